// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QString>

namespace Tokenglass {

/// The folder in which the day caches of all sources are: how much it holds, and making room in it. An open source may
/// go on using what is removed; it reads its rows anew the next time. Blocks on the disk.
class DayCacheFolder
{
public:
    explicit DayCacheFolder(QString folder = defaultPath());
    /// "sources" below the user's cache folder.
    static QString defaultPath();

    [[nodiscard]] qint64 bytes() const;
    [[nodiscard]] Result<void> clear() const { return fit(0); }
    /// Removes the sources that were saved longest ago until the rest has no more bytes than this.
    [[nodiscard]] Result<void> fit(qint64 mostBytes) const;

private:
    QString m_folder;
};

} // namespace Tokenglass
