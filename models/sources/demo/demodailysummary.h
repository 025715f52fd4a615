// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sources/demo/demogenerator.h"

#include <QByteArray>

#include <array>
#include <map>

namespace Tokenglass {

/// Adds the rows up for the table daily_cost_summary: one line a UTC day for everybody, one a day and organisation.
class DemoDailySummary
{
public:
    static constexpr std::size_t MaximumModels = 6;
    struct Key
    {
        qint64 day = 0; ///< days since the epoch
        int organisation = 0; ///< 0: everybody
        friend auto operator<=>(const Key &, const Key &) = default;
    };
    struct Line
    {
        qint64 requests = 0;
        qint64 tokens = 0;
        qint64 costMicros = 0;
        std::array<qint64, MaximumModels> modelTokens{};
        std::array<qint64, MaximumModels> modelCostMicros{};
    };

    void add(const DemoRow &row);
    [[nodiscard]] const std::map<Key, Line> &lines() const { return m_lines; }
    /// {"qwen":{"tokens":1,"cost":0.000001}}
    static QByteArray breakdown(const Line &line, const std::vector<DemoModel> &models);

private:
    std::map<Key, Line> m_lines;
    Key m_lastKey; ///< of m_last; rows come nearly in order of time
    Line *m_last = nullptr;
};

} // namespace Tokenglass
