// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/cost.h"
#include "models/domain/result.h"
#include "models/domain/tokens.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QStringList>

namespace Tokenglass {

/// One price: money per 1 M tokens and bucket, valid from an instant on, for whole requests above `thresholdTokens` of
/// input. An empty bucket price falls back: cache reads and 5 min writes to input, 1 h writes to 5 min writes,
/// reasoning to output. It is never zero by default.
struct Price
{
    QString provider;
    QString model;
    Currency currency;
    std::array<std::optional<qint64>, TokenBucketCount> nanosPerMillion; ///< nano-units per 1,000,000 tokens
    QDateTime validFrom; ///< UTC; invalid = always
    qint64 thresholdTokens = 0;
    QString source;
    QString asOf; ///< ISO date
};

/// The visible, dated price table and its alias rules. Unknown models are unpriced: there is no catch-all.
class PriceBook
{
public:
    PriceBook() = default;
    /// Reads resources/prices/*.json (format: see resources/prices/README.md).
    static Result<PriceBook> fromJson(const QByteArray &json);

    [[nodiscard]] const QList<Price> &prices() const { return m_prices; }
    /// The model a name stands for, following the alias rules; the name itself when there is no rule.
    [[nodiscard]] QString canonicalModel(const QString &name) const;
    [[nodiscard]] const QHash<QString, QString> &aliases() const { return m_aliases; } ///< alias -> model
    [[nodiscard]] bool knows(const QString &model) const;
    /// The price that holds for a request of this size at this time; null if there is none. Lives as long as the book.
    [[nodiscard]] const Price *priceAt(const QString &model, qint64 inputTokens, const QDateTime &at) const;

    /// The exact price of one request at its own time, rounded half to even to a nano-unit once, at the end.
    /// Empty: the model or its price at that time is unknown, or fresh input or output is. Other buckets may be
    /// unknown: a source without cache columns counts everything as fresh.
    [[nodiscard]] std::optional<Money> costOf(const QString &model, const TokenCounts &tokens,
                                              const QDateTime &at) const;

private:
    Result<void> addModel(const QList<Price> &prices, const QStringList &aliases);

    QList<Price> m_prices;
    QHash<QString, QString> m_aliases;
    QMultiHash<QString, qsizetype> m_byModel;
};

} // namespace Tokenglass
