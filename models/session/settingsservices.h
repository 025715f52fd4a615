// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QFuture>
#include <QString>

#include <functional>

namespace Tokenglass {

class KeptSecret;

/// What options of the start have put in the place of stored settings. They count for the run.
struct OnlyThisRun
{
    bool appearance = false;
    bool language = false;
    bool zone = false;
};

/// What the settings look at and do besides being kept. Nothing of it waits for the user's OK.
struct SettingsServices
{
    std::function<QFuture<Result<qint64>>()> cacheBytes; ///< what is kept of sources for the next start
    std::function<QFuture<Result<void>>()> clearCache;
    std::function<QFuture<Result<qint64>>()> keptRuns; ///< of the console
    std::function<QFuture<Result<void>>()> clearRuns;
    /// How many certificates a file holds.
    std::function<QFuture<Result<int>>(const QString &file)> readAuthorities;
    KeptSecret *proxyPassword = nullptr;
    OnlyThisRun onlyThisRun;
};

} // namespace Tokenglass
