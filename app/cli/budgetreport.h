// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/budgetstate.h"

#include <QByteArray>
#include <QHash>
#include <QList>

namespace Tokenglass {

/// {"checked_at", "zone", "budgets": [...]}; what is not known is null. A field each of BudgetState.
[[nodiscard]] QByteArray budgetReportJson(const QList<Budget> &budgets, const QHash<QString, BudgetState> &states,
                                          qint64 checkedAt, const ReportingZone &zone);
/// The same as a table for a terminal.
[[nodiscard]] QString budgetReportText(const QList<Budget> &budgets, const QHash<QString, BudgetState> &states,
                                       const ReportingZone &zone);
/// The budgets themselves, without figures. `sourceNames`: by the id of a connection.
[[nodiscard]] QString budgetListText(const QList<Budget> &budgets, const QHash<QString, QString> &sourceNames);

} // namespace Tokenglass
