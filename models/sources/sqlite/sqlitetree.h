// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sources/sqlite/sqliterecord.h"

#include <array>
#include <optional>

namespace Tokenglass {

class SqlitePage;

/// What the head of a database file says of its pages.
struct SqlitePageFormat
{
    static constexpr std::size_t HeadSize = 100;

    quint32 pageSize = 0;
    quint32 usableSize = 0; ///< without what extensions reserve at the end of each page
    quint32 pageCount = 0;

    /// Empty: not a database of UTF-8 text in a format that is known.
    [[nodiscard]] static std::optional<SqlitePageFormat> fromHead(std::span<const uchar> head, quint64 fileSize);
};

/// Where a SqliteTreeReader gets its pages from.
class SqlitePageSource
{
public:
    virtual ~SqlitePageSource() = default;
    [[nodiscard]] virtual SqlitePageFormat format() const = 0;
    /// `count` pages from number `first` on; false: they cannot be read.
    [[nodiscard]] virtual bool read(quint32 first, quint32 count, uchar *to) = 0;
};

/// Takes each row that a SqliteTreeReader finds, its id set.
class SqliteTreeSink
{
public:
    virtual ~SqliteTreeSink() = default;
    virtual void treeRow(const RawRow &row) = 0;
};

/// Walks the b-tree of an ordinary table through its pages. Pages may hold anything: what is not as expected is left to
/// the database engine.
class SqliteTreeReader
{
public:
    SqliteTreeReader(SqlitePageSource &pages, const SqliteRecordReader &records, SqliteTreeSink &sink);

    struct Stretch
    {
        qint64 first = 0;
        qint64 last = 0; ///< inclusive
    };
    /// Delivers the rows with firstId <= id <= lastId of the table whose tree begins at page `root`, up to the first
    /// that has to be read in another way. Returns the ids to read so, before going on behind them; empty: no such row.
    [[nodiscard]] std::optional<Stretch> read(quint32 root, qint64 firstId, qint64 lastId);

private:
    struct Child
    {
        quint32 page = 0;
        qint64 lastId = 0;
    };
    /// SQLite itself follows no tree deeper than this.
    static constexpr std::size_t MaxDepth = 20;
    static constexpr quint32 PagesPerRead = 16;

    enum class Walk : quint8 {
        On,
        Done, ///< all rows of the range are delivered
        Odd, ///< m_odd are to be read in another way
    };
    [[nodiscard]] Walk walkPage(const SqlitePage &page, std::size_t depth);
    [[nodiscard]] Walk walkInterior(const SqlitePage &page, std::size_t depth);
    [[nodiscard]] Walk walkRun(std::span<const Child> run, std::size_t depth);
    [[nodiscard]] Walk walkLeaf(const SqlitePage &page);
    [[nodiscard]] bool readChildren(const SqlitePage &page, std::vector<Child> &children) const;
    [[nodiscard]] Walk odd(qint64 lastId);
    [[nodiscard]] static std::optional<qint64> idOfCell(const SqlitePage &page, quint32 index);

    SqlitePageSource &m_pages;
    SqlitePageFormat m_format;
    const SqliteRecordReader &m_records;
    SqliteTreeSink &m_sink;
    std::array<std::vector<uchar>, MaxDepth> m_buffers;
    std::array<std::vector<Child>, MaxDepth> m_children;
    RawRow m_row;
    qint64 m_next = 0; ///< all rows with smaller ids are delivered
    qint64 m_last = 0;
    bool m_anyDelivered = false;
    quint32 m_pagesLeft = 0; ///< a sound tree has each page once
    Stretch m_odd;
};

} // namespace Tokenglass
