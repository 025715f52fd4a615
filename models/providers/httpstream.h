// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/completionclient.h"
#include "models/providers/httptransport.h"
#include "models/providers/keymask.h"
#include "models/providers/streamdecoder.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>

#include <memory>

namespace Tokenglass {

class Clock;

/// One request from its first byte to its End event. Has a network manager of its own: Qt lets a broken connection take
/// the ones queued behind it along.
class HttpStream final : public QObject
{
    Q_OBJECT

public:
    HttpStream(ProviderEndpoint endpoint, ChatRequest request, CompletionClient::Handler handler,
               const HttpTimeouts &timeouts, const Clock &clock, QObject *parent);
    ~HttpStream() override;

    void cancel();
    /// Nobody listens any more. Deletes itself; an answer that is whole is still read to its end, so that a proxy in
    /// between does not take it for a cancelled one.
    void release();

private:
    void sendRequest(bool askForUsage);
    void onSent();
    void onReadyRead();
    void onFinished();
    void onPhaseTimeout();
    void readAnswer();
    void feed(const QByteArray &chunk);
    void finishAnswer(const QString &transportError);
    [[nodiscard]] bool retriedWithoutUsage();
    void fail(const ProviderFailure &failure);
    void stop(Error::Kind kind, const QString &detail);
    void conclude(ChatOutcome outcome);
    /// The End event follows when they are there.
    void addRawTexts(ChatOutcome outcome);
    void addHeaderFacts(ChatOutcome &outcome) const;
    void pass(const ChatEvent &event);
    void noteFirst(ChatEvent::Kind kind);
    void closeReply();
    [[nodiscard]] std::chrono::microseconds elapsed() const;

    const ProviderEndpoint m_endpoint;
    const ChatRequest m_request;
    const CompletionClient::Handler m_handler;
    const HttpTimeouts m_timeouts;
    const Clock &m_clock;
    const KeyMask m_mask;

    QNetworkAccessManager m_network;
    QNetworkReply *m_reply = nullptr;
    std::unique_ptr<StreamDecoder> m_decoder;
    QTimer m_phase; ///< connecting, first byte, idle, linger
    QTimer m_total;
    QElapsedTimer m_watch; ///< from the request written
    HttpCall m_call;
    HttpHeaders m_headers;
    QByteArray m_errorBody;
    QByteArray m_raw;
    ChatOutcome m_times; ///< firstToken, firstText, firstReasoning
    qint64 m_received = 0;
    int m_status = 0;
    int m_attempts = 0;
    bool m_wasSent = false;
    bool m_isPacked = false; ///< compressed, which nobody asked for
    bool m_isOver = false;
    bool m_isReleased = false;
    bool m_wholeAnswer = false;
};

} // namespace Tokenglass
