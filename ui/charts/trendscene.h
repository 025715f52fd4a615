// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartdata.h"

#include <QGraphicsScene>

class QAbstractSeries;
class QChart;
class QPixmap;
class QValueAxis;

namespace Tokenglass {

struct ThemeColours;

/// The Qt Charts half of a TrendChart: areas, bars, the dashed line and the grid, drawn once into a pixmap. Labels and
/// the hover cursor are the widget's, because Qt Charts cuts its labels off and repaints every area for each move of
/// the mouse.
class TrendScene
{
public:
    TrendScene();
    ~TrendScene();
    Q_DISABLE_COPY_MOVE(TrendScene)

    void build(const QList<TrendSeries> &series, const QList<double> &previous, qsizetype points,
               const QList<double> &ticks, const ThemeColours &colours);
    void arrange(const QSizeF &size, const QRectF &plotArea);
    [[nodiscard]] QPixmap render(double devicePixelRatio);
    [[nodiscard]] QPointF positionOf(double x, double value) const;
    [[nodiscard]] int itemCount() const;

private:
    void addAreas(const QList<TrendSeries> &series, qsizetype points);
    void addBars(const QList<TrendSeries> &series, qsizetype points);
    void addPrevious(const QList<double> &previous, qsizetype points, const QColor &colour);
    void addLine(const QList<QPointF> &points, const QColor &colour);
    void attach(QAbstractSeries *series);

    QGraphicsScene m_scene;
    QChart *m_chart = nullptr; ///< owned by the scene
    QValueAxis *m_xAxis = nullptr;
    QValueAxis *m_yAxis = nullptr;
};

/// Fewer points than this are drawn as bars: an area of two points looks like a slope that is not there.
inline constexpr qsizetype minimumAreaPoints = 3;

/// Round figures from 0 to at least the maximum, three to five steps.
[[nodiscard]] QList<double> niceTicks(double maximum, bool wholeNumbers);

} // namespace Tokenglass
