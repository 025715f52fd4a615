// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/dashboard.h"
#include "models/domain/ratetable.h"

#include <QStringList>

namespace Tokenglass {

/// What the command line prints: one answer, where it is from, and what to beware of.
struct Summary
{
    QString sourceKind;
    QString sourceDriver;
    DashboardSnapshot snapshot;
    QStringList warnings;
    std::optional<DayConversion> conversion = std::nullopt; ///< costs were converted at the rate of their day
};

/// Everything a reader of the figures must know: notes about the data, partial answers, panels without an answer.
[[nodiscard]] QStringList summaryWarnings(const DashboardSnapshot &snapshot);

/// What there is to know of the figures themselves: where they are a lower bound, and what the data are like.
[[nodiscard]] QStringList summaryNotes(const DashboardSnapshot &snapshot);

/// The amount with six decimals, or as many as it takes to be exact: "58.230000", "0.000000001".
[[nodiscard]] QString exactDecimal(const Money &money);

} // namespace Tokenglass
