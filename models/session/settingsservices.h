// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QFuture>
#include <QString>

#include <functional>

namespace Tokenglass {

class KeptSecret;

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
};

} // namespace Tokenglass
