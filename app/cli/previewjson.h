// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/provider.h"
#include "models/session/budgeteffects.h"

#include <QByteArray>
#include <QList>

namespace Tokenglass {

/// The JSON of `preview --json`. What cannot be known is null.
[[nodiscard]] QByteArray previewJson(WireFormat wire, const QList<PlannedRequest> &models,
                                     const QList<BudgetEffect> &budgets);
/// The same for people.
[[nodiscard]] QString previewText(const QList<PlannedRequest> &models, const QList<BudgetEffect> &budgets);

} // namespace Tokenglass
