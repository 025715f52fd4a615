// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/budgetassessment.h"

#include <QFuture>

namespace Tokenglass {

class BudgetSources;

/// The periods of a budget that are over: with the limits that were in force then, and marked where the source has only
/// a part of their time.
class PastPeriods
{
public:
    /// `history`: newest first. `now`: seconds since the epoch.
    PastPeriods(const Budget &budget, const QList<BudgetVersion> &history, const ReportingZone &zone, qint64 now);

    /// `sources` must outlive the call alone. Newest first, at most `most`.
    [[nodiscard]] QFuture<Result<QList<PastPeriod>>> ask(const BudgetSources &sources, int most);

private:
    [[nodiscard]] Budget inForce(const BudgetSpan &span) const;
    [[nodiscard]] DashboardQuery dataQuery() const;
    [[nodiscard]] QList<PastPeriod> periods(const QList<DashboardSnapshot> &answers, const ExchangeRate &rate,
                                            std::optional<qint64> completeFrom) const;
    [[nodiscard]] std::optional<QDate> firstDayKept(const DashboardSnapshot &all) const;

    /// One period as it was budgeted then.
    struct Asked
    {
        Budget budget;
        BudgetQuestions questions;
    };

    Budget m_budget;
    QList<BudgetVersion> m_history;
    ReportingZone m_zone;
    qint64 m_now;
    QList<Asked> m_asked;
};

} // namespace Tokenglass
