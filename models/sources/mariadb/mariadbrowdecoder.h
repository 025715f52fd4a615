// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sources/readplan.h"

#include <mysql.h>

#include <vector>

namespace Tokenglass {

/// The buffers that a statement's binary rows are fetched into, and what the values in them mean.
class MariaDbRowDecoder
{
public:
    /// `targets[i]` is what column i of the statement is for. The statement must have been prepared.
    MariaDbRowDecoder(MYSQL_STMT *statement, std::vector<UsageColumn> targets);

    /// To be called after mysql_stmt_execute(). False: mysql_stmt_errno() says why.
    [[nodiscard]] bool bind();
    /// The row that was fetched last; `truncated` if a text was longer than its buffer.
    [[nodiscard]] const RawRow &decode(bool truncated);

private:
    enum class Kind : quint8 { Integer, Unsigned, Float, Double, Text, Time, Bits };

    struct Column
    {
        UsageColumn target = UsageColumn::Id;
        Kind kind = Kind::Text;
        unsigned long length = 0;
        my_bool isNull = 0;
        qint64 integer = 0;
        float single = 0;
        double real = 0;
        MYSQL_TIME time{};
        std::vector<char> text;
        std::vector<char> longText;
        std::string digits; ///< of an id beyond 63 bits
    };

    static Kind kindOf(const MYSQL_FIELD &field);
    void bindColumn(Column &column, MYSQL_BIND &bind);
    void decodeText(unsigned int index, bool truncated, RawValue &value);
    static void decodeTime(const MYSQL_TIME &time, RawValue &value);

    MYSQL_STMT *m_statement;
    std::vector<Column> m_columns;
    std::vector<MYSQL_BIND> m_binds;
    RawRow m_row{};
};

} // namespace Tokenglass
