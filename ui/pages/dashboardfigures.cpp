// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/dashboardfigures.h"

#include "models/session/measurescells.h"
#include "models/session/modelbreakdownmodel.h"
#include "models/session/periodtext.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype NamedInDetails = 3;

double asDouble(qint64 value)
{
    return static_cast<double>(value);
}

} // namespace

DashboardFigures::DashboardFigures(std::shared_ptr<const DashboardSnapshot> snapshot, Context context)
    : m_snapshot(std::move(snapshot)), m_context(std::move(context)),
      m_exact(m_snapshot, m_context.rate, m_context.currency, m_context.zone)
{ }

const QList<DayUsage> &DashboardFigures::trendSlots() const
{
    return m_snapshot->hours.isEmpty() ? m_snapshot->days : m_snapshot->hours;
}

double DashboardFigures::units(const CostTotal &cost, Currency currency) const
{
    const std::optional<Money> money = cost.in(currency, m_context.rate);
    return money ? asDouble(money->nanos) / asDouble(Money::NanosPerUnit) : 0.0;
}

QString DashboardFigures::text(double amount, NumberFormat::Detail detail) const
{
    const std::optional<Money> money = Money::fromDouble(amount, m_context.currency);
    return money ? m_context.format.money(*money, detail) : QString();
}

double DashboardFigures::amount(const Measures &measures, TrendMeasure measure) const
{
    switch (measure) {
    case TrendMeasure::Cost:
        return units(measures.cost, m_context.currency);
    case TrendMeasure::Tokens:
        return asDouble(measures.tokens.total);
    case TrendMeasure::Requests:
        return asDouble(measures.requests);
    }
    return 0;
}

QString DashboardFigures::text(const Measures &measures, TrendMeasure measure) const
{
    switch (measure) {
    case TrendMeasure::Cost:
        return m_context.format.cost(measures.cost, m_context.currency, m_context.rate);
    case TrendMeasure::Tokens:
        return m_context.format.tokens(measures.tokens.total, measures.tokens.totalRows, measures.requests);
    case TrendMeasure::Requests:
        return m_context.format.count(measures.requests);
    }
    return {};
}

QString DashboardFigures::partialText(const TimeRange &slot, bool hourly) const
{
    const auto time = [this](qint64 second) {
        return m_context.format.locale().toString(QDateTime::fromSecsSinceEpoch(second, m_context.zone.timeZone()),
                                                  u"HH:mm"_s);
    };
    const TimeRange &range = m_snapshot->query.range;
    const bool late = slot.start < range.start;
    const bool early = slot.end > range.end;
    if (late && early)
        return tr("only from %1 to %2").arg(time(range.start), time(range.end));
    //: of an hour or day that the chosen period covers only in part
    const QString whole = hourly ? tr("part of an hour: %1") : tr("part of a day: %1");
    return whole.arg(late ? tr("from %1").arg(time(range.start)) : tr("until %1").arg(time(range.end)));
}

QString DashboardFigures::trendSubtitle(TrendMeasure measure) const
{
    QStringList parts;
    if (measure == TrendMeasure::Cost)
        parts.append(m_context.currency.code());
    const QList<DayUsage> &entries = trendSlots();
    // A source of sums says only what a day was in all.
    if (std::any_of(entries.cbegin(), entries.cend(), [](const DayUsage &usage) { return !usage.byModel.isEmpty(); }))
        parts.append(tr("stacked by model"));
    const bool hourly = !m_snapshot->hours.isEmpty();
    if (m_snapshot->panels.previous == PanelState::Ready && m_snapshot->previous) {
        const QString before = previousPeriodText(m_context.period);
        //: why there is no line to compare with: "no requests in the previous 30 days"
        parts.append(
            (m_snapshot->previous->requests == 0 ? tr("no requests in the %1") : tr("dashed: %1")).arg(before));
    }
    if (std::any_of(entries.cbegin(), entries.cend(), [](const DayUsage &usage) { return usage.partial; }))
        parts.append(hourly ? tr("hatched: part of an hour") : tr("hatched: part of a day"));
    return parts.join(u" \u00B7 "_s);
}

QString DashboardFigures::slotLabel(const DayUsage &usage) const
{
    if (!m_snapshot->hours.isEmpty())
        return m_context.format.locale().toString(
            QDateTime::fromSecsSinceEpoch(usage.range.start, m_context.zone.timeZone()), u"HH:mm"_s);
    // Over more than one year a day and month name two days.
    const bool withYear = trendSlots().constFirst().date.year() != trendSlots().constLast().date.year();
    return withYear ? m_context.format.date(usage.date) : m_context.format.dayMonth(usage.date);
}

QString DashboardFigures::requestsText(const Measures &measures) const
{
    const int plural = static_cast<int>(std::min<qint64>(measures.requests, std::numeric_limits<int>::max()));
    return tr("%1 request(s)", nullptr, plural).arg(m_context.format.count(measures.requests));
}

QStringList DashboardFigures::slotText(const DayUsage &usage, TrendMeasure measure) const
{
    const bool hourly = !m_snapshot->hours.isEmpty();
    const QString when = hourly ? m_context.format.dayMonth(usage.date) + u' ' + slotLabel(usage)
                                : m_context.format.weekdayDate(usage.date);
    QStringList lines{when + u" \u00B7 "_s + text(usage.measures, measure)};
    if (usage.partial)
        lines.append(partialText(usage.range, hourly));
    QStringList others;
    if (measure != TrendMeasure::Requests)
        others.append(requestsText(usage.measures));
    if (measure != TrendMeasure::Tokens)
        others.append(tr("%1 tokens").arg(text(usage.measures, TrendMeasure::Tokens)));
    if (measure != TrendMeasure::Cost)
        others.append(text(usage.measures, TrendMeasure::Cost));
    lines.append(others.join(u" \u00B7 "_s));

    QList<qsizetype> order;
    for (qsizetype i = 0; i < std::min(usage.byModel.size(), m_snapshot->models.size()); ++i) {
        if (amount(usage.byModel[i], measure) > 0)
            order.append(i);
    }
    std::sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
        return amount(usage.byModel[a], measure) > amount(usage.byModel[b], measure);
    });
    for (qsizetype i = 0; i < std::min(order.size(), NamedInDetails); ++i)
        lines.append(modelLabel(m_snapshot->models[order[i]].model) + u' ' + text(usage.byModel[order[i]], measure));
    return lines;
}

TrendData DashboardFigures::trend(TrendMeasure measure) const
{
    TrendData data;
    const bool hourly = !m_snapshot->hours.isEmpty();
    switch (measure) {
    case TrendMeasure::Cost:
        data.title = hourly ? tr("Hourly cost") : tr("Daily cost");
        break;
    case TrendMeasure::Tokens:
        data.title = hourly ? tr("Hourly tokens") : tr("Daily tokens");
        break;
    case TrendMeasure::Requests:
        data.title = hourly ? tr("Hourly requests") : tr("Daily requests");
        break;
    }
    data.pointHeader = hourly ? tr("Hour") : tr("Date");
    data.wholeNumbers = measure != TrendMeasure::Cost;
    data.previousLabel = previousPeriodText(m_context.period);
    data.axisText = [figures = *this, measure](double value) {
        return measure == TrendMeasure::Cost ? figures.text(value, NumberFormat::Detail::Short)
                                             : figures.m_context.format.compact(std::llround(value), 3);
    };
    data.valueText = [figures = *this, measure](double value) {
        return measure == TrendMeasure::Cost ? figures.text(value, NumberFormat::Detail::Exact)
                                             : figures.m_context.format.count(std::llround(value));
    };
    data.exact = [exact = m_exact, measure] { return exact.trend(measure); };
    data.pointText = [figures = *this, measure](qsizetype point) {
        return figures.slotText(figures.trendSlots().at(point), measure);
    };
    bool byModel = m_snapshot->panels.models == PanelState::Ready && !m_snapshot->models.isEmpty();
    for (const DayUsage &usage : trendSlots()) {
        data.points.append({slotLabel(usage), usage.partial});
        byModel = byModel && usage.byModel.size() == m_snapshot->models.size();
    }
    if (byModel) {
        for (qsizetype i = 0; i < m_snapshot->models.size(); ++i) {
            const QString label = modelLabel(m_snapshot->models[i].model);
            TrendSeries series{label, m_context.colourOf(label), {}};
            for (const DayUsage &usage : trendSlots())
                series.values.append(amount(usage.byModel[i], measure));
            data.series.append(series);
        }
    } else if (!data.points.isEmpty()) {
        TrendSeries series{tr("All models"), m_context.input, {}};
        for (const DayUsage &usage : trendSlots())
            series.values.append(amount(usage.measures, measure));
        data.series.append(series);
    }
    // Before the first request of the source there is no line at zero: there is nothing.
    const bool before = m_snapshot->previous && m_snapshot->previous->requests > 0;
    if (before && m_snapshot->panels.previous == PanelState::Ready) {
        for (const DayUsage &usage : hourly ? m_snapshot->previousHours : m_snapshot->previousDays)
            data.previous.append(amount(usage.measures, measure));
    }
    return data;
}

DoughnutData DashboardFigures::costByModel() const
{
    DoughnutData data;
    data.title = tr("Cost by model");
    data.totalText =
        m_context.format.cost(m_snapshot->totals.cost, m_context.currency, m_context.rate, NumberFormat::Detail::Short);
    data.totalCaption = periodCaption(m_context.period, m_context.format, m_context.zone);
    data.labelHeader = tr("Model");
    data.valueHeader = figureTitle(costFigure(m_context.currency));
    data.valueText = [figures = *this](double value) { return figures.text(value, NumberFormat::Detail::Card); };
    data.exact = [exact = m_exact] { return exact.costByModel(); };
    const double total = units(m_snapshot->totals.cost, m_context.currency);
    for (const ModelUsage &usage : m_snapshot->models) {
        const double value = units(usage.measures.cost, m_context.currency);
        const QString label = modelLabel(usage.model);
        data.slices.append({label, m_context.colourOf(label), value, text(usage.measures, TrendMeasure::Cost),
                            total > 0 ? m_context.format.percent(value / total) : NumberFormat::unknown()});
    }
    return data;
}

BarListData DashboardFigures::requestsByType() const
{
    BarListData data;
    data.title = tr("Requests by type");
    data.labelHeader = tr("Type");
    data.valueHeader = tr("Requests");
    data.parts = {{tr("Requests"), m_context.input}};
    data.exact = [exact = m_exact] { return exact.requestsByType(); };
    for (const TypeUsage &usage : m_snapshot->types) {
        const QString count = m_context.format.count(usage.measures.requests);
        const QString label = usage.type.isEmpty() ? tr("no type") : usage.type;
        data.bars.append(
            {label,
             {{asDouble(usage.measures.requests), count}},
             count,
             label + u'\n' + requestsText(usage.measures) + u" \u00B7 "_s + text(usage.measures, TrendMeasure::Cost)});
    }
    return data;
}

BarListData DashboardFigures::tokenDistribution() const
{
    BarListData data;
    data.title = tr("Token distribution");
    data.labelHeader = tr("Model");
    data.valueHeader = tr("Tokens");
    data.parts = {
        {tr("Input"), m_context.input}, {tr("Cached input"), m_context.cached}, {tr("Output"), m_context.output}};
    data.exact = [exact = m_exact] { return exact.tokenDistribution(); };
    QList<ModelUsage> models = m_snapshot->models;
    std::stable_sort(models.begin(), models.end(), [](const ModelUsage &a, const ModelUsage &b) {
        return a.measures.tokens.total > b.measures.tokens.total;
    });
    for (const ModelUsage &usage : std::as_const(models)) {
        const TokenTotals &tokens = usage.measures.tokens;
        const qint64 fresh = tokens.input - tokens.cacheRead;
        const auto known = [&](qint64 value, qint64 rows) {
            return rows > 0 ? m_context.format.count(value) : NumberFormat::unknown();
        };
        Bar bar;
        bar.label = modelLabel(usage.model);
        bar.parts = {{asDouble(fresh), known(fresh, tokens.inputRows)},
                     {asDouble(tokens.cacheRead), known(tokens.cacheRead, tokens.cacheReadRows)},
                     {asDouble(tokens.output), known(tokens.output, tokens.outputRows)}};
        bar.valueText = m_context.format.tokens(tokens.total, tokens.totalRows, usage.measures.requests, 3);
        bar.toolTip =
            bar.label + u'\n' + figureToolTip(usage.measures, Figure::Tokens, m_context.format, m_context.rate);
        data.bars.append(bar);
    }
    return data;
}

} // namespace Tokenglass
