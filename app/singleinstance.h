// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLockFile>
#include <QObject>
#include <QStringList>

#include <memory>

class QLocalServer;

namespace Tokenglass {

/// One Tokenglass for each user and settings folder: the first start listens, a later one hands its arguments over and
/// ends.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// What a later start was called with.
    struct Call
    {
        QStringList arguments; ///< without the program's name; files are absolute
        QString activationToken; ///< lets a Wayland window come to the front
    };

    /// `settingsPath` tells apart who may share a window.
    explicit SingleInstance(const QString &settingsPath, QObject *parent = nullptr);
    ~SingleInstance() override;

    enum class Role {
        First, ///< called() follows for later starts
        Later, ///< the first has taken the call
        Alone, ///< nobody can be reached, and nobody can reach us: go on all the same
    };
    /// Blocks for at most a few seconds; before the event loop.
    [[nodiscard]] Role begin(const Call &call);
    /// For a start that has reasons for a window of its own: the first if nobody is, else Alone.
    Role beginUncalled();

Q_SIGNALS:
    void called(const Tokenglass::SingleInstance::Call &call);

private:
    [[nodiscard]] bool hand(const Call &call) const;
    [[nodiscard]] bool listen();
    void take();

    QString m_name;
    QLockFile m_lock;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace Tokenglass
