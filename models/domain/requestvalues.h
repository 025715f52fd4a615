// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/requestlog.h"
#include "models/domain/requestselection.h"

namespace Tokenglass {

/// A row and what decides about its place.
struct RequestEntry
{
    quint32 rank;
    quint32 position; ///< in a RequestSelection
    qint64 value;
    qint64 id;
};

/// Which of two entries comes first.
class RequestEntryOrder
{
public:
    explicit RequestEntryOrder(Qt::SortOrder order) : m_descending(order == Qt::DescendingOrder) { }
    [[nodiscard]] bool operator()(const RequestEntry &a, const RequestEntry &b) const
    {
        if (a.rank != b.rank)
            return a.rank < b.rank;
        const std::pair first(a.value, a.id);
        const std::pair second(b.value, b.id);
        return m_descending ? second < first : first < second;
    }

private:
    bool m_descending;
};

/// What requests are ordered by: one number a row, and a rank that goes before it and keeps currencies apart.
class RequestValues
{
public:
    RequestValues(const FactDictionary &dictionary, const RequestQuery &query);

    /// Rows of a higher rank come later, whatever their values.
    [[nodiscard]] quint32 unknownRank() const { return m_unknownRank; }
    /// Of a row in a rank; 0 in unknownRank().
    [[nodiscard]] qint64 valueOf(const DayChunk &chunk, std::size_t row, quint32 rank) const;
    /// Calls function(row, rank, value) for every chosen row of a day.
    template <class Function>
    void forEach(const RequestSelection &selection, std::size_t day, Function &&function) const
    {
        const DayChunk &chunk = selection.day(day);
        switch (m_column) {
        case RequestColumn::Tokens:
            forEach(selection, day, Tokens(chunk), function);
            return;
        case RequestColumn::ResponseTime:
            forEach(selection, day, Latencies(chunk), function);
            return;
        default:
            forEach(selection, day, chunk.measures[measure()].reader(), function);
        }
    }

private:
    struct Key
    {
        quint32 rank = 0;
        bool converts = false;
    };
    /// Columns that are read as one.
    struct Tokens
    {
        explicit Tokens(const DayChunk &chunk)
            : input(chunk.measures[MeasureInput]), output(chunk.measures[MeasureOutput]),
              unsplit(chunk.measures[MeasureUnsplit])
        { }
        [[nodiscard]] qint64 operator[](std::size_t row) const { return input[row] + output[row] + unsplit[row]; }
        PackedColumn::Reader input;
        PackedColumn::Reader output;
        PackedColumn::Reader unsplit;
    };
    struct Latencies
    {
        explicit Latencies(const DayChunk &chunk) : code(chunk.latency), rest(chunk.measures[MeasureLatency]) { }
        [[nodiscard]] qint64 operator[](std::size_t row) const { return LatencyCode::low(code.code(row)) + rest[row]; }
        PackedColumn::Reader code;
        PackedColumn::Reader rest;
    };

    template <class Column, class Function>
    void forEach(const RequestSelection &selection, std::size_t day, const Column &column, Function &&function) const
    {
        if (selection.isWhole(day) && isPlain(selection.day(day))) {
            const std::size_t end = selection.day(day).rowCount();
            for (std::size_t row = 0; row < end; ++row)
                function(row, 0U, column[row]);
            return;
        }
        selection.forEachRun(day, [&](quint32 key, std::size_t begin, std::size_t end) {
            const Key &entry = m_keys[key];
            for (std::size_t row = begin; row < end; ++row) {
                const qint64 value = entry.rank == m_unknownRank ? 0 : column[row];
                function(row, entry.rank, entry.converts ? converted(value, key) : value);
            }
        });
    }
    [[nodiscard]] FactMeasure measure() const;
    [[nodiscard]] bool isPlain(const DayChunk &chunk) const;
    [[nodiscard]] qint64 converted(qint64 value, quint32 key) const;
    void setCostRanks();

    const FactDictionary &m_dictionary;
    RequestColumn m_column;
    std::optional<ExchangeRate> m_rate;
    std::vector<Key> m_keys;
    bool m_anyConverts = false;
    quint32 m_unknownRank = 1;
};

} // namespace Tokenglass
