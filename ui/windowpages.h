// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/windowcontext.h"

#include <QStackedWidget>

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

/// The pages of the window, by id: "dashboard", "requests", "budgets", "console", "prices", "sources".
class WindowPages : public QStackedWidget
{
    Q_OBJECT

public:
    explicit WindowPages(const WindowContext &context, QWidget *parent = nullptr);

    /// Gives the rail an entry for each page that has one, and for the settings.
    static void nameIn(NavigationRail &rail);
    [[nodiscard]] bool isKnown(const QString &id) const { return page(id) != nullptr; }
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

    [[nodiscard]] WelcomePage *welcome() const { return m_welcome; }
    [[nodiscard]] DashboardPage *dashboard() const { return m_dashboard; }
    [[nodiscard]] RequestsPage *requests() const { return m_requests; }
    [[nodiscard]] BudgetsPage *budgets() const { return m_budgets; }
    [[nodiscard]] ConsolePage *console() const { return m_console; }
    [[nodiscard]] PricesPage *prices() const { return m_prices; }
    [[nodiscard]] SourcesPage *sources() const { return m_sources; }

private:
    [[nodiscard]] QWidget *page(const QString &id) const;

    WelcomePage *m_welcome;
    DashboardPage *m_dashboard;
    RequestsPage *m_requests;
    BudgetsPage *m_budgets;
    ConsolePage *m_console;
    PricesPage *m_prices;
    SourcesPage *m_sources;
};

} // namespace Tokenglass
