// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/budgetbench.h"
#include "tests/support/testmain.h"
#include "ui/pages/budgetspage.h"
#include "ui/theme.h"

namespace Tokenglass {

/// The budgets page on two weeks of usage, for every test function anew.
class BudgetsPageTest : public TestCase
{
    Q_OBJECT

public Q_SLOTS:
    void init();
    void cleanup();

protected:
    void start(const QList<Budget> &budgets, const QList<Alert> &alerts = {});
    static QList<Budget> three();
    [[nodiscard]] QString message() const;
    template <typename Dialog>
    [[nodiscard]] Dialog *dialog() const
    {
        return m_page->findChild<Dialog *>();
    }

    std::unique_ptr<BudgetBench> m_budgets;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<BudgetsPage> m_page;
};

} // namespace Tokenglass
