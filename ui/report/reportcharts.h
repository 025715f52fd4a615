// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartdata.h"
#include "ui/report/reportcanvas.h"

namespace Tokenglass {

/// Charts as vectors, from the same data that the charts on the screen draw.
namespace ReportCharts {

/// Stacked areas (bars when there are few points) with the dashed line of the period before.
void paintTrend(ReportCanvas &canvas, const QRectF &rect, const TrendData &data);
/// A ring with its total in the middle and a legend of shares beside it.
void paintDoughnut(ReportCanvas &canvas, const QRectF &rect, const DoughnutData &data, const QString &otherLabel);
/// The height a list of bars needs.
[[nodiscard]] double barsHeight(qsizetype bars);
/// The largest bars, at most as many as there is room for; the rest as one.
void paintBars(ReportCanvas &canvas, const QRectF &rect, const BarListData &data);
/// A budget's period: spent, even pace, forecast with its range, the limit and its thresholds.
void paintBurn(ReportCanvas &canvas, const QRectF &rect, const BurnData &data);
/// A share of a whole as a bar; above 1 it is full.
void paintGauge(ReportCanvas &canvas, const QRectF &rect, double share, const QColor &colour);

} // namespace ReportCharts

} // namespace Tokenglass
