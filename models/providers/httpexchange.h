// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"
#include "models/providers/httptransport.h"
#include "models/providers/keymask.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>

#include <functional>

namespace Tokenglass {

class Clock;

/// One short question with one JSON answer. Deletes itself when it is over.
class HttpExchange final : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(const Result<QByteArray> &body)>;

    HttpExchange(const HttpCall &call, const QString &key, std::chrono::milliseconds timeout, const Clock &clock,
                 Answer answer, QObject *parent);

    /// Ends the connection; the answer is not called any more.
    void abandon();

private:
    void onFinished();
    void finish(const Result<QByteArray> &result);

    const Clock &m_clock;
    const KeyMask m_mask;
    Answer m_answer;
    const bool m_mayBeMissing;
    QNetworkAccessManager m_network;
    QNetworkReply *m_reply;
    QTimer m_timeout;
    bool m_wasSent = false;
};

} // namespace Tokenglass
