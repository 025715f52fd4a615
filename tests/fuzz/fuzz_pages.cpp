// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/sqlite/sqlitetree.h"

#include <cstdint>
#include <cstdlib>
#include <cstring>

using namespace Tokenglass;

namespace {

/// The input is a database file.
class Pages final : public SqlitePageSource
{
public:
    Pages(std::span<const uchar> file, const SqlitePageFormat &format) : m_file(file), m_format(format) { }

    [[nodiscard]] SqlitePageFormat format() const override { return m_format; }
    [[nodiscard]] bool read(quint32 first, quint32 count, uchar *to) override
    {
        const auto wanted = m_file.subspan(std::size_t(first - 1) * m_format.pageSize);
        std::memcpy(to, wanted.first(std::size_t(count) * m_format.pageSize).data(),
                    std::size_t(count) * m_format.pageSize);
        return true;
    }

private:
    std::span<const uchar> m_file;
    SqlitePageFormat m_format;
};

/// Rows must ascend within the ids asked for, and their texts must be readable.
class Check final : public SqliteTreeSink
{
public:
    Check(qint64 first, qint64 last) : m_next(first), m_last(last) { }

    void treeRow(const RawRow &row) override
    {
        const qint64 id = row[static_cast<std::size_t>(UsageColumn::Id)].integer;
        if (id < m_next || id > m_last || m_ended)
            std::abort();
        m_ended = id == m_last;
        m_next = m_ended ? id : id + 1;
        for (const RawValue &value : row)
            if (value.type == RawValue::Type::Text)
                for (const char c : value.text)
                    m_sum = m_sum + static_cast<unsigned char>(c);
    }

private:
    qint64 m_next;
    qint64 m_last;
    bool m_ended = false;
    volatile unsigned m_sum = 0;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::span<const uchar> file(data, size);
    const auto format = SqlitePageFormat::fromHead(file, size);
    if (!format)
        return 0;
    const SqliteRecordReader records({{1, UsageColumn::ModelName, false},
                                      {2, UsageColumn::TotalCost, true},
                                      {3, UsageColumn::InputTokens, false},
                                      {4, UsageColumn::CreatedAt, false}});
    constexpr qint64 Most = std::numeric_limits<qint64>::max();
    for (const auto &[first, last] : {std::pair(-Most - 1, Most), std::pair(qint64(2), qint64(30))}) {
        Pages pages(file, *format);
        Check sink(first, last);
        SqliteTreeReader tree(pages, records, sink);
        auto odd = tree.read(2, first, last);
        for (int i = 0; i < 50 && odd && odd->last != last; ++i)
            odd = tree.read(2, odd->last + 1, last);
    }
    return 0;
}
