// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sources/rowassembler.h"

namespace Tokenglass::RawRows {

constexpr qint64 Now = 1'790'000'000'000'000; // 2026-09-21
constexpr qint64 Unknown = FactRow::Unknown;

inline RawValue null()
{
    return {};
}

inline RawValue integer(qint64 value)
{
    return {RawValue::Type::Integer, value, 0, {}};
}

inline RawValue real(double value)
{
    return {RawValue::Type::Real, 0, value, {}};
}

inline RawValue text(std::string_view value)
{
    return {RawValue::Type::Text, 0, 0, value};
}

struct RawRowBuilder
{
    RawRow row;
    RawRowBuilder()
    {
        set(UsageColumn::Id, integer(7));
        set(UsageColumn::CreatedAt, text("2026-08-19 03:00:00"));
        set(UsageColumn::ModelName, text("qwen-plus"));
        set(UsageColumn::ModelAlias, text("qwen"));
        set(UsageColumn::Success, integer(1));
    }
    RawRowBuilder &set(UsageColumn column, const RawValue &value)
    {
        row[static_cast<std::size_t>(column)] = value;
        return *this;
    }
};

inline std::shared_ptr<const PriceBook> prices()
{
    const auto book = PriceBook::fromJson(R"({"format": 1, "source": "test", "as_of": "2026-01-01",
        "currency": "CNY", "models": [{"provider": "dashscope", "model": "qwen-plus", "aliases": ["qwen"],
        "prices": [{"per_million": {"input": "0.4", "output": "1.2"}}]}]})");
    return book.ok() ? std::make_shared<const PriceBook>(*book) : nullptr;
}

inline ReadPlan plan()
{
    ReadPlan result;
    result.currency = Currency::cny();
    return result;
}

inline qint64 bucket(const FactRow &row, TokenBucket which)
{
    return row.tokens[static_cast<std::size_t>(which)];
}

inline qint64 noted(const RowAssembler &assembler, DataNote::Kind kind)
{
    for (const DataNote &note : assembler.notes().notes()) {
        if (note.kind == kind)
            return note.count;
    }
    return 0;
}

} // namespace Tokenglass::RawRows
