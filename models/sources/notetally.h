// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/datanote.h"

#include <QJsonObject>

#include <array>
#include <map>

namespace Tokenglass {

/// How many rows each kind of note concerns. Kept by blocks of ids, so that a range that is read again can be counted
/// anew instead of twice. Blocks widen by themselves when ids are sparse.
class NoteTally
{
public:
    static constexpr std::size_t MaxBlocks = 16'384;

    void add(DataNote::Kind kind, qint64 id);
    void merge(const NoteTally &other);
    /// The start of the block that holds `id`: where a re-read has to begin.
    [[nodiscard]] qint64 blockStart(qint64 id) const;
    /// Forgets everything from `firstId` on, which must be a block's start.
    void dropFrom(qint64 firstId);
    [[nodiscard]] QList<DataNote> notes() const;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static NoteTally fromJson(const QJsonObject &json);

private:
    static constexpr std::size_t KindCount = static_cast<std::size_t>(DataNote::Kind::Other) + 1;
    using Counts = std::array<qint64, KindCount>;

    void widen(int shift);

    std::map<qint64, Counts> m_blocks; ///< by id >> m_shift
    int m_shift = 12;
};

} // namespace Tokenglass
