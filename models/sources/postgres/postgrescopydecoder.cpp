// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/postgres/postgrescopydecoder.h"

#include <QtEndian>

#include <bit>
#include <limits>

namespace Tokenglass {

namespace {

constexpr std::string_view Signature("PGCOPY\n\377\r\n\0", 11);
constexpr std::size_t HeaderSize = Signature.size() + 8;
constexpr qint64 MicrosToYear2000 = 946'684'800'000'000;
constexpr qint64 MicrosPerDay = 86'400'000'000;

template <typename T>
T bigEndian(const char *data)
{
    return qFromBigEndian<T>(data);
}

/// The decimal text of PostgreSQL's base-10000 digits, exact.
bool numericToText(std::string_view field, std::string &text)
{
    constexpr quint16 Negative = 0x4000;
    if (field.size() < 8)
        return false;
    const auto count = bigEndian<qint16>(field.data());
    const auto weight = bigEndian<qint16>(field.data() + 2);
    const auto sign = bigEndian<quint16>(field.data() + 4);
    const auto scale = bigEndian<qint16>(field.data() + 6);
    if (sign > Negative) { // NaN and the infinities
        text = "NaN";
        return true;
    }
    if (count < 0 || scale < 0 || field.size() != 8 + static_cast<std::size_t>(count) * 2)
        return false;
    const auto digits = [&](int group) -> int {
        return group >= 0 && group < count ? bigEndian<qint16>(field.data() + 8 + group * 2) : 0;
    };
    const auto append = [&text](int value) {
        for (const int unit : {1000, 100, 10, 1})
            text.push_back(static_cast<char>('0' + value / unit % 10));
    };
    text.assign(sign == Negative ? "-" : "");
    const std::size_t start = text.size();
    for (int group = 0; group <= weight; ++group)
        append(digits(group));
    const std::size_t leading = std::min(text.find_first_not_of('0', start), text.size());
    text.erase(start, leading - start);
    if (text.size() == start)
        text.push_back('0');
    if (scale > 0) {
        text.push_back('.');
        const std::size_t end = text.size() + static_cast<std::size_t>(scale);
        for (int group = weight + 1; text.size() < end; ++group)
            append(digits(group));
        text.resize(end);
    }
    return true;
}

void setInteger(RawValue &value, qint64 number)
{
    value.type = RawValue::Type::Integer;
    value.integer = number;
}

void setReal(RawValue &value, double number)
{
    value.type = RawValue::Type::Real;
    value.real = number;
}

void setText(RawValue &value, std::string_view text)
{
    value.type = RawValue::Type::Text;
    value.text = text;
}

/// Instants beyond what microseconds since 1970 can say, and the infinities, are no time at all.
void setTime(RawValue &value, qint64 sinceYear2000)
{
    constexpr qint64 Limits = std::numeric_limits<qint64>::max() - MicrosToYear2000;
    if (sinceYear2000 > Limits || sinceYear2000 == std::numeric_limits<qint64>::min())
        return;
    value.type = RawValue::Type::Time;
    value.integer = sinceYear2000 + MicrosToYear2000;
}

/// 0: any width.
std::size_t widthOf(PostgresCopyDecoder::Kind kind)
{
    using Kind = PostgresCopyDecoder::Kind;
    switch (kind) {
    case Kind::Bool:
        return 1;
    case Kind::Int2:
        return 2;
    case Kind::Int4:
    case Kind::Float4:
    case Kind::Date:
        return 4;
    case Kind::Int8:
    case Kind::Float8:
    case Kind::Timestamp:
        return 8;
    case Kind::Text:
    case Kind::Numeric:
        break;
    }
    return 0;
}

} // namespace

std::optional<PostgresCopyDecoder::Kind> PostgresCopyDecoder::kindOf(unsigned int typeOid)
{
    // From pg_type, where the numbers of built-in types never change.
    switch (typeOid) {
    case 16:
        return Kind::Bool;
    case 20:
        return Kind::Int8;
    case 21:
        return Kind::Int2;
    case 23:
        return Kind::Int4;
    case 700:
        return Kind::Float4;
    case 701:
        return Kind::Float8;
    case 25: // text
    case 1042: // character
    case 1043: // character varying
        return Kind::Text;
    case 1082:
        return Kind::Date;
    case 1114: // timestamp, which is UTC by our rule
    case 1184: // timestamp with time zone
        return Kind::Timestamp;
    case 1700:
        return Kind::Numeric;
    default:
        return std::nullopt;
    }
}

PostgresCopyDecoder::PostgresCopyDecoder(std::vector<Column> columns) : m_columns(std::move(columns))
{
    for (Column &column : m_columns)
        column.width = widthOf(column.kind);
}

bool PostgresCopyDecoder::skipHeader(std::string_view &message)
{
    if (message.size() < HeaderSize || !message.starts_with(Signature))
        return false;
    const auto extension = bigEndian<quint32>(message.data() + Signature.size() + 4);
    if (message.size() < HeaderSize + extension)
        return false;
    message.remove_prefix(HeaderSize + extension);
    m_headerSeen = true;
    return true;
}

PostgresCopyDecoder::Step PostgresCopyDecoder::next(std::string_view &message)
{
    if (message.size() < 2)
        return Step::Malformed;
    const char *at = message.data();
    const char *const end = at + message.size();
    const auto fields = bigEndian<qint16>(at);
    at += 2;
    if (fields == -1)
        return Step::End;
    if (fields < 0 || static_cast<std::size_t>(fields) != m_columns.size())
        return Step::Malformed;
    for (const Column &column : m_columns) {
        if (end - at < 4)
            return Step::Malformed;
        const auto length = bigEndian<qint32>(at);
        at += 4;
        RawValue &value = m_row[static_cast<std::size_t>(column.target)];
        value.type = RawValue::Type::Null;
        value.text = {}; // the view of the last row must not dangle
        if (length < 0)
            continue;
        if (end - at < length || !decodeValue(column, {at, static_cast<std::size_t>(length)}, value))
            return Step::Malformed;
        at += length;
    }
    message.remove_prefix(static_cast<std::size_t>(at - message.data()));
    return Step::Row;
}

inline bool PostgresCopyDecoder::decodeValue(const Column &column, std::string_view field, RawValue &value)
{
    if (column.width != 0 && field.size() != column.width)
        return false;
    const char *data = field.data();
    switch (column.kind) {
    case Kind::Int4:
        setInteger(value, bigEndian<qint32>(data));
        return true;
    case Kind::Text:
        setText(value, field);
        return true;
    case Kind::Float8:
        setReal(value, std::bit_cast<double>(bigEndian<quint64>(data)));
        return true;
    case Kind::Timestamp:
        setTime(value, bigEndian<qint64>(data));
        return true;
    case Kind::Bool:
        setInteger(value, *data != 0);
        return true;
    case Kind::Int8:
        setInteger(value, bigEndian<qint64>(data));
        return true;
    case Kind::Int2:
        setInteger(value, bigEndian<qint16>(data));
        return true;
    case Kind::Float4:
        setReal(value, static_cast<double>(std::bit_cast<float>(bigEndian<quint32>(data))));
        return true;
    case Kind::Date: {
        const auto days = bigEndian<qint32>(data);
        constexpr qint32 Furthest = 100'000'000; // the infinities lie beyond
        if (days > -Furthest && days < Furthest)
            setTime(value, days * MicrosPerDay);
        return true;
    }
    case Kind::Numeric: {
        std::string &text = m_numerics[static_cast<std::size_t>(column.target)];
        if (!numericToText(field, text))
            return false;
        setText(value, text);
        return true;
    }
    }
    return false;
}

} // namespace Tokenglass
