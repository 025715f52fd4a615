// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/budgetspagetest.h"

#include "ui/widgets/messagebar.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;
using namespace BudgetStates;

void BudgetsPageTest::init()
{
    TestCase::init();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme = std::make_unique<Theme>();
    m_theme->install();
    m_budgets = std::make_unique<BudgetBench>();
}

void BudgetsPageTest::cleanup()
{
    m_page.reset();
    m_budgets.reset();
    m_theme.reset();
}

/// The two weeks of usage cost ¥33.60; kimi's part is half of it.
QList<Budget> BudgetsPageTest::three()
{
    Budget kimi = budget(u"kimi"_s, u"kimi trials"_s, 20);
    kimi.scope.models = {u"kimi"_s};
    return {budget(u"all"_s, u"All usage"_s, 100), kimi, budget(u"tight"_s, u"tight"_s, 30)};
}

void BudgetsPageTest::start(const QList<Budget> &budgets, const QList<Alert> &alerts)
{
    m_budgets->book.shelf.alerts = alerts;
    m_budgets->start(budgets);
    m_page = std::make_unique<BudgetsPage>(m_budgets->monitor, m_budgets->session, *m_budgets->controller.sources(),
                                           m_budgets->services(), *m_theme);
    m_page->resize(1200, 800);
    m_page->show();
    QTRY_VERIFY(m_budgets->monitor.budgets().size() == budgets.size() && m_budgets->isChecked());
}

QString BudgetsPageTest::message() const
{
    const auto *bar = m_page->findChild<MessageBar *>();
    return bar->isVisible() ? bar->text() : QString();
}

} // namespace Tokenglass
