// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/budget.h"

#include <QStringList>

namespace Tokenglass {

/// What an import would do, before it is done.
struct BudgetImport
{
    enum class Effect : quint8 { New, Replaces, Unchanged };
    struct Item
    {
        Budget budget;
        Effect effect = Effect::New;
        QString replacedName;
    };

    QList<Item> items; ///< in the order of the file
    [[nodiscard]] int count(Effect effect) const;
    [[nodiscard]] QList<Budget> changes() const; ///< without those that are unchanged
};

/// Budgets with the same id are the same budget.
[[nodiscard]] BudgetImport compareBudgets(const QList<Budget> &incoming, const QList<Budget> &existing);
/// "3 new, 1 replaces “Org A”, 2 unchanged"
[[nodiscard]] QString importSummary(const BudgetImport &import);
[[nodiscard]] QString importEffectText(const BudgetImport::Item &item);

} // namespace Tokenglass
