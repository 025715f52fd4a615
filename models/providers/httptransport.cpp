// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/httptransport.h"

#include "models/providers/keymask.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

bool isThisMachine(const QString &host)
{
    return host == u"localhost"_s || QHostAddress(host).isLoopback();
}

bool isKeyHeader(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    return lower == "authorization" || lower.endsWith("-key") || lower.endsWith("token");
}

Error::Kind kindOf(QNetworkReply::NetworkError error, bool wasSent)
{
    switch (error) {
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return Error::Kind::Timeout;
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::UnknownContentError:
        return Error::Kind::Protocol;
    case QNetworkReply::RemoteHostClosedError:
        return wasSent ? Error::Kind::Truncated : Error::Kind::Offline;
    default:
        return Error::Kind::Offline;
    }
}

} // namespace

QNetworkReply *send(QNetworkAccessManager &network, const HttpCall &call)
{
    if (isThisMachine(call.url.host()))
        network.setProxy(QNetworkProxy::NoProxy);
    network.setAutoDeleteReplies(false);
    QNetworkRequest request(call.url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setRawHeader("User-Agent", "Tokenglass/" TOKENGLASS_VERSION);
    // A compressed stream arrives in lumps.
    request.setRawHeader("Accept-Encoding", "identity");
    for (const auto &[name, value] : call.headers)
        request.setRawHeader(name, value);
    return call.verb == "GET" ? network.get(request) : network.post(request, call.body);
}

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

HttpHeaders headersOf(const QNetworkReply &reply)
{
    HttpHeaders headers;
    for (const auto &[name, value] : reply.rawHeaderPairs())
        headers.insert(name.toLower(), value);
    return headers;
}

ProviderFailure transportFailure(const QNetworkReply &reply, bool wasSent)
{
    const Error::Kind kind = kindOf(reply.error(), wasSent);
    return ownFailure(kind, kind == Error::Kind::Truncated ? u"truncated"_s : u"transport"_s, reply.errorString());
}

ProviderFailure redirectFailure(int status, const HttpHeaders &headers)
{
    const QUrl target = QUrl::fromEncoded(headers.value("location"));
    const QString where = target.toDisplayString(QUrl::RemoveQuery | QUrl::RemoveUserInfo);
    ProviderFailure failure = ownFailure(Error::Kind::Protocol, u"redirect"_s,
                                         u"The server redirects to %1, which is not followed."_s.arg(where));
    failure.status = status;
    failure.retryable = false;
    return failure;
}

QByteArray requestText(const HttpCall &call, const KeyMask &mask)
{
    QByteArray text = call.verb + ' ' + call.url.toEncoded() + '\n';
    for (const auto &[name, value] : call.headers)
        text += name + ": " + (isKeyHeader(name) ? QByteArray("••••") : value) + '\n';
    return mask.masked(text + '\n' + call.body);
}

QByteArray answerText(int status, const HttpHeaders &headers, const QByteArray &body, const KeyMask &mask)
{
    QByteArray text = "HTTP " + QByteArray::number(status) + '\n';
    QList<QByteArray> names = headers.keys();
    std::sort(names.begin(), names.end());
    for (const QByteArray &name : std::as_const(names)) {
        if (name != "set-cookie")
            text += name + ": " + headers.value(name) + '\n';
    }
    return mask.masked(text + '\n' + body);
}

} // namespace Tokenglass
