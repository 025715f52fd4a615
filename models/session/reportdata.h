// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/dashboard.h"
#include "models/domain/ratetable.h"
#include "models/domain/report.h"
#include "models/domain/usagesource.h"
#include "models/session/budgetlistmodel.h"

#include <QDateTime>

#include <memory>

namespace Tokenglass {

/// What one organisation used: the answer to the report's question with the organisation as a further filter.
struct OrganisationStatement
{
    EntityId id;
    QString name; ///< as tables show it
    std::shared_ptr<const DashboardSnapshot> snapshot;
};

/// Everything a report is painted from: answers of the source and nothing calculated anew. A value that other threads
/// may read.
struct ReportData
{
    ReportOrder order;
    QString source; ///< the connection's name
    QDateTime madeAt;
    std::shared_ptr<const Catalog> catalog; ///< for the filter's words
    std::shared_ptr<const DashboardSnapshot> snapshot; ///< with all users and organisations
    QList<OrganisationStatement> organisations; ///< of ReportKind::Organisations
    QList<BudgetRow> budgets; ///< as they stood at the end of the period, or now if it has not ended
    qint64 budgetsAt = 0; ///< that instant, seconds since the epoch
    std::optional<DayConversion> conversion; ///< costs were converted at the rate of their day
    QString warning; ///< why the figures may not be everything; empty: they are
};

} // namespace Tokenglass
