// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/budgets/burndata.h"

#include "models/session/budgettext.h"
#include "models/session/budgettextparts.h"
#include "models/session/pastperiodmodel.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

struct Burn
{
    Q_DECLARE_TR_FUNCTIONS(Tokenglass::BurnChart)
};

double units(qint64 nanos)
{
    return static_cast<double>(nanos) / static_cast<double>(Money::NanosPerUnit);
}

QList<double> units(const QList<qint64> &nanos)
{
    QList<double> values;
    values.reserve(nanos.size());
    for (const qint64 one : nanos)
        values.append(units(one));
    return values;
}

/// The exact sums at the end of each day up to today.
QList<qint64> sums(const BudgetState &state, qsizetype days)
{
    QList<qint64> sums;
    qint64 sum = 0;
    for (qsizetype i = 0; i < std::min(days, state.dailyNanos.size()); ++i)
        sums.append(sum += state.dailyNanos.at(i));
    return sums;
}

QList<BurnLine> lines(const BudgetRow &row, const NumberFormat &format)
{
    const Money &limit = row.state.limit;
    QList<BurnLine> lines{
        {units(limit.nanos), Burn::tr("limit %1").arg(BudgetTextParts::limitText(limit, format)), true}};
    for (const BasisPoints threshold : row.budget.thresholds) {
        if (threshold != WholeLimit)
            lines.append({units(thresholdNanos(limit, threshold)), thresholdText(threshold, format), false});
    }
    return lines;
}

/// The lines of the hover card; a value, so that the chart can keep it.
struct DayWords
{
    BudgetState state;
    QList<qint64> spent;
    QList<double> pace;
    NumberFormat format;

    [[nodiscard]] QString money(qint64 nanos, NumberFormat::Detail detail = NumberFormat::Detail::Card) const
    {
        return format.money({nanos, state.limit.currency}, detail);
    }
    [[nodiscard]] QStringList operator()(qsizetype day) const
    {
        const QString date = format.dayMonth(state.span.firstDay.addDays(day));
        QStringList words;
        if (day < spent.size()) {
            words.append(date + u" \u00B7 "_s + (state.isLowerBound() ? u"\u2265\u00A0"_s : QString())
                         + money(spent.at(day)));
            words.append(Burn::tr("%1 on this day").arg(money(state.dailyNanos.at(day))));
            words.append(Burn::tr("%1 of the limit").arg(format.share(spent.at(day), state.limit.nanos)));
        } else {
            words.append(date);
        }
        if (day < pace.size()) {
            const auto even =
                static_cast<qint64>(std::llround(pace.at(day) * static_cast<double>(Money::NanosPerUnit)));
            words.append(Burn::tr("even pace %1").arg(money(even)));
        }
        const qsizetype ahead = day - (spent.size() - 1);
        if (state.forecast && ahead >= 0 && ahead < state.forecast->cumulativeNanos.size()) {
            words.append(Burn::tr("forecast %1").arg(money(state.forecast->cumulativeNanos.at(ahead))));
            words.append(Burn::tr("between %1 and %2")
                             .arg(money(state.forecast->cumulativeLow.value(ahead)),
                                  money(state.forecast->cumulativeHigh.value(ahead))));
        }
        return words;
    }
};

/// The same days to the digit.
ChartTable exactBurn(const BurnData &data, const BudgetState &state, const QList<qint64> &spent)
{
    const auto unit = [&state](const QString &label) { return u"%1 (%2)"_s.arg(label, state.limit.currency.code()); };
    const auto money = [](qint64 nanos) { return Money{nanos, {}}.toDecimal(6); };
    ChartTable table{{data.dayHeader, unit(data.spentLabel)}, {}};
    if (!data.pace.isEmpty())
        table.headers.append(unit(data.paceLabel));
    if (state.forecast)
        table.headers.append({unit(data.forecastLabel), unit(data.lowLabel), unit(data.highLabel)});
    for (qsizetype day = 0; day < data.days.size(); ++day) {
        QStringList cells{state.span.firstDay.addDays(day).toString(Qt::ISODate),
                          day < spent.size() ? money(spent.at(day)) : QString()};
        if (day < data.pace.size())
            cells.append(QString::number(data.pace.at(day), 'f', 6));
        const qsizetype ahead = day - (spent.size() - 1);
        if (state.forecast && ahead >= 0 && ahead < state.forecast->cumulativeNanos.size())
            cells.append({money(state.forecast->cumulativeNanos.at(ahead)),
                          money(state.forecast->cumulativeLow.value(ahead)),
                          money(state.forecast->cumulativeHigh.value(ahead))});
        cells.resize(table.headers.size());
        table.rows.append(cells);
    }
    return table;
}

} // namespace

BurnData burnData(const BudgetRow &row, const NumberFormat &format, const QColor &colour)
{
    const BudgetState &state = row.state;
    BurnData data;
    data.title = Burn::tr("Use of the budget %1").arg(row.budget.name);
    data.colour = colour;
    if (!state.isKnown() || !state.span.firstDay.isValid())
        return data;
    const qsizetype days = state.span.firstDay.daysTo(state.span.lastDay) + 1;
    const double limit = units(state.limit.nanos);
    const bool rolling = row.budget.period.kind == BudgetPeriod::Kind::Rolling;
    for (qsizetype i = 0; i < days; ++i) {
        data.days.append(format.dayMonth(state.span.firstDay.addDays(i)));
        // A moving window is always full: there is no pace in it.
        if (!rolling)
            data.pace.append(limit * static_cast<double>(i + 1) / static_cast<double>(days));
    }
    const QList<qint64> spent = sums(state, days);
    data.spent = units(spent);
    if (state.forecast) {
        data.forecast = units(state.forecast->cumulativeNanos);
        data.low = units(state.forecast->cumulativeLow);
        data.high = units(state.forecast->cumulativeHigh);
    }
    data.lines = lines(row, format);
    data.dayHeader = Burn::tr("Day");
    data.spentLabel = Burn::tr("spent");
    data.paceLabel = Burn::tr("even pace");
    data.forecastLabel = Burn::tr("forecast");
    data.lowLabel = Burn::tr("at least");
    data.highLabel = Burn::tr("at most");
    data.dayText = DayWords{state, spent, data.pace, format};
    const Currency currency = state.limit.currency;
    const auto text = [format, currency](double value, NumberFormat::Detail detail) {
        return format.money(Money::fromDouble(value, currency).value_or(Money{0, currency}), detail);
    };
    data.axisText = [text](double value) { return text(value, NumberFormat::Detail::Short); };
    data.valueText = [text](double value) { return text(value, NumberFormat::Detail::Exact); };
    data.exact = [table = exactBurn(data, state, spent)] { return table; };
    return data;
}

QString burnSubtitle(const BudgetRow &row, const NumberFormat &format)
{
    const BudgetState &state = row.state;
    if (!state.isKnown())
        return {};
    QStringList shown{Burn::tr("spent")};
    if (row.budget.period.kind != BudgetPeriod::Kind::Rolling)
        shown.append(Burn::tr("even pace"));
    if (state.forecast)
        shown.append(Burn::tr("forecast with range"));
    return spanText(state.span, format) + u" \u00B7 "_s + shown.join(Burn::tr(", "));
}

} // namespace Tokenglass
