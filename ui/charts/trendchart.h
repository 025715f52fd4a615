// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/timelinechart.h"
#include "ui/charts/trendpicture.h"

#include <QPixmap>

namespace Tokenglass {

/// Days or hours from left to right, stacked by series, with the period before as a dashed line. Hovering, or the arrow
/// keys, show one point in words; a click or Enter chooses it.
class TrendChart : public TimelineChart
{
    Q_OBJECT

public:
    explicit TrendChart(QWidget *parent = nullptr);

    void setData(const TrendData &data);
    [[nodiscard]] const TrendData &data() const { return m_data; }

    [[nodiscard]] bool isEmpty() const override;
    [[nodiscard]] QList<LegendEntry> legend() const override;

    /// Where a point is in the widget; for tests and for pointing at it.
    [[nodiscard]] QPointF positionOf(int point, double value) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] const ExactTable &exact() const override { return m_data.exact; }
    [[nodiscard]] QStringList tableHeaders() const override;
    [[nodiscard]] qsizetype tableRowCount() const override;
    [[nodiscard]] QStringList tableRow(qsizetype row) const override;
    [[nodiscard]] int pointCount() const override { return static_cast<int>(m_data.points.size()); }
    [[nodiscard]] double xOf(int point) const override { return positionOf(point, 0).x(); }
    [[nodiscard]] int pointAt(const QPointF &position) const override;
    [[nodiscard]] double sideMargin() const override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void paintAxes(QPainter &painter) const;
    void paintDetails(QPainter &painter) const;

    TrendData m_data;
    TrendPicture m_picture; ///< the series as drawn, with the small ones folded into "Other"
    QPixmap m_painted; ///< m_picture as painted last: hovering costs one blit
};

} // namespace Tokenglass
