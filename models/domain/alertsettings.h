// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/money.h"
#include "models/domain/result.h"

#include <QUrl>

namespace Tokenglass {

/// By which ways alerts leave the window, and which odd days are alerts.
struct AlertSettings
{
    bool notifications = true; ///< of the desktop, or the tray's balloon
    QString command; ///< a program and its arguments, as splitCommand() reads them; empty: none
    /// Where alerts are posted, as webhookPlace() has it; empty: nowhere. The whole address can hold a token, so it is
    /// in the keychain. Settings written before that hold all of it, until it has been moved: see hasWholeWebhook().
    QString webhook;
    QString webhookAddress; ///< entered just now and not in the keychain yet; in no file
    bool webhookSigned = false; ///< the keychain holds a secret for it
    bool anomalies = false; ///< days far above their weekday's median
    double anomalyFactor = 3; ///< times the median
    Money anomalyLeast{Money::NanosPerUnit, Currency::cny()}; ///< days below it are never odd

    friend bool operator==(const AlertSettings &, const AlertSettings &) = default;
};

/// What happens while no window is seen.
struct BackgroundSettings
{
    enum class Closing { Ask, ToTray, Quit }; ///< what closing the window does where there is a tray

    bool tray = true; ///< an icon where the desktop has a tray
    Closing closing = Closing::Ask;
    bool autostart = false; ///< begins with the desktop's session, in the background
    int refreshSeconds = 300; ///< between looks for new requests on behalf of budgets
    bool pauseOnBattery = false;
    bool pauseOnMetered = false;

    friend bool operator==(const BackgroundSettings &, const BackgroundSettings &) = default;
};

/// The address alerts may be posted to: https, or http on this machine; without a password in it. Kind::Input with a
/// technical reason otherwise.
[[nodiscard]] Result<QUrl> webhookAddress(const QString &text);
/// The settings were written before addresses went to the keychain.
[[nodiscard]] bool hasWholeWebhook(const AlertSettings &settings);
/// The whole address as far as the settings know it; else it is in the keychain, if there is any.
[[nodiscard]] QString knownWebhook(const AlertSettings &settings);
/// Host and port: an address may hold a token in its path, which belongs neither in a log nor on the screen.
[[nodiscard]] QString webhookPlace(const QUrl &address);

} // namespace Tokenglass
