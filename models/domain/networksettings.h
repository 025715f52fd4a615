// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Tokenglass {

/// How the network is reached.
struct NetworkSettings
{
    enum class Proxy { System, None, Manual };

    static constexpr int usualProxyPort = 8080;

    Proxy proxy = Proxy::System;
    QString proxyHost; ///< for Manual
    int proxyPort = usualProxyPort;
    QString proxyUser; ///< empty: the proxy asks for no name; the password is in the keychain
    QString authorityFile; ///< certificates (PEM) that are trusted besides the system's; empty: none

    friend bool operator==(const NetworkSettings &, const NetworkSettings &) = default;
};

} // namespace Tokenglass
