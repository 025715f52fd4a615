// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/budgeteffects.h"

namespace Tokenglass {

class Interrupt;
struct Services;

/// What sending the requests would do to each budget that counts the ledger they are recorded in, the tightest first. A
/// budget that names no source counts this ledger. `ledger`: as for openLedger().
[[nodiscard]] QList<BudgetEffect> previewBudgets(const QString &ledger, const QList<PlannedRequest> &requests,
                                                 const ChatPurpose &purpose, const Services &services,
                                                 const Interrupt &interrupt);

} // namespace Tokenglass
