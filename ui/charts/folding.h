// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartdata.h"

namespace Tokenglass {

/// At most maximumSeries series, the largest in their given order, then the sum of the others.
[[nodiscard]] QList<TrendSeries> foldedSeries(const QList<TrendSeries> &series, const QString &otherLabel);

/// At most maximumSeries slices, then one for the others. Slices of nothing are left out.
[[nodiscard]] QList<Slice> foldedSlices(const QList<Slice> &slices, const QString &otherLabel, const ValueText &text);

[[nodiscard]] QString textOf(const ValueText &text, double value);

/// How many points to the next label when one label needs this many: 1, 2, 5, 7, 10, 14, 20, 30, …
[[nodiscard]] qsizetype labelStep(double pointsPerLabel);

} // namespace Tokenglass
