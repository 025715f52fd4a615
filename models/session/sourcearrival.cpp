// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/sourcearrival.h"

#include "models/session/sourcecontroller.h"
#include "models/session/sourcesession.h"

namespace Tokenglass {

SourceArrival::SourceArrival(SourceController &sources, SourceSession &session, QObject *parent)
    : QObject(parent), m_sources(sources), m_session(session)
{
    connect(&m_session, &SourceSession::connectionChanged, this, &SourceArrival::arrive);
    connect(&m_sources, &SourceController::failed, this, [this] { m_then = {}; });
}

void SourceArrival::go(const QString &connectionId, const std::function<void()> &then)
{
    m_then = {};
    if (m_session.isOpen() && (connectionId.isEmpty() || connectionId == m_session.connection().id)) {
        then();
        return;
    }
    if (connectionId.isEmpty())
        return;
    m_wanted = connectionId;
    m_then = then;
    m_sources.open(connectionId);
}

void SourceArrival::arrive()
{
    if (!m_then || !m_session.isOpen())
        return;
    const auto then = std::exchange(m_then, {});
    if (m_session.connection().id == m_wanted)
        then();
}

} // namespace Tokenglass
