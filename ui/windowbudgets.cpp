// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/windowbudgets.h"

#include "models/session/budgetmonitor.h"
#include "models/session/budgetnavigator.h"
#include "ui/alerttoasts.h"
#include "ui/pages/budgets/alertpanel.h"
#include "ui/pages/budgets/budgetcard.h"
#include "ui/pages/budgetspage.h"
#include "ui/pages/dashboardpage.h"
#include "ui/widgets/navigationrail.h"
#include "ui/widgets/toaststack.h"
#include "ui/windowcontext.h"
#include "ui/windowpages.h"

#include <QWidget>

namespace Tokenglass {

using namespace Qt::StringLiterals;

WindowBudgets::WindowBudgets(const WindowContext &context, WindowPages &pages, NavigationRail &rail, QWidget *centre)
    : QObject(centre), m_navigator(new BudgetNavigator(context.budgets, context.sources, context.session, this)),
      m_pages(pages), m_toasts(new AlertToasts(context.budgets, centre))
{
    connect(m_navigator, &BudgetNavigator::arrived, this, [this] { Q_EMIT pageRequested(u"dashboard"_s); });
    connect(m_toasts, &AlertToasts::showRequested, this, &WindowBudgets::showAlert);
    connect(m_toasts, &AlertToasts::showAllRequested, this, &WindowBudgets::showAllAlerts);
    pages.lateBudgets().whenMade([this](const BudgetsPage &page) { m_toasts->stack()->keepClearOf(page.alerts()); });
    addGauges(context, pages);
    connectPage(pages);
    connectBadge(context, rail);
}

void WindowBudgets::showAlert(qint64 alertId)
{
    m_navigator->showAlert(alertId);
}

void WindowBudgets::showAllAlerts()
{
    Q_EMIT pageRequested(u"budgets"_s);
    m_pages.budgets()->showAlerts();
}

void WindowBudgets::addGauges(const WindowContext &context, WindowPages &pages)
{
    pages.lateDashboard().whenMade([this, &budgets = context.budgets](DashboardPage &page) {
        auto *card = new BudgetCard(budgets);
        page.setBudgets(card);
        connect(card, &BudgetCard::budgetChosen, this, [this](const QString &id) {
            Q_EMIT pageRequested(u"budgets"_s);
            m_pages.budgets()->selectBudget(id);
        });
    });
}

void WindowBudgets::connectPage(WindowPages &pages)
{
    pages.lateBudgets().whenMade([this](BudgetsPage &page) {
        connect(&page, &BudgetsPage::budgetShown, m_navigator, &BudgetNavigator::showBudget);
        connect(&page, &BudgetsPage::alertShown, this, &WindowBudgets::showAlert);
    });
}

void WindowBudgets::connectBadge(const WindowContext &context, NavigationRail &rail)
{
    const auto refresh = [&monitor = context.budgets, &rail] {
        const int open = monitor.unseenAlerts();
        rail.setItemBadge(u"budgets"_s, open, tr("%n alert(s) nobody has acknowledged", nullptr, open));
    };
    connect(&context.budgets, &BudgetMonitor::alertsChanged, this, refresh);
    refresh();
}

} // namespace Tokenglass
