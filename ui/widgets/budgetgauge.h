// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>
#include <QList>

#include <optional>

namespace Tokenglass {

/// What a gauge shows. Every level has its own shape beside its colour: a broken track, a triangle, a cross.
struct GaugeFigure
{
    enum class Level : quint8 { Unknown, Off, Within, Near, Over };

    Level level = Level::Unknown;
    QString text; ///< "62 %", "≥ 20 %"
    double share = 0; ///< 1 is the whole limit
    bool lowerBound = false; ///< the end of the arc is not certain: more may be spent
    bool isOld = false; ///< the figures known last: without a colour that would speak of now
    QList<double> thresholds; ///< shares; those inside the ring get a tick
    std::optional<double> forecastShare;

    friend bool operator==(const GaugeFigure &, const GaugeFigure &) = default;
};

/// A half ring from nothing to the limit, as large as fits.
void paintGauge(QPainter &painter, const QRectF &rect, const GaugeFigure &figure);

/// A gauge with a name and its figures below it; a button, because it leads to its budget.
class BudgetGauge : public QAbstractButton
{
    Q_OBJECT

public:
    explicit BudgetGauge(QWidget *parent = nullptr);

    void setFigure(const GaugeFigure &figure);
    [[nodiscard]] const GaugeFigure &figure() const { return m_figure; }
    /// The name is also the button's text; the summary is for tooltips and screen readers.
    void setCaption(const QString &name, const QString &figures, const QString &summary);
    [[nodiscard]] QString figures() const { return m_figures; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    GaugeFigure m_figure;
    QString m_figures;
    bool m_showsFocus = false; ///< the focus came by the keyboard
};

} // namespace Tokenglass
