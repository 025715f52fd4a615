// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/budgetassessment.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <functional>

namespace Tokenglass {

class BudgetSources;

/// One look at all budgets: asks their sources, one budget after the other, and says how each stands.
class BudgetRound : public QObject
{
    Q_OBJECT

public:
    /// `sources` must outlive the round. `now`: seconds since the epoch.
    BudgetRound(const QList<Budget> &budgets, const BudgetSources &sources, qint64 now, QObject *parent);

    void start();
    [[nodiscard]] qint64 now() const { return m_now; }
    [[nodiscard]] const QList<Budget> &budgets() const { return m_budgets; }
    [[nodiscard]] const QHash<QString, BudgetAssessment> &assessments() const { return m_assessments; }

Q_SIGNALS:
    void finished();

private:
    void next();
    void askForUsers(const QString &sourceId, const QList<Budget> &budgets);
    void acceptUsers(const QList<Budget> &budgets, const UserQuestions &questions,
                     const QList<DashboardSnapshot> &answers);
    void settleUsers(const QList<Budget> &budgets, BudgetState::Problem problem, const std::optional<Error> &error);
    void assessNow(const Budget &budget);
    void accept(const Budget &budget, const BudgetQuestions &questions, const QList<DashboardSnapshot> &answers);
    void markUnreachable(const QString &sourceId, BudgetState &state) const;
    void settle(const Budget &budget, BudgetAssessment assessment);
    [[nodiscard]] std::optional<BudgetState::Problem> problemOf(const Budget &budget,
                                                                const BudgetQuestions &questions) const;

    QList<Budget> m_budgets;
    QList<QList<Budget>> m_ofSources; ///< budgets that sources keep, a list a source
    QList<Budget> m_queue; ///< to be assessed each by itself
    const BudgetSources &m_sources;
    qint64 m_now;
    QHash<QString, BudgetAssessment> m_assessments;
};

/// All answers, or the first error.
[[nodiscard]] QFuture<Result<QList<DashboardSnapshot>>>
askAll(const std::function<QFuture<Result<DashboardSnapshot>>(const DashboardQuery &)> &ask,
       const QList<DashboardQuery> &queries);
[[nodiscard]] QFuture<Result<QList<DashboardSnapshot>>> askAll(const BudgetSources &sources, const QString &sourceId,
                                                               const QList<DashboardQuery> &queries);

} // namespace Tokenglass
