// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/costrules.h"

#include <QJsonObject>

namespace Tokenglass {

/// What a connection pays of the list price: 0.85 of it, or 1.2 times.
struct ConnectionFactor
{
    QString connectionId;
    QString model; ///< a name or pattern; "*" for all
    qint64 factor = Price::FactorOne; ///< in billionths
    friend bool operator==(const ConnectionFactor &, const ConnectionFactor &) = default;
};

/// Everything about prices that is the user's: entered, imported, agreed, decided. A value; where it is kept is the
/// store's business.
struct SavedPrices
{
    QList<Price> user; ///< also those for one connection
    QList<Price> imported;
    QList<AliasRule> aliases;
    QList<AliasRule> importedAliases;
    QList<ConnectionFactor> factors;
    RateTable rates;
    bool ratesOfDay = false; ///< false: one fixed rate, which is among the settings
    Currency dayTarget = Currency::cny(); ///< into which the rates of the day convert
    QList<RepriceRule> repricing; ///< the newest first

    friend bool operator==(const SavedPrices &, const SavedPrices &) = default;
};

/// The book for a connection: what is agreed for it goes first, its factors are in the list prices. An empty id gives
/// the book without any agreement.
[[nodiscard]] PriceBook makePriceBook(const PriceTable &shipped, const SavedPrices &saved,
                                      const QString &connectionId = {});
/// All that decides the costs of a source.
[[nodiscard]] CostRules makeCostRules(const PriceTable &shipped, const SavedPrices &saved, const QString &connectionId);

[[nodiscard]] QJsonObject toJson(const SavedPrices &saved);
/// What is not understood is left out and named in `warning`: one odd row must not cost the others.
[[nodiscard]] SavedPrices savedPricesFromJson(const QJsonObject &object, QString *warning);

} // namespace Tokenglass
