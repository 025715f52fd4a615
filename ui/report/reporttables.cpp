// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/reporttables.h"

#include "models/session/budgetstanding.h"
#include "models/session/budgettext.h"
#include "models/session/measurescells.h"
#include "models/session/modelbreakdownmodel.h"
#include "models/session/pastperiodmodel.h"

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

/// What the totals are of. Requests of nobody are a row, but not a user more.
QString allText(EntityModel::Of of, const QList<EntityUsage> &rows)
{
    const bool anyNone =
        std::any_of(rows.cbegin(), rows.cend(), [](const EntityUsage &row) { return row.id.isNone(); });
    const auto count = static_cast<int>(rows.size()) - (anyNone ? 1 : 0);
    if (of == EntityModel::Of::Users)
        //: below a table with a row "no user"
        return anyNone ? ReportTables::tr("All %n user(s) and \u201Cno user\u201D", nullptr, count)
                       : ReportTables::tr("All %n user(s)", nullptr, count);
    //: below a table with a row "no organisation"
    return anyNone ? ReportTables::tr("All %n organisation(s) and \u201Cno organisation\u201D", nullptr, count)
                   : ReportTables::tr("All %n organisation(s)", nullptr, count);
}

/// The tightest first; what is not known last.
QList<BudgetRow> byShare(QList<BudgetRow> rows)
{
    const auto key = [](const BudgetRow &row) { return row.state.isKnown() ? row.state.share() : -1.0; };
    std::stable_sort(rows.begin(), rows.end(), [&](const BudgetRow &a, const BudgetRow &b) { return key(a) > key(b); });
    return rows;
}

} // namespace

QString ReportTables::forecast(const BudgetRow &row) const
{
    const BudgetState &state = row.state;
    if (!state.isKnown())
        return budgetProblemText(state);
    if (state.passedOn || !state.forecast)
        return budgetForecastText(state, m_format);
    // Without its range, which the chart shows.
    return tr("%1: %2").arg(m_format.dayMonth(state.span.lastDay),
                            m_format.money({state.forecast->endNanos, state.limit.currency}));
}

QColor standingColour(const BudgetRow &row)
{
    switch (standingOf(row.budget, row.state)) {
    case BudgetStanding::Over:
        return ReportColours::Bad;
    case BudgetStanding::Near:
        return ReportColours::Warning;
    case BudgetStanding::Within:
        return ReportColours::Good;
    case BudgetStanding::Unknown:
    case BudgetStanding::Off:
        break;
    }
    return ReportColours::Muted;
}

QString ReportTables::tokens(qint64 value, qint64 rows, qint64 requests) const
{
    if (requests > 0 && rows == 0)
        return NumberFormat::unknown();
    return (rows < requests ? u"\u2265\u00A0"_s : QString()) + m_format.count(value);
}

QString ReportTables::share(const CostTotal &part, const CostTotal &whole) const
{
    const auto one = part.in(m_currency, m_rate);
    const auto all = whole.in(m_currency, m_rate);
    return one && all ? m_format.share(one->nanos, all->nanos) : NumberFormat::unknown();
}

QList<ReportTable::Column> ReportTables::figureColumns() const
{
    return {{figureTitle(Figure::Requests)},
            {tr("Input tokens")},
            {tr("Output tokens")},
            {figureTitle(costFigure(m_currency))},
            {figureTitle(costFigure(m_rate.otherThan(m_currency)))},
            {tr("Share")}};
}

ReportTables::Row ReportTables::figures(const Measures &measures, const DashboardSnapshot &snapshot) const
{
    const TokenTotals &counts = measures.tokens;
    return {figureText(measures, Figure::Requests, m_format, m_rate),
            tokens(counts.input, counts.inputRows, measures.requests),
            tokens(counts.output, counts.outputRows, measures.requests),
            figureText(measures, costFigure(m_currency), m_format, m_rate),
            figureText(measures, costFigure(m_rate.otherThan(m_currency)), m_format, m_rate),
            share(measures.cost, snapshot.totals.cost)};
}

ReportTable ReportTables::models(const DashboardSnapshot &snapshot) const
{
    ReportTable table;
    table.title = tr("Models");
    table.continuedTitle = tr("Models (continued)");
    table.emptyText = snapshot.panels.models == PanelState::Ready ? tr("No requests in this period.")
                                                                  : tr("This source cannot answer by model.");
    table.columns = QList<ReportTable::Column>{{tr("Model"), false}, {tr("Provider"), false}} + figureColumns();
    table.columns.append({figureTitle(Figure::AverageTime)});
    const auto add = [&](const QString &name, const QString &provider, const Measures &measures) {
        Row row = Row{name, provider} + figures(measures, snapshot);
        row.append(figureText(measures, Figure::AverageTime, m_format, m_rate));
        return row;
    };
    for (const ModelUsage &usage : snapshot.models) {
        const QString label = modelLabel(usage.model);
        table.marks.append(m_colourOf(label));
        table.rows.append(add(label, usage.model.provider.isEmpty() ? NumberFormat::unknown() : usage.model.provider,
                              usage.measures));
    }
    if (!snapshot.models.isEmpty())
        table.totals =
            add(tr("All %n model(s)", nullptr, static_cast<int>(snapshot.models.size())), {}, snapshot.totals);
    return table;
}

ReportTable ReportTables::entities(EntityModel::Of of, const QList<EntityUsage> &rows,
                                   const DashboardSnapshot &snapshot, bool withIds) const
{
    ReportTable table;
    if (withIds)
        table.columns.append({tr("ID"), false});
    table.columns += figureColumns();
    table.columns.append({figureTitle(Figure::AverageTime)});
    const auto add = [&](const QString &name, const QString &id, const Measures &measures) {
        Row row{name};
        if (withIds)
            row.append(id);
        row += figures(measures, snapshot);
        row.append(figureText(measures, Figure::AverageTime, m_format, m_rate));
        return row;
    };
    for (const EntityUsage &entity : rows) {
        Row row = add(entityLabel(of, entity.id, entity.name, entity.state),
                      entity.id.isNone() ? NumberFormat::unknown() : entity.id.text(), entity.measures);
        if (entity.state != EntityState::Named)
            row.first().colour = ReportColours::Muted;
        table.rows.append(row);
    }
    if (!rows.isEmpty()) {
        table.totals = add(allText(of, rows), {}, snapshot.totals);
    }
    return table;
}

ReportTable ReportTables::users(const DashboardSnapshot &snapshot, bool withIds) const
{
    ReportTable table = entities(EntityModel::Of::Users, snapshot.users, snapshot, withIds);
    table.columns.prepend({tr("User"), false});
    table.title = tr("Users");
    table.continuedTitle = tr("Users (continued)");
    table.emptyText = snapshot.panels.users == PanelState::Ready ? tr("No requests in this period.")
                                                                 : tr("This source cannot answer by user.");
    return table;
}

ReportTable ReportTables::organisations(const DashboardSnapshot &snapshot) const
{
    ReportTable table = entities(EntityModel::Of::Organisations, snapshot.organisations, snapshot, false);
    table.columns.prepend({tr("Organisation"), false});
    table.title = tr("Organisations");
    table.continuedTitle = tr("Organisations (continued)");
    table.emptyText = snapshot.panels.organisations == PanelState::Ready
        ? tr("No requests in this period.")
        : tr("This source cannot answer by organisation.");
    return table;
}

ReportTable ReportTables::tightestBudgets(const QList<BudgetRow> &budgets, qsizetype most) const
{
    ReportTable table;
    table.title = tr("Budgets");
    if (budgets.size() > most)
        table.subtitle = tr("the tightest %1 of %2").arg(most).arg(budgets.size());
    table.columns = {{tr("Budget"), false}, {tr("Spent")}, {tr("Limit")}, {tr("Share")}};
    for (const BudgetRow &row : byShare(budgets).mid(0, most)) {
        ReportTable::Cell share(budgetShareText(row.state, m_format));
        const BudgetStanding standing = standingOf(row.budget, row.state);
        if (standing == BudgetStanding::Over || standing == BudgetStanding::Near) {
            share.colour = standingColour(row);
            share.strong = standing == BudgetStanding::Over;
        }
        table.rows.append({row.budget.name, budgetSpentText(row.state, m_format),
                           m_format.money(row.state.isKnown() ? row.state.limit : row.budget.limit), share});
    }
    return table;
}

ReportTable ReportTables::budgets(const QList<BudgetRow> &budgets, const QString &title) const
{
    ReportTable table;
    table.title = title;
    table.continuedTitle = tr("%1 (continued)").arg(title);
    table.emptyText = tr("No budget watches this source.");
    table.columns = {{tr("Budget"), false}, {tr("What counts"), false},
                     {tr("Period"), false}, {tr("Spent")},
                     {tr("Limit")},         {tr("Use")},
                     {tr("Share")},         {tr("Forecast"), false}};
    for (const BudgetRow &row : byShare(budgets)) {
        ReportTable::Cell gauge;
        gauge.gauge = row.state.isKnown() ? row.state.share() : 0;
        gauge.colour = standingColour(row);
        ReportTable::Cell share(budgetShareText(row.state, m_format));
        share.colour = standingColour(row);
        share.strong = standingOf(row.budget, row.state) == BudgetStanding::Over;
        const bool known = row.state.isKnown();
        table.rows.append({row.budget.name, budgetScopeText(row.budget),
                           known ? spanText(row.state.span, m_format) : budgetPeriodText(row.budget),
                           budgetSpentText(row.state, m_format),
                           m_format.money(known ? row.state.limit : row.budget.limit), gauge, share, forecast(row)});
    }
    return table;
}

} // namespace Tokenglass
