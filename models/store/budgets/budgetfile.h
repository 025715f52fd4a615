// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/budgetbook.h"

#include <memory>

namespace Tokenglass {

class LedgerDatabase;

/// The budgets in the user's own ledger file. Blocks on the disk: one thread at a time. Kind::Storage.
class BudgetFile
{
public:
    /// The newest alerts that load() returns.
    static constexpr int MostAlerts = 2'000;

    [[nodiscard]] static Result<BudgetFile> open(const QString &path);

    BudgetFile(BudgetFile &&) noexcept;
    BudgetFile &operator=(BudgetFile &&) noexcept;
    ~BudgetFile();

    /// Everything; alerts that a program which is gone has not shown become this process's to show.
    [[nodiscard]] Result<BudgetShelf> load();
    [[nodiscard]] Result<QList<Budget>> budgets();
    [[nodiscard]] Result<QList<BudgetCheck>> checks();
    [[nodiscard]] Result<void> put(const Budget &budget, qint64 now);
    [[nodiscard]] Result<void> remove(const QString &id, qint64 now);
    [[nodiscard]] Result<QList<BudgetVersion>> history(const QString &id);
    [[nodiscard]] Result<QList<Alert>> record(const QList<BudgetCheck> &checks, const QList<Alert> &alerts);
    [[nodiscard]] Result<void> update(const Alert &alert);

private:
    explicit BudgetFile(std::unique_ptr<LedgerDatabase> database);

    [[nodiscard]] Result<QList<Alert>> alerts();
    /// Pending alerts whose process is gone become this one's to show.
    [[nodiscard]] Result<QList<qint64>> adopt();
    /// What was found about a budget says nothing about one that counts something else.
    [[nodiscard]] Result<void> forgetCheck(const Budget &budget);
    [[nodiscard]] Result<void> archive(const QString &id, qint64 now, bool removed);
    [[nodiscard]] Result<void> write(const BudgetCheck &check);

    std::unique_ptr<LedgerDatabase> m_database;
};

} // namespace Tokenglass
