// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/streamdecoder.h"

#include "models/providers/jsontext.h"
#include "models/providers/providerfailure.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr QByteArrayView Mark("\xEF\xBB\xBF", 3);

/// What is left behind a byte-order mark and white space; empty as long as nothing tells.
QByteArrayView beginning(QByteArrayView head)
{
    if (head.startsWith(Mark))
        head = head.sliced(Mark.size());
    else if (Mark.startsWith(head))
        return {};
    qsizetype at = 0;
    while (at < head.size() && (head[at] == ' ' || head[at] == '\n' || head[at] == '\r' || head[at] == '\t'))
        ++at;
    return head.sliced(at);
}

} // namespace

StreamDecoder::StreamDecoder(WireFormat wire, AnswerCollector::Handler handler)
    : m_answer(std::move(handler)), m_decoder(WireDecoder::create(wire, m_answer)), m_events(this),
      m_lines([this](QByteArrayView text) { line(text); }), m_json([this](const QByteArray &json) { element(json); })
{ }

StreamDecoder::~StreamDecoder() = default;

void StreamDecoder::feed(QByteArrayView chunk)
{
    if (m_isDone)
        return;
    switch (m_framing) {
    case Framing::Unknown:
        start(chunk);
        break;
    case Framing::Events:
        m_events.feed(chunk);
        break;
    case Framing::Lines:
        m_lines.feed(chunk);
        break;
    case Framing::Json:
        m_json.feed(chunk);
        break;
    }
}

void StreamDecoder::start(QByteArrayView head)
{
    m_head.append(head.data(), head.size());
    const QByteArrayView text = beginning(m_head);
    if (text.isEmpty()) {
        // Minutes of blank lines before the answer are a habit of some servers.
        if (!Mark.startsWith(m_head))
            m_head.clear();
        return;
    }
    if (text.front() == '{')
        m_framing = m_decoder->speaksLines() ? Framing::Lines : Framing::Json;
    else
        m_framing = text.front() == '[' ? Framing::Json : Framing::Events;
    const QByteArray body = text.toByteArray();
    m_head.clear();
    feed(body);
}

void StreamDecoder::onEvent(const SseEvent &event)
{
    if (m_isDone)
        return;
    if (event.data.startsWith("[DONE]")) {
        m_isDone = true;
        if (m_decoder->endsWithDone())
            m_answer.terminate();
        return;
    }
    if (const auto object = jsonObjects(event.data); object && !object->isEmpty())
        message(object->first(), event.name == "error");
    else
        m_answer.warn(u"bad_event"_s);
}

void StreamDecoder::onComment(QByteArrayView text)
{
    constexpr QByteArrayView Status("HTTP_STATUS/");
    if (text.startsWith(Status))
        m_commentStatus = text.sliced(Status.size()).toInt();
}

void StreamDecoder::line(QByteArrayView line)
{
    if (const auto object = jsonObject(line.toByteArray()))
        message(*object, false);
    else
        m_answer.warn(u"bad_event"_s);
}

void StreamDecoder::element(const QByteArray &json)
{
    const auto object = jsonObject(json);
    if (!object) {
        m_answer.warn(u"bad_event"_s);
        return;
    }
    message(*object, false);
    // A whole document is its own end mark.
    if (!m_json.isArray() && m_answer.hasAnswer() && !m_answer.outcome().failure)
        m_answer.terminate();
}

void StreamDecoder::message(const QJsonObject &message, bool namedError)
{
    m_gotMessage = true;
    auto failure = failureIn(message);
    if (!failure && namedError) {
        failure = ownFailure(Error::Kind::Protocol, u"error"_s, plainText(message.value("message"_L1)));
        classify(*failure);
    }
    if (failure) {
        if (m_commentStatus >= 400 && !failure->status) {
            failure->status = m_commentStatus;
            classify(*failure);
        }
        m_answer.fail(*failure);
    }
    // Usage and the last words may stand beside the error.
    m_decoder->message(message);
}

bool StreamDecoder::isOver() const
{
    if (m_isDone)
        return true;
    if (m_framing == Framing::Json)
        return m_json.isClosed();
    return m_answer.outcome().terminated && m_decoder->endsAtMark();
}

bool StreamDecoder::overflowed() const
{
    return m_events.overflowed() || m_lines.overflowed() || m_json.overflowed();
}

ChatOutcome StreamDecoder::finish(const QString &transportError)
{
    if (m_framing == Framing::Events && !m_isDone)
        m_events.finish();
    if (m_framing == Framing::Lines)
        m_lines.finish();
    readStray();
    judge(transportError);
    finishUsage();
    return m_answer.take();
}

ChatOutcome StreamDecoder::abandon(const ProviderFailure &failure)
{
    m_answer.fail(failure);
    finishUsage();
    return m_answer.take();
}

/// Gemini reports errors in mid-stream as bare JSON between the events.
void StreamDecoder::readStray()
{
    const auto objects = jsonObjects(m_events.strayText().trimmed());
    if (!objects)
        return;
    for (const QJsonObject &object : *objects)
        message(object, false);
}

bool StreamDecoder::isForeign() const
{
    if (m_framing == Framing::Json)
        return m_json.isForeign() || (m_json.isClosed() && !m_answer.hasAnswer());
    return m_framing == Framing::Events && !m_gotMessage && !m_events.sawField();
}

void StreamDecoder::judge(const QString &transportError)
{
    const ChatOutcome &outcome = m_answer.outcome();
    if (!outcome.failure && outcome.terminated && !m_answer.hasAnswer())
        m_answer.warn(u"empty_answer"_s);
    if (outcome.failure || outcome.terminated)
        return;
    if (overflowed()) {
        m_answer.fail(ownFailure(Error::Kind::Protocol, u"too_large"_s, u"One event of the answer is too large."_s));
    } else if (m_decoder->endsWithDone() && !outcome.finishReason.isNull() && outcome.usage
               && outcome.usage->isComplete()) {
        m_answer.warn(u"no_done"_s);
    } else if (isForeign()) {
        m_answer.fail(ownFailure(Error::Kind::Protocol, u"unexpected_content_type"_s,
                                 u"The server answered with something that is not this API."_s));
    } else {
        m_answer.fail(
            ownFailure(Error::Kind::Truncated, u"truncated"_s,
                       transportError.isEmpty() ? u"The answer ended without its end mark."_s : transportError));
    }
}

void StreamDecoder::finishUsage()
{
    const ChatOutcome &outcome = m_answer.outcome();
    if (!outcome.usage)
        return;
    const bool whole = outcome.terminated || !outcome.failure;
    m_answer.setUsageFinal(whole);
    const ReportedUsage &usage = *outcome.usage;
    if (whole && usage.outputTotal == 0 && !outcome.text.isEmpty())
        m_answer.warn(u"zero_usage"_s);
}

} // namespace Tokenglass
