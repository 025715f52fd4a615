// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/providerfailure.h"

#include "models/providers/jsontext.h"
#include "models/providers/ssereader.h"

#include <QDateTime>
#include <QJsonArray>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

using std::chrono::milliseconds;

constexpr int LongestPlainMessage = 500;

QString firstText(const QJsonObject &object, std::initializer_list<QLatin1StringView> fields)
{
    for (const QLatin1StringView field : fields) {
        if (QString text = plainText(object.value(field)); !text.isEmpty())
            return text;
    }
    return {};
}

std::optional<int> statusFrom(const QJsonValue &value)
{
    const int number = value.isDouble() ? value.toInt() : 0;
    return number >= 400 && number <= 599 ? std::optional(number) : std::nullopt;
}

std::optional<milliseconds> millisecondsOf(const QString &seconds)
{
    bool isNumber = false;
    const double value = seconds.toDouble(&isNumber);
    constexpr double Longest = 1e9;
    if (!isNumber || !std::isfinite(value) || std::abs(value) > Longest)
        return std::nullopt;
    return milliseconds(std::max<qint64>(std::llround(value * 1000), 0));
}

/// Both forms of a date that HTTP still knows: "Sun, 22 Nov 2026 01:00:00 GMT" and "Sunday, 22-Nov-26 01:00:00 GMT".
QDateTime httpDate(const QString &text, int thisYear)
{
    QDateTime date = QLocale::c().toDateTime(text, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (!date.isValid()) {
        // Two digits of a year are of the century around now; the name of the day would have to fit the wrong one.
        date = QLocale::c().toDateTime(text.section(u',', 1).trimmed(), u"dd-MMM-yy HH:mm:ss 'GMT'"_s);
        while (date.isValid() && date.date().year() <= thisYear - 50)
            date = date.addYears(100);
    }
    date.setTimeSpec(Qt::UTC);
    return date;
}

/// google.rpc.RetryInfo: {"retryDelay": "34.4s"}.
std::optional<milliseconds> retryDelayIn(const QJsonArray &details)
{
    for (const auto detail : details) {
        QString delay = detail[u"retryDelay"_s].toString();
        if (delay.endsWith(u's')) {
            delay.chop(1);
            return millisecondsOf(delay);
        }
    }
    return std::nullopt;
}

ProviderFailure fromErrorObject(const QJsonObject &error)
{
    ProviderFailure failure;
    failure.error.detail = firstText(error, {"message"_L1, "Message"_L1, "msg"_L1, "Msg"_L1, "error"_L1});
    failure.type = firstText(error, {"type"_L1});
    failure.code = firstText(error, {"code"_L1, "Code"_L1});
    failure.isCodeNumber = error.value(error.contains("code"_L1) ? "code"_L1 : "Code"_L1).isDouble();
    failure.status = statusFrom(error.value("code"_L1));
    if (!failure.status)
        failure.status = statusFrom(error.value("status_code"_L1));
    // Google: the number is the HTTP status, the word is the code.
    if (const QString word = error.value("status"_L1).toString(); !word.isEmpty()) {
        failure.code = word;
        failure.isCodeNumber = false;
    }
    failure.retryAfter = retryDelayIn(error.value("details"_L1).toArray());
    if (failure.error.detail.isEmpty())
        failure.error.detail = failure.code.isEmpty() ? failure.type : failure.code;
    return failure;
}

bool isAnswer(const QJsonObject &object)
{
    return object.value("choices"_L1).isArray() || object.value("output"_L1).isObject()
        || object.value("output"_L1).isArray() || object.value("candidates"_L1).isArray();
}

std::optional<ProviderFailure> fromDetail(const QJsonValue &detail)
{
    ProviderFailure failure;
    if (detail.isArray())
        failure.error.detail = firstText(detail.toArray().first().toObject(), {"msg"_L1, "message"_L1});
    else if (detail.isObject())
        failure = fromErrorObject(detail.toObject());
    else
        failure.error.detail = detail.toString();
    return failure.error.detail.isEmpty() ? std::nullopt : std::optional(failure);
}

/// {"code": …, "message": …} without an answer beside it. DashScope sends empty codes with good answers.
std::optional<ProviderFailure> fromFlat(const QJsonObject &object)
{
    if (isAnswer(object))
        return std::nullopt;
    const bool named = object.value("type"_L1) == "error"_L1 || object.value("object"_L1) == "error"_L1;
    const QString code = plainText(object.value("code"_L1));
    if (!named && (code.isEmpty() || code == u"0"_s || code == u"200"_s))
        return std::nullopt;
    ProviderFailure failure = fromErrorObject(object);
    if (failure.type == u"error"_s)
        failure.type.clear();
    return failure.error.detail.isEmpty() ? std::nullopt : std::optional(failure);
}

/// OpenRouter puts an upstream's failure into the choice, Groq a word into its own object.
std::optional<ProviderFailure> fromInside(const QJsonObject &object)
{
    const QJsonArray choices = object.value("choices"_L1).toArray();
    for (const auto choice : choices) {
        if (const QJsonObject error = choice[u"error"_s].toObject(); !error.isEmpty())
            return fromErrorObject(error);
    }
    const QString word = object.value("x_groq"_L1).toObject().value("error"_L1).toString();
    if (word.isEmpty())
        return std::nullopt;
    ProviderFailure failure;
    failure.error.detail = word;
    failure.code = word;
    return failure;
}

std::optional<ProviderFailure> unclassified(const QJsonObject &object)
{
    const QJsonValue error = object.value("error"_L1);
    if (error.isObject() && !error.toObject().isEmpty())
        return fromErrorObject(error.toObject());
    if (error.isString() && !error.toString().isEmpty()) {
        ProviderFailure failure = fromErrorObject(object);
        // {"error": "Unauthorized", "message": "why"} and {"error": "why"} are both common.
        if (failure.error.detail != error.toString())
            failure.type = error.toString();
        return failure;
    }
    const QJsonObject response = object.value("Response"_L1).toObject();
    if (response.contains("Error"_L1))
        return fromErrorObject(response.value("Error"_L1).toObject());
    if (const QJsonObject message = object.value("ErrorMsg"_L1).toObject(); !message.isEmpty())
        return fromErrorObject(message);
    if (object.contains("detail"_L1) && !isAnswer(object)) {
        if (auto failure = fromDetail(object.value("detail"_L1)))
            return failure;
    }
    if (auto inside = fromInside(object))
        return inside;
    return fromFlat(object);
}

QString requestIdIn(const QJsonObject &object)
{
    const QString own = firstText(object, {"request_id"_L1, "RequestId"_L1});
    return own.isEmpty() ? firstText(object.value("Response"_L1).toObject(), {"RequestId"_L1}) : own;
}

/// Takes the first JSON object out of a body that is framed as events whatever its Content-Type says.
class FirstEvent final : public SseListener
{
public:
    void onEvent(const SseEvent &event) override
    {
        if (!object)
            object = jsonObject(event.data);
    }
    void onComment(QByteArrayView) override { }

    std::optional<QJsonObject> object;
};

std::optional<QJsonObject> objectOf(const QByteArray &body)
{
    if (const auto objects = jsonObjects(body.trimmed()); objects && !objects->isEmpty())
        return objects->first();
    FirstEvent first;
    SseReader reader(&first);
    reader.feed(body);
    reader.finish();
    return first.object;
}

QString plainMessage(const QByteArray &body)
{
    const QString text = QString::fromUtf8(body).simplified();
    return text.startsWith(u'<') ? QString() : text.left(LongestPlainMessage);
}

} // namespace

std::optional<ProviderFailure> failureIn(const QJsonObject &object)
{
    auto failure = unclassified(object);
    if (!failure)
        return std::nullopt;
    failure->requestId = requestIdIn(object);
    classify(*failure);
    return failure;
}

ProviderFailure failureOfAnswer(int status, const HttpHeaders &headers, const QByteArray &body, const QDateTime &now)
{
    const auto object = objectOf(body);
    auto found = object ? failureIn(*object) : std::nullopt;
    ProviderFailure failure = found.value_or(ProviderFailure());
    if (!found && object)
        failure.error.detail = firstText(*object, {"message"_L1, "msg"_L1});
    if (failure.error.detail.isEmpty() && !object)
        failure.error.detail = plainMessage(body);
    if (failure.error.detail.isEmpty())
        failure.error.detail = u"HTTP status %1"_s.arg(status);
    failure.status = status;
    if (failure.requestId.isEmpty())
        failure.requestId = requestIdOf(headers);
    if (const auto wait = retryAfterOf(headers, now))
        failure.retryAfter = wait;
    classify(failure);
    if (const QByteArray told = headers.value("x-should-retry");
        !told.isEmpty() && failure.error.kind != Error::Kind::Quota)
        failure.retryable = told == "true";
    return failure;
}

ProviderFailure ownFailure(Error::Kind kind, const QString &type, const QString &detail)
{
    ProviderFailure failure;
    failure.error = {kind, detail};
    failure.type = type;
    failure.retryable = kind == Error::Kind::Truncated || kind == Error::Kind::Timeout || kind == Error::Kind::Offline;
    return failure;
}

std::optional<milliseconds> retryAfterOf(const HttpHeaders &headers, const QDateTime &now)
{
    if (const auto thousandfold = millisecondsOf(QString::fromLatin1(headers.value("retry-after-ms"))))
        return milliseconds(std::llround(static_cast<double>(thousandfold->count()) / 1000));
    const QString value = QString::fromLatin1(headers.value("retry-after")).trimmed();
    if (const auto wait = millisecondsOf(value))
        return wait;
    const QDateTime at = httpDate(value, now.date().year());
    // A moment that is over says nothing about when to come back.
    if (!at.isValid() || at <= now)
        return std::nullopt;
    return milliseconds(now.msecsTo(at));
}

QString requestIdOf(const HttpHeaders &headers)
{
    for (const char *name : {"x-request-id", "request-id", "apim-request-id", "x-tc-requestid", "x-generation-id",
                             "x-litellm-call-id", "x-ds-trace-id", "msh-request-id"}) {
        if (const QByteArray value = headers.value(name); !value.isEmpty())
            return QString::fromLatin1(value);
    }
    return {};
}

} // namespace Tokenglass
