// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/dashboard.h"
#include "models/domain/factrow.h"

#include <array>
#include <vector>

namespace Tokenglass {

/// One generated usage row, as codes.
struct BenchRow
{
    qint64 id;
    qint64 micros;
    quint32 user; ///< 0: NULL
    quint32 organisation;
    quint32 caller; ///< 0: none
    quint32 model;
    quint32 type;
    bool success;
    qint64 input;
    qint64 output;
    qint64 costNanos;
    qint64 latencyMicros; ///< FactRow::Unknown: none
};

struct BenchModel
{
    const char *alias;
    const char *name;
    const char *provider;
    qint64 inputNanosPerToken;
    qint64 outputNanosPerToken;
};

/// Deterministic rows by index, so that millions need no memory: 6 models, 4 types, Zipf users in 20 organisations,
/// weekday and hour rhythm over 365 days, 2 % failures, ids roughly by time.
class BenchRows
{
public:
    static constexpr std::array<BenchModel, 6> Models{{{"qwen", "qwen-plus", "DashScope", 400, 1'200},
                                                       {"qwen-turbo", "qwen-turbo", "DashScope", 300, 600},
                                                       {"deepseek", "deepseek-v3.1", "DashScope", 400, 2'000},
                                                       {"kimi", "moonshot-v1-32k", "DashScope", 2'000, 6'000},
                                                       {"hunyuan", "hunyuan-pro", "Tencent", 3'000, 9'000},
                                                       {"hunyuan-standard", "hunyuan-standard", "Tencent", 450, 500}}};
    static constexpr std::array<const char *, 4> Types{"generate", "refine", "review", "import"};
    static constexpr qint64 End = 1'795'317'465; ///< 2026-11-22T03:17:45Z
    static constexpr int Days = 366; ///< the last one is today, up to End

    /// `keys`: API keys a user has; 0: the source does not say which key asked.
    BenchRows(qint64 count, quint32 users, quint32 organisations, quint32 keys = 0);

    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] quint32 users() const { return m_users; }
    [[nodiscard]] quint32 keys() const { return m_keys; }
    [[nodiscard]] quint32 keyOf(quint32 user, quint32 number) const { return user * m_keys + 1 + number; }
    [[nodiscard]] BenchRow row(qint64 index) const;
    [[nodiscard]] static FactRow factRow(const BenchRow &row);
    [[nodiscard]] quint32 organisationOf(quint32 user) const;

private:
    qint64 m_count;
    quint32 m_users;
    quint32 m_organisations;
    quint32 m_keys;
    std::vector<qint64> m_firstOfDay;
    std::vector<quint32> m_userTable;
    std::vector<quint8> m_hourTable;
    std::vector<double> m_logNormal;
};

struct BenchQuery
{
    QString name;
    DashboardQuery query;
};

/// 6 periods x 13 filters; where there are keys, 4 filters more that name some.
[[nodiscard]] std::vector<BenchQuery> benchQueries(const BenchRows &rows);

} // namespace Tokenglass
