// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/windowpages.h"

#include "models/domain/settings.h"
#include "models/session/budgeteffects.h"
#include "models/session/sourcecontroller.h"
#include "ui/pages/budgetspage.h"
#include "ui/pages/console/previewpanel.h"
#include "ui/pages/consolepage.h"
#include "ui/pages/dashboardpage.h"
#include "ui/pages/pricespage.h"
#include "ui/pages/requestspage.h"
#include "ui/pages/sourcespage.h"
#include "ui/pages/welcomepage.h"
#include "ui/weekstart.h"
#include "ui/widgets/navigationrail.h"

#include <QAbstractButton>

#include <algorithm>
#include <tuple>

namespace Tokenglass {

using namespace Qt::StringLiterals;

WindowPages::WindowPages(const WindowContext &context, QWidget *parent)
    : QStackedWidget(parent), m_welcome(new WelcomePage(*context.sources.sources())),
      m_dashboard(new DashboardPage(context.session, context.theme)),
      m_requests(new RequestsPage(context.session, context.theme)),
      m_budgets(new BudgetsPage(context.budgets, context.session, *context.sources.sources(), context.budgetFiles,
                                context.theme)),
      m_console(new ConsolePage(context.console, context.session, context.theme)),
      m_prices(new PricesPage(context.prices, context.sources)), m_sources(new SourcesPage(context.sources))
{
    for (QWidget *page : std::initializer_list<QWidget *>{m_welcome, m_dashboard, m_requests, m_budgets, m_console,
                                                          m_prices, m_sources})
        addWidget(page);
    SourceController &sources = context.sources;
    const auto *effects = new BudgetEffects(
        context.budgets, context.console, [&sources] { return sources.sources()->recording(); }, this);
    m_console->preview()->setBudgets(*effects);
    m_requests->setPrices(&context.prices);
    m_budgets->setViews(context.views);
    connect(this, &QStackedWidget::currentChanged, this, [this] { updateGeometry(); });
}

QSize WindowPages::minimumSizeHint() const
{
    return currentWidget() ? currentWidget()->minimumSizeHint() : QSize();
}

QWidget *WindowPages::page(const QString &id) const
{
    if (id == u"dashboard")
        return m_dashboard;
    if (id == u"requests")
        return m_requests;
    if (id == u"budgets")
        return m_budgets;
    if (id == u"console")
        return m_console;
    if (id == u"prices")
        return m_prices;
    return id == u"sources" ? m_sources : nullptr;
}

QString WindowPages::currentId() const
{
    for (const QString &id : {u"dashboard"_s, u"requests"_s, u"budgets"_s, u"console"_s, u"prices"_s, u"sources"_s}) {
        if (page(id) == currentWidget())
            return id;
    }
    return {};
}

void WindowPages::nameIn(NavigationRail &rail)
{
    rail.addItem(u"dashboard"_s, u"dashboard"_s, tr("Dashboard"));
    rail.addItem(u"requests"_s, u"requests"_s, tr("Requests"));
    rail.addItem(u"budgets"_s, u"budgets"_s, tr("Budgets"));
    rail.addItem(u"console"_s, u"console"_s, tr("Test console"));
    rail.addItem(u"prices"_s, u"prices"_s, tr("Prices"));
    rail.addItem(u"sources"_s, u"sources"_s, tr("Sources"), true);
    rail.addItem(u"settings"_s, u"settings"_s, tr("Settings"), true);
}

bool WindowPages::showsSource(const QString &id)
{
    return id == u"dashboard" || id == u"requests";
}

bool WindowPages::hasOwnStatus(const QString &id)
{
    return id == u"console" || id == u"budgets";
}

void WindowPages::apply(const Settings &settings)
{
    m_dashboard->setTopEntities(settings.topEntities);
    m_budgets->setWeekStart(weekStart(settings));
}

void WindowPages::takeFocus()
{
    QWidget *page = currentWidget();
    const auto canHave = [page](const QWidget *widget) {
        return (widget->focusPolicy() & Qt::TabFocus) != 0 && !widget->focusProxy() && widget->isEnabled()
            && widget->isVisibleTo(page);
    };
    QWidget *next = page->focusWidget();
    if (next == nullptr || !canHave(next)) {
        // What the page is about rather than a button beside it, and what is seen without scrolling.
        const auto rank = [page](const QWidget *widget) {
            const QPoint place = widget->mapTo(page, QPoint());
            return std::tuple(qobject_cast<const QAbstractButton *>(widget) != nullptr, place.y(), place.x());
        };
        QList<QWidget *> all = page->findChildren<QWidget *>();
        all.removeIf([&canHave](const QWidget *widget) { return !canHave(widget); });
        const auto first = std::min_element(all.cbegin(), all.cend(),
                                            [&rank](const QWidget *a, const QWidget *b) { return rank(a) < rank(b); });
        next = first == all.cend() ? page : *first;
    }
    next->setFocus(Qt::ShortcutFocusReason);
}

void WindowPages::showPage(const QString &id, bool isWelcome)
{
    setCurrentWidget(isWelcome && showsSource(id) ? static_cast<QWidget *>(m_welcome) : page(id));
}

} // namespace Tokenglass
