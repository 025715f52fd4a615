// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/alert.h"
#include "models/domain/result.h"

#include <QFuture>
#include <QList>

namespace Tokenglass {

/// What a check of a budget's period saw last; survives restarts.
struct BudgetCheck
{
    QString budgetId;
    qint64 periodStart = 0; ///< seconds since the epoch
    Money limit;
    Money spent;
    qint64 checkedAt = 0; ///< seconds since the epoch
    bool isLowerBound = false; ///< of `spent`
    friend bool operator==(const BudgetCheck &, const BudgetCheck &) = default;
};

/// One earlier version of a budget.
struct BudgetVersion
{
    Budget budget;
    QDateTime replacedAt; ///< UTC
    bool removed = false; ///< it was not changed but removed
};

/// Everything about budgets that has to outlive the program.
struct BudgetShelf
{
    QList<Budget> budgets; ///< in the order of their names
    QList<BudgetCheck> checks;
    QList<Alert> alerts; ///< newest first
    QList<qint64> adopted; ///< pending alerts of a program that ended before it showed them: now the caller's to show
};

/// Where budgets, their checks and alerts are kept. Never blocks the caller; calls are carried out in their order, by
/// all processes that share the file. All failures are Kind::Storage.
class BudgetBook
{
public:
    virtual ~BudgetBook() = default;

    [[nodiscard]] virtual QFuture<Result<BudgetShelf>> load() = 0;
    /// New, or in the place of the one with its id, which goes into the history.
    [[nodiscard]] virtual QFuture<Result<void>> put(const Budget &budget) = 0;
    /// Into the history; put() brings it back.
    [[nodiscard]] virtual QFuture<Result<void>> remove(const QString &id) = 0;
    [[nodiscard]] virtual QFuture<Result<QList<BudgetVersion>>> history(const QString &id) = 0;

    /// Stores the checks and those alerts that nobody has stored before, in one transaction. Returns the alerts this
    /// call has stored, with their ids: those and only those are the caller's to show.
    [[nodiscard]] virtual QFuture<Result<QList<Alert>>> record(const QList<BudgetCheck> &checks,
                                                               const QList<Alert> &alerts) = 0;
    /// State, snoozedUntil and missed of a stored alert.
    [[nodiscard]] virtual QFuture<Result<void>> update(const Alert &alert) = 0;
};

} // namespace Tokenglass
