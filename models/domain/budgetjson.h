// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/budget.h"

#include <QByteArray>

class QJsonObject;

namespace Tokenglass {

/// Budgets as a file to hand on: {"format": 1, "budgets": [...]}. Amounts are decimal texts, dates ISO.
[[nodiscard]] QByteArray budgetsJson(const QList<Budget> &budgets);
/// Kind::Input, with the budget's name and what is wrong with it; all of them or none.
[[nodiscard]] Result<QList<Budget>> budgetsFromJson(const QByteArray &json);

/// One budget, as the ledger keeps it.
[[nodiscard]] QByteArray budgetJson(const Budget &budget);
[[nodiscard]] Result<Budget> budgetFromJson(const QJsonObject &object);

/// What a budget counts and where, whatever it is called and in whichever order its values stand. `sourceId`: the
/// source that is meant now.
[[nodiscard]] QString scopeKey(const Budget &budget, const QString &sourceId);

} // namespace Tokenglass
