// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/requestorder.h"
#include "models/domain/requestselection.h"

namespace Tokenglass {

/// What requests are ordered by: one number a row, and a rank that goes before it and keeps currencies apart.
class RequestValues
{
public:
    RequestValues(const FactDictionary &dictionary, const RequestQuery &query);

    /// Rows of a higher rank come later, whatever their values.
    [[nodiscard]] quint32 rankOf(quint32 key) const { return m_classes[m_dictionary.keys[key].factClass].rank; }
    [[nodiscard]] quint32 unknownRank() const { return m_unknownRank; }
    /// Meaningless in unknownRank().
    [[nodiscard]] qint64 valueOf(const DayChunk &chunk, std::size_t row, quint32 key) const;
    /// At least as large as the value of any of the rows of a cell, if that can be told without them.
    [[nodiscard]] std::optional<qint64> boundOf(const DayChunk &chunk, std::size_t cell) const;

private:
    struct Class
    {
        quint32 rank = 0;
        bool converts = false;
    };
    void setCostRanks();

    const FactDictionary &m_dictionary;
    RequestColumn m_column;
    std::optional<ExchangeRate> m_rate;
    std::vector<Class> m_classes;
    quint32 m_unknownRank = 1;
};

/// Requests by a figure. The first pages are picked out in one look at all rows; a page further down makes a
/// permutation: rows are dealt into narrow buckets at once, and a bucket is put in order when a page touches it.
class RequestValueOrder final : public RequestOrder
{
public:
    RequestValueOrder(const FactTableData &table, const RequestQuery &query);

    [[nodiscard]] qint64 total() const override { return m_selection.total(); }
    [[nodiscard]] std::vector<Place> places(qint64 first, qint64 end) override;

private:
    /// A row and what decides about its place.
    struct Entry
    {
        quint32 rank;
        quint32 position;
        qint64 value;
        qint64 id;
    };
    [[nodiscard]] bool goesBefore(const Entry &a, const Entry &b) const;
    [[nodiscard]] Entry entryOf(quint32 position) const;
    [[nodiscard]] Place placeOf(quint32 position) const;
    void pickTop();
    void pickTop(std::size_t day, std::vector<Entry> &heap) const;
    void deal();
    [[nodiscard]] std::size_t bucketOf(const DayChunk &chunk, std::size_t row, quint32 key) const;
    void sortBuckets(quint32 first, quint32 end);

    RequestSelection m_selection;
    RequestValues m_values;
    bool m_descending;

    std::mutex m_topMutex;
    std::vector<quint32> m_top;
    std::mutex m_dealMutex; ///< guards all below
    std::vector<quint32> m_all; ///< in order of buckets, inside a bucket only where it is sorted
    std::vector<quint32> m_begins; ///< of the buckets in m_all, and the end
    std::vector<bool> m_sorted; ///< by bucket
};

} // namespace Tokenglass
