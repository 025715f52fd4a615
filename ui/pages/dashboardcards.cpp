// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The five cards of DashboardFigures.

#include "models/session/measurescells.h"
#include "models/session/periodtext.h"
#include "ui/pages/dashboardfigures.h"

#include <algorithm>
#include <cmath>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

double asDouble(qint64 value)
{
    return static_cast<double>(value);
}

} // namespace

QStringList DashboardFigures::titles(const ExchangeRate &rate, Currency currency)
{
    return {tr("Requests"), tr("Tokens"), figureTitle(costFigure(currency)),
            figureTitle(costFigure(rate.otherThan(currency))), tr("Avg response time")};
}

QList<double> DashboardFigures::sparkline(const std::function<double(const Measures &)> &value) const
{
    QList<double> values;
    const QList<DayUsage> &entries = trendSlots();
    // Days that the range covers only in part would draw a fall that is not there.
    for (const DayUsage &usage : entries) {
        if (!usage.partial)
            values.append(value(usage.measures));
    }
    return values;
}

void DashboardFigures::addChange(StatFigure &figure, double now, std::optional<double> before,
                                 const QString &beforeText, DeltaMeaning rise, DeltaMeaning fall,
                                 bool approximate) const
{
    if (m_snapshot->partial || !before || *before <= 0.0)
        return;
    const double change = now / *before - 1.0;
    const bool same = std::abs(change) < 0.0005;
    figure.delta = (approximate ? u"\u2248"_s : QString()) + m_context.format.percent(std::abs(change));
    figure.direction = same ? DeltaDirection::Same : (change > 0 ? DeltaDirection::Up : DeltaDirection::Down);
    figure.meaning = same ? DeltaMeaning::Neutral : (change > 0 ? rise : fall);
    //: a figure and the period it is of: "¥1,660.20 in the previous 30 days"
    figure.deltaToolTip = tr("%1 in the %2").arg(beforeText, previousPeriodText(m_context.period));
}

StatFigure DashboardFigures::requests() const
{
    const Measures &totals = m_snapshot->totals;
    StatFigure figure;
    figure.title = tr("Requests");
    figure.value = m_context.format.count(totals.requests);
    if (m_snapshot->panels.failures == PanelState::Ready)
        figure.toolTip = tr("%1 failed").arg(m_context.format.share(totals.failures, totals.requests));
    figure.sparkline = sparkline([](const Measures &measures) { return asDouble(measures.requests); });
    if (m_snapshot->previous) {
        const qint64 before = m_snapshot->previous->requests;
        addChange(figure, asDouble(totals.requests), asDouble(before), m_context.format.count(before),
                  DeltaMeaning::Good, DeltaMeaning::Neutral, false);
    }
    return figure;
}

StatFigure DashboardFigures::tokens() const
{
    const Measures &totals = m_snapshot->totals;
    StatFigure figure;
    figure.title = tr("Tokens");
    figure.value = text(totals, TrendMeasure::Tokens);
    figure.toolTip = figureToolTip(totals, Figure::Tokens, m_context.format, m_context.rate);
    figure.sparkline = sparkline([](const Measures &measures) { return asDouble(measures.tokens.total); });
    if (m_snapshot->previous && (totals.tokens.totalRows > 0 || totals.tokens.total > 0)) {
        const Measures &before = *m_snapshot->previous;
        addChange(figure, asDouble(totals.tokens.total), asDouble(before.tokens.total),
                  text(before, TrendMeasure::Tokens), DeltaMeaning::Good, DeltaMeaning::Neutral,
                  totals.tokens.totalRows < totals.requests || before.tokens.totalRows < before.requests);
    }
    return figure;
}

StatFigure DashboardFigures::cost() const
{
    return costIn(m_context.currency);
}

StatFigure DashboardFigures::otherCost() const
{
    return costIn(m_context.rate.otherThan(m_context.currency));
}

StatFigure DashboardFigures::costIn(Currency currency) const
{
    const CostTotal &total = m_snapshot->totals.cost;
    StatFigure figure;
    figure.title = figureTitle(costFigure(currency));
    figure.value = m_context.format.cost(total, currency, m_context.rate);
    figure.toolTip = figureToolTip(m_snapshot->totals, costFigure(currency), m_context.format, m_context.rate);
    figure.sparkline = sparkline([&](const Measures &measures) { return units(measures.cost, currency); });
    if (const QString note = todaysRateNote(costFigure(currency), m_context.dayTarget); !note.isEmpty()) {
        //: of a sum of costs that is converted as a whole, with the newest exchange rate
        figure.subText = tr("at today's rate");
        figure.toolTip += u'\n' + note;
    }
    if (m_snapshot->previous && total.in(currency, m_context.rate)) {
        const CostTotal &before = m_snapshot->previous->cost;
        addChange(figure, units(total, currency), units(before, currency),
                  m_context.format.cost(before, currency, m_context.rate), DeltaMeaning::Bad, DeltaMeaning::Good,
                  total.unpricedRows() > 0 || before.unpricedRows() > 0);
    }
    return figure;
}

StatFigure DashboardFigures::responseTime() const
{
    const LatencySummary &latency = m_snapshot->totals.latency;
    StatFigure figure;
    figure.title = tr("Avg response time");
    figure.value = m_context.format.duration(latency.averageSeconds());
    const QList<DayUsage> &entries = trendSlots();
    // A level line would say that the time never changed; some sources say only what it was in all.
    if (std::any_of(entries.cbegin(), entries.cend(),
                    [](const DayUsage &usage) { return usage.measures.latency.rows > 0; }))
        figure.sparkline =
            sparkline([](const Measures &measures) { return measures.latency.averageSeconds().value_or(0.0); });
    if (m_snapshot->panels.percentiles == PanelState::Ready && latency.p95Micros) {
        //: the response time that 95 of 100 requests stay below
        figure.subText = tr("p95 %1").arg(m_context.format.micros(latency.p95Micros));
        figure.toolTip =
            tr("p50 %1, p95 %2, p99 %3")
                .arg(m_context.format.micros(latency.p50Micros), m_context.format.micros(latency.p95Micros),
                     m_context.format.micros(latency.p99Micros));
    }
    if (m_snapshot->previous && latency.averageSeconds()) {
        const std::optional<double> before = m_snapshot->previous->latency.averageSeconds();
        addChange(figure, *latency.averageSeconds(), before, m_context.format.duration(before), DeltaMeaning::Bad,
                  DeltaMeaning::Good, false);
    }
    return figure;
}

} // namespace Tokenglass
