// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/budgetmonitor.h"
#include "models/session/budgetservices.h"
#include "models/session/budgetsources.h"

#include <memory>

class QThreadPool;

namespace Tokenglass {

class SourceController;

/// Everything behind the budgets, wired together. The members are in the order of their making.
class BudgetParts
{
public:
    /// All must outlive the parts.
    BudgetParts(const Clock &clock, SourceSession &session, SourceController &sources, BudgetSources::Factory factory);
    ~BudgetParts();

    [[nodiscard]] BudgetMonitor &monitor() { return *m_monitor; }
    /// Reads and writes files of budgets on the disk's thread.
    [[nodiscard]] static BudgetServices files(QThreadPool &disk);
    [[nodiscard]] BudgetSources &sources() { return *m_sources; }
    /// Once the connections are known.
    void start() { m_monitor->start(); }

private:
    std::unique_ptr<BudgetBook> m_book;
    std::unique_ptr<BudgetSources> m_sources;
    std::unique_ptr<BudgetMonitor> m_monitor;
};

} // namespace Tokenglass
