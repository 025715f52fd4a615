// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/sqlite/sqliterecord.h"

#include <array>
#include <bit>
#include <cmath>

namespace Tokenglass {

namespace {

/// What the header says of a value; see "Serial Type Codes" in the description of the format.
enum SerialType : quint64 { Null = 0, Real = 7, Zero = 8, One = 9, Reserved = 10 };
constexpr quint64 FirstBlob = SqliteStoredValue::FirstBlob;
constexpr std::array<quint8, FirstBlob> FixedSizes{0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};

std::size_t sizeOf(quint64 type)
{
    return type < FirstBlob ? FixedSizes[type] : static_cast<std::size_t>((type - FirstBlob) / 2);
}

quint64 bigEndian(std::span<const uchar> bytes)
{
    quint64 value = 0;
    for (const uchar byte : bytes)
        value = value << 8 | byte;
    return value;
}

/// Of one to eight bytes.
qint64 signedBigEndian(std::span<const uchar> bytes)
{
    const auto unused = 64 - bytes.size() * 8;
    return static_cast<qint64>(bigEndian(bytes) << unused) >> unused;
}

/// False: the type has no meaning in a file.
bool set(RawValue &value, quint64 type, std::span<const uchar> bytes, bool isReal)
{
    if (type >= FirstBlob) {
        value.type = RawValue::Type::Text;
        value.text = {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
    } else if (type == Null) {
        value.type = RawValue::Type::Null;
    } else if (type == Real) {
        value.real = std::bit_cast<double>(bigEndian(bytes));
        // What is no number comes out of the database engine as NULL.
        value.type = std::isnan(value.real) ? RawValue::Type::Null : RawValue::Type::Real;
    } else if (type < Reserved) {
        value.integer = type >= Zero ? static_cast<qint64>(type - Zero) : signedBigEndian(bytes);
        value.real = static_cast<double>(value.integer);
        value.type = isReal ? RawValue::Type::Real : RawValue::Type::Integer;
    }
    return type < Reserved || type >= FirstBlob;
}

} // namespace

std::size_t SqliteStoredValue::size() const
{
    return sizeOf(type);
}

std::optional<qint64> SqliteStoredValue::wholeNumber() const
{
    if (type == Zero || type == One)
        return static_cast<qint64>(type - Zero);
    return type > Null && type < Real ? std::optional(signedBigEndian(bytes)) : std::nullopt;
}

SqliteRecordReader::SqliteRecordReader(std::vector<Column> columns) : m_columns(std::move(columns))
{
    std::sort(m_columns.begin(), m_columns.end(), [](const Column &a, const Column &b) { return a.stored < b.stored; });
}

bool SqliteRecordReader::read(std::span<const uchar> record, RawRow &row) const
{
    std::span<const uchar> header = record;
    quint64 headerSize = 0;
    if (!takeSqliteVarint(header, headerSize))
        return false;
    const std::size_t taken = record.size() - header.size();
    if (headerSize > record.size() || headerSize < taken)
        return false;
    header = header.first(static_cast<std::size_t>(headerSize) - taken);
    std::span<const uchar> body = record.subspan(static_cast<std::size_t>(headerSize));

    auto column = m_columns.begin();
    for (std::size_t place = 0; column != m_columns.end(); ++place) {
        quint64 type = 0;
        if (!takeSqliteVarint(header, type))
            return false;
        const std::size_t size = sizeOf(type);
        if (size > body.size())
            return false;
        if (column->stored == place) {
            if (!set(row[static_cast<std::size_t>(column->usage)], type, body.first(size), column->isReal))
                return false;
            ++column;
        }
        body = body.subspan(size);
    }
    return true;
}

} // namespace Tokenglass
