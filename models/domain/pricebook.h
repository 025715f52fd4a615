// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/cost.h"
#include "models/domain/costexplanation.h"
#include "models/domain/pricetable.h"

#include <QHash>

namespace Tokenglass {

/// The visible, dated price table and its alias rules, merged from layers: what is shipped, imported, entered by the
/// user, and agreed for a connection. Where rows of several layers hold at a time, the higher layer's is taken; before
/// it begins, the lower one's still holds. Names go before patterns, long patterns before short ones. Unknown models
/// are unpriced: there is no catch-all, unless somebody writes one.
class PriceBook
{
public:
    PriceBook() = default;
    /// `layers`: in any order; the rows know their origin.
    explicit PriceBook(const QList<PriceTable> &layers);
    /// Reads resources/prices/*.json (format: see resources/prices/README.md).
    static Result<PriceBook> fromJson(const QByteArray &json);

    [[nodiscard]] const QList<Price> &prices() const { return m_prices; }
    /// The model a name stands for, following the alias rules and patterns; the name itself when there is none.
    [[nodiscard]] QString canonicalModel(const QString &name) const;
    [[nodiscard]] const QHash<QString, QString> &aliases() const { return m_aliases; } ///< alias -> model
    [[nodiscard]] const QList<AliasRule> &aliasRules() const { return m_aliasRules; }
    [[nodiscard]] bool knows(const QString &model) const;
    /// The name under which a row of a source is priced: the provider's own price goes before that of the bare name.
    /// Empty: none is known.
    [[nodiscard]] QString pricedName(const QString &provider, const QString &model, const QString &alias) const;
    /// The same for a request of our own; without a price the model's name.
    [[nodiscard]] QString requestName(const QString &provider, const QString &model) const;
    /// The price that holds for a request of this size at this time; null if there is none. Lives as long as the book.
    [[nodiscard]] const Price *priceAt(const QString &model, qint64 inputTokens, const QDateTime &at) const;

    /// The exact price of one request at its own time, rounded half to even to a nano-unit once, at the end.
    /// Empty: the model or its price at that time is unknown, or fresh input or output is. Other buckets may be
    /// unknown: a source without cache columns counts everything as fresh.
    [[nodiscard]] std::optional<Money> costOf(const QString &model, const TokenCounts &tokens,
                                              const QDateTime &at) const;
    /// The same cost with how it came about.
    [[nodiscard]] CostExplanation explain(const QString &model, const TokenCounts &tokens, const QDateTime &at) const;

    /// Changes whenever a cost may: caches of calculated costs are keyed with it.
    [[nodiscard]] const QByteArray &fingerprint() const { return m_fingerprint; }

private:
    struct Evaluation;
    struct Holding
    {
        const Price *price = nullptr;
        bool dependsOnTime = false; ///< which nobody knows
    };
    [[nodiscard]] Holding holdingAt(const QString &model, qint64 inputTokens, const QDateTime &at) const;
    [[nodiscard]] Evaluation evaluate(const QString &model, const TokenCounts &tokens, const QDateTime &at,
                                      QList<CostLine> *lines) const;
    [[nodiscard]] QString step(const QString &name) const;
    void makeFingerprint();

    QList<Price> m_prices;
    QList<AliasRule> m_aliasRules; ///< patterns too; those that go first come first
    QHash<QString, QString> m_aliases; ///< exact names only
    QHash<QString, PriceOrigin> m_aliasOrigins;
    QMultiHash<QString, qsizetype> m_byModel;
    QHash<QString, PriceOrigin> m_highest; ///< by model
    QStringList m_pricePatterns; ///< those that go first come first
    QByteArray m_fingerprint;
};

} // namespace Tokenglass
