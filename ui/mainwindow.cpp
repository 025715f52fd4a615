// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow.h"

#include "models/session/consolesession.h"
#include "models/session/consolesettings.h"
#include "models/session/errortext.h"
#include "models/session/sourcecontroller.h"
#include "models/session/sourcesession.h"
#include "ui/applysettings.h"
#include "ui/dialogplaces.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/filedrop.h"
#include "ui/mainmenu.h"
#include "ui/pages/budgetspage.h"
#include "ui/pages/consolepage.h"
#include "ui/pages/dashboardpage.h"
#include "ui/pages/pricespage.h"
#include "ui/pages/requestspage.h"
#include "ui/pages/sourcespage.h"
#include "ui/pages/welcomepage.h"
#include "ui/statusline.h"
#include "ui/themeicon.h"
#include "ui/topbar.h"
#include "ui/widgets/navigationrail.h"
#include "ui/windowbudgets.h"
#include "ui/windowdialogs.h"
#include "ui/windowexport.h"
#include "ui/windowhelp.h"
#include "ui/windowpages.h"
#include "ui/windowundo.h"
#include "ui/windowviews.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace Tokenglass {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(const WindowContext &context, const Settings &settings, QWidget *parent)
    : QMainWindow(parent), m_context(context), m_session(context.session), m_sources(context.sources),
      m_settings(settings), m_dialogs(new WindowDialogs(context.sources, context.console.providers(), this)),
      m_places(new DialogPlaces(settings.dialogGeometries, this))
{
    setWindowTitle(m_session.isOpen() ? m_session.connection().name : u"Tokenglass"_s); // Qt adds the application
    setWindowIcon(applicationIcon());
    connect(new FileDrop(this), &FileDrop::dropped, this, [this](const QString &path) {
        m_dialogs->endTour(); // which invites to it
        m_sources.openUri(path);
        showPage(u"dashboard"_s);
    });
    setMinimumSize(360, 240); // at 200 % that is much of a small screen
    buildPages();
    auto *menu = new MainMenu(m_session);
    setMenuBar(menu);
    connect(menu, &MainMenu::openRequested, m_dialogs, &WindowDialogs::showConnect);
    connect(menu, &MainMenu::exploreRequested, this, &MainWindow::exploreRequested);
    connect(menu, &MainMenu::exportRequested, new WindowExport(context, *m_pages, this), &WindowExport::show);
    connect(menu, &MainMenu::quitRequested, this, &MainWindow::quitRequested);
    connect(menu, &MainMenu::pageRequested, this, [this](const QString &id) {
        showPage(id);
        if (id != u"settings")
            m_pages->takeFocus();
    });
    connect(menu, &MainMenu::tourRequested, m_dialogs, &WindowDialogs::showTour);
    connect(menu, &MainMenu::estimateRequested, this, [this] { m_pages->prices()->showEstimate(); });
    connect(menu, &MainMenu::providersRequested, m_dialogs, [this] { m_dialogs->showProviders({}); });
    connect(menu, &MainMenu::selfCheckRequested, m_dialogs, &WindowDialogs::showSelfCheck);
    serveViews(menu->views());
    m_topBar->setOutputs(menu->outputs());
    new WindowHelp(*menu, *m_pages, this);
    connectPages();
    connectSession();
    connectSources();
    connectConsole();
    connectBudgets(m_rail->parentWidget()); // in the area that scrolls, where assistive technology finds it
    new WindowUndo(m_context, menu->undoAction(), *m_message, this);
    m_rememberTimer.setSingleShot(true);
    m_rememberTimer.setInterval(500);
    connect(&m_rememberTimer, &QTimer::timeout, this, &MainWindow::remember);
    connect(m_places, &DialogPlaces::changed, this, &MainWindow::rememberSoon);
    if (!m_settings.windowGeometry.isEmpty())
        restoreGeometry(m_settings.windowGeometry);
    else
        resize(1440, 900);
    m_pages->apply(m_settings);
    showPage(WindowPages::isKnown(m_settings.page) ? m_settings.page : u"dashboard"_s);
    choosePage();
    m_rail->setFocus();
}

void MainWindow::buildPages()
{
    m_statusLine = new StatusLine(m_session);
    setStatusBar(m_statusLine);
    // From the outside to the inside: a widget that moves into another is styled again with all that is in it.
    auto *centre = new QWidget;
    setCentralWidget(scrollable(centre));
    m_rail = new NavigationRail(centre);
    WindowPages::nameIn(*m_rail);
    connect(m_rail, &NavigationRail::activated, this, &MainWindow::showPage);
    m_topBar = new TopBar(m_session, m_sources, m_context.theme, centre);
    m_message = new MessageBar(centre);
    m_pages = new WindowPages(m_context, centre);

    auto *layout = new QHBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rail);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    layout->addLayout(right, 1);
    right->addWidget(m_topBar);
    right->addWidget(m_message);
    right->addWidget(m_pages, 1);
}

void MainWindow::connectPages()
{
    connect(m_dialogs, &WindowDialogs::connected, this, [this] { showPage(u"dashboard"_s); });
    connect(m_dialogs, &WindowDialogs::settingsAccepted, this, &MainWindow::applySettings);
    connect(m_dialogs, &WindowDialogs::tourSeen, this, [this] {
        m_settings.tourSeen = true;
        rememberSoon();
    });
    connect(m_pages->welcome(), &WelcomePage::consoleRequested, this, [this] { showPage(u"console"_s); });
    connect(m_pages->welcome(), &WelcomePage::connectRequested, m_dialogs, &WindowDialogs::showConnect);
    connect(m_pages->welcome(), &WelcomePage::exploreRequested, this, &MainWindow::exploreRequested);
    connect(m_pages->welcome(), &WelcomePage::sourceChosen, &m_sources, &SourceController::open);
    connect(m_topBar, &TopBar::connectRequested, m_dialogs, &WindowDialogs::showConnect);
    connect(m_topBar, &TopBar::sourcesRequested, this, [this] { showPage(u"sources"_s); });
    m_pages->lateSources().whenMade([this](SourcesPage &page) {
        connect(&page, &SourcesPage::opened, this, [this] { showPage(u"dashboard"_s); });
    });
    connect(m_statusLine, &StatusLine::zoneClicked, this,
            [this] { showSettings(static_cast<int>(SettingsDialog::Field::Zone)); });
    connect(m_statusLine, &StatusLine::rateClicked, this, [this] { m_pages->prices()->showRates(); });
    m_pages->latePrices().whenMade([this](PricesPage &page) {
        connect(&page, &PricesPage::fixedRateRequested, this,
                [this] { showSettings(static_cast<int>(SettingsDialog::Field::Rate)); });
    });
    const auto askPassword = [this] { m_dialogs->askPassword(m_session.connection(), true); };
    m_pages->lateDashboard().whenMade([this, askPassword](DashboardPage &page) {
        connect(&page, &DashboardPage::passwordRequested, this, askPassword);
        connect(&page, &DashboardPage::requestsRequested, this, [this] { showPage(u"requests"_s); });
        connect(&page, &DashboardPage::topEntitiesChanged, this,
                [this](int count) { keep(m_settings.topEntities, count); });
    });
    m_pages->lateRequests().whenMade([this, askPassword](RequestsPage &page) {
        connect(&page, &RequestsPage::passwordRequested, this, askPassword);
    });
}

void MainWindow::connectSession()
{
    connect(&m_session, &SourceSession::answerChanged, this, &MainWindow::choosePage);
    connect(&m_session, &SourceSession::connectionChanged, this, [this] {
        setWindowTitle(m_session.isOpen() ? m_session.connection().name : u"Tokenglass"_s); // Qt adds the application
        m_settings.sourceId = m_session.connection().id;
        if (m_message->kind() != MessageKind::Warning) // which is not about a source
            m_message->hide();
        rememberSoon();
    });
    connect(&m_session, &SourceSession::viewChanged, this,
            [this] { keep(m_settings.period, m_session.usualPeriod().toText()); });
    connect(&m_session, &SourceSession::liveChanged, this, [this] { keep(m_settings.liveMode, m_session.isLive()); });
}

void MainWindow::connectSources()
{
    connect(&m_sources, &SourceController::failed, this, &MainWindow::showMessage);
    connect(&m_sources, &SourceController::passwordNeeded, m_dialogs, &WindowDialogs::askPassword);
    connect(&m_sources, &SourceController::recordingChanged, this,
            [this](const QString &id) { keep(m_settings.ledgerId, id == m_sources.ledger().id ? QString() : id); });
}

void MainWindow::connectConsole()
{
    m_pages->lateConsole().whenMade([this](ConsolePage &page) {
        connect(&page, &ConsolePage::providersRequested, m_dialogs, &WindowDialogs::showProviders);
        connect(&page, &ConsolePage::statusChanged, this, [this](const QString &left, const QString &right) {
            const SourceRow *ledger = m_sources.sources()->find(m_sources.sources()->recording());
            if (m_settings.page == u"console")
                m_statusLine->setPageText(
                    ledger ? left + tr(" \u00B7 recorded in %1").arg(ledger->connection.name) : left, right);
        });
    });
    const auto remembered = [this] {
        rememberConsole(m_context.console, m_settings);
        rememberSoon();
    };
    connect(&m_context.console, &ConsoleSession::targetsChanged, this, remembered);
    connect(&m_context.console, &ConsoleSession::parametersChanged, this, remembered);
}

void MainWindow::connectBudgets(QWidget *centre)
{
    m_budgets = new WindowBudgets(m_context, *m_pages, *m_rail, centre);
    connect(m_budgets, &WindowBudgets::pageRequested, this, &MainWindow::showPage);
    m_pages->lateBudgets().whenMade([this](BudgetsPage &page) {
        connect(&page, &BudgetsPage::statusChanged, this, [this](const QString &left, const QString &right) {
            if (m_settings.page == u"budgets")
                m_statusLine->setPageText(left, right);
        });
    });
}

void MainWindow::serveViews(QMenu &menu)
{
    auto *views = new WindowViews(
        m_context.views, [this] { return m_settings.page; }, this);
    views->serve(menu);
    connect(views, &WindowViews::failed, this, &MainWindow::showMessage);
    connect(views, &WindowViews::pageRequested, this, &MainWindow::showPage);
    connect(views, &WindowViews::told, m_message,
            [this](const QString &text) { m_message->showMessage(MessageKind::Success, text); });
}

void MainWindow::showPage(const QString &id)
{
    if (id == u"settings") {
        m_rail->setCurrent(m_settings.page.isEmpty() ? u"dashboard"_s : m_settings.page);
        showSettings(0);
        return;
    }
    const bool followsFocus = m_topBar->isAncestorOf(focusWidget()) || m_pages->isAncestorOf(focusWidget());
    m_settings.page = id;
    m_rail->setCurrent(id);
    choosePage();
    // Left to Qt it would go to the next widget of the window that is still seen, the status line.
    if (followsFocus)
        m_pages->takeFocus();
    rememberSoon();
}

void MainWindow::choosePage()
{
    if (!WindowPages::hasOwnStatus(m_settings.page))
        m_statusLine->setPageText({}, {});
    // The built-in ledger is empty before anything is connected; of a source one chose, that it is empty is an answer.
    const bool ledger = m_session.connection().id == m_sources.ledger().id;
    const bool welcome = !m_session.isOpen()
        || (ledger && (m_session.isSourceEmpty() || m_session.state() == SourceSession::State::Loading));
    m_pages->showPage(m_settings.page, welcome);
    m_topBar->setVisible(!welcome && WindowPages::showsSource(m_settings.page));
}

void MainWindow::showMessage(const QString &text, const Error &error)
{
    m_message->showMessage(MessageKind::Error, text + u' ' + errorText(error));
}

void MainWindow::showWarning(const QString &text)
{
    m_message->showMessage(MessageKind::Warning, text);
}

void MainWindow::showSettings(int field)
{
    m_dialogs->showSettings(m_settings, field);
}

void MainWindow::applySettings(const Settings &settings)
{
    m_settings = settings;
    Tokenglass::applySettings(settings, m_session, m_context.theme);
    m_pages->apply(settings);
    rememberSoon();
}

void MainWindow::remember()
{
    m_settings.windowGeometry = saveGeometry();
    m_settings.dialogGeometries = m_places->geometries();
    Q_EMIT settingsChanged(m_settings);
}

bool MainWindow::event(QEvent *event)
{
    const bool handled = QMainWindow::event(event);
    const QEvent::Type type = event->type();
    if (type == QEvent::Show || type == QEvent::Hide || type == QEvent::WindowStateChange)
        m_session.setHidden(!isVisible() || isMinimized());
    if (type == QEvent::Resize || type == QEvent::Move)
        rememberSoon();
    if (type == QEvent::Resize && m_rail != nullptr)
        m_rail->fitInto(width());
    return handled;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_rememberTimer.stop();
    remember();
    QMainWindow::closeEvent(event);
}

} // namespace Tokenglass
