// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/latepage.h"
#include "ui/windowcontext.h"

#include <QStackedWidget>
#include <QTimer>

#include <array>

namespace Tokenglass {

class BudgetsPage;
class ConsolePage;
class DashboardPage;
class NavigationRail;
class PricesPage;
class RequestsPage;
struct Settings;
class SourcesPage;
class WelcomePage;

/// The pages of the window, by id: "dashboard", "requests", "budgets", "console", "prices", "sources". The window is
/// there sooner without them: each is made when it is first asked for, or when the window is shown and idle.
class WindowPages : public QStackedWidget
{
    Q_OBJECT

public:
    explicit WindowPages(const WindowContext &context, QWidget *parent = nullptr);

    /// Gives the rail an entry for each page that has one, and for the settings.
    static void nameIn(NavigationRail &rail);
    [[nodiscard]] static bool isKnown(const QString &id);
    [[nodiscard]] QString currentId() const; ///< empty: the welcome page
    /// The page shows figures of the open source, so that period and filter stand above it.
    [[nodiscard]] static bool showsSource(const QString &id);
    /// The page says something of its own in the status line.
    [[nodiscard]] static bool hasOwnStatus(const QString &id);
    void apply(const Settings &settings);
    /// `isWelcome`: there is nothing of a source to show yet, so its pages give way to the welcome page.
    /// The focus goes to where it was last on the page shown, or to the first that can have it.
    void takeFocus();
    void showPage(const QString &id, bool isWelcome);

    /// Of the page that is shown: a wide one does not widen the others.
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// Selection and scroll position of the tables of another window that this one replaces.
    void takePlacesOf(const WindowPages &other) const;

    [[nodiscard]] WelcomePage *welcome() const { return m_welcome; }
    [[nodiscard]] DashboardPage *dashboard() const { return m_dashboard.get(); }
    [[nodiscard]] RequestsPage *requests() const { return m_requests.get(); }
    [[nodiscard]] BudgetsPage *budgets() const { return m_budgets.get(); }
    [[nodiscard]] ConsolePage *console() const { return m_console.get(); }
    [[nodiscard]] PricesPage *prices() const { return m_prices.get(); }
    [[nodiscard]] SourcesPage *sources() const { return m_sources.get(); }

    /// For connections, which are no reason to make a page.
    [[nodiscard]] const LatePage<DashboardPage> &lateDashboard() const { return m_dashboard; }
    [[nodiscard]] const LatePage<RequestsPage> &lateRequests() const { return m_requests; }
    [[nodiscard]] const LatePage<BudgetsPage> &lateBudgets() const { return m_budgets; }
    [[nodiscard]] const LatePage<ConsolePage> &lateConsole() const { return m_console; }
    [[nodiscard]] const LatePage<PricesPage> &latePrices() const { return m_prices; }
    [[nodiscard]] const LatePage<SourcesPage> &lateSources() const { return m_sources; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *page(const QString &id) const; ///< made if it is not there
    [[nodiscard]] QWidget *madePage(const QString &id) const;
    void makeNext();
    template <typename Page>
    Page *added(Page *page)
    {
        addWidget(page);
        return page;
    }

    WindowContext m_context;
    WelcomePage *m_welcome;
    LatePage<DashboardPage> m_dashboard;
    LatePage<RequestsPage> m_requests;
    LatePage<BudgetsPage> m_budgets;
    LatePage<ConsolePage> m_console;
    LatePage<PricesPage> m_prices;
    LatePage<SourcesPage> m_sources;
    QTimer m_idle;
};

} // namespace Tokenglass
