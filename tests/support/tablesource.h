// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/facttable.h"
#include "tests/support/fakesource.h"

namespace Tokenglass {

/// Answers a FakeSource's questions from a real FactTable with a few days of made-up usage.
class TableSource
{
public:
    explicit TableSource(const QDateTime &now, int days = 14) : m_table(ReportingZone(QTimeZone::utc()))
    {
        std::vector<FactBatch> batches;
        batches.emplace_back(m_table.zone());
        const std::array<const char *, 3> models{"qwen", "deepseek", "kimi"};
        const std::array<const char *, 2> types{"diagram_generation", "autocomplete"};
        const qint64 end = now.toSecsSinceEpoch();
        for (qint64 i = 0; i < days * 24; ++i) {
            FactRow row;
            row.sourceId = i;
            row.timeMicros = (end - i * 3600 - 60) * 1'000'000;
            row.user = {FactRow::Entity::Kind::Number, i % 5 + 1, {}};
            if (i % 5 == 4)
                row.user = {};
            row.organisation = {FactRow::Entity::Kind::Number, i % 2 + 1, {}};
            row.provider = "dashscope";
            row.modelAlias = models[static_cast<std::size_t>(i % 3)];
            row.modelName = row.modelAlias;
            row.requestType = types[static_cast<std::size_t>(i % 2)];
            row.success = i % 10 == 0 ? TriState::No : TriState::Yes;
            row.tokens[static_cast<std::size_t>(TokenBucket::FreshInput)] = 200;
            row.tokens[static_cast<std::size_t>(TokenBucket::Output)] = 500;
            row.costNanos = (i % 3 + 1) * 50'000'000;
            row.currency = Currency::cny();
            row.basis = CostBasis::Stored;
            row.latencyMicros = 1'000'000 + i * 1000;
            batches.front().add(row);
        }
        m_table = m_table.merged(std::move(batches));
        m_names.usersComplete = true;
        m_names.users = {{EntityId(1), QStringLiteral("alice")}, {EntityId(2), QStringLiteral("王小明")}};
        m_names.organisations = {{EntityId(1), QStringLiteral("实验中学")}};
    }

    /// The state of a source that is read to its end.
    void serve(FakeState &state) const
    {
        state.answer = [table = m_table, names = m_names](const DashboardQuery &query) -> Result<DashboardSnapshot> {
            return table.dashboard(query, names);
        };
        state.answerPage = [table = m_table, names = m_names](const RequestQuery &query) -> Result<RequestPage> {
            return table.requests(query, names);
        };
        *state.catalog = m_table.catalog(m_names);
        state.status.phase = SourcePhase::Ready;
        state.status.rowsLoaded = m_table.rowCount();
        state.status.fetchedAt = QDateTime::currentDateTimeUtc();
        state.status.revision = 1;
    }

private:
    FactTable m_table;
    NameDirectory m_names;
};

} // namespace Tokenglass
