// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/settings.h"
#include "models/session/keptsecret.h"
#include "models/session/settingsservices.h"
#include "ui/weekstart.h"

#include <QObject>

#include <optional>

class QThreadPool;

namespace Tokenglass {

struct ConnectionSettings;
class ConsoleSession;
class SecretStore;

/// What the settings do outside the window: the network, the cache, the console's memory, the log, calendars.
class SettingsParts : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the parts; `disk` has one thread.
    SettingsParts(SecretStore &secrets, ConsoleSession &console, QThreadPool &disk, const OnlyThisRun &given = {});

    /// Carries out what has changed since the last time. What is done on the disk is done before anything that is asked
    /// of the disk later.
    void apply(const Settings &settings);
    [[nodiscard]] SettingsServices services();
    /// The connection with the authorities of the settings.
    [[nodiscard]] ConnectionSettings trusting(const ConnectionSettings &connection) const;

Q_SIGNALS:
    void failed(const QString &what, const Tokenglass::Error &error);

private:
    void applyProxy();
    void applyAuthorities();
    void fitCache();

    SecretStore &m_secrets;
    ConsoleSession &m_console;
    QThreadPool &m_disk;
    KeptSecret m_proxyPassword;
    OnlyThisRun m_given;
    WeekStart m_weekStart;
    std::optional<Settings> m_applied;
};

} // namespace Tokenglass
