// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/budgetbook.h"
#include "models/domain/clock.h"
#include "models/store/budgets/budgetfile.h"
#include "models/store/storethread.h"

namespace Tokenglass {

/// The budgets of the local ledger, used on a thread of its own. Its end waits for what was asked for.
class SqliteBudgetBook final : public BudgetBook
{
public:
    /// `clock` dates what goes into the history; it must outlive the book.
    SqliteBudgetBook(const QString &path, const Clock &clock);

    [[nodiscard]] QFuture<Result<BudgetShelf>> load() override;
    [[nodiscard]] QFuture<Result<void>> put(const Budget &budget) override;
    [[nodiscard]] QFuture<Result<void>> remove(const QString &id) override;
    [[nodiscard]] QFuture<Result<QList<BudgetVersion>>> history(const QString &id) override;
    [[nodiscard]] QFuture<Result<QList<Alert>>> record(const QList<BudgetCheck> &checks,
                                                       const QList<Alert> &alerts) override;
    [[nodiscard]] QFuture<Result<void>> update(const Alert &alert) override;

private:
    const Clock &m_clock;
    StoreThread<BudgetFile> m_file;
};

} // namespace Tokenglass
