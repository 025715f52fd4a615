// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/frozenusage.h"
#include "models/export/exporttable.h"

namespace Tokenglass {

/// All single requests of a question, in its order: read while they are written, a few thousand at a time.
/// `withCallers`: the source says which API key or agent asked, so there are columns for it.
[[nodiscard]] ExportTable requestExport(const std::shared_ptr<const FrozenUsage> &usage, const RequestQuery &query,
                                        bool withCallers);

} // namespace Tokenglass
