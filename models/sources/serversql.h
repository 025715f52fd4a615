// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sources/idranges.h"
#include "models/sources/lanes.h"
#include "models/sources/readplan.h"

#include <QByteArrayList>

/// What the readers of the servers have in common: the SQL of a plan and how large reads are shared by connections.
namespace Tokenglass::ServerSql {

/// Below these a second connection costs more than it saves.
constexpr qint64 RowsForTwoLanes = 50'000;
constexpr qint64 SecondsForTwoLanes = 2 * 86'400;

/// The WHERE conditions that cut a range of time: in two if two lanes read it.
using TimeLiteral = std::function<QByteArray(qint64 second)>;
[[nodiscard]] QByteArrayList timeConditions(const ReadPlan &plan, const TimeRange &range, bool both,
                                            const TimeLiteral &literal);

[[nodiscard]] QByteArray selectWhere(const ReadPlan &plan, const QByteArray &select, const QByteArray &condition);

/// Each condition once, in their order.
[[nodiscard]] NextCondition eachOnce(const QByteArrayList &conditions);
/// The conditions of pieces of ids; `pieces` outlives it.
[[nodiscard]] NextCondition byPieces(const ReadPlan &plan, IdRanges &pieces);

/// The lists of names, each read by `read`, which also says whether its list is complete.
using ReadNames = std::function<Result<void>(const QString &query, QHash<EntityId, QString> &names, bool &complete)>;
[[nodiscard]] Result<NameDirectory> names(const ReadPlan &plan, const ReadNames &read);

} // namespace Tokenglass::ServerSql
