// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/alertsettings.h"

#include <QRegularExpression>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

bool isThisMachine(const QString &host)
{
    if (host == u"localhost" || host == u"::1")
        return true;
    // QUrl writes every form of an IPv4 address with four numbers; "127.example.com" is a name.
    static const QRegularExpression loopback(u"^127(\\.\\d{1,3}){3}$"_s);
    return loopback.match(host).hasMatch();
}

} // namespace

Result<QUrl> webhookAddress(const QString &text)
{
    const auto bad = [](const QString &reason) { return Error{Error::Kind::Input, reason}; };
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return bad(u"not a web address"_s);
    if (!url.userInfo().isEmpty())
        return bad(u"a password in the address"_s);
    const bool isHttps = url.scheme() == u"https";
    if (!isHttps && (url.scheme() != u"http" || !isThisMachine(url.host())))
        return bad(u"neither https nor this machine"_s);
    return url.adjusted(QUrl::RemoveFragment);
}

bool hasWholeWebhook(const AlertSettings &settings)
{
    return settings.webhook.contains(u"://");
}

QString knownWebhook(const AlertSettings &settings)
{
    if (!settings.webhookAddress.isEmpty())
        return settings.webhookAddress;
    return hasWholeWebhook(settings) ? settings.webhook : QString();
}

QString webhookPlace(const QUrl &address)
{
    return address.port() < 0 ? address.host() : u"%1:%2"_s.arg(address.host()).arg(address.port());
}

} // namespace Tokenglass
