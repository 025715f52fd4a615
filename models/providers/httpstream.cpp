// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/httpstream.h"

#include "models/domain/clock.h"
#include "models/providers/jsontext.h"
#include "models/providers/usagefields.h"

#include <QFutureWatcher>
#include <QNetworkReply>
#include <QtConcurrent>

#include <utility>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr qint64 LargestAnswer = 512LL * 1024 * 1024;
constexpr qsizetype LargestErrorBody = 1024 * 1024;
constexpr qsizetype LargestRaw = 4 * 1024 * 1024;
constexpr std::chrono::seconds DrainTime{2};

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

bool namesUsageOption(const QByteArray &body)
{
    return body.contains("stream_options") || body.contains("include_usage");
}

} // namespace

HttpStream::HttpStream(ProviderEndpoint endpoint, ChatRequest request, CompletionClient::Handler handler,
                       const HttpTimeouts &timeouts, const Clock &clock, QObject *parent)
    : QObject(parent), m_endpoint(std::move(endpoint)), m_request(std::move(request)), m_handler(std::move(handler)),
      m_timeouts(timeouts), m_clock(clock), m_mask(m_endpoint.key.trimmed())
{
    m_phase.setSingleShot(true);
    m_total.setSingleShot(true);
    connect(&m_phase, &QTimer::timeout, this, &HttpStream::onPhaseTimeout);
    connect(&m_total, &QTimer::timeout, this,
            [this] { stop(Error::Kind::Timeout, u"The answer took too long as a whole."_s); });
    QMetaObject::invokeMethod(
        this, [this] { sendRequest(true); }, Qt::QueuedConnection);
}

HttpStream::~HttpStream()
{
    closeReply();
}

void HttpStream::cancel()
{
    if (m_isOver)
        return;
    // The connection goes at once, the event later: callers are in the middle of something.
    closeReply();
    QMetaObject::invokeMethod(
        this, [this] { stop(Error::Kind::Cancelled, u"Stopped by the user."_s); }, Qt::QueuedConnection);
}

void HttpStream::release()
{
    m_isReleased = true;
    m_phase.stop();
    m_total.stop();
    if (m_wholeAnswer && m_reply && !m_reply->isFinished()) {
        connect(m_reply, &QNetworkReply::finished, this, &QObject::deleteLater);
        QTimer::singleShot(DrainTime, this, &QObject::deleteLater);
        return;
    }
    m_isOver = true;
    closeReply();
    deleteLater();
}

void HttpStream::sendRequest(bool askForUsage)
{
    if (m_isOver || m_isReleased)
        return;
    auto call = completionCall(m_endpoint, m_request, {askForUsage, m_clock.now()});
    if (!call) {
        fail(ownFailure(call.error().kind, u"request"_s, call.error().detail));
        return;
    }
    ++m_attempts;
    m_call = *std::move(call);
    m_decoder =
        std::make_unique<StreamDecoder>(m_endpoint.preset.wire, [this](const ChatEvent &event) { pass(event); });
    m_wasSent = false;
    m_status = 0;
    m_errorBody.clear();
    m_raw.clear();
    m_reply = send(m_network, m_call);
    connect(m_reply, &QNetworkReply::requestSent, this, &HttpStream::onSent);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpStream::onReadyRead);
    connect(m_reply, &QNetworkReply::finished, this, &HttpStream::onFinished);
    m_watch.start();
    m_phase.start(m_timeouts.connect);
    if (!m_total.isActive())
        m_total.start(m_timeouts.total);
}

void HttpStream::onSent()
{
    m_wasSent = true;
    m_watch.restart();
    m_phase.start(m_timeouts.firstByte);
    pass({.kind = ChatEvent::Kind::Sent, .text = {}});
}

void HttpStream::onReadyRead()
{
    m_phase.start(m_timeouts.idle);
    readAnswer();
    if (m_isOver || !isSuccess(m_status))
        return;
    if (m_decoder->isOver() || m_decoder->overflowed())
        finishAnswer({});
    else if (m_received > LargestAnswer)
        stop(Error::Kind::Protocol, u"The answer is larger than any answer should be."_s);
    else if (m_decoder->isFinishing())
        m_phase.start(m_timeouts.linger);
}

void HttpStream::readAnswer()
{
    if (m_isOver) {
        m_reply->readAll();
        return;
    }
    if (m_status == 0) {
        m_status = statusOf(*m_reply);
        m_headers = headersOf(*m_reply);
        const QByteArray encoding = m_headers.value("content-encoding").trimmed().toLower();
        m_isPacked = !encoding.isEmpty() && encoding != "identity";
    }
    const QByteArray chunk = m_reply->readAll();
    if (m_isPacked)
        return;
    if (isSuccess(m_status))
        feed(chunk);
    else if (m_errorBody.size() < LargestErrorBody)
        m_errorBody += chunk.left(LargestErrorBody - m_errorBody.size());
}

void HttpStream::feed(const QByteArray &chunk)
{
    m_received += chunk.size();
    if (m_raw.size() < LargestRaw)
        m_raw += chunk.left(LargestRaw - m_raw.size());
    m_decoder->feed(chunk);
}

void HttpStream::onFinished()
{
    if (m_isOver)
        return;
    readAnswer();
    const bool failed = m_reply->error() != QNetworkReply::NoError;
    if (m_status == 0)
        fail(transportFailure(*m_reply, m_wasSent));
    else if (m_isPacked && isSuccess(m_status))
        fail(ownFailure(Error::Kind::Protocol, u"content_encoding"_s,
                        u"The server compressed its answer (%1) although it was asked not to."_s.arg(
                            QString::fromLatin1(m_headers.value("content-encoding")))));
    else if (isSuccess(m_status))
        finishAnswer(failed ? m_reply->errorString() : QString());
    else if (m_status < 400)
        fail(redirectFailure(m_status, m_headers));
    else if (!retriedWithoutUsage())
        fail(failureOfAnswer(m_status, m_headers, m_errorBody, m_clock.now()));
}

/// Some servers refuse the field that asks for usage. Nothing was answered, so asking again costs nothing.
bool HttpStream::retriedWithoutUsage()
{
    const bool refused = (m_status == 400 || m_status == 422) && m_call.asksForUsage && namesUsageOption(m_errorBody);
    if (!refused || m_attempts > 1)
        return false;
    closeReply();
    sendRequest(false);
    return true;
}

void HttpStream::onPhaseTimeout()
{
    if (m_isOver)
        return;
    if (m_status == 0 && !m_wasSent)
        stop(Error::Kind::Timeout, u"The server could not be reached in time."_s);
    else if (m_decoder && m_decoder->isFinishing())
        finishAnswer({});
    else if (m_status == 0)
        stop(Error::Kind::Timeout, u"The server did not begin to answer in time."_s);
    else
        stop(Error::Kind::Timeout, u"The answer stopped coming."_s);
}

void HttpStream::finishAnswer(const QString &transportError)
{
    m_wholeAnswer = transportError.isEmpty();
    conclude(m_decoder->finish(transportError));
}

void HttpStream::stop(Error::Kind kind, const QString &detail)
{
    closeReply();
    const QString type = kind == Error::Kind::Cancelled ? u"cancelled"_s
        : kind == Error::Kind::Timeout                  ? u"timeout"_s
                                                        : u"too_large"_s;
    fail(ownFailure(kind, type, detail));
}

void HttpStream::fail(const ProviderFailure &failure)
{
    conclude(m_decoder ? m_decoder->abandon(failure) : StreamDecoder(m_endpoint.preset.wire, {}).abandon(failure));
}

void HttpStream::conclude(ChatOutcome outcome)
{
    if (std::exchange(m_isOver, true))
        return;
    m_phase.stop();
    m_total.stop();
    addHeaderFacts(outcome);
    outcome.firstToken = m_times.firstToken;
    outcome.firstReasoning = m_times.firstReasoning;
    outcome.firstText = m_times.firstText;
    outcome.total = elapsed();
    outcome.attempts = std::max(m_attempts, 1);
    if (m_attempts > 1)
        outcome.warnings.append(u"usage_refused"_s);
    outcome.httpStatus = m_status;
    if (outcome.failure) {
        outcome.failure->error.detail = m_mask.masked(outcome.failure->error.detail);
        if (outcome.failure->requestId.isEmpty())
            outcome.failure->requestId = outcome.requestId;
    }
    if (!m_isReleased)
        addRawTexts(std::move(outcome));
}

void HttpStream::addRawTexts(ChatOutcome outcome)
{
    // Looking for keys in megabytes takes longer than a window may wait.
    auto *masking = new QFutureWatcher<ChatOutcome>(this);
    connect(masking, &QFutureWatcherBase::finished, this, [this, masking] {
        masking->deleteLater();
        if (m_isReleased)
            return;
        ChatEvent event;
        event.kind = ChatEvent::Kind::End;
        event.outcome = masking->future().takeResult();
        m_handler(event);
    });
    masking->setFuture(
        QtConcurrent::run([outcome = std::move(outcome), call = m_call, status = m_status, headers = m_headers,
                           body = isSuccess(m_status) ? m_raw : m_errorBody, mask = m_mask]() mutable {
            outcome.rawRequest = requestText(call, mask);
            outcome.rawResponse = answerText(status, headers, body, mask);
            return std::move(outcome);
        }));
}

void HttpStream::addHeaderFacts(ChatOutcome &outcome) const
{
    if (outcome.requestId.isEmpty())
        outcome.requestId = requestIdOf(m_headers);
    // Headers of a stream are sent before there is anything to bill.
    if (m_request.stream)
        return;
    const QString cost = decimalText(QJsonValue(QString::fromLatin1(m_headers.value("x-litellm-response-cost"))));
    if (cost.isEmpty() || (outcome.usage && outcome.usage->cost))
        return;
    ReportedUsage usage = outcome.usage.value_or(ReportedUsage());
    setCost(cost, Currency::usd(), usage);
    outcome.usage = usage;
}

void HttpStream::pass(const ChatEvent &event)
{
    if (m_isReleased)
        return;
    if (!event.text.isEmpty() && m_request.stream)
        noteFirst(event.kind);
    m_handler(event);
}

void HttpStream::noteFirst(ChatEvent::Kind kind)
{
    const auto now = elapsed();
    const auto note = [now](auto &time) {
        if (!time)
            time = now;
    };
    note(m_times.firstToken);
    if (kind == ChatEvent::Kind::Text)
        note(m_times.firstText);
    else if (kind == ChatEvent::Kind::Reasoning)
        note(m_times.firstReasoning);
}

void HttpStream::closeReply()
{
    if (!m_reply)
        return;
    // abort() would call back before it returns.
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

std::chrono::microseconds HttpStream::elapsed() const
{
    if (!m_watch.isValid())
        return std::chrono::microseconds(0);
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::nanoseconds(m_watch.nsecsElapsed()));
}

} // namespace Tokenglass
