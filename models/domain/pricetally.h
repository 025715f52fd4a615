// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/dashboard.h"
#include "models/domain/pricebook.h"
#include "models/domain/requestlog.h"

#include <QSet>

namespace Tokenglass {

/// Requests that a row of the price book holds for.
struct PriceUse
{
    qint64 priced = 0; ///< their cost is calculated with it
    qint64 others = 0; ///< their cost is the provider's or the source's own
    friend bool operator==(const PriceUse &, const PriceUse &) = default;
};

/// Counts the requests of each row of a book: by its models where a model has one row that always holds, else request
/// by request, because time, size and hour decide.
class PriceTally
{
public:
    /// `book`: of the source's connection, so that agreed prices are among its rows.
    PriceTally(std::shared_ptr<const PriceBook> book, const QList<ModelUsage> &models);

    /// The rows of `filter` that must be looked at one by one; empty: none.
    [[nodiscard]] std::optional<UsageFilter> singly(UsageFilter filter) const;
    void add(const RequestRow &row);
    /// There are no single requests: what depends on them stays unknown.
    void giveUp();

    /// Empty: not known.
    [[nodiscard]] std::optional<PriceUse> use(const Price &price) const;

private:
    [[nodiscard]] static QString keyOf(Price price);
    [[nodiscard]] QString pricedAs(const ModelIdentity &model) const;

    std::shared_ptr<const PriceBook> m_book;
    QHash<QString, PriceUse> m_uses; ///< by row
    QHash<ModelIdentity, QString> m_single; ///< models to be looked at request by request, and what they are priced as
    QSet<QString> m_unknown; ///< models of the book whose rows were not counted
};

} // namespace Tokenglass
