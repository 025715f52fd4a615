// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/filterterm.h"
#include "ui/widgets/filterchoicemodel.h"

namespace Tokenglass {

class Theme;

/// What a FilterChip offers of one dimension, models with their colour; the keys are FilterTerms. Chosen values that
/// the source does not offer come first.
[[nodiscard]] QList<FilterChoice> filterChoices(const Catalog &catalog, FilterDimension dimension,
                                                const QList<FilterTerm> &chosen, Theme &theme);
[[nodiscard]] QList<QVariant> filterKeys(const QList<FilterTerm> &terms);

} // namespace Tokenglass
