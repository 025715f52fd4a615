// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/prices/pricediff.h"
#include "models/session/numberformat.h"

namespace Tokenglass {

/// The words for prices: buckets, when a row holds, who says so, why a cost is what it is.
class PriceText
{
    Q_DECLARE_TR_FUNCTIONS(Tokenglass::PriceText)

public:
    struct Line
    {
        QString title;
        QString text;
    };

    explicit PriceText(const NumberFormat &format) : m_format(format) { }

    [[nodiscard]] static QString bucket(TokenBucket bucket);
    /// "¥0.40", without the unit; a dash where the row names none.
    [[nodiscard]] QString amount(const Price &price, TokenBucket bucket) const;
    [[nodiscard]] QString amount(qint64 nanosPerMillion, Currency currency) const;
    /// "¥ per 1 M tokens"
    [[nodiscard]] QString unit(Currency currency) const;
    /// "from 16 Aug 2026 · above 200,000 input tokens · 01:00–04:00 UTC"; "always".
    [[nodiscard]] QString holds(const Price &price) const;
    /// "yours", "imported: LiteLLM …", the list itself.
    [[nodiscard]] QString source(const Price &price) const;
    [[nodiscard]] QString factor(qint64 factor) const; ///< "0.85 × the list price"

    /// The sum of an explanation, and what it rests on; the lines of buckets are for a table.
    [[nodiscard]] QList<Line> explanation(const CostExplanation &why) const;
    [[nodiscard]] QString outcome(const CostExplanation &why) const; ///< one sentence
    [[nodiscard]] QStringList bucketCells(const CostExplanation &why, const CostLine &line) const;
    [[nodiscard]] static QStringList bucketTitles();

    /// What to ask before a doubtful price is taken.
    [[nodiscard]] QString doubt(const PriceDoubt &doubt, const Price &price) const;
    /// All questions about a change, one after the other.
    [[nodiscard]] QString doubts(const PriceChange &change) const;
    /// "Input ¥1.00 · Output ¥2.00": every kind of token that has a price of its own; a dash for none.
    [[nodiscard]] QString allAmounts(const Price &price) const;
    [[nodiscard]] static QString change(PriceChange::Kind kind);
    [[nodiscard]] static QString repriceRows(RepriceRule::Rows rows);

private:
    NumberFormat m_format;
};

} // namespace Tokenglass
