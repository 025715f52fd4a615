// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/provideraddress.h"

#include "models/domain/connection.h"
#include "models/domain/withoutsecrets.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

bool isHttpAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

/// "127.0.0.1:8080/v1" lacks nothing but a scheme. Null: nobody knows what is meant.
QString withScheme(const QString &address)
{
    if (address.contains("://"_L1) || !isHttpAddress(QUrl(u"https://"_s + address, QUrl::StrictMode)))
        return {};
    const QString plain = u"http://"_s + address;
    return isLocalAddress(plain) ? plain : u"https://"_s + address;
}

bool isSecretName(const QString &name)
{
    return name.compare("key"_L1, Qt::CaseInsensitive) == 0 || ConnectionSettings::isSecretOption(name);
}

} // namespace

AddressProblem addressProblem(const QString &address)
{
    const QUrl url(address.trimmed(), QUrl::StrictMode);
    if (!isHttpAddress(url))
        return AddressProblem::NotHttp;
    const auto items = QUrlQuery(url).queryItems();
    const bool holdsSecret = !url.userInfo().isEmpty()
        || std::any_of(items.begin(), items.end(), [](const auto &item) { return isSecretName(item.first); });
    return holdsSecret ? AddressProblem::HoldsSecret : AddressProblem::None;
}

Result<QUrl> apiAddress(const QString &address)
{
    const QString text = address.trimmed();
    const QUrl url(text, QUrl::StrictMode);
    if (!isHttpAddress(url)) {
        const QString meant = withScheme(text);
        QString sentence = u"\"%1\" is not the address of an API: it has to begin with https:// or http://"_s.arg(text);
        if (!meant.isEmpty())
            sentence += u", as in %1"_s.arg(meant);
        return Error{Error::Kind::Input, withoutSecrets(sentence + u'.')};
    }
    if (!url.userInfo().isEmpty())
        return Error{Error::Kind::Input,
                     u"The address of an API must not hold a key; enter it as the provider's key."_s};
    return url;
}

bool isLocalAddress(const QString &address)
{
    const QString host = QUrl(address.trimmed()).host();
    // Not merely what begins with "127.": that may be a name somewhere else.
    static const QRegularExpression loopback(u"^127(\\.\\d{1,3}){3}$"_s);
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1) || host == "::1"_L1
        || loopback.match(host).hasMatch();
}

bool isUnprotectedAddress(const QString &address)
{
    return QUrl(address.trimmed()).scheme() == "http"_L1 && !isLocalAddress(address);
}

} // namespace Tokenglass
