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

namespace Tokenglass {

/// One price: money per 1 M tokens and bucket, valid from an instant on, for whole requests above `thresholdTokens` of
/// input. An empty bucket price falls back as priceOf() says; it is never zero by default.
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
    [[nodiscard]] bool knows(const QString &model) const;

    /// The exact price of one request at its own time, rounded half to even to a nano-unit once, at the end.
    /// Empty: the model is unknown, a needed bucket count is unknown, or it has no price.
    [[nodiscard]] std::optional<Money> costOf(const QString &model, const TokenCounts &tokens,
                                              const QDateTime &at) const;

private:
    QList<Price> m_prices;
    QHash<QString, QString> m_aliases;
    QMultiHash<QString, qsizetype> m_byModel;
};

} // namespace Tokenglass
