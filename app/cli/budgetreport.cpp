// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/budgetreport.h"

#include "models/domain/jsonwriter.h"
#include "models/domain/summary.h"
#include "models/domain/texttable.h"
#include "models/session/budgetstanding.h"
#include "models/session/budgettext.h"
#include "models/session/numberformat.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr qint64 MillionthsPerBasisPoint = 100;

QString isoTime(qint64 second)
{
    return QDateTime::fromSecsSinceEpoch(second, Qt::UTC).toString(Qt::ISODate);
}

const char *levelName(BudgetState::Level level)
{
    switch (level) {
    case BudgetState::Level::Below:
        return "below";
    case BudgetState::Level::Threshold:
        return "budget_threshold";
    case BudgetState::Level::Exceeded:
        return "budget_exceeded";
    case BudgetState::Level::Unknown:
        break;
    }
    return "unknown";
}

/// Null where there is a forecast.
QString noForecastName(const BudgetState &state)
{
    if (state.forecast)
        return {};
    switch (state.noForecast) {
    case BudgetState::NoForecast::TooLittleHistory:
        return u"too_little_history"_s;
    case BudgetState::NoForecast::PeriodOver:
        return u"period_over"_s;
    case BudgetState::NoForecast::Rolling:
        return u"rolling_period"_s;
    case BudgetState::NoForecast::NothingSpent:
        return u"nothing_spent"_s;
    case BudgetState::NoForecast::NotByDay:
        return u"not_by_day"_s;
    case BudgetState::NoForecast::None:
        break;
    }
    return {};
}

QString dateOrNull(const std::optional<QDate> &date)
{
    return date ? date->toString(Qt::ISODate) : QString();
}

void writeForecast(JsonWriter &json, const BudgetState &state)
{
    json.key("forecast");
    if (!state.forecast) {
        json.null();
        return;
    }
    const auto amount = [&](const char *key, qint64 nanos) {
        json.key(key).value(exactDecimal({nanos, state.limit.currency}));
    };
    json.beginObject();
    amount("end", state.forecast->endNanos);
    amount("low", state.forecast->lowNanos);
    amount("high", state.forecast->highNanos);
    json.key("passes_limit_on").value(dateOrNull(state.forecast->passesOn));
    json.end();
}

void writeFigures(JsonWriter &json, const BudgetState &state)
{
    json.key("level").value(QString::fromLatin1(levelName(state.level)));
    json.key("last_known_at").value(state.lastKnownAt ? isoTime(*state.lastKnownAt) : QString());
    json.key("problem").value(state.problem == BudgetState::Problem::None ? QString() : budgetProblemText(state));
    if (!state.isKnown()) {
        for (const char *key : {"spent", "left", "share", "requests", "unpriced_requests", "passed_threshold_percent",
                                "limit_passed_on", "burn_rate_per_day", "forecast", "no_forecast"})
            json.key(key).null();
        return;
    }
    json.key("spent").value(exactDecimal(state.spent));
    json.key("left").value(exactDecimal({state.leftNanos(), state.limit.currency}));
    json.key("share").millionths(qRound64(state.share() * 1e6));
    json.key("requests").value(state.requests);
    json.key("unpriced_requests").value(state.unpriced);
    json.key("passed_threshold_percent");
    if (state.passed)
        json.millionths(qint64(*state.passed) * MillionthsPerBasisPoint * 100);
    else
        json.null();
    json.key("limit_passed_on").value(dateOrNull(state.passedOn));
    json.key("burn_rate_per_day").value(state.burnRate ? exactDecimal(*state.burnRate) : QString());
    writeForecast(json, state);
    json.key("no_forecast").value(noForecastName(state));
}

void writeBudget(JsonWriter &json, const Budget &budget, const BudgetState &state)
{
    json.beginObject();
    json.key("id").value(budget.id);
    json.key("name").value(budget.name);
    json.key("source").value(budget.sourceId.isEmpty() ? QString() : budget.sourceId);
    json.key("enabled").value(budget.enabled);
    json.key("period").beginObject();
    const bool hasSpan = state.span.firstDay.isValid();
    json.key("start").value(hasSpan ? isoTime(state.span.range.start) : QString());
    json.key("end").value(hasSpan ? isoTime(state.span.range.end) : QString());
    json.end();
    json.key("limit").value(exactDecimal(state.limit));
    json.key("currency").value(budget.limit.currency.code());
    writeFigures(json, state);
    json.end();
}

QString stateText(const BudgetState &state, const QString &level, const NumberFormat &format, const ReportingZone &zone)
{
    if (state.lastKnownAt)
        return budgetLastKnownText(state, format, zone);
    return state.isKnown() && state.problem != BudgetState::Problem::Off ? level : budgetProblemText(state);
}

} // namespace

QByteArray budgetReportJson(const QList<Budget> &budgets, const QHash<QString, BudgetState> &states, qint64 checkedAt,
                            const ReportingZone &zone)
{
    JsonWriter json;
    json.beginObject(JsonWriter::Layout::Lines);
    json.key("checked_at").value(isoTime(checkedAt));
    json.key("zone").value(zone.name());
    json.key("budgets").beginArray(JsonWriter::Layout::Lines);
    for (const Budget &budget : budgets)
        writeBudget(json, budget, states.value(budget.id));
    json.end();
    json.end();
    return json.json() + '\n';
}

QString budgetReportText(const QList<Budget> &budgets, const QHash<QString, BudgetState> &states,
                         const ReportingZone &zone)
{
    const NumberFormat format(QLocale(QLocale::English, QLocale::UnitedKingdom));
    TextTable table;
    table.addColumn(u"Budget"_s, TextTable::Align::Left);
    table.addColumn(u"Period"_s, TextTable::Align::Left);
    for (const QString &title : {u"Spent"_s, u"Limit"_s, u"Share"_s})
        table.addColumn(title, TextTable::Align::Right);
    table.addColumn(u"Forecast"_s, TextTable::Align::Left);
    table.addColumn(u"Passes limit"_s, TextTable::Align::Left);
    table.addColumn(u"State"_s, TextTable::Align::Left, 80);
    for (const Budget &budget : budgets) {
        const BudgetState state = states.value(budget.id);
        QString level = u"ok"_s;
        if (state.level == BudgetState::Level::Exceeded)
            level = u"exceeded"_s;
        else if (state.passed)
            level = u"passed %1"_s.arg(thresholdText(*state.passed, format));
        table.addRow({budget.name, budgetPeriodText(budget), budgetSpentText(state, format), format.money(state.limit),
                      budgetShareText(state, format), budgetForecastText(state, format),
                      budgetPassesText(state, format), stateText(state, level, format, zone)});
    }
    return table.text();
}

QString budgetListText(const QList<Budget> &budgets, const QHash<QString, QString> &sourceNames)
{
    const NumberFormat format(QLocale(QLocale::English, QLocale::UnitedKingdom));
    TextTable table;
    for (const QString &title : {u"Budget"_s, u"Limit"_s, u"Period"_s, u"Scope"_s, u"Thresholds"_s, u"Source"_s})
        table.addColumn(title, TextTable::Align::Left);
    for (const Budget &budget : budgets) {
        QStringList thresholds;
        for (const BasisPoints threshold : budget.thresholds)
            thresholds.append(thresholdText(threshold, format));
        const QString name = budget.enabled ? budget.name : u"%1 (off)"_s.arg(budget.name);
        table.addRow({name, format.money(budget.limit), budgetPeriodText(budget), budgetScopeText(budget),
                      thresholds.join(u", "_s),
                      budget.sourceId.isEmpty() ? u"any"_s : sourceNames.value(budget.sourceId, budget.sourceId)});
    }
    return table.text();
}

} // namespace Tokenglass
