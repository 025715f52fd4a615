// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/costassembler.h"

#include "models/domain/wideinteger.h"
#include "models/sources/rawnumbers.h"

#include <algorithm>

namespace Tokenglass {

namespace {

constexpr qint64 HugeNanos = qint64(1) << 50;
constexpr qint64 HugeLimit = qint64(1) << 61;

/// The words and numbers of the ledger's own column; anything else is simply stored.
CostBasis basisOf(const RawValue &raw)
{
    if (raw.type == RawValue::Type::Integer && raw.integer >= 0 && raw.integer < qint64(CostBasisCount))
        return static_cast<CostBasis>(raw.integer);
    if (raw.type == RawValue::Type::Text) {
        constexpr std::array<std::string_view, CostBasisCount> Words{"reported", "stored", "calculated", "estimated",
                                                                     "unknown"};
        const auto *found = std::find(Words.begin(), Words.end(), raw.text);
        if (found != Words.end())
            return static_cast<CostBasis>(found - Words.begin());
    }
    return CostBasis::Stored;
}

bool hasTokens(const FactRow &row)
{
    const auto positive = [](qint64 count) { return count > 0; };
    return row.unsplitTokens > 0 || std::any_of(row.tokens.begin(), row.tokens.end(), positive);
}

} // namespace

CostAssembler::CostAssembler(const ReadPlan &plan, std::shared_ptr<const PriceBook> prices)
    : m_nanosPerUnit(plan.nanosPerCostUnit),
      m_scale(static_cast<double>(m_nanosPerUnit) / static_cast<double>(Money::NanosPerUnit)),
      m_decimals(plan.costDecimals), m_currency(plan.currency), m_prices(std::move(prices))
{ }

void CostAssembler::assemble(const RawRow &raw, FactRow &row, NoteTally &notes)
{
    const auto value = [&raw](UsageColumn column) -> const RawValue & { return raw[static_cast<std::size_t>(column)]; };
    row.basis = CostBasis::Unknown;
    row.costNanos = 0;
    row.currency = Currency();
    const CostBasis basis = basisOf(value(UsageColumn::CostBasis));
    const Stored cost = stored(value(UsageColumn::TotalCost));
    if (!cost.present) {
        if (basis != CostBasis::Unknown)
            calculate(row);
        return;
    }
    const auto itsCurrency = currency(value(UsageColumn::CostCurrency));
    if (!cost.nanos || !itsCurrency) {
        notes.add(DataNote::Kind::ImplausibleCost, row.sourceId);
        return;
    }
    // Many products write 0 when they do not know the price: 0 is not free.
    if (*cost.nanos == 0 && basis == CostBasis::Stored && hasTokens(row) && pricedModel(row).isEmpty()) {
        notes.add(DataNote::Kind::ZeroCostUnpriced, row.sourceId);
        return;
    }
    // A credit or a slip of whoever wrote it: only they can tell.
    if (*cost.nanos < 0)
        notes.add(DataNote::Kind::NegativeCost, row.sourceId);
    row.costNanos = *cost.nanos;
    row.currency = *itsCurrency;
    row.basis = basis;
}

CostAssembler::Stored CostAssembler::stored(const RawValue &raw)
{
    Stored result;
    result.present = raw.type != RawValue::Type::Null;
    if (!result.present)
        return result;
    const auto nanos = nanosOf(raw);
    if (!nanos || *nanos > MaxNanos || *nanos < -MaxNanos)
        return result;
    const qint64 magnitude = *nanos < 0 ? -*nanos : *nanos;
    if (magnitude > HugeNanos) {
        if (m_hugeNanos > HugeLimit - magnitude)
            return result;
        m_hugeNanos += magnitude;
    }
    result.nanos = nanos;
    return result;
}

std::optional<qint64> CostAssembler::nanosOf(const RawValue &raw) const
{
    if (raw.type == RawValue::Type::Integer)
        return narrow(WideInteger(raw.integer) * m_nanosPerUnit);
    if (raw.type == RawValue::Type::Text && m_decimals == 9) {
        // Decimal columns arrive as text and stay exact.
        if (const auto units = Money::fromDecimal(raw.text, m_currency))
            return narrow(divideHalfEven(WideInteger(units->nanos) * m_nanosPerUnit, Money::NanosPerUnit));
    }
    const auto real = raw.type == RawValue::Type::Real ? std::optional(raw.real) : realFromRaw(raw);
    if (!real)
        return std::nullopt;
    const auto money = Money::fromDouble(*real * m_scale, m_currency, m_decimals);
    return money ? std::optional(money->nanos) : std::nullopt;
}

std::optional<Currency> CostAssembler::currency(const RawValue &raw) const
{
    if (raw.type == RawValue::Type::Null)
        return m_currency;
    if (raw.type != RawValue::Type::Text)
        return std::nullopt;
    return Currency::fromCode(QString::fromLatin1(raw.text.data(), static_cast<qsizetype>(raw.text.size())));
}

void CostAssembler::calculate(FactRow &row)
{
    const QString &model = pricedModel(row);
    if (model.isEmpty() || row.timeMicros == FactRow::Unknown)
        return;
    TokenCounts tokens;
    for (std::size_t i = 0; i < TokenBucketCount; ++i) {
        if (row.tokens[i] != FactRow::Unknown)
            tokens.buckets[i] = row.tokens[i];
    }
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(row.timeMicros / 1'000, Qt::UTC);
    const auto cost = m_prices->costOf(model, tokens, at);
    if (!cost || cost->nanos > MaxNanos)
        return;
    row.costNanos = cost->nanos;
    row.currency = cost->currency;
    row.basis = CostBasis::Calculated;
}

const QString &CostAssembler::pricedModel(const FactRow &row)
{
    QByteArray key(row.modelName.data(), static_cast<qsizetype>(row.modelName.size()));
    key += '\0';
    key.append(row.modelAlias.data(), static_cast<qsizetype>(row.modelAlias.size()));
    const auto known = m_pricedModels.constFind(key);
    if (known != m_pricedModels.constEnd())
        return *known;
    QString &result = m_pricedModels[key];
    for (const std::string_view name : {row.modelName, row.modelAlias}) {
        const QString text = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        if (result.isEmpty() && !text.isEmpty() && m_prices && m_prices->knows(text))
            result = text;
    }
    return result;
}

} // namespace Tokenglass
