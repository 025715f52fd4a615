// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/console/chatruncodec.h"

#include <QCborArray>
#include <QCborMap>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

using State = UsageRecord::State;
constexpr std::array StateNames{"pending"_L1, "complete"_L1, "failed"_L1, "stopped"_L1};

QString nameOf(State state)
{
    return StateNames[static_cast<std::size_t>(state)];
}

QString nameOf(WireFormat wire)
{
    return wireName(wire);
}

QString nameOf(CostBasis basis)
{
    return costBasisName(basis);
}

QString nameOf(Error::Kind kind)
{
    return errorKindName(kind);
}

constexpr State lastOf(State)
{
    return State::Stopped;
}
constexpr WireFormat lastOf(WireFormat)
{
    return WireFormat::Ollama;
}
constexpr CostBasis lastOf(CostBasis)
{
    return CostBasis::Unknown;
}
constexpr Error::Kind lastOf(Error::Kind)
{
    return Error::Kind::Input;
}

// describe() names the fields of a structure once, for the writer and for the reader.

template <typename Fields>
void describe(Fields &fields, Money &money)
{
    fields("nanos"_L1, money.nanos);
    fields("currency"_L1, money.currency);
}

template <typename Fields>
void describe(Fields &fields, Error &error)
{
    fields("kind"_L1, error.kind);
    fields("detail"_L1, error.detail);
    fields("retryAfter"_L1, error.retryAfter);
}

template <typename Fields>
void describe(Fields &fields, ProviderFailure &failure)
{
    fields("error"_L1, failure.error);
    fields("type"_L1, failure.type);
    fields("code"_L1, failure.code);
    fields("isCodeNumber"_L1, failure.isCodeNumber);
    fields("status"_L1, failure.status);
    fields("requestId"_L1, failure.requestId);
    fields("retryAfter"_L1, failure.retryAfter);
    fields("retryable"_L1, failure.retryable);
}

template <typename Fields>
void describe(Fields &fields, ReportedUsage &usage)
{
    fields("inputTotal"_L1, usage.inputTotal);
    fields("cacheRead"_L1, usage.cacheRead);
    fields("cacheWrite"_L1, usage.cacheWrite);
    fields("cacheWrite5m"_L1, usage.cacheWrite5m);
    fields("cacheWrite1h"_L1, usage.cacheWrite1h);
    fields("outputTotal"_L1, usage.outputTotal);
    fields("reasoning"_L1, usage.reasoning);
    fields("totalReported"_L1, usage.totalReported);
    fields("imageOutput"_L1, usage.imageOutput);
    fields("cost"_L1, usage.cost);
    fields("costText"_L1, usage.costText);
    fields("final"_L1, usage.final);
}

template <typename Fields>
void describe(Fields &fields, ChatOutcome &outcome)
{
    fields("text"_L1, outcome.text);
    fields("reasoning"_L1, outcome.reasoning);
    fields("finishReason"_L1, outcome.finishReason);
    fields("terminated"_L1, outcome.terminated);
    fields("failure"_L1, outcome.failure);
    fields("warnings"_L1, outcome.warnings);
    fields("usage"_L1, outcome.usage);
    fields("reportedModel"_L1, outcome.reportedModel);
    fields("requestId"_L1, outcome.requestId);
    fields("httpStatus"_L1, outcome.httpStatus);
    fields("attempts"_L1, outcome.attempts);
    fields("firstToken"_L1, outcome.firstToken);
    fields("firstReasoning"_L1, outcome.firstReasoning);
    fields("firstText"_L1, outcome.firstText);
    fields("total"_L1, outcome.total);
    fields("rawRequest"_L1, outcome.rawRequest);
    fields("rawResponse"_L1, outcome.rawResponse);
}

template <typename Fields>
void describe(Fields &fields, ChatRequest &request)
{
    fields("model"_L1, request.model);
    fields("system"_L1, request.system);
    fields("prompt"_L1, request.prompt);
    fields("temperature"_L1, request.temperature);
    fields("maxOutput"_L1, request.maxOutput);
    fields("stop"_L1, request.stop);
    fields("seed"_L1, request.seed);
    fields("stream"_L1, request.stream);
}

template <typename Fields>
void describe(Fields &fields, ChatCost &cost)
{
    fields("amount"_L1, cost.amount);
    fields("text"_L1, cost.text);
    fields("basis"_L1, cost.basis);
}

template <typename Fields>
void describe(Fields &fields, ChatPreview &preview)
{
    fields("inputTokens"_L1, preview.inputTokens);
    fields("isCounted"_L1, preview.isCounted);
    fields("expectedOutput"_L1, preview.expectedOutput);
    fields("mostOutput"_L1, preview.mostOutput);
    fields("inputCost"_L1, preview.inputCost);
    fields("expectedCost"_L1, preview.expectedCost);
    fields("mostCost"_L1, preview.mostCost);
}

template <typename Fields>
void describe(Fields &fields, ChatAnswer &answer)
{
    fields("providerId"_L1, answer.providerId);
    fields("providerName"_L1, answer.providerName);
    fields("wire"_L1, answer.wire);
    fields("request"_L1, answer.request);
    fields("at"_L1, answer.at);
    fields("ledgerId"_L1, answer.ledgerId);
    fields("state"_L1, answer.state);
    fields("outcome"_L1, answer.outcome);
    fields("cost"_L1, answer.cost);
    fields("preview"_L1, answer.preview);
}

template <typename Fields>
void describe(Fields &fields, ChatPurpose &purpose)
{
    fields("sessionId"_L1, purpose.sessionId);
    fields("agent"_L1, purpose.agent);
    fields("requestType"_L1, purpose.requestType);
    fields("userId"_L1, purpose.userId);
    fields("organisationId"_L1, purpose.organisationId);
}

template <typename Fields>
void describe(Fields &fields, ChatRun &run)
{
    fields("at"_L1, run.at);
    fields("purpose"_L1, run.purpose);
    fields("request"_L1, run.request);
    fields("answers"_L1, run.answers);
}

template <typename Fields>
void describe(Fields &fields, CostTotal &cost)
{
    fields("amounts"_L1, cost.amounts);
    for (std::size_t i = 0; i < CostBasisCount; ++i)
        fields(costBasisName(static_cast<CostBasis>(i)), cost.rows[i]);
}

template <typename Fields>
void describe(Fields &fields, ChatRunSummary &summary)
{
    fields("sessionId"_L1, summary.sessionId);
    fields("at"_L1, summary.at);
    fields("prompt"_L1, summary.prompt);
    fields("models"_L1, summary.models);
    fields("cost"_L1, summary.cost);
    fields("failed"_L1, summary.failed);
}

/// Takes the fields of a structure into a map; empty ones are left out.
class Writer
{
public:
    template <typename T>
    void operator()(const QString &name, T &value)
    {
        const QCborValue written = write(value);
        if (!written.isUndefined())
            m_map.insert(name, written);
    }
    [[nodiscard]] QCborMap map() const { return m_map; }

private:
    static QCborValue write(bool &value) { return value; }
    static QCborValue write(int &value) { return value; }
    static QCborValue write(qint64 &value) { return value; }
    static QCborValue write(double &value) { return value; }
    static QCborValue write(QByteArray &value) { return value; }
    static QCborValue write(QString &value) { return value.isNull() ? QCborValue() : QCborValue(value); }
    static QCborValue write(Currency &value) { return value.code(); }
    static QCborValue write(QDateTime &value)
    {
        return value.isValid() ? QCborValue(value.toMSecsSinceEpoch()) : QCborValue();
    }
    template <typename Rep, typename Period>
    static QCborValue write(std::chrono::duration<Rep, Period> &value)
    {
        return qint64{value.count()};
    }
    template <typename T>
    static QCborValue write(std::optional<T> &value)
    {
        return value ? write(*value) : QCborValue();
    }
    template <typename T>
    static QCborValue write(QList<T> &list)
    {
        QCborArray array;
        for (T &value : list)
            array.append(write(value));
        return array;
    }
    template <typename T>
    static QCborValue write(T &value)
    {
        if constexpr (std::is_enum_v<T>) {
            return nameOf(value);
        } else {
            Writer writer;
            describe(writer, value);
            return writer.map();
        }
    }

    QCborMap m_map;
};

/// Fills the fields of a structure from a map.
class Reader
{
public:
    explicit Reader(const QCborMap &map) : m_map(map) { }

    template <typename T>
    void operator()(const QString &name, T &value) const
    {
        const QCborValue found = m_map.value(name);
        if (!found.isUndefined())
            read(found, value);
    }

private:
    static void read(const QCborValue &from, bool &value) { value = from.toBool(value); }
    static void read(const QCborValue &from, int &value) { value = static_cast<int>(from.toInteger(value)); }
    static void read(const QCborValue &from, qint64 &value) { value = from.toInteger(value); }
    static void read(const QCborValue &from, double &value) { value = from.toDouble(value); }
    static void read(const QCborValue &from, QByteArray &value) { value = from.toByteArray(value); }
    static void read(const QCborValue &from, QString &value) { value = from.toString(value); }
    static void read(const QCborValue &from, Currency &value)
    {
        value = Currency::fromCode(from.toString()).value_or(value);
    }
    static void read(const QCborValue &from, QDateTime &value)
    {
        value = QDateTime::fromMSecsSinceEpoch(from.toInteger(), Qt::UTC);
    }
    template <typename Rep, typename Period>
    static void read(const QCborValue &from, std::chrono::duration<Rep, Period> &value)
    {
        value = std::chrono::duration<Rep, Period>(from.toInteger());
    }
    template <typename T>
    static void read(const QCborValue &from, std::optional<T> &value)
    {
        read(from, value.emplace());
    }
    template <typename T>
    static void read(const QCborValue &from, QList<T> &list)
    {
        for (const QCborValue item : from.toArray())
            read(item, list.emplaceBack());
    }
    template <typename T>
    static void read(const QCborValue &from, T &value)
    {
        if constexpr (std::is_enum_v<T>) {
            const QString name = from.toString();
            for (int i = 0; i <= static_cast<int>(lastOf(T{})); ++i) {
                if (nameOf(static_cast<T>(i)) == name)
                    value = static_cast<T>(i);
            }
        } else {
            const Reader reader(from.toMap());
            describe(reader, value);
        }
    }

    QCborMap m_map;
};

template <typename T>
QByteArray encode(T &value)
{
    Writer writer;
    describe(writer, value);
    return writer.map().toCborValue().toCbor();
}

template <typename T>
std::optional<T> decode(const QByteArray &cbor)
{
    QCborParserError error;
    const QCborValue document = QCborValue::fromCbor(cbor, &error);
    if (error.error != QCborError::NoError || !document.isMap())
        return std::nullopt;
    T value;
    const Reader reader(document.toMap());
    describe(reader, value);
    return value;
}

} // namespace

QByteArray encodeRun(ChatRun run)
{
    return encode(run);
}

std::optional<ChatRun> decodeRun(const QByteArray &cbor)
{
    return decode<ChatRun>(cbor);
}

QByteArray encodeSummary(ChatRunSummary summary)
{
    return encode(summary);
}

std::optional<ChatRunSummary> decodeSummary(const QByteArray &cbor)
{
    return decode<ChatRunSummary>(cbor);
}

} // namespace Tokenglass
