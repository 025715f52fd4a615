// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/exactfigures.h"

#include "models/session/measurescells.h"
#include "models/session/modelbreakdownmodel.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

/// Empty: no request says how many.
QString tokens(qint64 count, qint64 rows, const Measures &measures)
{
    return rows > 0 || count > 0 || measures.requests == 0 ? QString::number(count) : QString();
}

} // namespace

ExactFigures::ExactFigures(std::shared_ptr<const DashboardSnapshot> snapshot, const ExchangeRate &rate,
                           Currency currency, const ReportingZone &zone)
    : m_snapshot(std::move(snapshot)), m_rate(rate), m_currency(currency), m_zone(zone)
{ }

QString ExactFigures::cell(const Measures &measures, TrendMeasure measure) const
{
    switch (measure) {
    case TrendMeasure::Cost:
        return figureCopy(measures, costFigure(m_currency), m_rate);
    case TrendMeasure::Tokens:
        return tokens(measures.tokens.total, measures.tokens.totalRows, measures);
    case TrendMeasure::Requests:
        return QString::number(measures.requests);
    }
    return {};
}

QString ExactFigures::withUnit(const QString &label, TrendMeasure measure) const
{
    return measure == TrendMeasure::Cost ? u"%1 (%2)"_s.arg(label, m_currency.code()) : label;
}

QString ExactFigures::when(const DayUsage &usage, bool hourly) const
{
    if (!hourly)
        return usage.date.toString(Qt::ISODate);
    // With the offset: the night the clocks are set back has an hour twice.
    const QDateTime start = QDateTime::fromSecsSinceEpoch(usage.range.start, m_zone.timeZone());
    return start.toOffsetFromUtc(start.offsetFromUtc()).toString(Qt::ISODate);
}

ChartTable ExactFigures::trend(TrendMeasure measure) const
{
    const bool hourly = !m_snapshot->hours.isEmpty();
    const QList<DayUsage> &entries = hourly ? m_snapshot->hours : m_snapshot->days;
    const QList<DayUsage> &before = hourly ? m_snapshot->previousHours : m_snapshot->previousDays;
    const bool hasBefore =
        m_snapshot->panels.previous == PanelState::Ready && m_snapshot->previous && m_snapshot->previous->requests > 0;
    bool byModel = m_snapshot->panels.models == PanelState::Ready;
    for (const DayUsage &usage : entries)
        byModel = byModel && usage.byModel.size() == m_snapshot->models.size();

    ChartTable table{{hourly ? tr("Hour") : tr("Date"), hourly ? tr("Part of an hour") : tr("Part of a day")}, {}};
    for (qsizetype i = 0; byModel && i < m_snapshot->models.size(); ++i)
        table.headers.append(withUnit(modelLabel(m_snapshot->models[i].model), measure));
    table.headers.append(withUnit(tr("Total"), measure));
    if (hasBefore)
        table.headers.append(withUnit(tr("Previous period"), measure));
    for (qsizetype row = 0; row < entries.size(); ++row) {
        const DayUsage &usage = entries[row];
        QStringList cells{when(usage, hourly), usage.partial ? u"1"_s : u"0"_s};
        for (qsizetype i = 0; byModel && i < usage.byModel.size(); ++i)
            cells.append(cell(usage.byModel[i], measure));
        cells.append(cell(usage.measures, measure));
        if (hasBefore)
            cells.append(row < before.size() ? cell(before[row].measures, measure) : QString());
        table.rows.append(cells);
    }
    return table;
}

ChartTable ExactFigures::costByModel() const
{
    ChartTable table{{tr("Model"), figureTitle(costFigure(m_currency)), tr("Share")}, {}};
    const std::optional<Money> total = m_snapshot->totals.cost.in(m_currency, m_rate);
    for (const ModelUsage &usage : m_snapshot->models) {
        const std::optional<Money> cost = usage.measures.cost.in(m_currency, m_rate);
        const bool hasShare = cost && total && total->nanos > 0;
        const double share = hasShare ? static_cast<double>(cost->nanos) / static_cast<double>(total->nanos) : 0;
        table.rows.append({modelLabel(usage.model), cell(usage.measures, TrendMeasure::Cost),
                           hasShare ? QString::number(share, 'f', 6) : QString()});
    }
    return table;
}

ChartTable ExactFigures::requestsByType() const
{
    ChartTable table{{tr("Type"), tr("Requests")}, {}};
    for (const TypeUsage &usage : m_snapshot->types)
        table.rows.append(
            {usage.type.isEmpty() ? tr("no type") : usage.type, cell(usage.measures, TrendMeasure::Requests)});
    return table;
}

ChartTable ExactFigures::tokenDistribution() const
{
    ChartTable table{{tr("Model"), tr("Input"), tr("Cached input"), tr("Output"), tr("Tokens")}, {}};
    for (const ModelUsage &usage : m_snapshot->models) {
        const TokenTotals &sums = usage.measures.tokens;
        // As in the chart, cached input is no part of the input beside it.
        table.rows.append({modelLabel(usage.model), tokens(sums.input - sums.cacheRead, sums.inputRows, usage.measures),
                           tokens(sums.cacheRead, sums.cacheReadRows, usage.measures),
                           tokens(sums.output, sums.outputRows, usage.measures),
                           cell(usage.measures, TrendMeasure::Tokens)});
    }
    return table;
}

} // namespace Tokenglass
