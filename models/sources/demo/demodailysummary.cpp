// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/demo/demodailysummary.h"

#include "models/domain/money.h"

namespace Tokenglass {

namespace {

void addTo(DemoDailySummary::Line &line, const DemoRow &row)
{
    const qint64 tokens = row.inputTokens + row.outputTokens;
    const auto model = static_cast<std::size_t>(row.model);
    ++line.requests;
    line.tokens += tokens;
    line.costMicros += row.totalCostMicros;
    line.modelTokens[model] += tokens;
    line.modelCostMicros[model] += row.totalCostMicros;
}

} // namespace

void DemoDailySummary::add(const DemoRow &row)
{
    const Key everybody{row.second / 86'400, 0};
    if (m_last == nullptr || m_lastKey != everybody) {
        m_last = &m_lines[everybody];
        m_lastKey = everybody;
    }
    addTo(*m_last, row);
    if (row.organisation != 0)
        addTo(m_lines[{everybody.day, row.organisation}], row);
}

QByteArray DemoDailySummary::breakdown(const Line &line, const std::vector<DemoModel> &models)
{
    QByteArray json;
    for (std::size_t i = 0; i < models.size(); ++i) {
        if (line.modelTokens[i] == 0)
            continue;
        json += json.isEmpty() ? "{" : ", ";
        json += '"' + QByteArray::fromStdString(models[i].alias) + R"(": {"tokens": )"
            + QByteArray::number(line.modelTokens[i]) + R"(, "cost": )"
            + Money{line.modelCostMicros[i] * 1000, Currency::cny()}.toDecimal(6).toLatin1() + '}';
    }
    return json.isEmpty() ? QByteArray("{}") : json + '}';
}

} // namespace Tokenglass
