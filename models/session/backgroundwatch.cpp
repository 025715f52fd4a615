// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/backgroundwatch.h"

#include "models/session/sourcesession.h"

#include <algorithm>

namespace Tokenglass {

static constexpr int FewestSeconds = 10; ///< whatever the settings file says

BackgroundWatch::BackgroundWatch(SourceSession &session, QObject *parent) : QObject(parent), m_session(session)
{
    // Whole seconds are enough, and let the processor sleep longer.
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &BackgroundWatch::look);
}

void BackgroundWatch::configure(const BackgroundSettings &settings)
{
    m_settings = settings;
    update();
}

void BackgroundWatch::setNeeded(bool needed)
{
    m_needed = needed;
    update();
}

void BackgroundWatch::setPower(bool onBattery, bool metered)
{
    m_onBattery = onBattery;
    m_metered = metered;
    update();
}

BackgroundWatch::Pause BackgroundWatch::pause() const
{
    if (!m_needed)
        return Pause::None;
    if (m_settings.pauseOnBattery && m_onBattery)
        return Pause::Battery;
    return m_settings.pauseOnMetered && m_metered ? Pause::Metered : Pause::None;
}

void BackgroundWatch::update()
{
    const bool wasWatching = m_timer.isActive();
    const bool watches = m_needed && pause() == Pause::None;
    const int seconds = watches ? std::max(m_settings.refreshSeconds, FewestSeconds) : 0;
    if (std::exchange(m_saidSeconds, seconds) != seconds) {
        if (watches)
            m_timer.start(seconds * 1000);
        else
            m_timer.stop();
        Q_EMIT intervalChanged(seconds);
    }
    if (std::exchange(m_saidPause, pause()) == pause())
        return;
    // What was missed meanwhile is looked for at once.
    if (watches && !wasWatching)
        look();
    Q_EMIT pauseChanged();
}

void BackgroundWatch::look()
{
    const SourceStatus &status = m_session.status();
    // A network that is down comes back by itself; a login refused again and again gets an account locked.
    const bool mayRecover = status.phase == SourcePhase::Failed && status.error
        && (status.error->kind == Error::Kind::Offline || status.error->kind == Error::Kind::Timeout);
    if (m_session.isOpen() && (status.phase == SourcePhase::Ready || mayRecover))
        m_session.refresh(Refresh::Poll);
}

} // namespace Tokenglass
