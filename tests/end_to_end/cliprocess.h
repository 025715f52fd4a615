// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QProcessEnvironment>
#include <QStringList>

namespace Tokenglass {

/// One run of the real tokenglass-cli, with a home of its own.
struct CliRun
{
    int exitCode = -1;
    QByteArray output;
    QByteArray complaints; ///< standard error
};

class CliProcess
{
public:
    /// `home`: an existing folder for settings and caches.
    explicit CliProcess(const QString &home);

    void setVariable(const QString &name, const QString &value) { m_environment.insert(name, value); }
    [[nodiscard]] const QProcessEnvironment &environment() const { return m_environment; }
    [[nodiscard]] CliRun run(const QStringList &arguments, const QByteArray &input = {}) const;

private:
    QProcessEnvironment m_environment;
};

} // namespace Tokenglass
