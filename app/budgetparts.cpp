// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/budgetparts.h"

#include "models/session/sourcecontroller.h"
#include "models/store/budgets/sqlitebudgetbook.h"
#include "models/store/ledger/ledger.h"

namespace Tokenglass {

BudgetParts::BudgetParts(const Clock &clock, SourceSession &session, SourceController &sources,
                         BudgetSources::Factory factory)
    : m_book(std::make_unique<SqliteBudgetBook>(Ledger::defaultPath(), clock)),
      m_sources(std::make_unique<BudgetSources>(
          session, std::move(factory),
          [&sources](const QString &id, std::function<void(const ConnectionSettings &, const QString &password)> next) {
              sources.withCredentials(id, std::move(next));
          })),
      m_monitor(std::make_unique<BudgetMonitor>(*m_book, *m_sources, clock))
{ }

BudgetParts::~BudgetParts() = default;

} // namespace Tokenglass
