// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/money.h"
#include "models/domain/tokens.h"

#include <QDateTime>
#include <QList>

namespace Tokenglass {

/// Where a price row is from, by precedence: a later one goes before an earlier one wherever both hold.
enum class PriceOrigin : quint8 { Shipped, Imported, User, Connection };

/// Hours of the day, in UTC, in which a price holds. Ends are exclusive; an end before the begin is on the next day.
struct DailyWindow
{
    static constexpr int MinutesPerDay = 24 * 60;
    static constexpr quint8 EveryDay = 0x7f;

    int beginMinute = 0; ///< of the UTC day
    int endMinute = MinutesPerDay;
    quint8 weekdays = EveryDay; ///< bit 0 is Monday; the day on which the window begins

    [[nodiscard]] bool contains(const QDateTime &utc) const;
    friend bool operator==(const DailyWindow &, const DailyWindow &) = default;
};

/// One price: money per 1 M tokens and bucket, valid from an instant on, for whole requests above `thresholdTokens` of
/// input. An empty bucket price falls back: cache reads and 5 min writes to input, 1 h writes to 5 min writes,
/// reasoning to output. It is never zero by default; a free model is one whose prices say 0.
struct Price
{
    static constexpr qint64 FactorOne = 1'000'000'000;

    QString provider;
    QString model; ///< a name, or a pattern with * and ?
    Currency currency;
    std::array<std::optional<qint64>, TokenBucketCount> nanosPerMillion; ///< nano-units per 1,000,000 tokens
    QDateTime validFrom; ///< UTC; invalid = always
    qint64 thresholdTokens = 0;
    QString source;
    QString asOf; ///< ISO date
    QList<DailyWindow> windows; ///< empty: all day
    PriceOrigin origin = PriceOrigin::Shipped;
    QString connectionId; ///< a price agreed for one connection; empty: for all
    qint64 factor = FactorOne; ///< what a list price was multiplied by, in billionths

    /// The price of a bucket, or of the one that stands in for it.
    [[nodiscard]] std::optional<qint64> of(TokenBucket bucket) const;
    [[nodiscard]] bool isFree() const;
    [[nodiscard]] bool holdsAt(const QDateTime &at) const; ///< its windows, not its beginning
    /// The same row of a table: what an import or an edit replaces.
    [[nodiscard]] bool isSameRow(const Price &other) const;
    /// The row as text, for lists: model, beginning, threshold, windows and connection.
    [[nodiscard]] QString rowKey() const;
    friend bool operator==(const Price &, const Price &) = default;
};

/// One model under another name, or under a pattern of names.
struct AliasRule
{
    QString name; ///< a name, or a pattern with * and ?
    QString model;
    PriceOrigin origin = PriceOrigin::Shipped;
    friend bool operator==(const AliasRule &, const AliasRule &) = default;
};

/// A model's name with its provider before a slash, as lists of many providers write it: "deepseek/deepseek-chat".
struct ProviderName
{
    explicit ProviderName(const QString &name);

    QString provider; ///< empty: the name has none
    QString model;

    [[nodiscard]] bool isQualified() const { return !provider.isEmpty(); }
    /// Whether what is said of `who` can be meant; empty: of any provider.
    [[nodiscard]] bool isOf(const QString &who) const;
};

/// Names with * (any characters) or ? (one character) are patterns; all else is compared exactly.
[[nodiscard]] bool isNamePattern(QStringView name);
[[nodiscard]] bool matchesName(QStringView pattern, QStringView name);

[[nodiscard]] QString bucketName(TokenBucket bucket); ///< "input", "cache_read", … as price tables write it
[[nodiscard]] QString originName(PriceOrigin origin); ///< "shipped", "imported", "user", "connection"

} // namespace Tokenglass
