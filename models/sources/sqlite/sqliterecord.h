// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sources/readplan.h"

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

namespace Tokenglass {

/// Takes one of SQLite's numbers of one to nine bytes off the front of `bytes`: seven bits a byte, most significant
/// first, eight in the ninth. False: they end within it.
[[nodiscard]] inline bool takeSqliteVarint(std::span<const uchar> &bytes, quint64 &value)
{
    constexpr std::size_t Longest = 9;
    const std::size_t most = std::min(bytes.size(), Longest);
    value = 0;
    for (std::size_t i = 0; i < most; ++i) {
        const uchar byte = bytes[i];
        const bool last = i + 1 == Longest;
        value = last ? value << 8 | byte : value << 7 | (byte & 0x7f);
        if (last || byte < 0x80) {
            bytes = bytes.subspan(i + 1);
            return true;
        }
    }
    return false;
}

/// A value as a record has it: the header's word for it, and its bytes.
struct SqliteStoredValue
{
    quint64 type = 0; ///< see "Serial Type Codes" in the description of the format
    std::span<const uchar> bytes;

    static constexpr quint64 FirstBlob = 12;
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] bool isNull() const { return type == 0; }
    [[nodiscard]] bool isText() const { return type > FirstBlob && type % 2 == 1; }
    [[nodiscard]] bool isBlob() const { return type >= FirstBlob && type % 2 == 0; }
    [[nodiscard]] std::string_view text() const { return {reinterpret_cast<const char *>(bytes.data()), bytes.size()}; }
    /// Empty: it is no whole number.
    [[nodiscard]] std::optional<qint64> wholeNumber() const;
};

/// Takes the wanted values out of a row as SQLite's file format has it: a header with the type of each column, then the
/// values. Bytes may be anything; nothing outside of them is read.
class SqliteRecordReader
{
public:
    struct Column
    {
        std::size_t stored = 0; ///< its place in the table
        UsageColumn usage = UsageColumn::Id;
        bool isReal = false; ///< whole numbers are kept short and are floating point all the same
    };
    /// Each place once.
    explicit SqliteRecordReader(std::vector<Column> columns);

    /// Sets the wanted columns of `row`, whose texts then point into the record. False: this is not a whole row of the
    /// table as it is now (it is damaged, or older than a column), and what was set is void.
    [[nodiscard]] bool read(std::span<const uchar> record, RawRow &row) const;

private:
    std::vector<Column> m_columns; ///< by place
};

} // namespace Tokenglass
