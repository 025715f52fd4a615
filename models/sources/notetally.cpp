// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/notetally.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Tokenglass {

void NoteTally::add(DataNote::Kind kind, qint64 id)
{
    ++m_blocks[id >> m_shift][static_cast<std::size_t>(kind)];
    if (m_blocks.size() > MaxBlocks)
        widen(m_shift + 1);
}

void NoteTally::merge(const NoteTally &other)
{
    if (other.m_shift > m_shift)
        widen(other.m_shift);
    for (const auto &[block, counts] : other.m_blocks) {
        Counts &mine = m_blocks[block >> (m_shift - other.m_shift)];
        for (std::size_t kind = 0; kind < KindCount; ++kind)
            mine[kind] += counts[kind];
    }
    while (m_blocks.size() > MaxBlocks)
        widen(m_shift + 1);
}

qint64 NoteTally::blockStart(qint64 id) const
{
    return (id >> m_shift) * (qint64(1) << m_shift);
}

void NoteTally::dropFrom(qint64 firstId)
{
    m_blocks.erase(m_blocks.lower_bound(firstId >> m_shift), m_blocks.end());
}

QList<DataNote> NoteTally::notes() const
{
    Counts sums{};
    for (const auto &[block, counts] : m_blocks) {
        for (std::size_t kind = 0; kind < KindCount; ++kind)
            sums[kind] += counts[kind];
    }
    QList<DataNote> result;
    for (std::size_t kind = 0; kind < KindCount; ++kind) {
        if (sums[kind] > 0)
            result.append({static_cast<DataNote::Kind>(kind), sums[kind], {}});
    }
    return result;
}

QJsonObject NoteTally::toJson() const
{
    QJsonObject blocks;
    for (const auto &[block, counts] : m_blocks) {
        QJsonArray list;
        for (const qint64 count : counts)
            list.append(count);
        blocks.insert(QString::number(block), list);
    }
    return {{u"shift"_s, m_shift}, {u"blocks"_s, blocks}};
}

NoteTally NoteTally::fromJson(const QJsonObject &json)
{
    NoteTally result;
    result.m_shift = std::clamp(json.value("shift"_L1).toInt(result.m_shift), 0, 62);
    const QJsonObject blocks = json.value("blocks"_L1).toObject();
    for (auto block = blocks.begin(); block != blocks.end(); ++block) {
        const QJsonArray list = block.value().toArray();
        Counts &counts = result.m_blocks[block.key().toLongLong()];
        for (std::size_t kind = 0; kind < KindCount; ++kind)
            counts[kind] = list.at(static_cast<qsizetype>(kind)).toInteger();
    }
    return result;
}

void NoteTally::widen(int shift)
{
    std::map<qint64, Counts> wider;
    for (const auto &[block, counts] : m_blocks) {
        Counts &sum = wider[block >> (shift - m_shift)];
        for (std::size_t kind = 0; kind < KindCount; ++kind)
            sum[kind] += counts[kind];
    }
    m_blocks = std::move(wider);
    m_shift = shift;
}

} // namespace Tokenglass
