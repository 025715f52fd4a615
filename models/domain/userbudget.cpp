// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/userbudget.h"

#include <algorithm>
#include <cmath>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

std::optional<UserBudget> parse(const QString &text, Currency currency)
{
    UserBudget budget;
    const QByteArray amount = text.section(u'|', 0, 0).trimmed().toLatin1();
    const auto money = Money::fromDecimal({amount.constData(), static_cast<std::size_t>(amount.size())}, currency);
    if (!money || money->nanos <= 0)
        return std::nullopt;
    budget.monthly = *money;
    bool isNumber = false;
    const double share = text.section(u'|', 1, 1).toDouble(&isNumber);
    constexpr BasisPoints OnePercent = WholeLimit / 100;
    // 0.8 or 80: both are written.
    const double points = share <= 1 ? share * WholeLimit : share * OnePercent;
    if (isNumber && points >= 1 && points <= WholeLimit)
        budget.threshold = static_cast<BasisPoints>(std::lround(points));
    return budget;
}

} // namespace

QList<UserBudget> userBudgets(const NameDirectory &names, Currency currency)
{
    QList<UserBudget> budgets;
    for (auto entry = names.userBudgets.cbegin(); entry != names.userBudgets.cend(); ++entry) {
        if (auto budget = parse(entry.value(), currency)) {
            budget->user = entry.key();
            budget->name = names.users.value(entry.key());
            budgets.append(*budget);
        }
    }
    std::sort(budgets.begin(), budgets.end(), [](const UserBudget &a, const UserBudget &b) {
        return std::tuple(a.user.isNumber() ? a.user.number() : 0, a.user.text())
            < std::tuple(b.user.isNumber() ? b.user.number() : 0, b.user.text());
    });
    return budgets;
}

Budget toBudget(const UserBudget &budget, const QString &sourceId)
{
    Budget result;
    result.origin = Budget::Origin::Source;
    result.id = u"source:%1:%2"_s.arg(sourceId, budget.user.text());
    result.name = budget.name.isEmpty() ? u"#%1"_s.arg(budget.user.text()) : budget.name;
    result.limit = budget.monthly;
    result.sourceId = sourceId;
    result.scope.users = {budget.user};
    result.scopeNames.insert(budget.user, result.name);
    result.thresholds = budget.threshold < WholeLimit ? QList<BasisPoints>{budget.threshold, WholeLimit}
                                                      : QList<BasisPoints>{WholeLimit};
    return result;
}

} // namespace Tokenglass
