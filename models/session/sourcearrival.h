// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <functional>

namespace Tokenglass {

class SourceController;
class SourceSession;

/// Does something once a source is open: at once if it is, else when it has been opened. Whoever opens another source
/// meanwhile, or cannot open this one, is somewhere else then, and nothing is done.
class SourceArrival : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    SourceArrival(SourceController &sources, SourceSession &session, QObject *parent = nullptr);

    /// `connectionId`: empty for whichever is open. A later call takes the place of one that waits.
    void go(const QString &connectionId, const std::function<void()> &then);

private:
    void arrive();

    SourceController &m_sources;
    SourceSession &m_session;
    QString m_wanted;
    std::function<void()> m_then; ///< empty: nothing waits
};

} // namespace Tokenglass
