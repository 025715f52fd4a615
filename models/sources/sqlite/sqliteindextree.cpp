// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/sqlite/sqliteindextree.h"

#include "models/sources/sqlite/sqlitepage.h"

namespace Tokenglass {

namespace {

/// An entry's first value and its last, which is the id of the row.
struct Entry
{
    SqliteStoredValue key;
    qint64 id = 0;
};

std::optional<Entry> entryOf(std::span<const uchar> record)
{
    std::span<const uchar> header = record;
    quint64 headerSize = 0;
    if (!takeSqliteVarint(header, headerSize))
        return std::nullopt;
    const std::size_t taken = record.size() - header.size();
    if (headerSize > record.size() || headerSize < taken)
        return std::nullopt;
    header = header.first(static_cast<std::size_t>(headerSize) - taken);
    std::span<const uchar> body = record.subspan(static_cast<std::size_t>(headerSize));
    Entry entry;
    SqliteStoredValue last;
    for (bool first = true; !header.empty(); first = false) {
        if (!takeSqliteVarint(header, last.type) || last.size() > body.size())
            return std::nullopt;
        last.bytes = body.first(last.size());
        body = body.subspan(last.size());
        if (first)
            entry.key = last;
    }
    const auto id = last.wholeNumber();
    if (!id)
        return std::nullopt;
    entry.id = *id;
    return entry;
}

/// Less than 0: the value sorts before the key. Empty: they cannot be compared here. NULL sorts before numbers, these
/// before text, and text before blobs.
std::optional<int> compare(const SqliteStoredValue &value, const SqliteIndexTree::Key &key)
{
    const bool isNumber = !value.isNull() && !value.isText() && !value.isBlob();
    if (const auto *wanted = std::get_if<qint64>(&key)) {
        if (!isNumber)
            return value.isNull() ? -1 : 1;
        const auto whole = value.wholeNumber();
        if (!whole)
            return std::nullopt;
        return *whole < *wanted ? -1 : *whole > *wanted ? 1 : 0;
    }
    if (!value.isText())
        return value.isBlob() ? 1 : -1;
    const auto &wanted = std::get<QByteArray>(key);
    return value.text().compare(std::string_view(wanted.constData(), static_cast<std::size_t>(wanted.size())));
}

} // namespace

std::optional<std::vector<qint64>> SqliteIndexTree::idsWithout(quint32 root, const Key &from, const Key &to,
                                                               const SliceCursor::Slice &without,
                                                               const Wanted &isWanted)
{
    m_from = from;
    m_to = to;
    m_without = without;
    m_isWanted = isWanted;
    m_ids.clear();
    m_pagesLeft = m_format.pageCount;
    m_begun = m_ended = false;
    if (!walk(root, 0))
        return std::nullopt;
    return std::move(m_ids);
}

bool SqliteIndexTree::readPage(quint32 number, std::size_t depth)
{
    // The first page begins with the file's head and is the root of another tree.
    if (depth == MaxDepth || number < 2 || number > m_format.pageCount || m_pagesLeft == 0)
        return false;
    --m_pagesLeft;
    m_buffers[depth].resize(m_format.pageSize);
    return m_pages.read(number, 1, m_buffers[depth].data());
}

bool SqliteIndexTree::walk(quint32 number, std::size_t depth)
{
    if (!readPage(number, depth))
        return false;
    const SqlitePage page(std::span<const uchar>(m_buffers[depth]).first(m_format.usableSize));
    const bool interior = page.type() == SqlitePage::Type::InteriorIndex;
    const auto cells = page.cellCount();
    if (!cells || (!interior && page.type() != SqlitePage::Type::LeafIndex))
        return false;
    // A longer entry goes on in other pages.
    const quint64 mostInPage = (quint64(m_format.usableSize) - 12) * 64 / 255 - 23;
    for (quint32 i = 0; i < *cells && !m_ended; ++i) {
        auto content = page.cell(i);
        if (!content || content->size() < 4)
            return false;
        const quint32 child = interior ? SqlitePage::number(*content, 0, 4) : 0;
        if (interior)
            *content = content->subspan(4);
        quint64 size = 0;
        if (!takeSqliteVarint(*content, size) || size > mostInPage || size > content->size())
            return false;
        const auto record = content->first(static_cast<std::size_t>(size));
        if (interior && !m_begun) {
            // What lies before an entry that is not wanted yet is not wanted either.
            const auto entry = entryOf(record);
            const auto order = entry ? compare(entry->key, m_from) : std::nullopt;
            if (!order)
                return false;
            if (*order < 0)
                continue;
        }
        if (interior && !walk(child, depth + 1))
            return false;
        if (!m_ended && !take(record))
            return false;
    }
    return m_ended || !interior || walk(page.lastChild(), depth + 1);
}

bool SqliteIndexTree::take(std::span<const uchar> record)
{
    const auto entry = entryOf(record);
    if (!entry)
        return false;
    if (!m_begun) {
        const auto order = compare(entry->key, m_from);
        if (!order)
            return false;
        m_begun = *order >= 0;
        if (!m_begun)
            return true;
    }
    const auto order = compare(entry->key, m_to);
    if (!order)
        return false;
    m_ended = *order >= 0;
    if (m_ended || (entry->id >= m_without.first && entry->id <= m_without.last) || !m_isWanted(entry->key))
        return true;
    m_ids.push_back(entry->id);
    return m_ids.size() <= MostIds;
}

} // namespace Tokenglass
