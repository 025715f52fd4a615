// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/budgetassessment.h"
#include "models/domain/result.h"

#include <QHash>
#include <QList>

namespace Tokenglass {

class Interrupt;
struct Services;

/// What budgets are checked against.
struct BudgetCheckOptions
{
    QString source; ///< for budgets that name none; empty: the ledger
    ReportingZone zone;
    ExchangeRate rate;
    std::optional<DayConversion> conversion; ///< by which the sources convert costs at the rate of their day
    QHash<QString, BudgetCheck> lastKnown; ///< by budget: what was seen last, for sources that cannot be reached
    qint64 now = 0; ///< seconds since the epoch
};

/// Now, at the rates of the window, in the zone of this name; null: that of the window. Kind::Input: no such zone.
[[nodiscard]] Result<BudgetCheckOptions> usualCheckOptions(const Services &services, const QString &zone = {});

/// The user's own budgets.
[[nodiscard]] Result<QList<Budget>> keptBudgets(const Services &services);

/// How each budget stands, by id; those that an opened source keeps itself are appended. A source that cannot be opened
/// or read makes its budgets BudgetState::Problem::Failed, with the error; other budgets are checked all the same.
[[nodiscard]] QHash<QString, BudgetState> checkBudgets(QList<Budget> &budgets, const BudgetCheckOptions &options,
                                                       const Services &services, const Interrupt &interrupt);

} // namespace Tokenglass
