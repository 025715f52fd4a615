// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartwidget.h"

namespace Tokenglass {

/// A chart along time: values go up, its points (days or hours) stand side by side, and mouse and keyboard point at
/// one of them. Escape puts its details away.
class TimelineChart : public ChartWidget
{
    Q_OBJECT

public:
    using ChartWidget::ChartWidget;

    [[nodiscard]] int currentPoint() const { return m_current; }
    void setCurrentPoint(int point); ///< -1: none

Q_SIGNALS:
    void pointClicked(int point); ///< of those that lead somewhere
    void currentPointChanged(int point);

protected:
    static constexpr double topMargin = 10;
    static constexpr double labelGap = 8;

    [[nodiscard]] virtual int pointCount() const = 0;
    [[nodiscard]] virtual double xOf(int point) const = 0;
    [[nodiscard]] virtual int pointAt(const QPointF &position) const = 0;
    [[nodiscard]] virtual double sideMargin() const = 0; ///< to the right of the plot
    /// Where the arrow keys begin.
    [[nodiscard]] virtual int firstByKeyboard(bool rightwards) const { return rightwards ? 0 : pointCount() - 1; }
    [[nodiscard]] virtual bool leadsSomewhere(int point) const { return point >= 0; }

    /// Call when there are other points: none that is gone stays the current one.
    void boundCurrentPoint();
    /// The values that are named beside the plot, from the bottom up.
    void setTicks(const QList<double> &ticks) { m_ticks = ticks; }
    [[nodiscard]] const QList<double> &ticks() const { return m_ticks; }
    /// Call when the ticks or the font have changed.
    void measureLabels(const ValueText &textOfValue);
    [[nodiscard]] double labelHeight() const { return m_labelHeight; }
    [[nodiscard]] QRectF plotArea() const;
    [[nodiscard]] bool isNearPlot(const QPointF &position) const;
    /// `y`: where each tick is.
    void paintTickLabel(QPainter &painter, qsizetype tick, double y) const;
    /// Below the plot, inside the widget and clear of the frame of the focus.
    void paintPointLabel(QPainter &painter, double centre, const QString &text) const;
    void paintCursor(QPainter &painter, const QStringList &details) const;

    bool event(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool choose(int point);

    QList<double> m_ticks;
    QStringList m_tickTexts;
    double m_axisLabelWidth = 0;
    double m_labelHeight = 0;
    int m_current = -1;
};

} // namespace Tokenglass
