// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/prices/pricediff.h"

namespace Tokenglass {

/// What an import did or would do, for people: its questions and warnings, all of them, and its sums. `diff`: also
/// every price that changes, before and after.
[[nodiscard]] QString importText(const PriceImport &list, const QList<PriceChange> &changes, qsizetype taken,
                                 bool diff);

} // namespace Tokenglass
