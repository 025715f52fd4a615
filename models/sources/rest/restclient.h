// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QFuture>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <QUrl>

#include <chrono>

class QUrlQuery;

namespace Tokenglass {

struct ConnectionSettings;
class RestCall;

struct RestLimits
{
    std::chrono::milliseconds connecting{10'000}; ///< until the request is out
    std::chrono::milliseconds total{60'000};
    qint64 bytes = 8 * 1024 * 1024;
    int redirects = 3;
};

/// Asks one JSON service, read-only, with a bearer token that never leaves the service's origin: redirects elsewhere,
/// untrusted certificates and clear text beyond this machine are refused. Asynchronous; use it on the thread it lives
/// in.
class RestClient final : public QObject
{
    Q_OBJECT

public:
    /// `settings.options`: "ca" is a PEM file to trust besides the system's; "allow_http" = "1" lets the token travel
    /// in clear text. What is wrong with them is the answer to every get().
    RestClient(const ConnectionSettings &settings, const QString &token, const QString &defaultPath,
               const RestLimits &limits = {}, QObject *parent = nullptr);
    ~RestClient() override;

    /// GET base + "/" + path. Errors never hold the token.
    [[nodiscard]] QFuture<Result<QJsonObject>> get(const QString &path, const QUrlQuery &query);
    /// Every running get() ends as Cancelled before this returns.
    void cancel();

private:
    friend class RestCall;

    void trust(const QString &caFile);

    QNetworkAccessManager m_network;
    QSslConfiguration m_tls;
    QUrl m_base;
    QByteArray m_token;
    RestLimits m_limits;
    QList<RestCall *> m_calls;
    std::optional<Error> m_unusable;
};

} // namespace Tokenglass
