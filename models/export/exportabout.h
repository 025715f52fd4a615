// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/dashboard.h"
#include "models/domain/ratetable.h"

#include <QStringList>

namespace Tokenglass {

/// One line of what a file says about itself.
struct ExportFact
{
    QString key; ///< "zone"
    QString title; ///< "Time zone"
    QString value;
    friend bool operator==(const ExportFact &, const ExportFact &) = default;
};

/// What a reader must know of the figures: where they are from, what they are of, what to beware of.
struct ExportAbout
{
    QList<ExportFact> facts;
    QStringList notes;
};

/// What the caller knows of it; empty parts are left out.
struct ExportOrigin
{
    QString sourceName;
    QString sourceKind;
    QString filter; ///< in words; empty: none
    ReportingZone zone;
    std::optional<TimeRange> range;
    std::optional<ExchangeRate> rate; ///< by which the converted columns were made
    Currency currency = Currency::cny(); ///< of the rate's two, the one that leads
    std::optional<DayConversion> conversion; ///< the costs themselves were converted at the rate of their day
    QDateTime madeAt; ///< UTC
};

/// `snapshot`: null where no figures of a source are in the file.
[[nodiscard]] ExportAbout describeExport(const ExportOrigin &origin, const DashboardSnapshot *snapshot);

/// "stored", or of mixed costs how many requests each basis has: "stored: 120, unknown: 3". Null without requests.
[[nodiscard]] QString basisMix(const CostTotal &cost);
[[nodiscard]] QString basisKey(CostBasis basis); ///< "reported", for programs

} // namespace Tokenglass
