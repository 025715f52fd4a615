// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/rest/restcall.h"

#include "models/sources/rest/restclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QNetworkReply>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestServerText = 300;

Error error(Error::Kind kind, const QString &sentence)
{
    return Error{kind, sentence};
}

QString origin(const QUrl &url)
{
    const int port = url.port(url.scheme() == "https"_L1 ? 443 : 80);
    return u"%1://%2:%3"_s.arg(url.scheme(), url.host().toLower()).arg(port);
}

/// FastAPI's {"detail": "words"} or {"detail": [{"loc": ["query", "days"], "msg": "words"}]}; empty if it is neither.
QString serverText(const QByteArray &body)
{
    const QJsonValue detail = QJsonDocument::fromJson(body).object().value("detail"_L1);
    QStringList parts;
    const QJsonArray list = detail.toArray();
    for (const auto entry : list) {
        const QJsonArray location = entry.toObject().value("loc"_L1).toArray();
        parts.append(location.last().toString() + u": "_s + entry.toObject().value("msg"_L1).toString());
    }
    return (parts.isEmpty() ? detail.toString() : parts.join(u"; "_s)).left(longestServerText).simplified();
}

bool isOffline(QNetworkReply::NetworkError code)
{
    switch (code) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return true;
    default:
        return false;
    }
}

} // namespace

RestCall::RestCall(RestClient &client, const QUrl &url) : QObject(&client), m_client(client)
{
    m_promise.start();
    m_connecting.setSingleShot(true);
    m_total.setSingleShot(true);
    connect(&m_connecting, &QTimer::timeout, this, [this] {
        finish(error(Error::Kind::Timeout, u"No connection to %1 in time."_s.arg(m_client.m_base.host())));
    });
    connect(&m_total, &QTimer::timeout, this, [this] {
        finish(error(Error::Kind::Timeout, u"%1 did not answer in time."_s.arg(m_client.m_base.host())));
    });
    m_total.start(m_client.m_limits.total);
    send(url);
}

RestCall::~RestCall() = default;

void RestCall::send(const QUrl &url)
{
    QNetworkRequest request(url);
    // Qt would follow redirects with the token to any host, so none is followed without being looked at.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setSslConfiguration(m_client.m_tls);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"tokenglass/" TOKENGLASS_VERSION ""_s);
    request.setRawHeader("Accept", "application/json");
    if (!m_client.m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_client.m_token);

    m_body.clear();
    m_connecting.start(m_client.m_limits.connecting);
    m_reply = m_client.m_network.get(request);
    connect(m_reply, &QNetworkReply::requestSent, &m_connecting, &QTimer::stop);
    connect(m_reply, &QNetworkReply::readyRead, this, &RestCall::take);
    connect(m_reply, &QNetworkReply::finished, this, &RestCall::answered);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &problems) {
        m_tlsProblem = problems.isEmpty() ? QString() : problems.first().errorString();
    });
}

void RestCall::take()
{
    if (m_done)
        return;
    m_body += m_reply->readAll();
    if (m_body.size() > m_client.m_limits.bytes)
        finish(error(Error::Kind::Protocol, u"The answer of %1 is too large."_s.arg(m_client.m_base.host())));
}

void RestCall::answered()
{
    if (m_done)
        return;
    m_connecting.stop();
    take();
    if (m_done)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QUrl target = m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    if (status >= 300 && status < 400 && target.isValid()) {
        follow(m_reply->url().resolved(target));
        return;
    }
    if (status < 200 || status >= 300 || m_reply->error() != QNetworkReply::NoError) {
        finish(status >= 300 ? statusError(status) : networkError());
        return;
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(m_body, &problem);
    if (document.isObject()) {
        finish(document.object());
        return;
    }
    const QString why = problem.error == QJsonParseError::NoError ? u"it is no JSON object"_s : problem.errorString();
    const QString type = m_reply->header(QNetworkRequest::ContentTypeHeader).toString();
    finish(error(Error::Kind::Protocol,
                 type.startsWith("application/json"_L1)
                     ? u"The answer of %1 is not the expected JSON: %2."_s.arg(m_client.m_base.host(), why)
                     : u"%1 answers with \"%2\" and not with JSON: is this the address of the API?"_s.arg(
                         origin(m_reply->url()), type.left(60))));
}

void RestCall::follow(const QUrl &target)
{
    if (origin(target) != origin(m_client.m_base)) {
        finish(error(Error::Kind::Protocol,
                     u"%1 redirects to %2, another place; the token is not sent there."_s.arg(origin(m_client.m_base),
                                                                                              origin(target))));
        return;
    }
    if (++m_redirects > m_client.m_limits.redirects) {
        finish(error(Error::Kind::Protocol, u"%1 redirects in a circle."_s.arg(origin(target))));
        return;
    }
    m_reply->disconnect(this);
    m_reply->deleteLater();
    send(target);
}

void RestCall::finish(const Result<QJsonObject> &result)
{
    if (m_done)
        return;
    // abort() emits finished() before it returns, so the state comes first.
    m_done = true;
    m_client.m_calls.removeOne(this);
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    deleteLater();
    if (result) {
        m_promise.addResult(result);
    } else {
        // Whatever the server says: a token it repeats must not reach the screen or the log.
        Error clean = result.error();
        if (!m_client.m_token.isEmpty())
            clean.detail.replace(QString::fromLatin1(m_client.m_token), u"…"_s);
        m_promise.addResult(Result<QJsonObject>(clean));
    }
    m_promise.finish();
}

Error RestCall::networkError() const
{
    const QString host = m_client.m_base.host();
    const QNetworkReply::NetworkError code = m_reply->error();
    if (code == QNetworkReply::SslHandshakeFailedError) {
        const QString why = m_tlsProblem.isEmpty() ? m_reply->errorString() : m_tlsProblem;
        return error(Error::Kind::Protocol, u"The secure connection to %1 is not trusted: %2"_s.arg(host, why));
    }
    if (m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid())
        return error(Error::Kind::Truncated, u"The answer of %1 broke off: %2"_s.arg(host, m_reply->errorString()));
    return error(isOffline(code) ? Error::Kind::Offline : Error::Kind::Protocol,
                 u"Cannot reach %1: %2"_s.arg(host, m_reply->errorString()));
}

Error RestCall::statusError(int status) const
{
    const QString said = serverText(m_body);
    const auto answer = [&](Error::Kind kind, const QString &sentence) {
        const QString words = said.isEmpty() ? QString() : u" The server says: %1"_s.arg(said);
        return Error{kind, u"%1 (HTTP %2)%3"_s.arg(sentence).arg(status).arg(words), retryAfter()};
    };
    switch (status) {
    case 400:
    case 422:
        return answer(Error::Kind::Input, u"The server does not accept the question."_s);
    case 401:
        return answer(Error::Kind::Auth, u"The server does not accept the token."_s);
    case 402:
        return answer(Error::Kind::Quota, u"The account is out of credit."_s);
    case 403:
        return answer(Error::Kind::Forbidden,
                      u"The token is valid but may not read this; it takes an administrator's."_s);
    case 404:
    case 405:
        return answer(Error::Kind::Schema, u"There is no such endpoint: check the base URL."_s);
    case 408:
    case 504:
        return answer(Error::Kind::Timeout, u"The server took too long."_s);
    case 429:
        return answer(Error::Kind::RateLimited, u"The server asks for fewer requests."_s);
    case 502:
    case 503:
        return answer(Error::Kind::Offline, u"The service behind the server is not available."_s);
    default:
        return answer(Error::Kind::Protocol,
                      status >= 500 ? u"The server failed."_s : u"The server's answer is not understood."_s);
    }
}

std::optional<std::chrono::seconds> RestCall::retryAfter() const
{
    constexpr qint64 longest = 24 * 60 * 60;
    const QByteArray header = m_reply->rawHeader("Retry-After").trimmed();
    if (header.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    qint64 seconds = header.toLongLong(&isNumber);
    if (!isNumber) {
        QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(header), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
        if (!date.isValid())
            return std::nullopt;
        date.setTimeSpec(Qt::UTC);
        seconds = QDateTime::currentDateTimeUtc().secsTo(date);
    }
    return std::chrono::seconds(qBound(qint64(0), seconds, longest));
}

} // namespace Tokenglass
