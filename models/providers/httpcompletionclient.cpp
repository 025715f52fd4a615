// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/httpcompletionclient.h"

#include "models/domain/clock.h"
#include "models/providers/answerparts.h"
#include "models/providers/httpexchange.h"
#include "models/providers/httpstream.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QPromise>

#include <utility>

namespace Tokenglass {

namespace {

class StreamHandle final : public CompletionStream
{
public:
    explicit StreamHandle(HttpStream *stream) : m_stream(stream) { }
    ~StreamHandle() override
    {
        if (m_stream)
            m_stream->release();
    }
    Q_DISABLE_COPY_MOVE(StreamHandle)

    void cancel() override
    {
        if (m_stream)
            m_stream->cancel();
    }

private:
    QPointer<HttpStream> m_stream;
};

template <typename T>
QFuture<Result<T>> answered(const Result<T> &result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(result);
    promise.finish();
    return promise.future();
}

struct Question
{
    HttpCall call;
    QString key;
    std::chrono::milliseconds timeout;
};

/// Sends the call and reads its answer with `read`; cancelling the future closes the connection.
template <typename T, typename Read>
QFuture<Result<T>> ask(const Question &question, const Clock &clock, Read read, QObject *parent)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QFuture<Result<T>> future = promise->future();
    auto *exchange = new HttpExchange(
        question.call, question.key, question.timeout, clock,
        [promise, read](const Result<QByteArray> &body) {
            promise->addResult(body ? read(*body) : Result<T>(body.error()));
            promise->finish();
        },
        parent);
    auto *watcher = new QFutureWatcher<Result<T>>(exchange);
    QObject::connect(watcher, &QFutureWatcherBase::canceled, exchange, [promise, exchange] {
        exchange->abandon();
        promise->finish();
    });
    watcher->setFuture(future);
    return future;
}

} // namespace

HttpCompletionClient::HttpCompletionClient(const Clock &clock, const HttpTimeouts &timeouts)
    : m_clock(clock), m_timeouts(timeouts)
{ }

std::unique_ptr<CompletionStream> HttpCompletionClient::start(const ProviderEndpoint &endpoint,
                                                              const ChatRequest &request, Handler handler)
{
    return std::make_unique<StreamHandle>(
        new HttpStream(endpoint, request, std::move(handler), m_timeouts, m_clock, &m_scope));
}

QFuture<Result<QStringList>> HttpCompletionClient::listModels(const ProviderEndpoint &endpoint)
{
    auto call = modelsCall(endpoint, m_clock.now());
    if (!call)
        return answered<QStringList>(call.error());
    const ProviderPreset preset = endpoint.preset;
    return ask<QStringList>(
        {*call, endpoint.key, m_timeouts.question}, m_clock,
        [preset](const QByteArray &body) { return modelNames(preset, body); }, &m_scope);
}

QFuture<Result<qint64>> HttpCompletionClient::countTokens(const ProviderEndpoint &endpoint, const ChatRequest &request)
{
    auto call = countCall(endpoint, request, m_clock.now());
    if (!call)
        return answered<qint64>(call.error());
    const ProviderPreset preset = endpoint.preset;
    return ask<qint64>(
        {*call, endpoint.key, m_timeouts.question}, m_clock,
        [preset](const QByteArray &body) { return countedTokens(preset, body); }, &m_scope);
}

} // namespace Tokenglass
