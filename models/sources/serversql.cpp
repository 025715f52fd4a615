// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/serversql.h"

#include <atomic>
#include <memory>

namespace Tokenglass::ServerSql {

QByteArrayList timeConditions(const ReadPlan &plan, const TimeRange &range, bool both, const TimeLiteral &literal)
{
    const QByteArray time = plan.expression(UsageColumn::CreatedAt).toUtf8();
    const auto condition = [&](qint64 start, qint64 end) -> QByteArray {
        return time + " >= " + literal(start) + " AND " + time + " < " + literal(end);
    };
    if (!both)
        return {condition(range.start, range.end)};
    // The newer half first: it has more rows while usage grows.
    const qint64 middle = range.start + range.seconds() / 2;
    return {condition(middle, range.end), condition(range.start, middle)};
}

QByteArray selectWhere(const ReadPlan &plan, const QByteArray &select, const QByteArray &condition)
{
    QByteArray sql = select + " FROM " + plan.table.toUtf8() + " WHERE " + condition;
    if (!plan.rowFilter.isEmpty())
        sql += " AND (" + plan.rowFilter.toUtf8() + ')';
    return sql;
}

NextCondition eachOnce(const QByteArrayList &conditions)
{
    const auto taken = std::make_shared<std::atomic<qsizetype>>(0);
    return [conditions, taken]() -> std::optional<QByteArray> {
        const qsizetype next = (*taken)++;
        return next < conditions.size() ? std::optional(conditions.at(next)) : std::nullopt;
    };
}

NextCondition byPieces(const ReadPlan &plan, IdRanges &pieces)
{
    const QByteArray id = plan.expression(UsageColumn::Id).toUtf8();
    return [id, &pieces]() -> std::optional<QByteArray> {
        const auto piece = pieces.take();
        if (!piece)
            return std::nullopt;
        return id + " BETWEEN " + QByteArray::number(piece->first) + " AND " + QByteArray::number(piece->last);
    };
}

Result<NameDirectory> names(const ReadPlan &plan, const ReadNames &read)
{
    NameDirectory directory;
    if (!plan.usersQuery.isEmpty()) {
        if (const auto done = read(plan.usersQuery, directory.users, directory.usersComplete); !done)
            return done.error();
    }
    if (!plan.organisationsQuery.isEmpty()) {
        const auto done = read(plan.organisationsQuery, directory.organisations, directory.organisationsComplete);
        if (!done)
            return done.error();
    }
    if (!plan.callersQuery.isEmpty()) {
        if (const auto done = read(plan.callersQuery, directory.callers, directory.callersComplete); !done)
            return done.error();
    }
    bool hasBudgets = false;
    if (!plan.userBudgetsQuery.isEmpty()) {
        if (const auto done = read(plan.userBudgetsQuery, directory.userBudgets, hasBudgets); !done)
            return done.error();
    }
    return directory;
}

} // namespace Tokenglass::ServerSql
