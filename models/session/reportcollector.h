// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/reportdata.h"

#include <QFuture>
#include <QObject>

#include <deque>
#include <functional>

namespace Tokenglass {

/// Asks a source everything a report needs, one question after the other, so that neither the window nor the source is
/// kept from other work.
class ReportCollector : public QObject
{
    Q_OBJECT

public:
    using Ask = std::function<QFuture<Result<DashboardSnapshot>>(const DashboardQuery &)>;
    using Finished = std::function<void(Result<ReportData>)>;

    /// `data`: what is known already (order, names, catalogue). `budgets`: those that watch this source.
    ReportCollector(ReportData data, const QList<Budget> &budgets, Ask ask, QObject *parent = nullptr);

    /// `finished` is called once, on this thread; never if the collector is deleted first.
    void start(Finished finished);

    /// The instant from which rows are needed, seconds since the epoch.
    [[nodiscard]] static qint64 earliest(const ReportOrder &order, const QList<Budget> &budgets, qint64 now);
    /// The instant at which budgets are looked at: the end of the period, or now.
    [[nodiscard]] static qint64 instantOf(const ReportOrder &order, qint64 now);

Q_SIGNALS:
    void progress(int done, int total); ///< questions

private:
    using Accept = std::function<void(const DashboardSnapshot &)>;
    using AcceptAll = std::function<void(const QList<DashboardSnapshot> &)>;

    void push(const DashboardQuery &query, Accept accept);
    void pushAll(const QList<DashboardQuery> &queries, const AcceptAll &accept);
    void cutAtInstant(DashboardQuery &query) const;
    void next();
    void fail(const Error &error);
    void acceptMain(const DashboardSnapshot &snapshot);
    void pushOrganisation(const EntityUsage &organisation);
    void pushBudgets();
    void pushBudget(const Budget &budget);
    void pushUserBudgets();

    struct Question
    {
        DashboardQuery query;
        Accept accept;
    };

    ReportData m_data;
    QList<Budget> m_budgets;
    Ask m_ask;
    Finished m_finished;
    std::deque<Question> m_questions;
    int m_done = 0;
};

/// Those budgets that count what this source has, and are switched on.
[[nodiscard]] QList<Budget> budgetsWatching(const QList<Budget> &budgets, const QString &sourceId);

} // namespace Tokenglass
