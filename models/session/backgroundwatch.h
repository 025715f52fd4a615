// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/alertsettings.h"

#include <QObject>
#include <QTimer>

namespace Tokenglass {

class SourceSession;

/// Keeps looking for new requests on behalf of budgets, also while the window is hidden; nothing is painted for it.
/// Rests on battery and on metered networks where that is wished.
class BackgroundWatch : public QObject
{
    Q_OBJECT

public:
    enum class Pause { None, Battery, Metered };

    /// The session must outlive the watch.
    explicit BackgroundWatch(SourceSession &session, QObject *parent = nullptr);

    void configure(const BackgroundSettings &settings);
    /// Whether there are budgets that want to be watched; without them nothing is asked.
    void setNeeded(bool needed);
    void setPower(bool onBattery, bool metered);

    [[nodiscard]] Pause pause() const;
    [[nodiscard]] bool isWatching() const { return m_timer.isActive(); }
    /// Now, unless the source is busy.
    void look();

Q_SIGNALS:
    /// Between looks at sources other than the window's; 0: rest.
    void intervalChanged(int seconds);
    void pauseChanged();

private:
    void update();

    SourceSession &m_session;
    BackgroundSettings m_settings;
    QTimer m_timer;
    bool m_needed = false;
    bool m_onBattery = false;
    bool m_metered = false;
    int m_saidSeconds = 0;
    Pause m_saidPause = Pause::None;
};

} // namespace Tokenglass
