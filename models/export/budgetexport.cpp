// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/budgetexport.h"

#include "models/export/exportcolumns.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

QString levelKey(BudgetState::Level level)
{
    switch (level) {
    case BudgetState::Level::Below:
        return u"below"_s;
    case BudgetState::Level::Threshold:
        return u"budget_threshold"_s;
    case BudgetState::Level::Exceeded:
        return u"budget_exceeded"_s;
    case BudgetState::Level::Unknown:
        break;
    }
    return u"unknown"_s;
}

ExportCell dayCell(const QDate &date)
{
    return date.isValid() ? ExportCell::of(date.toJulianDay()) : ExportCell();
}

ExportCell dayCell(const std::optional<QDate> &date)
{
    return dayCell(date.value_or(QDate()));
}

QList<ExportColumn> budgetColumns()
{
    QList<ExportColumn> columns;
    for (const char *key : {"budget_id", "budget", "scope", "period"})
        columns.append(exportColumn(key, ExportType::Text));
    for (const char *key : {"first_day", "last_day"})
        columns.append(exportColumn(key, ExportType::Day));
    for (const char *key : {"limit", "spent", "left"})
        columns.append(exportColumn(key, ExportType::Money));
    columns.append(exportColumn("currency", ExportType::Text));
    columns.append(exportColumn("share", ExportType::Decimal));
    for (const char *key : {"requests", "unpriced_requests"})
        columns.append(exportColumn(key, ExportType::Count));
    for (const char *key : {"burn_rate_per_day", "forecast", "forecast_low", "forecast_high"})
        columns.append(exportColumn(key, ExportType::Money));
    for (const char *key : {"passes_limit_on", "passed_limit_on"})
        columns.append(exportColumn(key, ExportType::Day));
    for (const char *key : {"state", "problem"})
        columns.append(exportColumn(key, ExportType::Text));
    columns.append(exportColumn("enabled", ExportType::Flag));
    columns.append(exportColumn("source", ExportType::Text));
    return columns;
}

ExportRow budgetRow(const BudgetLine &line)
{
    const Budget &budget = line.budget;
    const BudgetState &state = line.state;
    const bool known = state.isKnown();
    const auto figure = [known](qint64 number) { return known ? ExportCell::of(number) : ExportCell(); };
    const auto forecast = [&state, known](qint64 Forecast::*part) {
        return known && state.forecast ? ExportCell::of((*state.forecast).*part) : ExportCell();
    };
    ExportRow row;
    row.reserve(24);
    for (const QString &text : {budget.id, budget.name, line.scope, line.period})
        row.push_back(ExportCell::ofText(text));
    row.push_back(dayCell(state.span.firstDay));
    row.push_back(dayCell(state.span.lastDay));
    row.push_back(ExportCell::of(known ? state.limit.nanos : budget.limit.nanos));
    row.push_back(figure(state.spent.nanos));
    row.push_back(figure(state.leftNanos()));
    row.push_back(ExportCell::ofText(budget.limit.currency.code()));
    row.push_back(figure(qRound64(state.share() * 1e6)));
    row.push_back(figure(state.requests));
    row.push_back(figure(state.unpriced));
    row.push_back(known && state.burnRate ? ExportCell::of(state.burnRate->nanos) : ExportCell());
    row.push_back(forecast(&Forecast::endNanos));
    row.push_back(forecast(&Forecast::lowNanos));
    row.push_back(forecast(&Forecast::highNanos));
    row.push_back(known && state.forecast ? dayCell(state.forecast->passesOn) : ExportCell());
    row.push_back(dayCell(state.passedOn));
    row.push_back(ExportCell::ofText(levelKey(state.level)));
    row.push_back(ExportCell::ofText(line.problem));
    row.push_back(ExportCell::of(qint64(budget.enabled)));
    row.push_back(budget.sourceId.isEmpty() ? ExportCell() : ExportCell::ofText(budget.sourceId));
    return row;
}

} // namespace

ExportTable budgetExport(const QList<BudgetLine> &lines)
{
    ExportTable table;
    table.key = u"budgets"_s;
    table.title = exportTitle("budgets");
    table.columns = budgetColumns();
    std::vector<ExportRow> rows;
    for (const BudgetLine &line : lines)
        rows.push_back(budgetRow(line));
    table.setRows(std::move(rows));
    return table;
}

} // namespace Tokenglass
