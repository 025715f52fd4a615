// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/reportaxes.h"

#include "ui/charts/folding.h"

#include <algorithm>
#include <cmath>

namespace Tokenglass {

namespace {

constexpr double labelBand = 14;
constexpr double labelGap = 6;

} // namespace

ReportAxes::ReportAxes(const ReportCanvas &canvas, const QRectF &rect, ReportScale scale, qsizetype points,
                       bool hasSlots)
    : m_rect(rect), m_scale(std::move(scale)), m_points(points), m_hasSlots(hasSlots)
{
    double width = 0;
    for (const double tick : std::as_const(m_scale.ticks))
        width = std::max(width, canvas.fonts().width(ReportFont::Small, textOf(m_scale.text, tick)));
    m_plot = rect.adjusted(width + labelGap, 4, -8, -labelBand);
}

QPointF ReportAxes::at(qsizetype point, double value) const
{
    const auto count = static_cast<double>(std::max<qsizetype>(1, m_points));
    double share = 0.5;
    if (m_hasSlots)
        share = (static_cast<double>(point) + 0.5) / count;
    else if (m_points > 1)
        share = static_cast<double>(point) / (count - 1);
    const double top = m_scale.ticks.isEmpty() ? 1 : std::max(1e-12, m_scale.ticks.constLast());
    return {m_plot.left() + share * m_plot.width(), m_plot.bottom() - std::min(value / top, 1.0) * m_plot.height()};
}

void ReportAxes::paintGrid(ReportCanvas &canvas) const
{
    for (const double tick : m_scale.ticks) {
        const double y = at(0, tick).y();
        canvas.line({m_plot.left(), y}, {m_plot.right(), y}, tick > 0 ? ReportColours::Grid : ReportColours::Rule);
        canvas.text(ReportFont::Small, ReportColours::Muted,
                    QRectF(m_rect.left(), y - 6, m_plot.left() - labelGap - m_rect.left(), 12), Qt::AlignRight,
                    textOf(m_scale.text, tick));
    }
}

void ReportAxes::paintLabels(ReportCanvas &canvas, const QStringList &labels) const
{
    if (labels.isEmpty())
        return;
    double widest = 0;
    for (const QString &label : labels)
        widest = std::max(widest, canvas.fonts().width(ReportFont::Small, label));
    const double perPoint = m_plot.width() / static_cast<double>(std::max<qsizetype>(1, labels.size()));
    const qsizetype step = labelStep((widest + 10) / perPoint);
    for (qsizetype i = 0; i < labels.size(); i += step) {
        const double width = canvas.fonts().width(ReportFont::Small, labels.at(i));
        const double centre = std::clamp(at(i, 0).x(), m_rect.left() + width / 2, m_rect.right() - width / 2);
        canvas.text(
            ReportFont::Small, ReportColours::Muted,
            QPointF(centre - width / 2, m_plot.bottom() + 3 + canvas.fonts().lineHeight(ReportFont::Small) * 0.8),
            labels.at(i));
    }
}

} // namespace Tokenglass
