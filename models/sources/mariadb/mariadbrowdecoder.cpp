// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/mariadb/mariadbrowdecoder.h"

#include <QDate>

#include <algorithm>
#include <limits>

namespace Tokenglass {

namespace {

constexpr std::size_t UsualTextSize = 512;
/// Longer texts are cut; no name of a model or a kind of request is that long.
constexpr unsigned long MostText = 1 << 20;

void setUnsigned(RawValue &value, quint64 number)
{
    if (number > static_cast<quint64>(std::numeric_limits<qint64>::max())) {
        value.type = RawValue::Type::Real;
        value.real = static_cast<double>(number);
    } else {
        value.type = RawValue::Type::Integer;
        value.integer = static_cast<qint64>(number);
    }
}

bool isIdentity(UsageColumn column)
{
    return column == UsageColumn::UserId || column == UsageColumn::OrganisationId || column == UsageColumn::Caller;
}

} // namespace

MariaDbRowDecoder::MariaDbRowDecoder(MYSQL_STMT *statement, std::vector<UsageColumn> targets)
    : m_statement(statement), m_columns(targets.size()), m_binds(targets.size())
{
    MYSQL_RES *metadata = mysql_stmt_result_metadata(statement);
    const MYSQL_FIELD *fields = mysql_fetch_fields(metadata);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        m_columns[i].target = targets[i];
        m_columns[i].kind = kindOf(fields[i]);
        bindColumn(m_columns[i], m_binds[i]);
    }
    mysql_free_result(metadata);
}

MariaDbRowDecoder::Kind MariaDbRowDecoder::kindOf(const MYSQL_FIELD &field)
{
    switch (field.type) {
    case MYSQL_TYPE_TINY:
    case MYSQL_TYPE_SHORT:
    case MYSQL_TYPE_INT24:
    case MYSQL_TYPE_LONG:
    case MYSQL_TYPE_LONGLONG:
    case MYSQL_TYPE_YEAR:
        return (field.flags & UNSIGNED_FLAG) != 0 ? Kind::Unsigned : Kind::Integer;
    case MYSQL_TYPE_FLOAT:
        return Kind::Float;
    case MYSQL_TYPE_DOUBLE:
        return Kind::Double;
    case MYSQL_TYPE_DATE:
    case MYSQL_TYPE_DATETIME:
    case MYSQL_TYPE_TIMESTAMP:
        return Kind::Time;
    case MYSQL_TYPE_BIT:
        return Kind::Bits;
    default: // DECIMAL too: its text is exact
        return Kind::Text;
    }
}

void MariaDbRowDecoder::bindColumn(Column &column, MYSQL_BIND &bind)
{
    bind.length = &column.length;
    bind.is_null = &column.isNull;
    switch (column.kind) {
    case Kind::Unsigned:
        bind.is_unsigned = 1;
        [[fallthrough]];
    case Kind::Integer:
        bind.buffer_type = MYSQL_TYPE_LONGLONG;
        bind.buffer = &column.integer;
        return;
    case Kind::Float: // widened here: the library would round it to its decimals
        bind.buffer_type = MYSQL_TYPE_FLOAT;
        bind.buffer = &column.single;
        return;
    case Kind::Double:
        bind.buffer_type = MYSQL_TYPE_DOUBLE;
        bind.buffer = &column.real;
        return;
    case Kind::Time:
        bind.buffer_type = MYSQL_TYPE_DATETIME;
        bind.buffer = &column.time;
        return;
    case Kind::Bits:
    case Kind::Text:
        column.text.resize(UsualTextSize);
        bind.buffer_type = column.kind == Kind::Bits ? MYSQL_TYPE_BLOB : MYSQL_TYPE_STRING;
        bind.buffer = column.text.data();
        bind.buffer_length = static_cast<unsigned long>(column.text.size());
        return;
    }
}

bool MariaDbRowDecoder::bind()
{
    return mysql_stmt_bind_result(m_statement, m_binds.data()) == 0;
}

const RawRow &MariaDbRowDecoder::decode(bool truncated)
{
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        Column &column = m_columns[i];
        RawValue &value = m_row[static_cast<std::size_t>(column.target)];
        value.type = RawValue::Type::Null;
        value.text = {}; // the view of the last row must not dangle
        if (column.isNull != 0)
            continue;
        switch (column.kind) {
        case Kind::Integer:
            value.type = RawValue::Type::Integer;
            value.integer = column.integer;
            break;
        case Kind::Unsigned:
            setUnsigned(value, static_cast<quint64>(column.integer));
            // Of an id all digits count.
            if (value.type == RawValue::Type::Real && isIdentity(column.target)) {
                column.digits = std::to_string(static_cast<quint64>(column.integer));
                value.type = RawValue::Type::Text;
                value.text = column.digits;
            }
            break;
        case Kind::Float:
            value.type = RawValue::Type::Real;
            value.real = static_cast<double>(column.single);
            break;
        case Kind::Double:
            value.type = RawValue::Type::Real;
            value.real = column.real;
            break;
        case Kind::Time:
            decodeTime(column.time, value);
            break;
        case Kind::Bits: {
            quint64 bits = 0;
            for (std::size_t byte = 0; byte < std::min<std::size_t>(column.length, sizeof bits); ++byte)
                bits = bits << 8 | static_cast<unsigned char>(column.text[byte]);
            setUnsigned(value, bits);
            break;
        }
        case Kind::Text:
            decodeText(static_cast<unsigned int>(i), truncated, value);
            break;
        }
    }
    return m_row;
}

void MariaDbRowDecoder::decodeText(unsigned int index, bool truncated, RawValue &value)
{
    Column &column = m_columns[index];
    value.type = RawValue::Type::Text;
    if (!truncated || column.length <= column.text.size()) {
        value.text = {column.text.data(), column.length};
        return;
    }
    column.longText.resize(std::min(column.length, MostText));
    MYSQL_BIND bind{};
    bind.buffer_type = MYSQL_TYPE_STRING;
    bind.buffer = column.longText.data();
    bind.buffer_length = static_cast<unsigned long>(column.longText.size());
    bind.length = &column.length;
    mysql_stmt_fetch_column(m_statement, &bind, index, 0);
    value.text = {column.longText.data(), column.longText.size()};
}

void MariaDbRowDecoder::decodeTime(const MYSQL_TIME &time, RawValue &value)
{
    const QDate date(static_cast<int>(time.year), static_cast<int>(time.month), static_cast<int>(time.day));
    if (!date.isValid()) // MySQL's 0000-00-00
        return;
    static const qint64 epoch = QDate(1970, 1, 1).toJulianDay();
    const qint64 seconds = (date.toJulianDay() - epoch) * 86'400 + time.hour * 3'600 + time.minute * 60 + time.second;
    value.type = RawValue::Type::Time;
    value.integer = seconds * 1'000'000 + static_cast<qint64>(time.second_part);
}

} // namespace Tokenglass
