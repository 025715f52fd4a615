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
#include "ui/tableplaces.h"
#include "ui/weekstart.h"
#include "ui/widgets/navigationrail.h"

#include <QAbstractButton>

#include <algorithm>
#include <tuple>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QStringView, 6> Ids{u"dashboard", u"requests", u"budgets", u"console", u"prices", u"sources"};
constexpr int IdleMs = 60; ///< between two pages: input comes first

} // namespace

WindowPages::WindowPages(const WindowContext &context, QWidget *parent)
    : QStackedWidget(parent), m_context(context), m_welcome(new WelcomePage(*context.sources.sources(), this)),
      m_dashboard([this] { return added(new DashboardPage(m_context.session, m_context.theme, this)); }),
      m_requests([this] { return added(new RequestsPage(m_context.session, m_context.theme, this)); }),
      m_budgets([this] {
          return added(new BudgetsPage(m_context.budgets, m_context.session, *m_context.sources.sources(),
                                       m_context.budgetFiles, m_context.theme, this));
      }),
      m_console([this] { return added(new ConsolePage(m_context.console, m_context.session, m_context.theme, this)); }),
      m_prices([this] { return added(new PricesPage(m_context.prices, m_context.sources, this)); }),
      m_sources([this] { return added(new SourcesPage(m_context.sources, this)); })
{
    addWidget(m_welcome);
    SourceController &sources = context.sources;
    const auto *effects = new BudgetEffects(
        context.budgets, context.console, [&sources] { return sources.sources()->recording(); }, this);
    connect(&sources, &SourceController::recordingChanged, effects, &BudgetEffects::changed);
    m_console.whenMade([effects](ConsolePage &page) { page.preview()->setBudgets(*effects); });
    m_requests.whenMade([this](RequestsPage &page) { page.setPrices(&m_context.prices); });
    m_budgets.whenMade([this](BudgetsPage &page) { page.setViews(m_context.views); });
    connect(this, &QStackedWidget::currentChanged, this, [this] { updateGeometry(); });
    m_idle.setInterval(IdleMs);
    connect(&m_idle, &QTimer::timeout, this, &WindowPages::makeNext);
}

QSize WindowPages::minimumSizeHint() const
{
    return currentWidget() ? currentWidget()->minimumSizeHint() : QSize();
}

bool WindowPages::isKnown(const QString &id)
{
    return std::find(Ids.begin(), Ids.end(), id) != Ids.end();
}

QWidget *WindowPages::page(const QString &id) const
{
    if (id == u"dashboard")
        return m_dashboard.get();
    if (id == u"requests")
        return m_requests.get();
    if (id == u"budgets")
        return m_budgets.get();
    if (id == u"console")
        return m_console.get();
    if (id == u"prices")
        return m_prices.get();
    return id == u"sources" ? m_sources.get() : nullptr;
}

QWidget *WindowPages::madePage(const QString &id) const
{
    const std::array<QWidget *, Ids.size()> made{m_dashboard.made(), m_requests.made(), m_budgets.made(),
                                                 m_console.made(),   m_prices.made(),   m_sources.made()};
    const auto found = std::find(Ids.begin(), Ids.end(), id);
    return found == Ids.end() ? nullptr : made[static_cast<std::size_t>(found - Ids.begin())];
}

void WindowPages::makeNext()
{
    for (const QStringView id : Ids) {
        if (!madePage(id.toString())) {
            (void)page(id.toString());
            return;
        }
    }
    m_idle.stop();
}

QString WindowPages::currentId() const
{
    for (const QStringView id : Ids) {
        if (const QWidget *made = madePage(id.toString()); made && made == currentWidget())
            return id.toString();
    }
    return {};
}

void WindowPages::takePlacesOf(const WindowPages &other) const
{
    for (const QStringView id : Ids) {
        if (const QWidget *before = other.madePage(id.toString()))
            copyTablePlaces(*before, *page(id.toString()));
    }
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
    // Of each page it is the last call that counts.
    m_dashboard.whenMade([count = settings.topEntities](DashboardPage &page) { page.setTopEntities(count); });
    m_budgets.whenMade([start = weekStart(settings)](BudgetsPage &page) { page.setWeekStart(start); });
}

void WindowPages::showEvent(QShowEvent *event)
{
    QStackedWidget::showEvent(event);
    m_idle.start();
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
