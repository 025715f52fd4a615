// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/ledger/rowwriter.h"

#include "models/domain/chatrecord.h"
#include "models/domain/usagerecord.h"
#include "models/store/ledger/ledgerdatabase.h"
#include "models/store/ledger/processmark.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>
#include <vector>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

using Count = std::optional<qint64>;
using Value = LedgerDatabase::Value;
struct Column
{
    QByteArray name;
    Value value;
};

QDateTime utcOf(qint64 micros)
{
    return QDateTime::fromMSecsSinceEpoch(micros / 1000, QTimeZone::utc());
}

QString timestamp(qint64 micros)
{
    return utcOf(micros).toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s) + u"%1"_s.arg(micros % 1000, 3, 10, QChar(u'0'));
}

QString day(qint64 micros)
{
    return utcOf(micros).toString(u"yyyy-MM-dd 00:00:00.000000"_s);
}

/// A request that its user stopped has neither succeeded nor failed.
Count success(UsageRecord::State state)
{
    if (state == UsageRecord::State::Pending || state == UsageRecord::State::Stopped)
        return std::nullopt;
    return state == UsageRecord::State::Failed ? 0 : 1;
}

/// The first bucket decides whether the sum is known; the others are parts a provider may not have.
Count sum(const TokenCounts &tokens, std::initializer_list<TokenBucket> buckets)
{
    if (!tokens[*buckets.begin()])
        return std::nullopt;
    qint64 total = 0;
    for (const TokenBucket bucket : buckets)
        total += tokens[bucket].value_or(0);
    return total;
}

Count inputTokens(const TokenCounts &tokens)
{
    return sum(tokens,
               {TokenBucket::FreshInput, TokenBucket::CacheRead, TokenBucket::CacheWrite5m, TokenBucket::CacheWrite1h});
}

Count outputTokens(const TokenCounts &tokens)
{
    return sum(tokens, {TokenBucket::Output, TokenBucket::Reasoning});
}

Count totalTokens(const TokenCounts &tokens)
{
    const Count input = inputTokens(tokens);
    const Count output = outputTokens(tokens);
    if (tokens.reportedTotal || !input || !output)
        return tokens.reportedTotal;
    return *input + *output;
}

double units(const Money &money)
{
    return static_cast<double>(money.nanos) / static_cast<double>(Money::NanosPerUnit);
}

std::optional<double> units(const std::optional<Money> &money)
{
    return money ? std::optional<double>(units(*money)) : std::nullopt;
}

std::optional<double> seconds(const Count &micros)
{
    return micros ? std::optional<double>(static_cast<double>(*micros) / 1e6) : std::nullopt;
}

/// The cost, if it is known. An amount without a basis is not.
std::optional<Money> knownCost(const UsageRecord &record)
{
    return record.costBasis == CostBasis::Unknown ? std::nullopt : record.totalCost;
}

QString currencyCode(const UsageRecord &record)
{
    const std::optional<Money> cost = knownCost(record);
    return cost ? cost->currency.code() : QString();
}

std::vector<Column> identityColumns(const UsageRecord &record)
{
    return {{"user_id", record.userId},
            {"organization_id", record.organisationId},
            {"api_key_id", record.apiKeyId},
            {"session_id", record.sessionId},
            {"conversation_id", record.conversationId},
            {"request_id", record.requestId},
            {"agent", record.agent},
            {"model_provider", record.provider},
            {"model_name", record.modelName},
            {"model_alias", record.modelAlias},
            {"request_type", record.requestType},
            {"diagram_type", record.diagramType},
            {"endpoint_path", record.endpointPath}};
}

std::vector<Column> figureColumns(const UsageRecord &record)
{
    const TokenCounts &tokens = record.tokens;
    const bool priced = knownCost(record).has_value();
    return {{"input_tokens", inputTokens(tokens)},
            {"output_tokens", outputTokens(tokens)},
            {"total_tokens", totalTokens(tokens)},
            {"input_fresh_tokens", tokens[TokenBucket::FreshInput]},
            {"cache_read_tokens", tokens[TokenBucket::CacheRead]},
            {"cache_write_5m_tokens", tokens[TokenBucket::CacheWrite5m]},
            {"cache_write_1h_tokens", tokens[TokenBucket::CacheWrite1h]},
            {"output_fresh_tokens", tokens[TokenBucket::Output]},
            {"reasoning_tokens", tokens[TokenBucket::Reasoning]},
            {"input_cost", priced ? units(record.inputCost) : std::nullopt},
            {"output_cost", priced ? units(record.outputCost) : std::nullopt},
            {"total_cost", units(knownCost(record))},
            {"cost_currency", currencyCode(record)},
            {"cost_basis", costBasisName(priced ? record.costBasis : CostBasis::Unknown)},
            {"state", recordStateName(record.state)},
            {"success", success(record.state)},
            {"response_time", seconds(record.responseMicros)},
            {"time_to_first_token", seconds(record.firstTokenMicros)},
            {"finish_reason", record.finishReason},
            {"error_kind", record.errorKind},
            {"error_message", record.errorMessage},
            {"usage_final", record.usageFinal ? Count(*record.usageFinal ? 1 : 0) : Count()},
            {"estimated_input_tokens", record.estimatedInput},
            {"writer", record.state == UsageRecord::State::Pending ? processMark() : QString()},
            {"created_at", timestamp(record.createdMicros)}};
}

std::vector<Column> allColumns(const UsageRecord &record)
{
    std::vector<Column> columns = identityColumns(record);
    for (Column &column : figureColumns(record))
        columns.push_back(std::move(column));
    return columns;
}

QList<Value> valuesOf(const std::vector<Column> &columns, const LedgerDatabase &database)
{
    QList<Value> values;
    for (const Column &column : columns) {
        const auto *text = std::get_if<QString>(&column.value);
        const bool tooLong = text && column.name != "error_message" && text->size() > database.longestName();
        values.append(tooLong ? Value(text->left(database.longestName())) : column.value);
    }
    return values;
}

/// One row of daily_cost_summary while it is added to.
struct DaySummary
{
    qint64 requests = 0;
    qint64 tokens = 0;
    Money cost;
    QJsonObject models;

    void add(const UsageRecord &record)
    {
        const qint64 added = totalTokens(record.tokens).value_or(0);
        const std::optional<Money> addedCost = knownCost(record);
        ++requests;
        tokens += added;
        cost.nanos += addedCost.value_or(Money()).nanos;

        const QString model = record.modelAlias.isEmpty() ? record.modelName : record.modelAlias;
        const QJsonObject old = models.value(model).toObject();
        QJsonObject sums{{u"requests"_s, old.value("requests"_L1).toInteger() + 1},
                         {u"tokens"_s, old.value("tokens"_L1).toInteger() + added}};
        // Unknown is not zero: the rows of unpriced requests, which have a currency of '', say nothing of costs.
        if (addedCost) {
            const qint64 oldNanos = nanosOf(old.value("cost"_L1).toDouble());
            sums.insert(u"cost"_s, units(Money{oldNanos + addedCost->nanos, Currency()}));
        }
        models.insert(model, sums);
    }

    /// Sums are kept exact: the stored floating-point number is taken back to nano-units before anything is added.
    static qint64 nanosOf(double value) { return Money::fromDouble(value, Currency()).value_or(Money()).nanos; }
};

Result<void> done(const Result<LedgerDatabase::Answer> &answer)
{
    return answer ? Result<void>() : Result<void>(answer.error());
}

/// The row is there before it is read, so that it can be locked: others may write to it from other computers.
Result<void> addToRow(LedgerDatabase &database, const UsageRecord &record, const Count &organisation)
{
    const QString date = day(record.createdMicros);
    const QString currency = currencyCode(record).isNull() ? u""_s : currencyCode(record);
    const auto there = database.execute("INSERT INTO daily_cost_summary (date, organization_id, cost_currency, "
                                        "total_requests, total_tokens, total_cost, model_breakdown, updated_at) "
                                        "VALUES (?, ?, ?, 0, 0, 0, '{}', ?)"
                                            + database.unlessThere(),
                                        {date, organisation, currency, timestamp(record.createdMicros)});
    if (!there)
        return there.error();
    const QByteArray which = " WHERE date = ? AND " + database.organisationKey() + " = ? AND cost_currency = ?";
    const QList<Value> key{date, Count(organisation.value_or(-1)), currency};
    const auto found =
        database.execute("SELECT total_requests, total_tokens, total_cost, model_breakdown FROM daily_cost_summary"
                             + which + database.forUpdate(),
                         key);
    if (!found)
        return found.error();
    const QByteArrayList row = found->rows.value(0);
    DaySummary summary{row.value(0).toLongLong(), row.value(1).toLongLong(),
                       Money{DaySummary::nanosOf(row.value(2).toDouble()), Currency()},
                       QJsonDocument::fromJson(row.value(3)).object()};
    summary.add(record);
    return done(database.execute(
        "UPDATE daily_cost_summary SET total_requests = ?, total_tokens = ?, total_cost = ?, "
        "model_breakdown = ?, updated_at = ?"
            + which,
        QList<Value>{Count(summary.requests), Count(summary.tokens), std::optional<double>(units(summary.cost)),
                     QString::fromUtf8(QJsonDocument(summary.models).toJson(QJsonDocument::Compact)),
                     timestamp(record.createdMicros)}
            + key));
}

} // namespace

Result<void> checkRecord(const UsageRecord &record)
{
    constexpr qint64 endOfYear9999 = 253'402'300'800'000'000;
    constexpr qint64 largestExactCount = qint64(1) << 53; // what the JSON of the summary keeps exactly
    const auto implausible = [](const Count &count) { return count && (*count < 0 || *count > largestExactCount); };
    const TokenCounts &tokens = record.tokens;
    if (record.createdMicros < 0 || record.createdMicros >= endOfYear9999)
        return Error{Error::Kind::Input, u"The time of the request is not plausible."_s};
    if (implausible(tokens.reportedTotal) || std::any_of(tokens.buckets.begin(), tokens.buckets.end(), implausible))
        return Error{Error::Kind::Input, u"The token counts of the request are not plausible."_s};
    return {};
}

Result<qint64> insertUsageRow(LedgerDatabase &database, const UsageRecord &record)
{
    const std::vector<Column> columns = allColumns(record);
    QByteArrayList names;
    for (const Column &column : columns)
        names.append(column.name);
    const QByteArrayList marks(names.size(), "?");
    return database.insert("INSERT INTO token_usage (" + names.join(", ") + ") VALUES (" + marks.join(", ") + ")",
                           valuesOf(columns, database));
}

Result<bool> completeUsageRow(LedgerDatabase &database, qint64 id, const UsageRecord &record)
{
    const std::vector<Column> columns = allColumns(record);
    QByteArrayList changes;
    for (const Column &column : columns)
        changes.append(column.name + " = ?");
    const auto updated =
        database.execute("UPDATE token_usage SET " + changes.join(", ") + " WHERE id = ? AND state = 'pending'",
                         valuesOf(columns, database) + QList<Value>{Count(id)});
    return updated ? Result<bool>(updated->changed == 1) : Result<bool>(updated.error());
}

Result<void> removePendingRows(LedgerDatabase &database, const QList<qint64> &ids)
{
    for (const qint64 id : ids) {
        const auto removed = database.execute(
            "DELETE FROM token_usage WHERE id = ? AND state = 'pending' AND writer = ?", {Count(id), processMark()});
        if (!removed)
            return removed.error();
    }
    return {};
}

Result<void> addToDailySummary(LedgerDatabase &database, const UsageRecord &record)
{
    // The row of all organisations, and the row of its own.
    if (Result<void> added = addToRow(database, record, std::nullopt); !added || !record.organisationId)
        return added;
    return addToRow(database, record, record.organisationId);
}

} // namespace Tokenglass
