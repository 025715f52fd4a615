// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/money.h"

#include <QString>

namespace Tokenglass {

class NumberFormat;
class ReportingZone;

/// What sentences about budgets and about alerts are made of.
namespace BudgetTextParts {

[[nodiscard]] QString limitText(const Money &limit, const NumberFormat &format);
[[nodiscard]] QString lowerBound(const QString &text, bool isLowerBound);
/// "26 Nov 12:03", in the zone; `second`: since the epoch.
[[nodiscard]] QString shortTime(qint64 second, const NumberFormat &format, const ReportingZone &zone);

} // namespace BudgetTextParts

} // namespace Tokenglass
