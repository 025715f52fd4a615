// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/budgetimport.h"

#include <QCoreApplication>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

struct Import
{
    Q_DECLARE_TR_FUNCTIONS(Tokenglass::BudgetImport)
};

constexpr int MostNames = 3;

QString replacedNames(const BudgetImport &import)
{
    QStringList names;
    for (const BudgetImport::Item &item : import.items) {
        if (item.effect == BudgetImport::Effect::Replaces)
            names.append(Import::tr("\u201C%1\u201D").arg(item.replacedName));
    }
    const bool more = names.size() > MostNames;
    names.resize(std::min<qsizetype>(names.size(), MostNames));
    return names.join(Import::tr(", ")) + (more ? u", \u2026"_s : QString());
}

} // namespace

int BudgetImport::count(Effect effect) const
{
    return static_cast<int>(
        std::count_if(items.cbegin(), items.cend(), [effect](const Item &item) { return item.effect == effect; }));
}

QList<Budget> BudgetImport::changes() const
{
    QList<Budget> changes;
    for (const Item &item : items) {
        if (item.effect != Effect::Unchanged)
            changes.append(item.budget);
    }
    return changes;
}

BudgetImport compareBudgets(const QList<Budget> &incoming, const QList<Budget> &existing)
{
    BudgetImport import;
    for (const Budget &budget : incoming) {
        const auto old = std::find_if(existing.cbegin(), existing.cend(),
                                      [&](const Budget &one) { return !one.id.isEmpty() && one.id == budget.id; });
        if (old == existing.cend())
            import.items.append({budget, BudgetImport::Effect::New, {}});
        else if (*old == budget)
            import.items.append({budget, BudgetImport::Effect::Unchanged, {}});
        else
            import.items.append({budget, BudgetImport::Effect::Replaces, old->name});
    }
    return import;
}

QString importSummary(const BudgetImport &import)
{
    using Effect = BudgetImport::Effect;
    QStringList parts;
    if (const int added = import.count(Effect::New); added > 0)
        parts.append(Import::tr("%n new", nullptr, added));
    if (const int replaced = import.count(Effect::Replaces); replaced > 0)
        //: "1 replaces “Org A”"
        parts.append(Import::tr("%n replace(s) %1", nullptr, replaced).arg(replacedNames(import)));
    if (const int same = import.count(Effect::Unchanged); same > 0)
        parts.append(Import::tr("%n unchanged", nullptr, same));
    return parts.isEmpty() ? Import::tr("There is no budget in this file.") : parts.join(Import::tr(", "));
}

QString importEffectText(const BudgetImport::Item &item)
{
    switch (item.effect) {
    case BudgetImport::Effect::New:
        return Import::tr("new");
    case BudgetImport::Effect::Replaces:
        return Import::tr("replaces \u201C%1\u201D").arg(item.replacedName);
    case BudgetImport::Effect::Unchanged:
        return Import::tr("unchanged");
    }
    return {};
}

} // namespace Tokenglass
