// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/factmeasures.h"

namespace Tokenglass {

void addSums(Measures &total, const FactClass &factClass, const FactSums &sums)
{
    const auto known = [&](FactFlag flag) { return (factClass.flags & flag) != 0 ? sums.rows : 0; };
    total.requests += sums.rows;
    total.failures += factClass.success == TriState::No ? sums.rows : 0;
    TokenTotals &tokens = total.tokens;
    tokens.input += sums[MeasureInput];
    tokens.output += sums[MeasureOutput];
    tokens.total += sums[MeasureInput] + sums[MeasureOutput] + sums[MeasureUnsplit];
    tokens.cacheRead += sums[MeasureCacheRead];
    tokens.cacheWrite += sums[MeasureCacheWrite];
    tokens.reasoning += sums[MeasureReasoning];
    tokens.inputRows += known(KnowsInput);
    tokens.outputRows += known(KnowsOutput);
    tokens.totalRows += known(KnowsTotal);
    tokens.cacheReadRows += known(KnowsCacheRead);
    tokens.cacheWriteRows += known(KnowsCacheWrite);
    tokens.reasoningRows += known(KnowsReasoning);
    if (factClass.basis == CostBasis::Unknown) {
        const bool isCounted = known(KnowsInput) > 0 && known(KnowsOutput) > 0;
        if (factClass.success == TriState::No)
            total.failedUnpriced += sums.rows;
        else if (!isCounted)
            total.untoldUnpriced += sums.rows;
    }
    const Money cost{sums[MeasureCost], factClass.currency};
    if (factClass.second.isValid() && factClass.basis != CostBasis::Unknown)
        total.cost.add(cost, {sums[MeasureSecondCost], factClass.second}, factClass.basis, sums.rows);
    else
        total.cost.add(cost, factClass.basis, sums.rows);
    total.latency.rows += known(KnowsLatency);
    total.latency.sumMicros += sums[MeasureLatency];
}

void setPercentiles(Measures &measures, const LatencyHistogram &histogram)
{
    const Percentiles values = histogram.percentiles();
    measures.latency.p50Micros = values.p50;
    measures.latency.p95Micros = values.p95;
    measures.latency.p99Micros = values.p99;
}

std::optional<Currency> mainCurrency(const FactDictionary &dictionary, const std::vector<FactSums> &total)
{
    QHash<Currency, qint64> rows;
    for (quint32 key = 0; key < total.size(); ++key) {
        const FactClass &factClass = dictionary.classOf(key);
        if (factClass.basis != CostBasis::Unknown && total[key].rows > 0)
            rows[factClass.currency] += total[key].rows;
    }
    std::optional<Currency> best;
    for (auto it = rows.cbegin(); it != rows.cend(); ++it)
        if (!best || it.value() > rows[*best] || (it.value() == rows[*best] && it.key() < *best))
            best = it.key();
    return best;
}

qint64 nanosIn(const CostTotal &cost, const std::optional<Currency> &currency)
{
    for (const Money &amount : cost.amounts)
        if (currency && amount.currency == *currency)
            return amount.nanos;
    return 0;
}

bool idLess(const EntityId &a, const EntityId &b)
{
    if (a.isNumber() && b.isNumber())
        return a.number() < b.number();
    if (a.isNone() != b.isNone() || a.isNumber() != b.isNumber())
        return a.isNone() || (a.isNumber() && !b.isNone());
    return a.text() < b.text();
}

} // namespace Tokenglass
