// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/costrules.h"
#include "models/domain/factrow.h"
#include "models/sources/notetally.h"
#include "models/sources/readplan.h"

#include <memory>

namespace Tokenglass {

/// What a row costs and how that is known: what the source stored, unless it was decided otherwise, else what the price
/// book says, else unpriced; at the rate of its day if that is wished.
class CostAssembler
{
public:
    /// A cost beyond this cannot be added up exactly over many rows.
    static constexpr qint64 MaxNanos = 100'000'000 * Money::NanosPerUnit;

    CostAssembler(const ReadPlan &plan, CostRules costs);

    /// Sets cost, currency and basis of a row that is complete otherwise.
    void assemble(const RawRow &raw, FactRow &row, NoteTally &notes);

private:
    struct Stored
    {
        bool present = false; ///< not NULL
        std::optional<qint64> nanos; ///< empty although present: not believable
    };
    [[nodiscard]] Stored stored(const RawValue &raw);
    /// Whether many of this size can be added up; counts it if so.
    [[nodiscard]] bool fits(qint64 nanos);
    [[nodiscard]] std::optional<qint64> nanosOf(const RawValue &raw) const;
    [[nodiscard]] std::optional<Currency> currency(const RawValue &raw) const;
    void assembleStored(const RawRow &raw, FactRow &row, NoteTally &notes);
    bool calculate(FactRow &row);
    [[nodiscard]] const RepriceRule *ruleFor(const FactRow &row);
    void priceAnew(const RawRow &raw, FactRow &row);
    void convert(FactRow &row);
    /// The name under which the price book knows the row's model; empty: it does not.
    [[nodiscard]] const QString &pricedModel(const FactRow &row);

    qint64 m_nanosPerUnit;
    double m_scale; ///< the same as a factor
    int m_decimals;
    Currency m_currency;
    CostRules m_costs;
    QHash<QByteArray, QString> m_pricedModels; ///< by provider, name and alias
    QHash<QByteArray, std::vector<const RepriceRule *>> m_rules; ///< by the same: those for the model
    /// The last day's rate of a pair.
    struct DayRate
    {
        qint64 day = std::numeric_limits<qint64>::min();
        std::optional<ExchangeRate> rate;
    };
    [[nodiscard]] std::optional<Money> atRateOfDay(const Money &cost, Currency target, qint64 timeMicros);
    QHash<std::pair<Currency, Currency>, DayRate> m_dayRates;
    qint64 m_hugeNanos = 0; ///< sum of costs so large that their sum could overflow
};

} // namespace Tokenglass
