// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/budgetstate.h"
#include "models/export/exporttable.h"

namespace Tokenglass {

/// A budget, how it stands, and what the caller alone can put into words.
struct BudgetLine
{
    Budget budget;
    BudgetState state;
    QString scope;
    QString period;
    QString problem; ///< why it could not be looked at; null: it could
};

[[nodiscard]] ExportTable budgetExport(const QList<BudgetLine> &lines);

} // namespace Tokenglass
