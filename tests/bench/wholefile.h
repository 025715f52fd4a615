// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sources/sourcefactory.h"
#include "tests/bench/benchclock.h"
#include "tests/bench/benchsource.h"

namespace Tokenglass {

/// A usage database that was read to its end, without a day cache; null if it could not be.
inline std::unique_ptr<UsageSource> openWholeFile(const QString &file, const QDateTime &now, const ReportingZone &zone)
{
    SourceOptions options;
    options.zone = zone;
    options.dayCache = false;
    options.clock = std::make_shared<FixedClock>(now);
    ConnectionSettings settings;
    settings.path = file;
    std::unique_ptr<UsageSource> source = makeUsageSource(settings, {}, options);
    return openWhole(*source) ? std::move(source) : nullptr;
}

} // namespace Tokenglass
