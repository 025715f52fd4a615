// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>
#include <memory>
#include <vector>

namespace Tokenglass {

static_assert(std::endian::native == std::endian::little, "columns are read by unaligned little-endian loads");

/// Whole numbers, each in as few bytes as the span of all of them needs, counted from the smallest. A view: the bytes
/// belong to a ColumnBytes, at an offset that survives in the image file.
class PackedColumn
{
public:
    struct Layout
    {
        quint64 offset = 0;
        qint64 base = 0;
        quint32 count = 0;
        quint32 width = 0;
    };
    /// Every value is loaded as eight bytes, so the last one reads past its end.
    static constexpr std::size_t Padding = 8;

    /// For loops: a copy in local variables, which no store in the loop can be taken to change.
    class Reader
    {
    public:
        explicit Reader(const PackedColumn &column)
            : m_data(column.m_data), m_mask(column.m_mask), m_base(static_cast<quint64>(column.m_layout.base)),
              m_width(column.m_layout.width)
        { }
        [[nodiscard]] qint64 operator[](std::size_t index) const
        {
            quint64 raw = 0;
            std::memcpy(&raw, m_data + index * m_width, sizeof raw);
            return static_cast<qint64>((raw & m_mask) + m_base);
        }
        [[nodiscard]] quint32 code(std::size_t index) const { return static_cast<quint32>((*this)[index]); }

    private:
        const uchar *m_data;
        quint64 m_mask;
        quint64 m_base;
        std::size_t m_width;
    };
    [[nodiscard]] Reader reader() const { return Reader(*this); }

    [[nodiscard]] std::size_t size() const { return m_layout.count; }
    [[nodiscard]] bool isZero() const { return m_layout.width == 0 && m_layout.base == 0; }
    /// Whether a value is less than 0: the base is the smallest, or 0 where none is.
    [[nodiscard]] bool hasNegative() const { return m_layout.base < 0; }
    [[nodiscard]] qint64 operator[](std::size_t index) const { return reader()[index]; }
    /// For columns of codes and positions, which are never negative.
    [[nodiscard]] quint32 code(std::size_t index) const { return static_cast<quint32>((*this)[index]); }

    /// Of an ascending column.
    [[nodiscard]] bool contains(qint64 value) const
    {
        std::size_t low = 0;
        for (std::size_t high = size(); low < high;) {
            const std::size_t middle = (low + high) / 2;
            if ((*this)[middle] < value)
                low = middle + 1;
            else
                high = middle;
        }
        return low < size() && (*this)[low] == value;
    }

    [[nodiscard]] const Layout &layout() const { return m_layout; }
    void setLayout(const Layout &layout)
    {
        m_layout = layout;
        m_mask = layout.width >= 8 ? ~quint64(0) : (quint64(1) << (layout.width * 8)) - 1;
    }
    void bind(const uchar *bytes) { m_data = bytes + m_layout.offset; }

private:
    static constexpr std::array<uchar, Padding> Nothing{};

    const uchar *m_data = Nothing.data();
    quint64 m_mask = 0;
    Layout m_layout;
};

/// The bytes of all columns of one chunk, in one allocation.
struct ColumnBytes
{
    std::unique_ptr<uchar[]> data;
    std::size_t size = 0; ///< without the padding

    static ColumnBytes allocate(std::size_t size)
    {
        ColumnBytes bytes{std::make_unique_for_overwrite<uchar[]>(size + PackedColumn::Padding), size};
        std::memset(bytes.data.get() + size, 0, PackedColumn::Padding);
        return bytes;
    }
};

/// Packs columns one after the other; call take(), then bind() every column.
class ColumnWriter
{
public:
    void write(PackedColumn &column, const std::vector<qint64> &values)
    {
        PackedColumn::Layout layout;
        layout.offset = m_bytes.size();
        layout.count = static_cast<quint32>(values.size());
        if (!values.empty()) {
            const auto [smallest, largest] = extremes(values);
            layout.base = smallest;
            layout.width = widthOf(static_cast<quint64>(largest) - static_cast<quint64>(smallest));
            // Without a base the value needs no more room: keep it plain.
            if (smallest > 0 && layout.width > 0 && widthOf(static_cast<quint64>(largest)) == layout.width)
                layout.base = 0;
        }
        append(values, layout);
        column.setLayout(layout);
    }

    [[nodiscard]] ColumnBytes take()
    {
        ColumnBytes bytes = ColumnBytes::allocate(m_bytes.size());
        if (!m_bytes.empty())
            std::memcpy(bytes.data.get(), m_bytes.data(), m_bytes.size());
        m_bytes.clear();
        return bytes;
    }

private:
    static std::pair<qint64, qint64> extremes(const std::vector<qint64> &values)
    {
        qint64 smallest = values.front();
        qint64 largest = values.front();
        for (const qint64 value : values) {
            smallest = std::min(smallest, value);
            largest = std::max(largest, value);
        }
        return {smallest, largest};
    }

    static quint32 widthOf(quint64 span) { return static_cast<quint32>((std::bit_width(span) + 7) / 8); }

    void append(const std::vector<qint64> &values, const PackedColumn::Layout &layout)
    {
        if (layout.width == 0)
            return;
        const std::size_t size = values.size() * layout.width;
        // Each store writes eight bytes; the next one overwrites what is too much.
        m_bytes.resize(m_bytes.size() + size + PackedColumn::Padding);
        uchar *to = m_bytes.data() + layout.offset;
        for (const qint64 value : values) {
            const quint64 raw = static_cast<quint64>(value) - static_cast<quint64>(layout.base);
            std::memcpy(to, &raw, sizeof raw);
            to += layout.width;
        }
        m_bytes.resize(layout.offset + size);
    }

    std::vector<uchar> m_bytes;
};

} // namespace Tokenglass
