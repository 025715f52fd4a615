// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Qt>

namespace Tokenglass {

/// What every item model of this folder answers beside the display text.
enum TableRole {
    SortRole = Qt::UserRole, ///< typed: qlonglong, double or text; invalid = unknown, sorts last
    IdRole, ///< what the row stands for, as text; stable across refreshes
    ColorKeyRole, ///< text that fixes the colour of the row's marker; empty: no marker
    NumericRole, ///< header: the column holds figures, set in tabular numerals to the right
    CopyRole, ///< the exact figure for the clipboard; empty = unknown
    MissingRole, ///< the name shown stands for nobody, a deleted or an unnamed thing
};

} // namespace Tokenglass
