// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sources/readplan.h"
#include "models/sources/rowreader.h"

#include <QByteArray>
#include <QElapsedTimer>

#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace Tokenglass {

/// A value that outlives the call it was delivered in.
struct KeptValue
{
    RawValue::Type type = RawValue::Type::Null;
    qint64 integer = 0;
    double real = 0;
    QByteArray text;
    [[nodiscard]] bool isNull() const { return type == RawValue::Type::Null; }
};

/// Keeps the rows of a read by id, and counts those that came twice.
class RowCollector final : public RowSink
{
public:
    void row(int lane, const RawRow &row) override
    {
        const std::scoped_lock lock(m_mutex);
        ++rows;
        lanesUsed |= 1u << lane;
        std::vector<KeptValue> kept;
        for (const RawValue &value : row) {
            kept.push_back({value.type, value.integer, value.real,
                            QByteArray(value.text.data(), static_cast<qsizetype>(value.text.size()))});
        }
        if (!byId.emplace(row[static_cast<std::size_t>(UsageColumn::Id)].integer, std::move(kept)).second)
            ++duplicates;
    }

    [[nodiscard]] const KeptValue &value(qint64 id, UsageColumn column) const
    {
        return byId.at(id).at(static_cast<std::size_t>(column));
    }

    std::map<qint64, std::vector<KeptValue>> byId;
    qint64 rows = 0;
    int duplicates = 0;
    unsigned int lanesUsed = 0;

private:
    std::mutex m_mutex;
};

/// Calls a function at the first row, on the thread that reads.
class FirstRowSink final : public RowSink
{
public:
    explicit FirstRowSink(std::function<void()> atFirstRow) : m_atFirstRow(std::move(atFirstRow)) { }
    void row(int, const RawRow &) override
    {
        if (rows++ == 0)
            m_atFirstRow();
    }
    std::atomic<qint64> rows = 0;

private:
    std::function<void()> m_atFirstRow;
};

/// Calls cancel() on another thread after some time.
class LaterCancel
{
public:
    LaterCancel(RowReader &reader, std::chrono::milliseconds delay)
        : m_thread([this, &reader, delay] {
              std::this_thread::sleep_for(delay);
              m_since.start();
              reader.cancel();
          })
    { }
    ~LaterCancel() { m_thread.join(); }
    LaterCancel(const LaterCancel &) = delete;
    LaterCancel &operator=(const LaterCancel &) = delete;

    [[nodiscard]] qint64 millisecondsSince() const { return m_since.elapsed(); }

private:
    QElapsedTimer m_since;
    std::thread m_thread;
};

/// The plan of the tables that TestDatabase::createUsageTables() makes.
inline ReadPlan usagePlan(ConnectionSettings::Driver driver)
{
    using namespace Qt::StringLiterals;
    const bool postgres = driver == ConnectionSettings::Driver::PostgreSql;
    const auto quoted = [postgres](const QString &name) -> QString {
        const QChar mark = postgres ? u'"' : u'`';
        return mark + name + mark;
    };
    ReadPlan plan;
    plan.table = quoted(u"token_usage"_s);
    plan.timeEncoding = ReadPlan::TimeEncoding::Timestamp;
    const auto set = [&](UsageColumn column, const QString &name) {
        plan.expressions[static_cast<std::size_t>(column)] = quoted(name);
    };
    set(UsageColumn::Id, u"id"_s);
    set(UsageColumn::CreatedAt, u"created_at"_s);
    set(UsageColumn::UserId, u"user_id"_s);
    set(UsageColumn::OrganisationId, u"organization_id"_s);
    set(UsageColumn::Provider, u"model_provider"_s);
    set(UsageColumn::ModelName, u"model_name"_s);
    set(UsageColumn::ModelAlias, u"model_alias"_s);
    set(UsageColumn::RequestType, u"request_type"_s);
    set(UsageColumn::InputTokens, u"input_tokens"_s);
    set(UsageColumn::OutputTokens, u"output_tokens"_s);
    set(UsageColumn::TotalTokens, u"total_tokens"_s);
    set(UsageColumn::TotalCost, u"total_cost"_s);
    set(UsageColumn::Success, u"success"_s);
    set(UsageColumn::ResponseTime, u"response_time"_s);
    plan.usersQuery = u"SELECT id, name FROM users"_s;
    plan.organisationsQuery = u"SELECT id, name FROM organizations"_s;
    return plan;
}

} // namespace Tokenglass
