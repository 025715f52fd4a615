// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/filteroption.h"
#include "models/domain/report.h"
#include "models/domain/settings.h"

namespace Tokenglass {

class OptionReader;

/// What `tokenglass --report` was asked for.
struct ReportOptions
{
    QString source;
    QString language;
    QString out; ///< may hold what expandedReportName() knows
    QList<FilterPart> filter; ///< looked up when the source's values are known
    ReportOrder order;
    QDateTime now;
};

void addReportOptions(OptionReader &reader);
/// `settings`: for what is not given.
[[nodiscard]] Result<ReportOptions> reportOptions(const OptionReader &reader, const Settings &settings);

} // namespace Tokenglass
