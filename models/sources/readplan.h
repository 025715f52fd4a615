// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/money.h"

#include <QString>
#include <QStringList>

#include <array>
#include <cstddef>
#include <string_view>

namespace Tokenglass {

/// What Tokenglass wants of a usage row, whatever the source calls it. A profile gives an SQL expression for each.
enum class UsageColumn : quint8 {
    Id,
    CreatedAt,
    UserId,
    OrganisationId,
    Provider,
    ModelName,
    ModelAlias,
    RequestType,
    InputTokens,
    OutputTokens,
    TotalTokens,
    CacheReadTokens,
    CacheWrite5mTokens,
    CacheWrite1hTokens,
    ReasoningTokens,
    TotalCost,
    CostCurrency,
    CostBasis,
    Success,
    ResponseTime,
    Caller, ///< the id of an API key, or the name of the agent that asked; never a key itself
};
constexpr std::size_t UsageColumnCount = 21;

/// One column value as a driver delivered it. `text` lives only for the call; Time is UTC microseconds since the epoch.
struct RawValue
{
    enum class Type : quint8 { Null, Integer, Real, Text, Time };
    Type type = Type::Null;
    qint64 integer = 0;
    double real = 0;
    std::string_view text;
};
using RawRow = std::array<RawValue, UsageColumnCount>;

/// A profile resolved against the columns that exist, in one server's SQL dialect: all a reader needs to know.
struct ReadPlan
{
    enum class TimeEncoding : quint8 { TextUtc, Timestamp, UnixSeconds, UnixMillis };

    QString profileId;
    QString table; ///< quoted, ready for FROM
    std::array<QString, UsageColumnCount> expressions; ///< empty: the source has no such column (delivered as Null)
    QString rowFilter; ///< extra WHERE condition, may be empty
    TimeEncoding timeEncoding = TimeEncoding::TextUtc;
    QString usersQuery; ///< SELECT id, name …; empty: no such table
    QString organisationsQuery;
    QString callersQuery;
    QString userBudgetsQuery; ///< SELECT user id, "amount|share" …; empty: no such table
    QStringList sessionSetup; ///< statements to run right after connecting, inside the read-only session
    QStringList missingColumns;

    // How the values are to be understood; see RowAssembler.
    Currency currency;
    qint64 nanosPerCostUnit = Money::NanosPerUnit; ///< 1 of the cost column is this many nano-units
    int costDecimals = 9; ///< single-precision columns: the decimals that are real
    int latencyDecimals = 6; ///< of a second, likewise
    qint64 microsPerLatencyUnit = 1'000'000;
    bool cacheInsideInput = false; ///< InputTokens includes the cache columns
    bool reasoningInsideOutput = true;
    bool failedZeroLatencyIsUnknown = true;

    /// Whether ids tell rows apart. Without, rows can only be read all at once.
    [[nodiscard]] bool hasRowKey() const { return !expression(UsageColumn::Id).isEmpty(); }
    [[nodiscard]] const QString &expression(UsageColumn column) const
    {
        return expressions[static_cast<std::size_t>(column)];
    }
};

} // namespace Tokenglass
