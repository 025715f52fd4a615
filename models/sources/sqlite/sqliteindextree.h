// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sources/sqlite/slicecursor.h"
#include "models/sources/sqlite/sqlitetree.h"

#include <QByteArray>

#include <functional>
#include <variant>

namespace Tokenglass {

/// Walks the b-tree of an index through its pages, which spares the database engine's work for each entry. Pages may
/// hold anything: what is not as expected is left to the database engine.
class SqliteIndexTree
{
public:
    /// What the index is sorted by first, ascending: whole numbers, or text byte by byte.
    using Key = std::variant<qint64, QByteArray>;
    using Wanted = std::function<bool(const SqliteStoredValue &key)>;

    explicit SqliteIndexTree(SqlitePageSource &pages) : m_pages(pages), m_format(pages.format()) { }

    /// The ids of the entries with from <= key < to that are wanted, but for those of `without`. Empty: the tree has to
    /// be read in another way, or they are more than a few.
    [[nodiscard]] std::optional<std::vector<qint64>>
    idsWithout(quint32 root, const Key &from, const Key &to, const SliceCursor::Slice &without, const Wanted &isWanted);

private:
    static constexpr std::size_t MaxDepth = 20;
    static constexpr std::size_t MostIds = 10'000;

    /// False: not as expected.
    [[nodiscard]] bool walk(quint32 number, std::size_t depth);
    [[nodiscard]] bool readPage(quint32 number, std::size_t depth);
    [[nodiscard]] bool take(std::span<const uchar> record);

    SqlitePageSource &m_pages;
    SqlitePageFormat m_format;
    std::array<std::vector<uchar>, MaxDepth> m_buffers;
    Key m_from;
    Key m_to;
    SliceCursor::Slice m_without;
    Wanted m_isWanted;
    std::vector<qint64> m_ids;
    quint32 m_pagesLeft = 0; ///< a sound tree has each page once
    bool m_begun = false; ///< the last entry was not before the first wanted one
    bool m_ended = false; ///< the last entry was behind the last wanted one
};

} // namespace Tokenglass
