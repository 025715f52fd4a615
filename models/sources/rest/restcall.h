// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QFuture>
#include <QJsonObject>
#include <QNetworkRequest>
#include <QObject>
#include <QPromise>
#include <QTimer>

class QNetworkReply;

namespace Tokenglass {

class RestClient;

/// One GET of a RestClient, redirects included, until its promise is kept. Deletes itself.
class RestCall final : public QObject
{
    Q_OBJECT

public:
    RestCall(RestClient &client, const QUrl &url);
    ~RestCall() override;

    [[nodiscard]] QFuture<Result<QJsonObject>> future() const { return m_promise.future(); }
    void finish(const Result<QJsonObject> &result);

private:
    void send(const QUrl &url);
    void take();
    void answered();
    void follow(const QUrl &target);
    [[nodiscard]] Error networkError() const;
    [[nodiscard]] Error statusError(int status) const;
    [[nodiscard]] std::optional<std::chrono::seconds> retryAfter() const;

    RestClient &m_client;
    QPromise<Result<QJsonObject>> m_promise;
    QNetworkReply *m_reply = nullptr;
    QByteArray m_body;
    QString m_tlsProblem;
    QTimer m_connecting;
    QTimer m_total;
    int m_redirects = 0;
    bool m_done = false;
};

} // namespace Tokenglass
