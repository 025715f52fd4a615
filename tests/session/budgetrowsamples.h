// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/budgetlistmodel.h"
#include "tests/support/budgetstates.h"

namespace Tokenglass {

/// Budgets as rows of a list, and what a list says of them.
namespace BudgetRowSamples {

inline const NumberFormat English{QLocale(QLocale::English, QLocale::UnitedKingdom)};

inline QStringList texts(const QAbstractItemModel &model, int column)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result.append(model.index(row, column).data().toString());
    return result;
}

inline BudgetRow row(const QString &id, double limit, double spent)
{
    const Budget one = BudgetStates::budget(id, id, limit);
    return {one, BudgetStates::state(one, spent)};
}

inline ReportingZone utc()
{
    return *ReportingZone::fromName(QStringLiteral("UTC"));
}

} // namespace BudgetRowSamples

} // namespace Tokenglass
