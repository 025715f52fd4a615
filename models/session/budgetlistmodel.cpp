// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/budgetlistmodel.h"

#include "models/session/budgetmonitor.h"
#include "models/session/budgettext.h"
#include "models/session/budgettextparts.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

/// The limit of this period where it is known already, else that of the budget.
Money limitOf(const BudgetRow &row)
{
    return row.state.limit.currency.isValid() ? row.state.limit : row.budget.limit;
}

QVariant nanos(const Money &money)
{
    return QVariant::fromValue(static_cast<qlonglong>(money.nanos));
}

QVariantList shares(const QList<BasisPoints> &thresholds)
{
    QVariantList list;
    for (const BasisPoints threshold : thresholds)
        list.append(static_cast<double>(threshold) / WholeLimit);
    return list;
}

QVariant forecastShare(const BudgetState &state)
{
    if (!state.forecast || state.limit.nanos <= 0)
        return {};
    return static_cast<double>(state.forecast->endNanos) / static_cast<double>(state.limit.nanos);
}

QString scopeLine(const BudgetRow &row)
{
    QStringList parts{budgetScopeText(row.budget)};
    if (row.budget.origin == Budget::Origin::Source)
        parts.append(BudgetListModel::tr("kept by the source"));
    if (!row.budget.enabled)
        parts.append(BudgetListModel::tr("switched off"));
    return parts.join(u" \u00B7 "_s);
}

QString forecastEnd(const BudgetState &state, const NumberFormat &format)
{
    if (state.lastKnownAt)
        return BudgetListModel::tr("last known");
    BudgetState exact = state;
    if (exact.forecast)
        exact.forecast->lowNanos = exact.forecast->highNanos = exact.forecast->endNanos;
    return state.isKnown() ? budgetForecastText(exact, format) : budgetProblemText(state);
}

QString forecastRange(const BudgetState &state, const NumberFormat &format, const ReportingZone &zone)
{
    if (state.lastKnownAt)
        return budgetAsOfText(state, format, zone);
    if (!state.forecast || state.passedOn || state.forecast->lowNanos == state.forecast->highNanos)
        return {};
    const auto text = [&](qint64 nanos) {
        return format.money({nanos, state.limit.currency}, NumberFormat::Detail::Short);
    };
    return text(state.forecast->lowNanos) + u" \u2013 "_s + text(state.forecast->highNanos);
}

QString periodNote(const BudgetRow &row, const NumberFormat &format, const ReportingZone &visible)
{
    const ReportingZone zone = zoneOf(row.budget, visible);
    if (zone == visible)
        return {};
    const QString reset = budgetResetText(row.budget, row.state, format, visible);
    return reset.isEmpty() ? zone.name() : zone.name() + u'\n' + reset;
}

} // namespace

std::vector<BudgetRow> budgetRows(const BudgetMonitor &monitor)
{
    std::vector<BudgetRow> rows;
    for (const QList<Budget> *budgets : {&monitor.budgets(), &monitor.sourceBudgets()}) {
        for (const Budget &budget : *budgets)
            rows.push_back({budget, monitor.state(budget.id)});
    }
    return rows;
}

void BudgetListModel::setFormat(const NumberFormat &format, const ReportingZone &zone)
{
    if (format.locale() == m_format.locale() && zone == m_zone)
        return;
    m_format = format;
    m_zone = zone;
    refreshTexts();
}

int BudgetListModel::rowOf(const QString &budgetId) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (rowAt(row).budget.id == budgetId)
            return row;
    }
    return -1;
}

QString BudgetListModel::text(const BudgetRow &row, int column) const
{
    const BudgetState &state = row.state;
    switch (column) {
    case Gauge:
        return budgetShareText(state, m_format);
    case Name:
        return row.budget.name;
    case Period:
        return budgetPeriodText(row.budget);
    case Spent:
        return state.isKnown() ? budgetSpentText(state, m_format) : NumberFormat::unknown();
    case Limit:
        return BudgetTextParts::limitText(limitOf(row), m_format);
    case Forecast:
        if (state.lastKnownAt)
            return budgetLastKnownText(state, m_format, m_zone);
        return state.isKnown() ? budgetForecastText(state, m_format) : budgetProblemText(state);
    case PassesLimit:
        return state.isKnown() && !state.lastKnownAt ? budgetPassesText(state, m_format) : NumberFormat::unknown();
    default:
        return {};
    }
}

QVariant BudgetListModel::sortValue(const BudgetRow &row, int column) const
{
    const BudgetState &state = row.state;
    switch (column) {
    case Gauge:
        return state.isKnown() && row.budget.enabled ? QVariant(state.share()) : QVariant();
    case Spent:
        return state.isKnown() ? nanos(state.spent) : QVariant();
    case Limit:
        return nanos(limitOf(row));
    case Forecast:
        return state.forecast ? QVariant::fromValue(static_cast<qlonglong>(state.forecast->endNanos)) : QVariant();
    case PassesLimit: {
        const auto day = state.passedOn ? state.passedOn : state.forecast ? state.forecast->passesOn : std::nullopt;
        return day ? QVariant::fromValue(static_cast<qlonglong>(day->toJulianDay())) : QVariant();
    }
    default:
        return text(row, column);
    }
}

QString BudgetListModel::copyText(const BudgetRow &row, int column) const
{
    const BudgetState &state = row.state;
    switch (column) {
    case Gauge:
        return state.isKnown() ? QString::number(state.share(), 'f', 4) : QString();
    case Spent:
        return state.isKnown() ? QString(state.spent.toDecimal() + u' ' + state.spent.currency.code()) : QString();
    case Limit:
        return limitOf(row).toDecimal() + u' ' + limitOf(row).currency.code();
    case Forecast:
        return state.forecast ? Money{state.forecast->endNanos, state.limit.currency}.toDecimal() : QString();
    case PassesLimit: {
        const auto day = state.passedOn ? state.passedOn : state.forecast ? state.forecast->passesOn : std::nullopt;
        return day ? day->toString(Qt::ISODate) : QString();
    }
    default:
        return text(row, column);
    }
}

QString BudgetListModel::toolTip(const BudgetRow &row, int column) const
{
    if (row.state.lastKnownAt && (column == Gauge || column == Spent || column == Forecast))
        return budgetLastKnownText(row.state, m_format, m_zone);
    if (column == Period) {
        QString zone = budgetZoneText(row.budget, row.state, m_format, m_zone);
        if (!zone.isEmpty())
            return zone;
    }
    if (column == Limit && limitOf(row) != row.budget.limit)
        return tr("%1 in this period only, %2 otherwise")
            .arg(m_format.money(limitOf(row)), m_format.money(row.budget.limit));
    if (column == Name && !row.budget.note.isEmpty())
        return row.budget.note;
    if (column == Spent && row.state.isLowerBound())
        return tr("%n request(s) have no price: at least this much is spent.", nullptr,
                  static_cast<int>(row.state.unpriced));
    return budgetSummaryText(row.budget, row.state, m_format);
}

QString BudgetListModel::accessibleText(const BudgetRow &row, int column) const
{
    QStringList parts{text(row, column)};
    if (column == Name)
        parts.append(scopeLine(row));
    else if (column == Period)
        parts.append(budgetZoneText(row.budget, row.state, m_format, m_zone));
    else if (column == Limit)
        parts.append(budgetExceptionText(row.budget, row.state, m_format));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QVariant BudgetListModel::cell(const BudgetRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case SortRole:
        return sortValue(row, column);
    case CopyRole:
        return copyText(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::AccessibleTextRole:
        if (column == Gauge)
            return QString(text(row, column) + u", "_s + standingText(standingOf(row.budget, row.state)));
        return accessibleText(row, column);
    case StandingRole:
        return static_cast<int>(standingOf(row.budget, row.state));
    case ShareRole:
        return row.state.isKnown() ? QVariant(row.state.share()) : QVariant();
    case ForecastShareRole:
        return forecastShare(row.state);
    case ThresholdsRole:
        return shares(row.budget.thresholds);
    case LowerBoundRole:
        return row.state.isLowerBound();
    case LastKnownRole:
        return row.state.lastKnownAt.has_value();
    case ScopeRole:
        return scopeLine(row);
    case SourcesOwnRole:
        return row.budget.origin == Budget::Origin::Source;
    case ForecastEndRole:
        return forecastEnd(row.state, m_format);
    case ForecastRangeRole:
        return forecastRange(row.state, m_format, m_zone);
    case PeriodNoteRole:
        return periodNote(row, m_format, m_zone);
    case LimitNoteRole:
        return budgetExceptionText(row.budget, row.state, m_format);
    case SummaryRole:
        return budgetSummaryText(row.budget, row.state, m_format);
    default:
        return {};
    }
}

QVariant BudgetListModel::header(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Gauge:
        return tr("Used");
    case Name:
        return tr("Budget");
    case Period:
        return tr("Period");
    case Spent:
        return tr("Spent");
    case Limit:
        return tr("Limit");
    case Forecast:
        return tr("Forecast");
    case PassesLimit:
        return tr("Passes limit");
    default:
        return {};
    }
}

} // namespace Tokenglass
