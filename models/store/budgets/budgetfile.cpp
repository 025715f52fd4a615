// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/budgets/budgetfile.h"

#include "models/domain/budgetjson.h"
#include "models/store/budgets/alertrow.h"
#include "models/store/ledger/ledger.h"
#include "models/store/ledger/processmark.h"
#include "models/store/ledger/sqliteledgerdatabase.h"

#include <QCollator>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

using Value = LedgerDatabase::Value;

Value number(qint64 value)
{
    return std::optional(value);
}

Result<void> done(const Result<LedgerDatabase::Answer> &answer)
{
    return answer ? Result<void>() : Result<void>(answer.error());
}

Result<Budget> fromContent(const QByteArray &content)
{
    Result<Budget> budget = budgetFromJson(QJsonDocument::fromJson(content).object());
    if (!budget)
        return Error{Error::Kind::Storage, u"the ledger holds a damaged budget: "_s + budget.error().detail};
    return budget;
}

void sortByName(QList<Budget> &budgets)
{
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::stable_sort(budgets.begin(), budgets.end(),
                     [&collator](const Budget &a, const Budget &b) { return collator.compare(a.name, b.name) < 0; });
}

} // namespace

BudgetFile::BudgetFile(std::unique_ptr<LedgerDatabase> database) : m_database(std::move(database)) { }
BudgetFile::BudgetFile(BudgetFile &&) noexcept = default;
BudgetFile &BudgetFile::operator=(BudgetFile &&) noexcept = default;
BudgetFile::~BudgetFile() = default;

Result<BudgetFile> BudgetFile::open(const QString &path)
{
    auto database = SqliteLedgerDatabase::open(path, Ledger::DefaultBusyTimeout);
    if (!database)
        return database.error();
    if (const Result<int> version = (*database)->migrate(); !version)
        return version.error();
    return BudgetFile(*std::move(database));
}

Result<BudgetShelf> BudgetFile::load()
{
    const Result<QList<qint64>> adopted = adopt();
    if (!adopted)
        return adopted.error();
    const Result<QList<Budget>> kept = budgets();
    if (!kept)
        return kept.error();
    const Result<QList<BudgetCheck>> checked = checks();
    if (!checked)
        return checked.error();
    const Result<QList<Alert>> told = alerts();
    if (!told)
        return told.error();
    return BudgetShelf{*kept, *checked, *told, *adopted};
}

Result<QList<Budget>> BudgetFile::budgets()
{
    const auto found = m_database->execute("SELECT content FROM budgets", {});
    if (!found)
        return found.error();
    QList<Budget> budgets;
    for (const QByteArrayList &row : found->rows) {
        Result<Budget> budget = fromContent(row.constFirst());
        if (!budget)
            return budget.error();
        budgets.append(*std::move(budget));
    }
    sortByName(budgets);
    return budgets;
}

Result<QList<BudgetCheck>> BudgetFile::checks()
{
    const auto found = m_database->execute("SELECT budget_id, period_start, currency, limit_nanos, spent_nanos, "
                                           "checked_at, lower_bound FROM budget_checks",
                                           {});
    if (!found)
        return found.error();
    QList<BudgetCheck> checks;
    for (const QByteArrayList &row : found->rows) {
        const Currency currency = Currency::fromCode(QString::fromLatin1(row.at(2))).value_or(Currency());
        checks.append({QString::fromUtf8(row.at(0)),
                       row.at(1).toLongLong(),
                       {row.at(3).toLongLong(), currency},
                       {row.at(4).toLongLong(), currency},
                       row.at(5).toLongLong(),
                       row.at(6).toLongLong() != 0});
    }
    return checks;
}

Result<QList<Alert>> BudgetFile::alerts()
{
    const auto found =
        m_database->execute("SELECT " + alertColumns() + " FROM alerts ORDER BY id DESC LIMIT ?", {number(MostAlerts)});
    if (!found)
        return found.error();
    QList<Alert> alerts;
    for (const QByteArrayList &row : found->rows)
        alerts.append(alertFromRow(row));
    return alerts;
}

Result<QList<qint64>> BudgetFile::adopt()
{
    const auto orphans = [this](const QByteArray &sql) -> Result<QList<qint64>> {
        const auto found = m_database->execute(sql, {});
        if (!found)
            return found.error();
        QList<qint64> ids;
        for (const QByteArrayList &row : found->rows) {
            if (!isProcessAlive(QString::fromUtf8(row.at(1))))
                ids.append(row.at(0).toLongLong());
        }
        return ids;
    };
    const QByteArray pending = "SELECT id, writer FROM alerts WHERE state = 'pending' ORDER BY id";
    // Looked at without a lock first: nearly always there is nothing to do.
    if (Result<QList<qint64>> seen = orphans(pending); !seen || seen->isEmpty())
        return seen;
    LedgerTransaction transaction(*m_database);
    if (Result<void> begun = transaction.begin(); !begun)
        return begun.error();
    Result<QList<qint64>> ids = orphans(pending);
    if (!ids)
        return ids;
    for (const qint64 id : *ids) {
        if (const auto taken = m_database->execute("UPDATE alerts SET writer = ?, missed = 1 WHERE id = ?",
                                                   {processMark(), number(id)});
            !taken)
            return taken.error();
    }
    if (Result<void> committed = transaction.commit(); !committed)
        return committed.error();
    return ids;
}

Result<void> BudgetFile::archive(const QString &id, qint64 now, bool removed)
{
    return done(m_database->execute("INSERT INTO budget_history (budget_id, content, replaced_at, removed) "
                                    "SELECT id, content, ?, ? FROM budgets WHERE id = ?",
                                    {number(now), number(removed ? 1 : 0), id}));
}

Result<void> BudgetFile::forgetCheck(const Budget &budget)
{
    const auto found = m_database->execute("SELECT content FROM budgets WHERE id = ?", {budget.id});
    if (!found)
        return found.error();
    if (found->rows.isEmpty())
        return {};
    const Result<Budget> before = fromContent(found->rows.constFirst().constFirst());
    if (before && isSameQuestion(*before, budget))
        return {};
    return done(m_database->execute("DELETE FROM budget_checks WHERE budget_id = ?", {budget.id}));
}

Result<void> BudgetFile::put(const Budget &budget, qint64 now)
{
    if (budget.id.isEmpty() || budget.origin != Budget::Origin::Own)
        return Error{Error::Kind::Storage, u"Only budgets of Tokenglass are kept in its ledger."_s};
    LedgerTransaction transaction(*m_database);
    if (Result<void> begun = transaction.begin(); !begun)
        return begun;
    if (Result<void> archived = archive(budget.id, now, false); !archived)
        return archived;
    if (Result<void> forgotten = forgetCheck(budget); !forgotten)
        return forgotten;
    const auto written = m_database->execute(
        "INSERT INTO budgets (id, name, content, updated_at) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
        "name = excluded.name, content = excluded.content, updated_at = excluded.updated_at",
        {budget.id, budget.name, QString::fromUtf8(budgetJson(budget)), number(now)});
    if (!written)
        return written.error();
    return transaction.commit();
}

Result<void> BudgetFile::remove(const QString &id, qint64 now)
{
    LedgerTransaction transaction(*m_database);
    if (Result<void> begun = transaction.begin(); !begun)
        return begun;
    if (Result<void> archived = archive(id, now, true); !archived)
        return archived;
    if (const auto removed = m_database->execute("DELETE FROM budgets WHERE id = ?", {id}); !removed)
        return removed.error();
    return transaction.commit();
}

Result<QList<BudgetVersion>> BudgetFile::history(const QString &id)
{
    const auto found = m_database->execute(
        "SELECT content, replaced_at, removed FROM budget_history WHERE budget_id = ? ORDER BY id DESC", {id});
    if (!found)
        return found.error();
    QList<BudgetVersion> versions;
    for (const QByteArrayList &row : found->rows) {
        Result<Budget> budget = fromContent(row.at(0));
        if (!budget)
            return budget.error();
        versions.append({*std::move(budget), QDateTime::fromSecsSinceEpoch(row.at(1).toLongLong(), Qt::UTC),
                         row.at(2).toLongLong() != 0});
    }
    return versions;
}

Result<void> BudgetFile::write(const BudgetCheck &check)
{
    return done(m_database->execute(
        "INSERT INTO budget_checks (budget_id, period_start, currency, limit_nanos, spent_nanos, checked_at, "
        "lower_bound) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (budget_id) DO UPDATE SET "
        "period_start = excluded.period_start, currency = excluded.currency, limit_nanos = excluded.limit_nanos, "
        "spent_nanos = excluded.spent_nanos, checked_at = excluded.checked_at, lower_bound = excluded.lower_bound",
        {check.budgetId, number(check.periodStart), check.limit.currency.code(), number(check.limit.nanos),
         number(check.spent.nanos), number(check.checkedAt), number(check.isLowerBound ? 1 : 0)}));
}

Result<QList<Alert>> BudgetFile::record(const QList<BudgetCheck> &checks, const QList<Alert> &alerts)
{
    LedgerTransaction transaction(*m_database);
    if (Result<void> begun = transaction.begin(); !begun)
        return begun.error();
    for (const BudgetCheck &check : checks) {
        if (const Result<void> written = write(check); !written)
            return written.error();
    }
    QList<Alert> stored;
    for (Alert alert : alerts) {
        const Result<qint64> id = insertAlert(*m_database, alert, processMark());
        if (!id)
            return id.error();
        alert.id = *id;
        if (alert.id != 0)
            stored.append(alert);
    }
    if (const Result<void> committed = transaction.commit(); !committed)
        return committed.error();
    return stored;
}

Result<void> BudgetFile::update(const Alert &alert)
{
    const auto snoozed =
        alert.snoozedUntil.isValid() ? std::optional(alert.snoozedUntil.toSecsSinceEpoch()) : std::nullopt;
    return done(
        m_database->execute("UPDATE alerts SET state = ?, snoozed_until = ?, missed = ? WHERE id = ?",
                            {alertStateName(alert.state), snoozed, number(alert.missed ? 1 : 0), number(alert.id)}));
}

} // namespace Tokenglass
