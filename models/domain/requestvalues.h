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
        withColumn(selection.day(day), [&](const auto &column) {
            if (selection.isWhole(day) && isPlain(selection.day(day)))
                for (std::size_t row = 0; row < selection.day(day).rowCount(); ++row)
                    function(row, 0U, column[row]);
            else
                selection.forEachRun(day, [&](quint32 key, std::size_t begin, std::size_t end) {
                    forRun(column, key, begin, end, function);
                });
        });
    }
    /// Whether the limits of the day's figure hold for its chosen rows, and which those are. What is converted is not
    /// what they are of.
    [[nodiscard]] bool hasLimits(const RequestSelection &selection, std::size_t day) const
    {
        return !m_anyConverts && selection.onlyKeysMatter(day);
    }
    [[nodiscard]] const FigureLimits &limits(const DayChunk &chunk) const { return chunk.limits[figure()]; }
    /// As forEach(), of one of the stretches that limits are of.
    template <class Function>
    void forEachIn(const RequestSelection &selection, std::size_t day, std::size_t stretch, Function &&function) const
    {
        const DayChunk &chunk = selection.day(day);
        const std::size_t first = stretch * FigureLimits::Rows;
        const std::size_t last = std::min(first + FigureLimits::Rows, chunk.rowCount());
        withColumn(chunk, [&](const auto &column) {
            selection.forEachRunBetween(day, first, last, [&](quint32 key, std::size_t begin, std::size_t end) {
                forRun(column, key, begin, end, function);
            });
        });
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

    template <class Function>
    void withColumn(const DayChunk &chunk, Function &&function) const
    {
        switch (m_column) {
        case RequestColumn::Tokens:
            function(Tokens(chunk));
            return;
        case RequestColumn::ResponseTime:
            function(Latencies(chunk));
            return;
        default:
            function(chunk.measures[measure()].reader());
        }
    }
    template <class Column, class Function>
    void forRun(const Column &column, quint32 key, std::size_t begin, std::size_t end, Function &&function) const
    {
        const Key &entry = m_keys[key];
        for (std::size_t row = begin; row < end; ++row) {
            const qint64 value = entry.rank == m_unknownRank ? 0 : column[row];
            function(row, entry.rank, entry.converts ? converted(value, key) : value);
        }
    }
    [[nodiscard]] Figure figure() const;
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
