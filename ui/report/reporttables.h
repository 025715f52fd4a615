// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/entitymodel.h"
#include "models/session/reportdata.h"
#include "ui/report/reporttable.h"

namespace Tokenglass {

/// What the tables of a report say, from the same texts as the tables on the screen.
class ReportTables
{
    Q_DECLARE_TR_FUNCTIONS(Tokenglass::ReportTables)

public:
    using ColourOf = std::function<QColor(const QString &)>;

    ReportTables(NumberFormat format, const ExchangeRate &rate, Currency currency, ColourOf colourOf)
        : m_format(std::move(format)), m_rate(rate), m_currency(currency), m_colourOf(std::move(colourOf))
    { }

    [[nodiscard]] ReportTable models(const DashboardSnapshot &snapshot) const;
    [[nodiscard]] ReportTable users(const DashboardSnapshot &snapshot, bool withIds) const;
    [[nodiscard]] ReportTable organisations(const DashboardSnapshot &snapshot) const;
    /// Name, spent, limit and share of the tightest, at most `most`.
    [[nodiscard]] ReportTable tightestBudgets(const QList<BudgetRow> &budgets, qsizetype most) const;
    /// Everything about budgets; own ones and those a source keeps look alike.
    [[nodiscard]] ReportTable budgets(const QList<BudgetRow> &budgets, const QString &title) const;

private:
    using Row = ReportTable::Row;

    [[nodiscard]] QString tokens(qint64 value, qint64 rows, qint64 requests) const;
    [[nodiscard]] QString forecast(const BudgetRow &row) const;
    [[nodiscard]] QString share(const CostTotal &part, const CostTotal &whole) const;
    /// Requests, input and output tokens, cost in both currencies, share of the whole.
    [[nodiscard]] Row figures(const Measures &measures, const DashboardSnapshot &snapshot) const;
    [[nodiscard]] QList<ReportTable::Column> figureColumns() const;
    [[nodiscard]] ReportTable entities(EntityModel::Of of, const QList<EntityUsage> &rows,
                                       const DashboardSnapshot &snapshot, bool withIds) const;

    NumberFormat m_format;
    ExchangeRate m_rate;
    Currency m_currency; ///< of the rate's two, the one that leads
    ColourOf m_colourOf;
};

/// The colour of a budget's standing on paper.
[[nodiscard]] QColor standingColour(const BudgetRow &row);

} // namespace Tokenglass
