// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartdata.h"

#include <QImage>
#include <QRectF>

class QPainter;

namespace Tokenglass {

/// What a TrendChart draws: stacked areas (bars when there are few points) and the dashed line of the period before.
/// Painted here pixel column by pixel column: a year of nine series takes Qt Charts, or QPainter's polygons, about 100
/// ms, and this about 3 ms, without the seams that separately smoothed polygons leave between neighbours.
struct TrendPicture
{
    QList<TrendSeries> series;
    QList<double> previous;
    QList<bool> partial; ///< by point: hatched, because its fall is only that of the range's end; may be empty
    qsizetype points = 0;
    double top = 1; ///< the value at the upper edge
    QColor lineColour;

    [[nodiscard]] bool hasBars() const;
    [[nodiscard]] bool isPartial(qsizetype point) const { return point < partial.size() && partial.at(point); }
    /// Where a point is drawn inside the plot.
    [[nodiscard]] QPointF positionOf(const QRectF &plot, double point, double value) const;
    /// The point nearest to a position.
    [[nodiscard]] int nearestPoint(const QRectF &plot, double x) const;
    /// A transparent picture of the given size with everything drawn inside the plot.
    [[nodiscard]] QImage paint(const QSize &size, const QRectF &plot, double devicePixelRatio) const;
    /// The same as shapes, for files that keep them.
    void paintShapes(QPainter &painter, const QRectF &plot) const;
};

} // namespace Tokenglass
