// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/budget.h"

namespace Tokenglass {

struct NameDirectory;

/// What a source itself says a user may spend in a month (facts: a table user_budgets beside the usage).
struct UserBudget
{
    EntityId user;
    QString name; ///< of the user; empty: not known
    Money monthly;
    BasisPoints threshold = 8'000; ///< to warn at

    friend bool operator==(const UserBudget &, const UserBudget &) = default;
};

/// Those of a source, by user id. Without a positive amount there is no limit, so no budget; a share that cannot be one
/// is 80 %.
[[nodiscard]] QList<UserBudget> userBudgets(const NameDirectory &names, Currency currency);

/// The same as a budget: a calendar month, read-only.
[[nodiscard]] Budget toBudget(const UserBudget &budget, const QString &sourceId);

} // namespace Tokenglass
