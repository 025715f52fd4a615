// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/usagesource.h"
#include "models/sources/rest/adminrestapi.h"

namespace Tokenglass {

/// What the admin API told about one window. A part that it could not tell is empty and noted.
struct AdminRestMargins
{
    AdminRestOverview overview;
    std::optional<QList<AdminRestDay>> days;
    std::optional<QList<EntityUsage>> users;
    QList<DataNote> notes;
    QDateTime fetchedAt;
};

/// The number of days if the API can answer for the range: 1 to 365 times 24 hours that end about now. Kind::Input
/// with the periods that work otherwise.
[[nodiscard]] Result<int> adminRestDays(const TimeRange &range, qint64 nowSecond);

[[nodiscard]] DashboardSnapshot adminRestSnapshot(const DashboardQuery &query, const AdminRestMargins &margins);
[[nodiscard]] Catalog adminRestCatalog(const AdminRestMargins &margins);

} // namespace Tokenglass
