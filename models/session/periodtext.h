// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/period.h"
#include "models/session/numberformat.h"

namespace Tokenglass {

/// The rolling periods the window offers, in their order.
inline constexpr std::array<Period::Kind, 5> RollingPeriods{Period::Kind::Last24Hours, Period::Kind::Last7Days,
                                                            Period::Kind::Last30Days, Period::Kind::Last90Days,
                                                            Period::Kind::Last365Days};

[[nodiscard]] QString periodShortText(Period::Kind kind); ///< "7 d"
/// "30 days", or the dates of a fixed range.
[[nodiscard]] QString periodText(const Period &period, const NumberFormat &format, const ReportingZone &zone);
/// The same where there is little room: "30 days", "November 2026", "3 – 9 Nov 2026", "31 Oct 16:00 – 30 Nov 16:00".
[[nodiscard]] QString periodCaption(const Period &period, const NumberFormat &format, const ReportingZone &zone);
/// "in the last 30 days"; of a fixed range "in the period 24 Oct – 22 Nov 2025".
[[nodiscard]] QString inPeriodText(const Period &period, const NumberFormat &format, const ReportingZone &zone);
/// "previous 30 days", "previous period"
[[nodiscard]] QString previousPeriodText(const Period &period);

} // namespace Tokenglass
