// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/provideraddress.h"

#include "models/domain/connection.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

bool isSecretName(const QString &name)
{
    return name.compare("key"_L1, Qt::CaseInsensitive) == 0 || ConnectionSettings::isSecretOption(name);
}

} // namespace

AddressProblem addressProblem(const QString &address)
{
    const QUrl url(address.trimmed(), QUrl::StrictMode);
    const bool isHttp = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !isHttp || url.host().isEmpty())
        return AddressProblem::NotHttp;
    const auto items = QUrlQuery(url).queryItems();
    const bool holdsSecret = !url.userInfo().isEmpty()
        || std::any_of(items.begin(), items.end(), [](const auto &item) { return isSecretName(item.first); });
    return holdsSecret ? AddressProblem::HoldsSecret : AddressProblem::None;
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
