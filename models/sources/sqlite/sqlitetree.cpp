// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/sqlite/sqlitetree.h"

#include "models/sources/sqlite/sqlitepage.h"

#include <bit>
#include <limits>
#include <string_view>

namespace Tokenglass {

std::optional<SqlitePageFormat> SqlitePageFormat::fromHead(std::span<const uchar> head, quint64 fileSize)
{
    constexpr std::string_view Magic("SQLite format 3\0", 16);
    constexpr quint32 SmallestUsable = 480;
    constexpr quint32 NewestVersion = 2;
    constexpr quint32 Utf8 = 1;
    if (head.size() < HeadSize || !std::equal(Magic.begin(), Magic.end(), head.begin(), [](char a, uchar b) {
            return static_cast<uchar>(a) == b;
        }))
        return std::nullopt;
    SqlitePageFormat format;
    format.pageSize = SqlitePage::number(head, 16, 2);
    if (format.pageSize == 1)
        format.pageSize = 65'536;
    const quint32 reserved = head[20];
    if (!std::has_single_bit(format.pageSize) || format.pageSize < 512 || format.pageSize < reserved + SmallestUsable)
        return std::nullopt;
    if (head[18] > NewestVersion || head[19] > NewestVersion || SqlitePage::number(head, 56, 4) != Utf8)
        return std::nullopt;
    format.usableSize = format.pageSize - reserved;
    format.pageCount =
        static_cast<quint32>(std::min<quint64>(fileSize / format.pageSize, std::numeric_limits<quint32>::max() - 1));
    return format;
}

SqliteTreeReader::SqliteTreeReader(SqlitePageSource &pages, const SqliteRecordReader &records, SqliteTreeSink &sink)
    : m_pages(pages), m_format(pages.format()), m_records(records), m_sink(sink), m_row{}
{
    m_row[static_cast<std::size_t>(UsageColumn::Id)].type = RawValue::Type::Integer;
}

std::optional<SqliteTreeReader::Stretch> SqliteTreeReader::read(quint32 root, qint64 firstId, qint64 lastId)
{
    m_next = firstId;
    m_last = lastId;
    m_anyDelivered = false;
    m_pagesLeft = m_format.pageCount;
    if (firstId > lastId)
        return std::nullopt;
    const std::array start{Child{root, lastId}};
    if (walkRun(start, 0) == Walk::Odd)
        return m_odd;
    return std::nullopt;
}

SqliteTreeReader::Walk SqliteTreeReader::odd(qint64 lastId)
{
    // An end that lies behind is of a damaged tree: were it only stepped over, a hole of a billion ids would take a
    // billion steps.
    m_odd = {m_next, lastId < m_next ? m_last : std::min(lastId, m_last)};
    return Walk::Odd;
}

/// Reads pages that lie one behind the other in the file, as most of a table's do.
SqliteTreeReader::Walk SqliteTreeReader::walkRun(std::span<const Child> run, std::size_t depth)
{
    const quint32 first = run.front().page;
    const auto count = static_cast<quint32>(run.size());
    // The first page begins with the file's head and is the root of another tree.
    if (depth == MaxDepth || first < 2 || first > m_format.pageCount || count > m_format.pageCount - first + 1)
        return odd(run.back().lastId);
    if (count > m_pagesLeft)
        return odd(m_last);
    m_pagesLeft -= count;
    std::vector<uchar> &buffer = m_buffers[depth];
    buffer.resize(std::size_t(count) * m_format.pageSize);
    if (!m_pages.read(first, count, buffer.data()))
        return odd(run.back().lastId);
    for (std::size_t i = 0; i < run.size(); ++i) {
        const SqlitePage page(std::span<const uchar>(buffer).subspan(i * m_format.pageSize, m_format.usableSize));
        const Walk walk = walkPage(page, depth);
        if (walk != Walk::On)
            return walk;
    }
    return Walk::On;
}

SqliteTreeReader::Walk SqliteTreeReader::walkPage(const SqlitePage &page, std::size_t depth)
{
    switch (page.type()) {
    case SqlitePage::Type::LeafTable:
        return walkLeaf(page);
    case SqlitePage::Type::InteriorTable:
        return walkInterior(page, depth);
    default:
        return odd(m_last);
    }
}

SqliteTreeReader::Walk SqliteTreeReader::walkInterior(const SqlitePage &page, std::size_t depth)
{
    std::vector<Child> &children = m_children[depth];
    if (!readChildren(page, children))
        return odd(m_last);
    for (std::size_t begin = 0; begin < children.size();) {
        std::size_t end = begin + 1;
        while (end < children.size() && end - begin < PagesPerRead
               && children[end].page == children[begin].page + (end - begin))
            ++end;
        const Walk walk = walkRun(std::span(children).subspan(begin, end - begin), depth + 1);
        if (walk != Walk::On)
            return walk;
        begin = end;
    }
    return Walk::On;
}

/// The children that can hold ids from m_next to m_last.
bool SqliteTreeReader::readChildren(const SqlitePage &page, std::vector<Child> &children) const
{
    children.clear();
    const auto cells = page.cellCount();
    if (!cells)
        return false;
    for (quint32 i = 0; i < *cells; ++i) {
        auto content = page.cell(i);
        if (!content || content->size() < 5)
            return false;
        Child child{SqlitePage::number(*content, 0, 4), 0};
        *content = content->subspan(4);
        quint64 key = 0;
        if (!takeSqliteVarint(*content, key))
            return false;
        child.lastId = static_cast<qint64>(key);
        if (child.lastId < m_next)
            continue;
        children.push_back(child);
        if (child.lastId >= m_last)
            return true;
    }
    children.push_back({page.lastChild(), m_last});
    return true;
}

SqliteTreeReader::Walk SqliteTreeReader::walkLeaf(const SqlitePage &page)
{
    const auto cells = page.cellCount();
    if (!cells)
        return odd(m_last);
    // What does not fit into a page goes on in others.
    const quint64 mostInPage = m_format.usableSize - 35;
    for (quint32 i = 0; i < *cells; ++i) {
        auto content = page.cell(i);
        quint64 size = 0;
        quint64 key = 0;
        if (!content || !takeSqliteVarint(*content, size) || !takeSqliteVarint(*content, key))
            return odd(m_last);
        const auto id = static_cast<qint64>(key);
        if (id < m_next) {
            if (m_anyDelivered)
                return odd(m_last); // a sound tree ascends
            continue;
        }
        if (id > m_last)
            return Walk::Done;
        if (size > mostInPage || size > content->size()
            || !m_records.read(content->first(static_cast<std::size_t>(size)), m_row))
            return odd(idOfCell(page, *cells - 1).value_or(m_last));
        m_row[static_cast<std::size_t>(UsageColumn::Id)].integer = id;
        m_sink.treeRow(m_row);
        m_anyDelivered = true;
        if (id == m_last)
            return Walk::Done;
        m_next = id + 1;
    }
    return Walk::On;
}

std::optional<qint64> SqliteTreeReader::idOfCell(const SqlitePage &page, quint32 index)
{
    auto content = page.cell(index);
    quint64 size = 0;
    quint64 key = 0;
    if (!content || !takeSqliteVarint(*content, size) || !takeSqliteVarint(*content, key))
        return std::nullopt;
    return static_cast<qint64>(key);
}

} // namespace Tokenglass
