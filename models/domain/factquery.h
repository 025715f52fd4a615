// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/dashboard.h"
#include "models/domain/facttabledata.h"

namespace Tokenglass {

/// Answers a query from a table; see FactTable::dashboard().
[[nodiscard]] DashboardSnapshot answer(const FactTableData &table, const DashboardQuery &query,
                                       const NameDirectory &names);

/// How an id relates to a list of names.
[[nodiscard]] EntityState entityState(const EntityId &id, const QHash<EntityId, QString> &names, bool complete);

} // namespace Tokenglass
