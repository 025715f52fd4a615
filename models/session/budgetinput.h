// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/budget.h"

#include <QLocale>

namespace Tokenglass {

/// What people type into the fields of a budget, and back.

/// "50, 80, 95 %", "33.5 120", "50、80%" as shares, sorted and without doubles; empty text: no threshold. Empty result:
/// something in it is no percentage above 0.
[[nodiscard]] std::optional<QList<BasisPoints>> parseThresholds(const QString &text, const QLocale &locale);
[[nodiscard]] QString thresholdsText(const QList<BasisPoints> &thresholds, const QLocale &locale);

/// An amount in the locale's notation or with a dot, with or without the currency's sign. Empty result: no such amount.
[[nodiscard]] std::optional<Money> parseAmount(const QString &text, Currency currency, const QLocale &locale);
/// For editing: no grouping, no sign, no superfluous zeros.
[[nodiscard]] QString amountText(const Money &money, const QLocale &locale);

/// A round amount a little above what was spent: two digits, the rest noughts.
[[nodiscard]] Money suggestedLimit(const Money &spent);

} // namespace Tokenglass
