// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/requestvalues.h"

#include <set>

namespace Tokenglass {

namespace {

std::pair<FactMeasure, FactFlag> measureOf(RequestColumn column)
{
    switch (column) {
    case RequestColumn::Input:
        return {MeasureInput, KnowsInput};
    case RequestColumn::Output:
        return {MeasureOutput, KnowsOutput};
    case RequestColumn::ResponseTime:
        return {MeasureLatency, KnowsLatency};
    case RequestColumn::Cost:
        return {MeasureCost, DroppedCost};
    case RequestColumn::Time:
    case RequestColumn::Tokens:
        break;
    }
    return {MeasureInput, KnowsTotal};
}

} // namespace

RequestValues::RequestValues(const FactDictionary &dictionary, const RequestQuery &query)
    : m_dictionary(dictionary), m_column(query.sort), m_rate(query.rate)
{
    if (m_column == RequestColumn::Cost) {
        setCostRanks();
        return;
    }
    const quint16 flag = measureOf(m_column).second;
    for (quint32 key = 0; key < dictionary.keys.size(); ++key)
        m_keys.push_back({(dictionary.classOf(key).flags & flag) != 0 ? 0U : m_unknownRank, false});
}

void RequestValues::setCostRanks()
{
    const bool usable = m_rate && m_rate->nanosPerUnit > 0;
    const auto comparable = [&](const Currency &currency) {
        return usable && (currency == m_rate->base || currency == m_rate->quote);
    };
    std::set<QString> others;
    for (const FactClass &factClass : m_dictionary.classes.values())
        if (factClass.basis != CostBasis::Unknown && !comparable(factClass.currency))
            others.insert(factClass.currency.code());
    m_unknownRank = static_cast<quint32>(others.size()) + 1;
    for (quint32 key = 0; key < m_dictionary.keys.size(); ++key) {
        const FactClass &factClass = m_dictionary.classOf(key);
        Key entry{m_unknownRank, false};
        if (factClass.basis != CostBasis::Unknown && comparable(factClass.currency))
            entry = {0, factClass.currency != m_rate->quote};
        else if (factClass.basis != CostBasis::Unknown)
            entry.rank =
                static_cast<quint32>(std::distance(others.begin(), others.find(factClass.currency.code()))) + 1;
        m_keys.push_back(entry);
        m_anyConverts = m_anyConverts || entry.converts;
    }
}

FactMeasure RequestValues::measure() const
{
    return measureOf(m_column).first;
}

Figure RequestValues::figure() const
{
    switch (m_column) {
    case RequestColumn::Input:
        return FigureInput;
    case RequestColumn::Output:
        return FigureOutput;
    case RequestColumn::Cost:
        return FigureCost;
    case RequestColumn::ResponseTime:
        return FigureLatency;
    case RequestColumn::Time:
    case RequestColumn::Tokens:
        break;
    }
    return FigureTokens;
}

bool RequestValues::isPlain(const DayChunk &chunk) const
{
    const PackedColumn &keys = chunk.cells.total.code;
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (const Key &key = m_keys[keys.code(i)]; key.rank != 0 || key.converts)
            return false;
    return true;
}

qint64 RequestValues::converted(qint64 value, quint32 key) const
{
    const std::optional<Money> money = m_rate->convert({value, m_dictionary.classOf(key).currency}, m_rate->quote);
    if (money)
        return money->nanos;
    return value < 0 ? std::numeric_limits<qint64>::min() : std::numeric_limits<qint64>::max();
}

qint64 RequestValues::valueOf(const DayChunk &chunk, std::size_t row, quint32 rank) const
{
    if (rank == m_unknownRank)
        return 0;
    if (m_column == RequestColumn::Tokens)
        return Tokens(chunk)[row];
    if (m_column == RequestColumn::ResponseTime)
        return Latencies(chunk)[row];
    const qint64 value = chunk.measures[measure()][row];
    if (!m_anyConverts)
        return value;
    const quint32 key = codesOf(chunk, row).key;
    return m_keys[key].converts ? converted(value, key) : value;
}

} // namespace Tokenglass
