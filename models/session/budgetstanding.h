// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/budgetstate.h"

#include <QString>

namespace Tokenglass {

class NumberFormat;

/// How a budget stands, as far as a colour, a shape and a word can say it.
enum class BudgetStanding : quint8 {
    Unknown, ///< there are no figures
    Off,
    Within,
    Near, ///< the share has passed nearShare()
    Over,
};

[[nodiscard]] BudgetStanding standingOf(const Budget &budget, const BudgetState &state);
/// From which share of its limit on a budget is near it: its first threshold from 75 % to 100 %, else 90 %. A threshold
/// at a half is a milestone, not a reason to worry.
[[nodiscard]] double nearShare(const Budget &budget);
/// The forecast passes the limit although the spend has not yet.
[[nodiscard]] bool isForecastOver(const BudgetState &state);
/// "within the limit", "near the limit", …
[[nodiscard]] QString standingText(BudgetStanding standing);
/// "62 %", "≥ 20 %", "104 %", "–". Below the limit it never reads 100 %, and above it never less than 101 %.
[[nodiscard]] QString budgetShareText(const BudgetState &state, const NumberFormat &format);

} // namespace Tokenglass
