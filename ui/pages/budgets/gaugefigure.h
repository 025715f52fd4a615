// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/budgetlistmodel.h"
#include "ui/widgets/budgetgauge.h"

class QModelIndex;

namespace Tokenglass {

/// A budget's standing as its gauge shows it.
[[nodiscard]] GaugeFigure gaugeFigure(const BudgetRow &row, const NumberFormat &format);
/// The same from a row of a BudgetListModel or of a proxy of it.
[[nodiscard]] GaugeFigure gaugeFigure(const QModelIndex &index);

} // namespace Tokenglass
