// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QStringList>

namespace Tokenglass {

/// The file by which the desktop starts Tokenglass with its session. Blocks for the time of a small file.
class AutostartFile
{
public:
    explicit AutostartFile(QString path = defaultPath());
    /// "autostart/tokenglass.desktop" in the user's configuration folder.
    static QString defaultPath();

    /// It is there and not switched off in it, as the desktop's own settings do.
    [[nodiscard]] bool isOn() const;
    /// `command`: the program and its arguments.
    [[nodiscard]] Result<void> turnOn(const QStringList &command) const;
    [[nodiscard]] Result<void> turnOff() const;

private:
    QString m_path;
};

} // namespace Tokenglass
