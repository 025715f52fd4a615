// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/chatrunexport.h"

#include "models/domain/answerjson.h"
#include "models/domain/chatfigures.h"
#include "models/domain/chatrunmarkdown.h"
#include "models/domain/csv.h"
#include "models/domain/jsonwriter.h"
#include "models/domain/timerange.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

/// One column of the CSV file.
struct Column
{
    const char *name;
    QString (*value)(const ChatRun &run, const ChatAnswer &answer);
};

QString number(const std::optional<qint64> &count)
{
    return count ? QString::number(*count) : QString();
}

QString exact(const std::optional<Money> &money)
{
    constexpr int Decimals = 9;
    return money ? money->toDecimal(Decimals) : QString();
}

/// Nothing takes no time: a request that never left has no figure.
std::optional<std::chrono::microseconds> took(const ChatOutcome &outcome)
{
    return outcome.total.count() > 0 ? std::optional(outcome.total) : std::nullopt;
}

QString seconds(const std::optional<std::chrono::microseconds> &time)
{
    constexpr double MicrosPerSecond = 1e6;
    return time ? QString::number(static_cast<double>(time->count()) / MicrosPerSecond, 'f', 6) : QString();
}

template <auto Member>
QString usage(const ChatRun &, const ChatAnswer &answer)
{
    return answer.outcome.usage ? number((*answer.outcome.usage).*Member) : QString();
}

template <TokenBucket Bucket>
QString bucket(const ChatRun &, const ChatAnswer &answer)
{
    return answer.outcome.usage ? number(answer.outcome.usage->counts()[Bucket]) : QString();
}

template <auto Member>
QString previewed(const ChatRun &, const ChatAnswer &answer)
{
    return answer.preview ? number((*answer.preview).*Member) : QString();
}

template <auto Member>
QString previewCost(const ChatRun &, const ChatAnswer &answer)
{
    return answer.preview ? exact((*answer.preview).*Member) : QString();
}

QString requestId(const ChatAnswer &answer)
{
    const ChatOutcome &outcome = answer.outcome;
    return outcome.requestId.isEmpty() && outcome.failure ? outcome.failure->requestId : outcome.requestId;
}

QString speed(const ChatAnswer &answer)
{
    const std::optional<double> speed = figuresOf(answer).tokensPerSecond;
    return speed ? QString::number(*speed, 'f', 3) : QString();
}

QString time(const QDateTime &at, const ReportingZone &zone)
{
    const QDateTime local = at.toTimeZone(zone.timeZone());
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

using Run = const ChatRun &;
using Answer = const ChatAnswer &;

// The time is apart: it alone needs the zone.
const Column Columns[] = {
    {"session_id", [](Run run, Answer) { return run.purpose.sessionId; }},
    {"time", nullptr},
    {"provider", [](Run, Answer answer) { return answer.providerId; }},
    {"model", [](Run, Answer answer) { return answer.request.model; }},
    {"state", [](Run, Answer answer) { return recordStateName(answer.state); }},
    {"finish_reason", [](Run, Answer answer) { return answer.outcome.finishReason; }},
    {"input_total", usage<&ReportedUsage::inputTotal>},
    {"fresh_input", bucket<TokenBucket::FreshInput>},
    {"cache_read", bucket<TokenBucket::CacheRead>},
    {"cache_write_5m", bucket<TokenBucket::CacheWrite5m>},
    {"cache_write_1h", bucket<TokenBucket::CacheWrite1h>},
    {"output_total", usage<&ReportedUsage::outputTotal>},
    {"plain_output", bucket<TokenBucket::Output>},
    {"reasoning", bucket<TokenBucket::Reasoning>},
    {"total_reported", usage<&ReportedUsage::totalReported>},
    {"usage_final",
     [](Run, Answer answer) {
         const auto &said = answer.outcome.usage;
         return !said ? QString() : said->final ? u"true"_s : u"false"_s;
     }},
    {"cost", [](Run, Answer answer) { return answer.cost.text; }},
    {"currency",
     [](Run, Answer answer) { return answer.cost.amount ? answer.cost.amount->currency.code() : QString(); }},
    {"cost_basis", [](Run, Answer answer) { return costBasisName(answer.cost.basis); }},
    {"ttft_s", [](Run, Answer answer) { return seconds(answer.outcome.firstToken); }},
    {"total_s", [](Run, Answer answer) { return seconds(took(answer.outcome)); }},
    {"tokens_per_s", [](Run, Answer answer) { return speed(answer); }},
    {"error_kind",
     [](Run, Answer answer) {
         const auto &failure = answer.outcome.failure;
         return failure ? errorKindName(failure->error.kind) : QString();
     }},
    {"error_message",
     [](Run, Answer answer) { return answer.outcome.failure ? answer.outcome.failure->error.detail : QString(); }},
    {"request_id", [](Run, Answer answer) { return requestId(answer); }},
    {"preview_input_tokens",
     [](Run, Answer answer) { return answer.preview ? QString::number(answer.preview->inputTokens) : QString(); }},
    {"preview_expected_output_tokens", previewed<&ChatPreview::expectedOutput>},
    {"preview_most_output_tokens", previewed<&ChatPreview::mostOutput>},
    {"preview_expected_cost", previewCost<&ChatPreview::expectedCost>},
    {"preview_most_cost", previewCost<&ChatPreview::mostCost>},
    {"text", [](Run, Answer answer) { return answer.outcome.text; }},
};

QByteArray csv(const ChatRun &run, const ReportingZone &zone)
{
    QStringList header;
    for (const Column &column : Columns)
        header.append(QLatin1String(column.name));
    QList<QStringList> rows;
    for (const ChatAnswer &answer : run.answers) {
        QStringList row;
        for (const Column &column : Columns)
            row.append(column.value ? column.value(run, answer) : time(answer.at, zone));
        rows.append(row);
    }
    return "\xEF\xBB\xBF" + toCsv(header, rows).toUtf8();
}

void writeRequest(JsonWriter &json, const ChatRequest &request)
{
    json.key("prompt").value(request.prompt.isNull() ? u""_s : request.prompt);
    json.key("system").value(request.system.isEmpty() ? QString() : request.system);
    json.key("temperature");
    if (request.temperature)
        json.millionths(qRound64(*request.temperature * 1e6));
    else
        json.null();
    json.key("max_output");
    if (request.maxOutput)
        json.value(*request.maxOutput);
    else
        json.null();
    json.key("stop").beginArray();
    for (const QString &stop : request.stop)
        json.value(stop);
    json.end();
    json.key("seed");
    if (request.seed)
        json.value(*request.seed);
    else
        json.null();
}

void writeResult(JsonWriter &json, const ChatAnswer &answer, const ReportingZone &zone)
{
    json.beginObject(JsonWriter::Layout::Lines);
    writeAnswerMembers(json, answer);
    json.key("provider").value(answer.providerId);
    json.key("provider_name").value(answer.providerName);
    json.key("time").value(time(answer.at, zone));
    json.key("state").value(recordStateName(answer.state));
    json.key("tokens_per_s");
    if (const std::optional<double> speed = figuresOf(answer).tokensPerSecond)
        json.millionths(qRound64(*speed * 1e6));
    else
        json.null();
    json.key("preview");
    if (answer.preview) {
        json.beginObject();
        writePreviewMembers(json, *answer.preview);
        json.end();
    } else {
        json.null();
    }
    json.end();
}

QByteArray json(const ChatRun &run, const ReportingZone &zone)
{
    JsonWriter json;
    json.beginObject(JsonWriter::Layout::Lines);
    json.key("session_id").value(run.purpose.sessionId);
    json.key("time").value(time(run.at, zone));
    writeRequest(json, run.request);
    json.key("results").beginArray(JsonWriter::Layout::Lines);
    for (const ChatAnswer &answer : run.answers)
        writeResult(json, answer, zone);
    json.end();
    json.end();
    return json.json();
}

} // namespace

QString exportSuffix(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
        return u"csv"_s;
    case ExportFormat::Json:
        return u"json"_s;
    case ExportFormat::Markdown:
        return u"md"_s;
    }
    Q_UNREACHABLE();
}

QByteArray exported(const ChatRun &run, ExportFormat format, const ReportingZone &zone)
{
    switch (format) {
    case ExportFormat::Csv:
        return csv(run, zone);
    case ExportFormat::Json:
        return json(run, zone);
    case ExportFormat::Markdown:
        return markdownOf(run, zone).toUtf8();
    }
    Q_UNREACHABLE();
}

} // namespace Tokenglass
