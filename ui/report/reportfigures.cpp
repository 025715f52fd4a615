// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/reportfigures.h"

#include "models/session/entitymodel.h"
#include "models/session/measurescells.h"
#include "models/session/reporttext.h"
#include "ui/report/reportcanvas.h"

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr QColor barColour(0x44, 0x77, 0xAA);

QString change(const StatFigure &figure)
{
    switch (figure.direction) {
    case DeltaDirection::Up:
        return u'+' + figure.delta;
    case DeltaDirection::Down:
        return u'\u2212' + figure.delta;
    case DeltaDirection::Same:
        return u'\u00B1' + figure.delta;
    case DeltaDirection::None:
        break;
    }
    return {};
}

double unitsOf(const CostTotal &cost, const ReportOrder &order)
{
    const auto money = cost.in(order.currency, order.rate);
    return money ? static_cast<double>(money->nanos) / static_cast<double>(Money::NanosPerUnit) : 0;
}

} // namespace

ReportFigures::ReportFigures(const ReportData &data, std::shared_ptr<const DashboardSnapshot> snapshot,
                             const std::function<QColor(const QString &)> &colourOf)
    : m_order(data.order), m_now(data.madeAt.toSecsSinceEpoch()), m_soFar(isReportSoFar(data)),
      m_snapshot(std::move(snapshot)),
      m_figures(m_snapshot,
                {m_format, data.order.rate, data.order.currency, data.order.zone, data.order.period, colourOf,
                 barColour, barColour.lighter(140), barColour.darker(130),
                 dayTargetOf(data.conversion, m_snapshot->totals.cost)})
{ }

QList<ReportCard> ReportFigures::cards() const
{
    const Measures &totals = m_snapshot->totals;
    // A part of a period is not compared with a whole one.
    const auto card = [this](const StatFigure &figure) {
        return ReportCard{figure.title, figure.value, m_soFar ? QString() : change(figure)};
    };
    ReportCard tokens = card(m_figures.tokens());
    if (totals.tokens.totalRows > 0 || totals.tokens.total > 0)
        tokens.value = (totals.tokens.totalRows < totals.requests ? u"\u2265\u00A0"_s : QString())
            + m_format.count(totals.tokens.total);
    ReportCard time = card(m_figures.responseTime());
    if (const QString percentile = m_figures.responseTime().subText; !percentile.isEmpty())
        time.change = percentile;
    return {card(m_figures.requests()), tokens, card(m_figures.cost()), card(m_figures.otherCost()), time};
}

TrendData ReportFigures::trend() const
{
    TrendData data = m_figures.trend(TrendMeasure::Cost);
    if (!m_soFar)
        return data;
    // Days to come have no cost of zero: nothing is drawn for them.
    const QList<DayUsage> &entries = m_figures.trendSlots();
    const auto future = std::find_if(entries.cbegin(), entries.cend(),
                                     [this](const DayUsage &usage) { return usage.range.start >= m_now; });
    const qsizetype known = std::distance(entries.cbegin(), future);
    for (TrendSeries &series : data.series)
        series.values.resize(std::min(series.values.size(), known));
    if (known > 0 && entries.at(known - 1).range.end > m_now)
        data.points[known - 1].partial = true;
    return data;
}

QString ReportFigures::trendSubtitle() const
{
    QStringList parts{tr("%1, stacked by model").arg(m_order.currency.code())};
    const TrendData data = trend();
    if (!data.previous.isEmpty())
        //: the dashed line of a chart: "dashed: the 31 days before"
        parts.append(tr("dashed: %1").arg(reportComparisonText(m_order)));
    if (std::any_of(data.points.cbegin(), data.points.cend(), [](const TrendPoint &point) { return point.partial; }))
        parts.append(m_snapshot->hours.isEmpty() ? tr("hatched: part of a day") : tr("hatched: part of an hour"));
    return parts.join(u" \u00B7 "_s);
}

DoughnutData ReportFigures::costByModel() const
{
    DoughnutData data = m_figures.costByModel();
    if (monthOf(m_order.range, m_order.zone))
        data.totalCaption = reportPeriodText(m_order, m_format);
    return data;
}

BarListData ReportFigures::requestsByType(qsizetype most) const
{
    BarListData data = m_figures.requestsByType();
    data.parts.first().colour = barColour;
    if (data.bars.size() <= most)
        return data;
    qint64 rest = 0;
    for (qsizetype i = most - 1; i < m_snapshot->types.size(); ++i)
        rest += m_snapshot->types.at(i).measures.requests;
    data.bars.resize(most - 1);
    Bar bar;
    bar.label = tr("Other types");
    bar.valueText = m_format.count(rest);
    bar.parts = {{static_cast<double>(rest), bar.valueText}};
    data.bars.append(bar);
    return data;
}

BarListData ReportFigures::costByUser(qsizetype most) const
{
    BarListData data;
    data.title = tr("Cost by user");
    data.parts = {{figureTitle(costFigure(m_order.currency)), barColour}};
    const auto add = [&](const QString &label, const CostTotal &cost) {
        Bar bar;
        bar.label = label;
        bar.valueText = m_format.cost(cost, m_order.currency, m_order.rate);
        bar.parts = {{unitsOf(cost, m_order), bar.valueText}};
        data.bars.append(bar);
    };
    for (const EntityUsage &user : m_snapshot->users.mid(0, most))
        add(entityLabel(EntityModel::Of::Users, user.id, user.name, user.state), user.measures.cost);
    return data;
}

} // namespace Tokenglass
