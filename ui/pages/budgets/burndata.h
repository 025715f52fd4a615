// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/budgetlistmodel.h"
#include "ui/charts/chartdata.h"

namespace Tokenglass {

/// What the burn chart draws of a budget: its period day by day. Empty if there are no figures.
[[nodiscard]] BurnData burnData(const BudgetRow &row, const NumberFormat &format, const QColor &colour);
/// "November 2026 · spent, even pace, forecast with range"
[[nodiscard]] QString burnSubtitle(const BudgetRow &row, const NumberFormat &format);

} // namespace Tokenglass
