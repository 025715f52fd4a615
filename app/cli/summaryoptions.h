// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/filteroption.h"
#include "models/domain/period.h"

namespace Tokenglass {

class OptionReader;

/// What `tokenglass-cli summary` was asked for.
struct SummaryOptions
{
    QString source;
    QString kind;
    TimeRange range;
    ReportingZone zone;
    QList<FilterPart> filter;
    int top = -1; ///< negative: all
    bool json = false;
};

void addSummaryOptions(OptionReader &reader, const QStringList &kinds);
[[nodiscard]] Result<SummaryOptions> summaryOptions(const OptionReader &reader, const QStringList &kinds);

} // namespace Tokenglass
