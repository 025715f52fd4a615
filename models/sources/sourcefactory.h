// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/clock.h"
#include "models/domain/connection.h"
#include "models/domain/costrules.h"
#include "models/domain/timerange.h"
#include "models/domain/usagesource.h"

#include <functional>
#include <memory>

namespace Tokenglass {

/// What a source needs besides its connection.
struct SourceOptions
{
    ReportingZone zone; ///< days are cut here; see UsageSource::setZone()
    CostRules costs; ///< for rows without a stored cost, and those decided to be priced anew
    std::shared_ptr<const Clock> clock; ///< null: the system's
    bool dayCache = true; ///< keep large tables in the cache folder for the next start
    /// Runs before each connection, where a source has to be made first; empty: it is there or it is not.
    std::function<Result<void>()> prepare = {};
    QString cacheFolder; ///< empty: below QStandardPaths::CacheLocation
};

/// Makes the source that fits the settings' driver. Never null; what is wrong shows as its status after open().
/// `password` is kept in memory only, to reconnect.
[[nodiscard]] std::unique_ptr<UsageSource> makeUsageSource(const ConnectionSettings &settings, const QString &password,
                                                           const SourceOptions &options);

/// Connects once, recognises the schema and reports, without loading rows. Runs on the thread pool.
[[nodiscard]] QFuture<Result<ConnectionReport>> testConnection(const ConnectionSettings &settings,
                                                               const QString &password);

/// A kind of usage database the user may insist on (ConnectionSettings::kind).
struct SourceKind
{
    QString id;
    QString name; ///< a product's name, not translated
    QList<ConnectionSettings::Driver> drivers;
};
[[nodiscard]] QList<SourceKind> sourceKinds();

} // namespace Tokenglass
