// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartdata.h"

#include <QWidget>

namespace Tokenglass {

struct ThemeColours;

/// What all charts share: the text for "nothing to show", the focus ring, the words for screen readers and the table
/// twin.
class ChartWidget : public QWidget
{
    Q_OBJECT

public:
    explicit ChartWidget(QWidget *parent = nullptr);

    void setEmptyText(const QString &text);
    [[nodiscard]] QString emptyText() const;
    [[nodiscard]] virtual bool isEmpty() const = 0;
    /// Every figure of the chart as text, nothing folded away.
    [[nodiscard]] ChartTable tableTwin() const;
    /// The same to the digit, for the clipboard.
    [[nodiscard]] ChartTable exactTable() const;
    /// Empty: the chart itself says what its colours are.
    [[nodiscard]] virtual QList<LegendEntry> legend() const { return {}; }
    /// Whether the focus is not to be seen, because a picture is being made.
    void setFocusHidden(bool hidden) { m_hidesFocus = hidden; }

protected:
    static constexpr double focusRoom = 5; ///< of the frame around a chart that has the focus: no text may stand there

    [[nodiscard]] virtual const ExactTable &exact() const = 0;
    [[nodiscard]] virtual QStringList tableHeaders() const = 0;
    [[nodiscard]] virtual qsizetype tableRowCount() const = 0;
    [[nodiscard]] virtual QStringList tableRow(qsizetype row) const = 0;

    void focusInEvent(QFocusEvent *event) override;
    [[nodiscard]] const ThemeColours &colours() const;
    /// Call when the data changed: the accessible name is the title, the description says the figures.
    void describe(const QString &title);
    void paintEmptyText(QPainter &painter) const;
    void paintFocusRing(QPainter &painter) const;

private:
    QString m_emptyText;
    bool m_showsFocus = false; ///< the focus came by the keyboard
    bool m_hidesFocus = false;
};

} // namespace Tokenglass
