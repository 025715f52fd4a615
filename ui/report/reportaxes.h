// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartdata.h"
#include "ui/report/reportcanvas.h"

namespace Tokenglass {

/// The values of an axis and how they are written.
struct ReportScale
{
    QList<double> ticks;
    ValueText text;
};

/// The plot of a chart on paper: where a value of a point lies, its grid and the labels around it.
class ReportAxes
{
public:
    /// `hasSlots`: each point has a share of the width, for bars; else the first and the last are at the edges.
    ReportAxes(const ReportCanvas &canvas, const QRectF &rect, ReportScale scale, qsizetype points, bool hasSlots);

    [[nodiscard]] const QRectF &plot() const { return m_plot; }
    [[nodiscard]] bool hasSlots() const { return m_hasSlots; }
    [[nodiscard]] QPointF at(qsizetype point, double value) const;
    void paintGrid(ReportCanvas &canvas) const;
    void paintLabels(ReportCanvas &canvas, const QStringList &labels) const;

private:
    QRectF m_rect;
    QRectF m_plot;
    ReportScale m_scale;
    qsizetype m_points;
    bool m_hasSlots;
};

} // namespace Tokenglass
