// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/budgetbook.h"

#include <algorithm>

namespace Tokenglass {

/// A book in memory that answers at once and does what the real one does.
class FakeBudgetBook final : public BudgetBook
{
public:
    BudgetShelf shelf;
    QList<BudgetVersion> versions;
    std::optional<Error> failure; ///< of every call from now on

    QFuture<Result<BudgetShelf>> load() override
    {
        BudgetShelf loaded = shelf;
        if (!failure)
            shelf.adopted.clear();
        return answer(loaded);
    }
    QFuture<Result<void>> put(const Budget &budget) override
    {
        if (failure)
            return done();
        for (const Budget &known : std::as_const(shelf.budgets)) {
            if (known.id == budget.id && !isSameQuestion(known, budget))
                shelf.checks.removeIf([&](const BudgetCheck &check) { return check.budgetId == budget.id; });
        }
        shelf.budgets.removeIf([&](const Budget &known) { return known.id == budget.id; });
        shelf.budgets.append(budget);
        std::sort(shelf.budgets.begin(), shelf.budgets.end(),
                  [](const Budget &a, const Budget &b) { return a.name < b.name; });
        return done();
    }
    QFuture<Result<void>> remove(const QString &id) override
    {
        if (!failure)
            shelf.budgets.removeIf([&](const Budget &known) { return known.id == id; });
        return done();
    }
    QFuture<Result<QList<BudgetVersion>>> history(const QString &) override { return answer(versions); }
    QFuture<Result<QList<Alert>>> record(const QList<BudgetCheck> &checks, const QList<Alert> &alerts) override
    {
        if (failure)
            return answer(QList<Alert>());
        for (const BudgetCheck &check : checks) {
            shelf.checks.removeIf([&](const BudgetCheck &known) { return known.budgetId == check.budgetId; });
            shelf.checks.append(check);
        }
        QList<Alert> stored;
        for (Alert alert : alerts) {
            if (std::any_of(shelf.alerts.cbegin(), shelf.alerts.cend(),
                            [&](const Alert &known) { return isSame(known, alert); }))
                continue;
            alert.id = nextId();
            shelf.alerts.prepend(alert);
            stored.append(alert);
        }
        return answer(stored);
    }
    QFuture<Result<void>> update(const Alert &alert) override
    {
        for (Alert &known : shelf.alerts) {
            if (!failure && known.id == alert.id)
                known = alert;
        }
        return done();
    }

private:
    [[nodiscard]] qint64 nextId() const
    {
        qint64 last = 0;
        for (const Alert &known : shelf.alerts)
            last = std::max(last, known.id);
        return last + 1;
    }
    static bool isSame(const Alert &a, const Alert &b)
    {
        if (a.kind != b.kind || a.kind == Alert::Kind::Test)
            return false;
        if (a.kind == Alert::Kind::Anomaly && !a.scope.isEmpty() && a.scope == b.scope)
            return a.day == b.day;
        if (a.budgetId != b.budgetId)
            return false;
        return a.kind == Alert::Kind::Anomaly
            ? a.day == b.day
            : a.span.range.start == b.span.range.start && a.threshold == b.threshold && a.limit == b.limit;
    }
    template <typename T>
    QFuture<Result<T>> answer(const T &value) const
    {
        return QtFuture::makeReadyFuture(failure ? Result<T>(*failure) : Result<T>(value));
    }
    QFuture<Result<void>> done() const
    {
        return QtFuture::makeReadyFuture(failure ? Result<void>(*failure) : Result<void>());
    }
};

} // namespace Tokenglass
