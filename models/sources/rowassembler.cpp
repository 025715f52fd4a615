// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/rowassembler.h"

#include "models/sources/rawnumbers.h"

#include <cmath>

namespace Tokenglass {

namespace {

constexpr qint64 Unknown = FactRow::Unknown;
constexpr qint64 MicrosPerSecond = 1'000'000;
/// Times are kept as unsigned 32-bit seconds: 1970 to 2106.
constexpr qint64 MaxMicros = (qint64(1) << 32) * MicrosPerSecond;
constexpr qint64 ClockSkewMicros = 60 * MicrosPerSecond;
constexpr qint64 MaxLatencyMicros = 1'000'000 * MicrosPerSecond;
/// A count beyond this enters a running sum that must not overflow.
constexpr qint64 HugeTokens = qint64(1) << 40;
constexpr qint64 HugeLimit = qint64(1) << 60;

TriState triState(const RawValue &raw)
{
    switch (raw.type) {
    case RawValue::Type::Integer:
        return raw.integer != 0 ? TriState::Yes : TriState::No;
    case RawValue::Type::Real:
        return std::isnan(raw.real) ? TriState::Unknown : raw.real != 0 ? TriState::Yes : TriState::No;
    case RawValue::Type::Text: {
        const QByteArray word =
            QByteArray(raw.text.data(), static_cast<qsizetype>(raw.text.size())).trimmed().toLower();
        if (word == "1" || word == "t" || word == "true" || word == "yes" || word == "success" || word == "ok")
            return TriState::Yes;
        if (word == "0" || word == "f" || word == "false" || word == "no" || word == "failure" || word == "error")
            return TriState::No;
        return TriState::Unknown;
    }
    case RawValue::Type::Null:
    case RawValue::Type::Time:
        break;
    }
    return TriState::Unknown;
}

/// Of what is not negative and far from the limits: as std::llround, which is no call worth making once a row.
qint64 rounded(double value)
{
    const auto whole = static_cast<qint64>(value);
    return whole + (value - static_cast<double>(whole) >= 0.5 ? 1 : 0);
}

bool isKnown(qint64 count)
{
    return count != Unknown;
}

} // namespace

RowAssembler::RowAssembler(const ReadPlan &plan, CostRules costs, qint64 nowMicros)
    : m_plan(plan), m_cost(plan, std::move(costs)), m_nowMicros(nowMicros),
      m_latencyStep(plan.latencyDecimals >= 6 ? 1 : std::lround(std::pow(10.0, 6 - plan.latencyDecimals)))
{ }

const FactRow &RowAssembler::assemble(const RawRow &raw)
{
    m_row.unsplitTokens = Unknown;
    m_notedKinds = 0;
    const RawValue &id = value(raw, UsageColumn::Id);
    m_row.sourceId = id.type == RawValue::Type::Text ? numberFromText<qint64>(id.text).value_or(0) : id.integer;
    m_row.timeMicros = time(value(raw, UsageColumn::CreatedAt));
    m_row.user = entity(value(raw, UsageColumn::UserId), 0);
    m_row.organisation = entity(value(raw, UsageColumn::OrganisationId), 1);
    m_row.provider = text(value(raw, UsageColumn::Provider), 2);
    m_row.modelName = text(value(raw, UsageColumn::ModelName), 3);
    m_row.modelAlias = text(value(raw, UsageColumn::ModelAlias), 4);
    m_row.requestType = text(value(raw, UsageColumn::RequestType), 5);
    m_row.caller = entity(value(raw, UsageColumn::Caller), 6);
    m_row.success = triState(value(raw, UsageColumn::Success));
    m_row.latencyMicros = latency(value(raw, UsageColumn::ResponseTime));
    if (m_plan.failedZeroLatencyIsUnknown && m_row.success == TriState::No && m_row.latencyMicros == 0)
        m_row.latencyMicros = Unknown;
    assembleTokens(raw);
    assembleTotal(raw);
    m_cost.assemble(raw, m_row, m_notes);
    return m_row;
}

std::string_view RowAssembler::text(const RawValue &raw, std::size_t slot)
{
    switch (raw.type) {
    case RawValue::Type::Text: {
        const std::string_view cleaned = m_cleaners[slot].clean(raw.text);
        if (m_cleaners[slot].changed())
            m_notes.add(DataNote::Kind::InvalidText, m_row.sourceId); // texts are counted, not requests
        return cleaned.data() ? cleaned : std::string_view("");
    }
    case RawValue::Type::Integer:
        m_numbers[slot] = std::to_string(raw.integer);
        return m_numbers[slot];
    case RawValue::Type::Real:
        m_numbers[slot] = QByteArray::number(raw.real, 'g', 15).toStdString();
        return m_numbers[slot];
    case RawValue::Type::Null:
    case RawValue::Type::Time:
        break;
    }
    return {};
}

FactRow::Entity RowAssembler::entity(const RawValue &raw, std::size_t slot)
{
    FactRow::Entity result;
    if (raw.type == RawValue::Type::Integer) {
        result.kind = FactRow::Entity::Kind::Number;
        result.number = raw.integer;
        return result;
    }
    if (raw.type == RawValue::Type::Real) {
        if (const auto whole = wholeFromReal(raw.real)) {
            result.kind = FactRow::Entity::Kind::Number;
            result.number = *whole;
            return result;
        }
    }
    result.text = text(raw, slot);
    if (!result.text.empty())
        result.kind = FactRow::Entity::Kind::Text;
    return result;
}

qint64 RowAssembler::time(const RawValue &raw)
{
    std::optional<qint64> micros;
    if (raw.type == RawValue::Type::Time) {
        micros = raw.integer;
    } else if (raw.type == RawValue::Type::Text) {
        micros = m_times.micros(raw.text);
    } else if (const auto epoch = realFromRaw(raw); epoch && *epoch >= 0) {
        // Where the column is not declared to hold numbers, their size tells seconds, milliseconds and microseconds.
        const bool declared = m_plan.timeEncoding == ReadPlan::TimeEncoding::UnixSeconds;
        const bool millis = m_plan.timeEncoding == ReadPlan::TimeEncoding::UnixMillis;
        const qint64 unit = declared || (!millis && *epoch < 1e11) ? MicrosPerSecond
            : millis || *epoch < 1e14                              ? 1'000
                                                                   : 1;
        if (raw.type == RawValue::Type::Integer && *epoch < 9e15)
            micros = unit == 1 || raw.integer <= MaxMicros / unit ? raw.integer * unit : MaxMicros;
        else if (*epoch * static_cast<double>(unit) < 9e18)
            micros = std::llround(*epoch * static_cast<double>(unit));
    }
    if (!micros || *micros < 0 || *micros >= MaxMicros)
        return Unknown;
    if (*micros > m_nowMicros + ClockSkewMicros)
        note(DataNote::Kind::FutureRows);
    return *micros;
}

qint64 RowAssembler::latency(const RawValue &raw) const
{
    const auto units = raw.type == RawValue::Type::Real ? std::optional(raw.real) : realFromRaw(raw);
    if (!units || !(*units >= 0))
        return Unknown;
    const double micros = *units * static_cast<double>(m_plan.microsPerLatencyUnit);
    if (micros > static_cast<double>(MaxLatencyMicros))
        return Unknown;
    if (m_latencyStep == 1)
        return rounded(micros);
    return std::llround(micros / static_cast<double>(m_latencyStep)) * m_latencyStep;
}

qint64 RowAssembler::tokens(const RawValue &raw)
{
    if (raw.type == RawValue::Type::Integer && raw.integer >= 0 && raw.integer <= HugeTokens)
        return raw.integer;
    return raw.type == RawValue::Type::Null ? Unknown : oddTokens(raw);
}

qint64 RowAssembler::oddTokens(const RawValue &raw)
{
    std::optional<qint64> count;
    bool readable = true;
    if (raw.type == RawValue::Type::Integer) {
        count = raw.integer;
    } else {
        if (raw.type == RawValue::Type::Text)
            count = numberFromText<qint64>(raw.text);
        if (!count) {
            const auto real = realFromRaw(raw);
            readable = real.has_value();
            count = real ? wholeFromReal(*real) : std::nullopt;
        }
    }
    if (count && *count < 0) {
        note(DataNote::Kind::NegativeTokens);
        return Unknown;
    }
    if (!readable || !count || *count > MaxTokens) {
        note(DataNote::Kind::ImplausibleTokens);
        return Unknown;
    }
    if (*count > HugeTokens) {
        if (m_hugeTokens > HugeLimit - *count) {
            note(DataNote::Kind::ImplausibleTokens);
            return Unknown;
        }
        m_hugeTokens += *count;
    }
    return *count;
}

void RowAssembler::assembleTokens(const RawRow &raw)
{
    auto &buckets = m_row.tokens;
    const auto bucket = [&buckets](TokenBucket which) -> qint64 & { return buckets[static_cast<std::size_t>(which)]; };
    const auto subtract = [this](qint64 &whole, std::initializer_list<qint64 *> parts) {
        qint64 sum = 0;
        for (const qint64 *part : parts)
            sum += isKnown(*part) ? *part : 0;
        if (!isKnown(whole) || sum <= whole) {
            whole = isKnown(whole) ? whole - sum : whole;
            return;
        }
        // Parts beyond their whole: the whole stands, the parts cannot be trusted.
        note(DataNote::Kind::TotalMismatch);
        for (qint64 *part : parts)
            *part = Unknown;
    };

    bucket(TokenBucket::FreshInput) = tokens(value(raw, UsageColumn::InputTokens));
    bucket(TokenBucket::Output) = tokens(value(raw, UsageColumn::OutputTokens));
    bucket(TokenBucket::CacheRead) = tokens(value(raw, UsageColumn::CacheReadTokens));
    bucket(TokenBucket::CacheWrite5m) = tokens(value(raw, UsageColumn::CacheWrite5mTokens));
    bucket(TokenBucket::CacheWrite1h) = tokens(value(raw, UsageColumn::CacheWrite1hTokens));
    bucket(TokenBucket::Reasoning) = tokens(value(raw, UsageColumn::ReasoningTokens));
    if (m_plan.cacheInsideInput)
        subtract(
            bucket(TokenBucket::FreshInput),
            {&bucket(TokenBucket::CacheRead), &bucket(TokenBucket::CacheWrite5m), &bucket(TokenBucket::CacheWrite1h)});
    if (m_plan.reasoningInsideOutput)
        subtract(bucket(TokenBucket::Output), {&bucket(TokenBucket::Reasoning)});
}

void RowAssembler::assembleTotal(const RawRow &raw)
{
    const qint64 total = tokens(value(raw, UsageColumn::TotalTokens));
    if (!isKnown(total))
        return;
    qint64 parts = 0;
    for (const qint64 count : m_row.tokens)
        parts += isKnown(count) ? count : 0;
    const bool split = isKnown(m_row.tokens[static_cast<std::size_t>(TokenBucket::FreshInput)])
        && isKnown(m_row.tokens[static_cast<std::size_t>(TokenBucket::Output)]);
    if (split ? total != parts : total < parts)
        note(DataNote::Kind::TotalMismatch);
    else if (!split)
        m_row.unsplitTokens = total - parts;
}

} // namespace Tokenglass
