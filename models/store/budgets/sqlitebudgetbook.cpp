// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/budgets/sqlitebudgetbook.h"

namespace Tokenglass {

SqliteBudgetBook::SqliteBudgetBook(const QString &path, const Clock &clock)
    : m_clock(clock), m_file([path] { return BudgetFile::open(path); })
{ }

QFuture<Result<BudgetShelf>> SqliteBudgetBook::load()
{
    return m_file.run([](BudgetFile &file) { return file.load(); });
}

QFuture<Result<void>> SqliteBudgetBook::put(const Budget &budget)
{
    return m_file.run(
        [budget, now = m_clock.now().toSecsSinceEpoch()](BudgetFile &file) { return file.put(budget, now); });
}

QFuture<Result<void>> SqliteBudgetBook::remove(const QString &id)
{
    return m_file.run([id, now = m_clock.now().toSecsSinceEpoch()](BudgetFile &file) { return file.remove(id, now); });
}

QFuture<Result<QList<BudgetVersion>>> SqliteBudgetBook::history(const QString &id)
{
    return m_file.run([id](BudgetFile &file) { return file.history(id); });
}

QFuture<Result<QList<Alert>>> SqliteBudgetBook::record(const QList<BudgetCheck> &checks, const QList<Alert> &alerts)
{
    return m_file.run([checks, alerts](BudgetFile &file) { return file.record(checks, alerts); });
}

QFuture<Result<void>> SqliteBudgetBook::update(const Alert &alert)
{
    return m_file.run([alert](BudgetFile &file) { return file.update(alert); });
}

} // namespace Tokenglass
