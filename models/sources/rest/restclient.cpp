// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/rest/restclient.h"

#include "models/domain/connection.h"
#include "models/sources/rest/restcall.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QUrlQuery>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

bool isLoopback(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

QUrl baseUrl(const ConnectionSettings &settings, const QString &defaultPath)
{
    QUrl url;
    url.setScheme(settings.options.value(u"scheme"_s) == "http"_L1 ? u"http"_s : u"https"_s);
    url.setHost(settings.host);
    url.setPort(settings.port > 0 ? settings.port : -1);
    QString path = settings.path;
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path.isEmpty() ? defaultPath : path);
    return url;
}

} // namespace

RestClient::RestClient(const ConnectionSettings &settings, const QString &token, const QString &defaultPath,
                       const RestLimits &limits, QObject *parent)
    : QObject(parent), m_tls(QSslConfiguration::defaultConfiguration()), m_base(baseUrl(settings, defaultPath)),
      m_token(token.trimmed().toUtf8()), m_limits(limits)
{
    const bool loopback = isLoopback(m_base.host());
    if (loopback)
        m_network.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    const bool printable =
        std::all_of(m_token.begin(), m_token.end(), [](char character) { return character > ' ' && character < 127; });
    if (!m_base.isValid() || m_base.host().isEmpty())
        m_unusable = Error{Error::Kind::Input, u"The address of the service cannot be read."_s};
    else if (!printable)
        m_unusable = Error{Error::Kind::Input, u"The token has characters that no token has: was it copied whole?"_s};
    else if (m_base.scheme() == "http"_L1 && !loopback && settings.options.value(u"allow_http"_s) != "1"_L1)
        m_unusable =
            Error{Error::Kind::Input,
                  u"The token would travel to %1 in clear text; use https:// and not http://."_s.arg(m_base.host())};
    else if (const QString file = settings.options.value(u"ca"_s); !file.isEmpty())
        trust(file);
}

RestClient::~RestClient()
{
    cancel();
}

void RestClient::trust(const QString &caFile)
{
    const QList<QSslCertificate> certificates = QSslCertificate::fromPath(caFile, QSsl::Pem);
    if (certificates.isEmpty())
        m_unusable = Error{Error::Kind::Input, u"The file %1 holds no certificate."_s.arg(caFile)};
    m_tls.addCaCertificates(certificates);
}

QFuture<Result<QJsonObject>> RestClient::get(const QString &path, const QUrlQuery &query)
{
    if (m_unusable)
        return QtFuture::makeReadyFuture(Result<QJsonObject>(*m_unusable));
    QUrl url = m_base;
    url.setPath(m_base.path() + u'/' + path);
    url.setQuery(query);
    auto *call = new RestCall(*this, url);
    m_calls.append(call);
    return call->future();
}

void RestClient::cancel()
{
    const QList<RestCall *> calls = m_calls;
    for (RestCall *call : calls)
        call->finish(Error{Error::Kind::Cancelled, u"The request was cancelled."_s});
}

} // namespace Tokenglass
