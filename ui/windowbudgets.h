// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QDate;
class QWidget;

namespace Tokenglass {

class AlertToasts;
class BudgetNavigator;
class NavigationRail;
struct WindowContext;
class WindowPages;

/// Ties budgets to the window: the gauges on the dashboard, toasts over the pages, the badge in the rail, and the ways
/// from one to the other.
class WindowBudgets : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this. `centre`: what the toasts lie over.
    WindowBudgets(const WindowContext &context, WindowPages &pages, NavigationRail &rail, QWidget *centre);

    void showAlert(qint64 alertId); ///< what it was about, on the dashboard
    void showAllAlerts(); ///< their list
    [[nodiscard]] AlertToasts *toasts() const { return m_toasts; }

Q_SIGNALS:
    void pageRequested(const QString &id);

private:
    void addGauges(const WindowContext &context, WindowPages &pages);
    void connectPage(WindowPages &pages);
    void connectBadge(const WindowContext &context, NavigationRail &rail);

    BudgetNavigator *m_navigator;
    WindowPages &m_pages;
    AlertToasts *m_toasts;
};

} // namespace Tokenglass
