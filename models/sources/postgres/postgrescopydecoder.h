// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sources/readplan.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace Tokenglass {

/// Takes the messages of a binary COPY apart: one typed value a column, numeric kept exact as text.
class PostgresCopyDecoder
{
public:
    enum class Kind : quint8 { Int2, Int4, Int8, Float4, Float8, Bool, Text, Timestamp, Date, Numeric };

    struct Column
    {
        UsageColumn target = UsageColumn::Id;
        Kind kind = Kind::Text;
        std::size_t width = 0; ///< bytes of a value by its kind, set by the decoder; 0: any
    };

    /// How a type arrives; empty: the statement must cast it to text.
    [[nodiscard]] static std::optional<Kind> kindOf(unsigned int typeOid);

    explicit PostgresCopyDecoder(std::vector<Column> columns);

    /// A new COPY begins, with its header.
    void restart() { m_headerSeen = false; }
    /// Calls `take(row)` for each row of the message. False: not what was asked for.
    template <typename Take>
    [[nodiscard]] bool decode(std::string_view message, Take &&take)
    {
        if (!m_headerSeen && !skipHeader(message))
            return false;
        while (!message.empty()) {
            switch (next(message)) {
            case Step::Row:
                take(std::as_const(m_row));
                break;
            case Step::End:
                return true;
            case Step::Malformed:
                return false;
            }
        }
        return true;
    }

private:
    enum class Step { Row, End, Malformed };

    bool skipHeader(std::string_view &message);
    Step next(std::string_view &message);
    bool decodeValue(const Column &column, std::string_view field, RawValue &value);

    std::vector<Column> m_columns;
    std::array<std::string, UsageColumnCount> m_numerics; ///< text of the numeric columns of the current row
    RawRow m_row{};
    bool m_headerSeen = false;
};

} // namespace Tokenglass
