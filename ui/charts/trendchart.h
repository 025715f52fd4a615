// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartwidget.h"

#include "ui/charts/trendpicture.h"

#include <QPixmap>

namespace Tokenglass {

/// Days or hours from left to right, stacked by series, with the period before as a dashed line. Hovering, or the arrow
/// keys, show one point in words; a click or Enter chooses it.
class TrendChart : public ChartWidget
{
    Q_OBJECT

public:
    explicit TrendChart(QWidget *parent = nullptr);

    void setData(const TrendData &data);
    [[nodiscard]] const TrendData &data() const { return m_data; }

    [[nodiscard]] bool isEmpty() const override;
    [[nodiscard]] QList<LegendEntry> legend() const override;

    [[nodiscard]] int currentPoint() const { return m_current; }
    void setCurrentPoint(int point); ///< -1: none
    /// Where a point is in the widget; for tests and for pointing at it.
    [[nodiscard]] QPointF positionOf(int point, double value) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pointClicked(int point);
    void currentPointChanged(int point);

protected:
    [[nodiscard]] const ExactTable &exact() const override { return m_data.exact; }
    [[nodiscard]] QStringList tableHeaders() const override;
    [[nodiscard]] qsizetype tableRowCount() const override;
    [[nodiscard]] QStringList tableRow(qsizetype row) const override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void rebuild();
    [[nodiscard]] QRectF plotArea() const;
    [[nodiscard]] int pointAt(const QPointF &position) const;
    void paintAxes(QPainter &painter) const;
    void paintCursor(QPainter &painter) const;

    TrendData m_data;
    QList<double> m_ticks;
    QStringList m_tickTexts;
    double m_axisLabelWidth = 0;
    double m_labelHeight = 0;
    TrendPicture m_picture; ///< the series as drawn, with the small ones folded into "Other"
    QPixmap m_painted; ///< m_picture as painted last: hovering costs one blit
    int m_current = -1;
};

} // namespace Tokenglass
