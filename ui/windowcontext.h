// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/budgetservices.h"

namespace Tokenglass {

class BudgetMonitor;
class ConsoleSession;
class PriceController;
class SavedViews;
class SourceController;
class SourceSession;
class Theme;

/// What a window and its pages show and change. All of it outlives them.
struct WindowContext
{
    SourceSession &session;
    SourceController &sources;
    ConsoleSession &console;
    BudgetMonitor &budgets;
    PriceController &prices;
    Theme &theme;
    SavedViews &views;
    BudgetServices budgetFiles = {}; ///< empty: budgets are neither imported nor exported
};

} // namespace Tokenglass
