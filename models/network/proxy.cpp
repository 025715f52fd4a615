// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/network/proxy.h"

#include "models/domain/networksettings.h"

#include <QNetworkProxy>

namespace Tokenglass {

void useProxy(const NetworkSettings &settings, const QString &password)
{
    switch (settings.proxy) {
    case NetworkSettings::Proxy::System:
        QNetworkProxyFactory::setUseSystemConfiguration(true);
        break;
    case NetworkSettings::Proxy::None:
        QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::NoProxy));
        break;
    case NetworkSettings::Proxy::Manual:
        QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, settings.proxyHost,
                                                         static_cast<quint16>(settings.proxyPort), settings.proxyUser,
                                                         settings.proxyUser.isEmpty() ? QString() : password));
        break;
    }
}

} // namespace Tokenglass
