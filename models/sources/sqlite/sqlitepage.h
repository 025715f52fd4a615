// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <optional>
#include <span>

namespace Tokenglass {

/// A page of a b-tree as it is in the file, without what extensions reserve at its end; never empty. Bytes may be
/// anything; nothing outside of them is read.
class SqlitePage
{
public:
    enum class Type : uchar { InteriorIndex = 0x02, InteriorTable = 0x05, LeafIndex = 0x0a, LeafTable = 0x0d };

    explicit SqlitePage(std::span<const uchar> bytes)
        : m_bytes(bytes), m_headerSize(type() == Type::InteriorTable || type() == Type::InteriorIndex ? 12 : 8)
    { }

    [[nodiscard]] static quint32 number(std::span<const uchar> bytes, std::size_t at, std::size_t size)
    {
        quint32 value = 0;
        for (const uchar byte : bytes.subspan(at, size))
            value = value << 8 | byte;
        return value;
    }

    [[nodiscard]] Type type() const { return static_cast<Type>(m_bytes.front()); }
    /// Empty: the page's table of cells does not lie within it.
    [[nodiscard]] std::optional<quint32> cellCount() const
    {
        const quint32 count = number(m_bytes, 3, 2);
        return m_headerSize + std::size_t(count) * 2 <= m_bytes.size() ? std::optional(count) : std::nullopt;
    }
    /// From the beginning of a cell to the end of the page.
    [[nodiscard]] std::optional<std::span<const uchar>> cell(quint32 index) const
    {
        const std::size_t at = number(m_bytes, m_headerSize + std::size_t(index) * 2, 2);
        return at >= m_headerSize && at < m_bytes.size() ? std::optional(m_bytes.subspan(at)) : std::nullopt;
    }
    /// Of an interior page, whose cells begin with the number of the page before each.
    [[nodiscard]] quint32 lastChild() const { return number(m_bytes, 8, 4); }

private:
    std::span<const uchar> m_bytes;
    std::size_t m_headerSize;
};

} // namespace Tokenglass
