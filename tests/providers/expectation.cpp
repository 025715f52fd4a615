// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/providers/expectation.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

/// Collects "name: got … wanted …".
class Differences
{
public:
    void compare(const QString &name, const QVariant &got, const QVariant &wanted)
    {
        if (got != wanted || got.isNull() != wanted.isNull())
            m_lines.append(u"%1: got %2, wanted %3"_s.arg(name, shown(got), shown(wanted)));
    }
    [[nodiscard]] QString text() const { return m_lines.join(u'\n'); }

private:
    static QString shown(const QVariant &value) { return value.isNull() ? u"null"_s : value.toString(); }
    QStringList m_lines;
};

QVariant countOf(const std::optional<qint64> &count)
{
    return count ? QVariant(*count) : QVariant();
}

QVariant wantedCount(const QJsonValue &value)
{
    return value.isDouble() ? QVariant(value.toInteger()) : QVariant();
}

/// The expectations know no null texts but finish reasons.
QVariant notNull(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

QVariant textOrNull(const QString &text)
{
    return text.isNull() ? QVariant() : QVariant(text);
}

QVariant wantedText(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.isString() ? QVariant(value.toString()) : QVariant();
}

void compareUsage(Differences &differences, const std::optional<ReportedUsage> &usage, const QJsonValue &wanted)
{
    differences.compare(u"usage reported"_s, usage.has_value(), wanted.isObject());
    if (!usage || !wanted.isObject())
        return;
    const QJsonObject object = wanted.toObject();
    const auto compare = [&](QLatin1StringView field, const std::optional<qint64> &count) {
        differences.compare(field, countOf(count), wantedCount(object.value(field)));
    };
    compare("input_total"_L1, usage->inputTotal);
    compare("cache_read"_L1, usage->cacheRead);
    compare("cache_write"_L1, usage->cacheWrite);
    compare("cache_write_5m"_L1, usage->cacheWrite5m);
    compare("cache_write_1h"_L1, usage->cacheWrite1h);
    compare("output_total"_L1, usage->outputTotal);
    compare("reasoning"_L1, usage->reasoning);
    compare("total_reported"_L1, usage->totalReported);
    if (object.contains("output_image"_L1))
        compare("output_image"_L1, usage->imageOutput);
    differences.compare(u"provider_cost"_s, textOrNull(usage->costText), wantedText(object.value("provider_cost"_L1)));
    differences.compare(u"final"_s, usage->final, object.value("final"_L1).toBool(true));
}

void compareFailure(Differences &differences, const std::optional<ProviderFailure> &failure, const QJsonValue &wanted)
{
    differences.compare(u"failed"_s, failure.has_value(), wanted.isObject());
    if (!failure || !wanted.isObject())
        return;
    const QJsonObject object = wanted.toObject();
    const auto compare = [&](QLatin1StringView field, const QVariant &got) {
        if (object.contains(field))
            differences.compare(field, got, object.value(field).toVariant());
    };
    compare("message"_L1, failure->error.detail);
    compare("type"_L1, failure->type);
    compare("status"_L1, failure->status ? QVariant(*failure->status) : QVariant());
    compare("retryable"_L1, failure->retryable);
    if (object.contains("code"_L1))
        differences.compare(u"code"_s, failure->code, wantedText(object.value("code"_L1)));
    if (object.contains("retry_after_s"_L1)) {
        const qint64 wait = failure->retryAfter ? failure->retryAfter->count() : -1;
        differences.compare(u"retry_after"_s, wait, qRound64(object.value("retry_after_s"_L1).toDouble() * 1000));
    }
}

} // namespace

Expectation::Expectation(const QByteArray &description) : m_object(QJsonDocument::fromJson(description).object()) { }

WireFormat Expectation::wire() const
{
    static const QHash<QString, WireFormat> wires{
        {u"openai_chat"_s, WireFormat::OpenAiChat},
        {u"openai_responses"_s, WireFormat::OpenAiResponses},
        {u"anthropic"_s, WireFormat::Anthropic},
        {u"gemini"_s, WireFormat::Gemini},
        {u"dashscope_native"_s, WireFormat::DashScope},
        {u"hunyuan_native"_s, WireFormat::Hunyuan},
        {u"ollama"_s, WireFormat::Ollama},
    };
    return wires.value(m_object.value("api"_L1).toString());
}

bool Expectation::streams() const
{
    return !m_object.value("case"_L1).toString().endsWith(u"nonstream"_s);
}

int Expectation::status() const
{
    return m_object.value("http"_L1).toObject().value("status"_L1).toInt();
}

bool Expectation::endsInReset() const
{
    return m_object.value("ending"_L1).toString() == u"reset"_s;
}

QString Expectation::differences(const ChatOutcome &outcome) const
{
    const QJsonObject wanted = m_object.value("expect"_L1).toObject();
    Differences differences;
    differences.compare(u"text"_s, notNull(outcome.text), wanted.value("text"_L1).toString());
    differences.compare(u"reasoning"_s, notNull(outcome.reasoning), wanted.value("reasoning"_L1).toString());
    differences.compare(u"finish_reason"_s, textOrNull(outcome.finishReason),
                        wantedText(wanted.value("finish_reason"_L1)));
    differences.compare(u"terminated"_s, outcome.terminated, wanted.value("terminated"_L1).toBool());
    differences.compare(u"warnings"_s, outcome.warnings, wanted.value("warnings"_L1).toVariant().toStringList());
    if (wanted.contains("model"_L1))
        differences.compare(u"model"_s, outcome.reportedModel, wanted.value("model"_L1).toString());
    compareUsage(differences, outcome.usage, wanted.value("usage"_L1));
    compareFailure(differences, outcome.failure, wanted.value("error"_L1));
    return differences.text();
}

} // namespace Tokenglass
