// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/costassembler.h"

#include "models/domain/wideinteger.h"
#include "models/sources/rawnumbers.h"

#include <algorithm>

namespace Tokenglass {

namespace {

constexpr qint64 MicrosPerSecond = 1'000'000;
constexpr qint64 MicrosPerDay = 86'400 * MicrosPerSecond;
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

QString textOf(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

/// What decides under which name a row is priced.
QByteArray modelKey(const FactRow &row)
{
    QByteArray key;
    for (const std::string_view part : {row.provider, row.modelName, row.modelAlias}) {
        key.append(part.data(), static_cast<qsizetype>(part.size()));
        key += '\0';
    }
    return key;
}

} // namespace

CostAssembler::CostAssembler(const ReadPlan &plan, CostRules costs)
    : m_nanosPerUnit(plan.nanosPerCostUnit),
      m_scale(static_cast<double>(m_nanosPerUnit) / static_cast<double>(Money::NanosPerUnit)),
      m_decimals(plan.costDecimals), m_currency(plan.currency), m_costs(std::move(costs))
{ }

void CostAssembler::assemble(const RawRow &raw, FactRow &row, NoteTally &notes)
{
    assembleStored(raw, row, notes);
    if (!m_costs.repricing.isEmpty())
        priceAnew(raw, row);
    if (m_costs.conversion && row.basis != CostBasis::Unknown)
        convert(row);
}

void CostAssembler::assembleStored(const RawRow &raw, FactRow &row, NoteTally &notes)
{
    const auto value = [&raw](UsageColumn column) -> const RawValue & { return raw[static_cast<std::size_t>(column)]; };
    row.basis = CostBasis::Unknown;
    row.costNanos = 0;
    row.currency = Currency();
    row.second = Currency();
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
    if (*cost.nanos == 0 && basis == CostBasis::Stored && hasTokens(row) && pricedModel(row).isEmpty()
        && ruleFor(row) == nullptr) {
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
    if (nanos && fits(*nanos))
        result.nanos = nanos;
    return result;
}

bool CostAssembler::fits(qint64 nanos)
{
    if (nanos > MaxNanos || nanos < -MaxNanos)
        return false;
    const qint64 magnitude = nanos < 0 ? -nanos : nanos;
    if (magnitude > HugeNanos) {
        if (m_hugeNanos > HugeLimit - magnitude)
            return false;
        m_hugeNanos += magnitude;
    }
    return true;
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

const RepriceRule *CostAssembler::ruleFor(const FactRow &row)
{
    if (m_costs.repricing.isEmpty() || row.timeMicros == FactRow::Unknown)
        return nullptr;
    const QByteArray key = modelKey(row);
    auto known = m_rules.constFind(key);
    if (known == m_rules.constEnd()) {
        std::vector<const RepriceRule *> rules;
        for (const RepriceRule &rule : std::as_const(m_costs.repricing)) {
            if (rule.concerns(textOf(row.modelName), textOf(row.modelAlias)))
                rules.push_back(&rule);
        }
        known = m_rules.insert(key, rules);
    }
    const auto found = std::find_if(known->begin(), known->end(), [&row](const RepriceRule *rule) {
        return rule->holdsAt(row.timeMicros / MicrosPerSecond);
    });
    return found == known->end() ? nullptr : *found;
}

void CostAssembler::priceAnew(const RawRow &raw, FactRow &row)
{
    const RepriceRule *rule = ruleFor(row);
    const bool isZero = row.costNanos == 0 && hasTokens(row);
    if (rule == nullptr || !rule->replaces(row.basis, isZero))
        return;
    // A ledger says of a request that failed that its cost is unknown; nobody was billed for it.
    const RawValue &stored = raw[static_cast<std::size_t>(UsageColumn::CostBasis)];
    const bool saidUnknown = stored.type != RawValue::Type::Null && basisOf(stored) == CostBasis::Unknown;
    if (saidUnknown && row.success == TriState::No)
        return;
    if (!calculate(row) && isZero && row.basis == CostBasis::Stored) {
        row.basis = CostBasis::Unknown; // 0 is not free where nobody has a price
        row.currency = Currency();
    }
}

std::optional<Money> CostAssembler::atRateOfDay(const Money &cost, Currency target, qint64 timeMicros)
{
    if (cost.currency == target)
        return cost;
    const qint64 day = timeMicros / MicrosPerDay;
    DayRate &known = m_dayRates[{cost.currency, target}];
    if (known.day != day) {
        const QDate date = QDateTime::fromSecsSinceEpoch(timeMicros / MicrosPerSecond, Qt::UTC).date();
        known = {day, m_costs.conversion->rates.onOrBefore(date, cost.currency, target)};
    }
    const auto converted = known.rate ? known.rate->convert(cost, target) : std::nullopt;
    return converted && fits(converted->nanos) ? converted : std::nullopt;
}

void CostAssembler::convert(FactRow &row)
{
    if (row.timeMicros == FactRow::Unknown)
        return;
    const Money cost{row.costNanos, row.currency};
    const auto converted = atRateOfDay(cost, m_costs.conversion->target, row.timeMicros);
    if (!converted)
        return;
    row.costNanos = converted->nanos;
    row.currency = converted->currency;
    if (!m_costs.conversion->second.isValid())
        return;
    if (const auto second = atRateOfDay(cost, m_costs.conversion->second, row.timeMicros)) {
        row.second = second->currency;
        row.secondNanos = second->nanos;
    }
}

bool CostAssembler::calculate(FactRow &row)
{
    const QString &model = pricedModel(row);
    if (model.isEmpty() || row.timeMicros == FactRow::Unknown)
        return false;
    TokenCounts tokens;
    for (std::size_t i = 0; i < TokenBucketCount; ++i) {
        if (row.tokens[i] != FactRow::Unknown)
            tokens.buckets[i] = row.tokens[i];
    }
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(row.timeMicros / 1'000, Qt::UTC);
    const auto cost = m_costs.prices->costOf(model, tokens, at);
    if (!cost || cost->nanos > MaxNanos)
        return false;
    row.costNanos = cost->nanos;
    row.currency = cost->currency;
    row.basis = CostBasis::Calculated;
    return true;
}

const QString &CostAssembler::pricedModel(const FactRow &row)
{
    const QByteArray key = modelKey(row);
    const auto known = m_pricedModels.constFind(key);
    if (known != m_pricedModels.constEnd())
        return *known;
    QString &result = m_pricedModels[key];
    // The row's own name, so that the many rows of a model do not each follow the rules anew.
    if (m_costs.prices)
        result = m_costs.prices->canonicalModel(
            m_costs.prices->pricedName(textOf(row.provider), textOf(row.modelName), textOf(row.modelAlias)));
    return result;
}

} // namespace Tokenglass
