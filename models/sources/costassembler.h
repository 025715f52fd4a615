// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/factrow.h"
#include "models/domain/pricebook.h"
#include "models/sources/notetally.h"
#include "models/sources/readplan.h"

#include <memory>

namespace Tokenglass {

/// What a row costs and how that is known: what the source stored, else what the price book says, else unpriced.
class CostAssembler
{
public:
    /// A cost beyond this cannot be added up exactly over many rows.
    static constexpr qint64 MaxNanos = 100'000'000 * Money::NanosPerUnit;

    CostAssembler(const ReadPlan &plan, std::shared_ptr<const PriceBook> prices);

    /// Sets cost, currency and basis of a row that is complete otherwise.
    void assemble(const RawRow &raw, FactRow &row, NoteTally &notes);

private:
    struct Stored
    {
        bool present = false; ///< not NULL
        std::optional<qint64> nanos; ///< empty although present: not believable
    };
    [[nodiscard]] Stored stored(const RawValue &raw);
    [[nodiscard]] std::optional<qint64> nanosOf(const RawValue &raw) const;
    [[nodiscard]] std::optional<Currency> currency(const RawValue &raw) const;
    void calculate(FactRow &row);
    /// The name under which the price book knows the row's model; empty: it does not.
    [[nodiscard]] const QString &pricedModel(const FactRow &row);

    qint64 m_nanosPerUnit;
    double m_scale; ///< the same as a factor
    int m_decimals;
    Currency m_currency;
    std::shared_ptr<const PriceBook> m_prices;
    QHash<QByteArray, QString> m_pricedModels; ///< by name and alias
    qint64 m_hugeNanos = 0; ///< sum of costs so large that their sum could overflow
};

} // namespace Tokenglass
