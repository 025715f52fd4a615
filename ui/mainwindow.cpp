// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow.h"

#include "models/session/errortext.h"
#include "models/session/sourcecontroller.h"
#include "models/session/sourcesession.h"
#include "ui/dialogs/connectdialog.h"
#include "ui/dialogs/passworddialog.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/mainmenu.h"
#include "ui/pages/dashboardpage.h"
#include "ui/pages/requestspage.h"
#include "ui/pages/sourcespage.h"
#include "ui/pages/welcomepage.h"
#include "ui/statusline.h"
#include "ui/theme.h"
#include "ui/themeicon.h"
#include "ui/topbar.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/navigationrail.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QStackedWidget>

namespace Tokenglass {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(SourceSession &session, SourceController &sources, Theme &theme, const Settings &settings,
                       QWidget *parent)
    : QMainWindow(parent), m_session(session), m_sources(sources), m_theme(theme), m_settings(settings)
{
    setWindowTitle(u"Tokenglass"_s);
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    setMinimumSize(720, 480);
    buildPages();
    auto *menu = new MainMenu(m_session);
    setMenuBar(menu);
    connect(menu, &MainMenu::openRequested, this, &MainWindow::showConnectDialog);
    connect(menu, &MainMenu::exploreRequested, this, &MainWindow::exploreRequested);
    connect(menu, &MainMenu::quitRequested, this, &QWidget::close);
    connect(menu, &MainMenu::pageRequested, this, &MainWindow::showPage);
    connectSession();
    connectSources();
    m_rememberTimer.setSingleShot(true);
    m_rememberTimer.setInterval(500);
    connect(&m_rememberTimer, &QTimer::timeout, this, &MainWindow::remember);
    if (!m_settings.windowGeometry.isEmpty())
        restoreGeometry(m_settings.windowGeometry);
    else
        resize(1440, 900);
    m_dashboard->setTopEntities(m_settings.topEntities);
    const bool known = m_settings.page == u"sources" || m_settings.page == u"requests";
    showPage(known ? m_settings.page : u"dashboard"_s);
    choosePage();
    m_rail->setFocus();
}

void MainWindow::buildPages()
{
    m_rail = new NavigationRail;
    m_rail->addItem(u"dashboard"_s, u"dashboard"_s, tr("Dashboard"));
    m_rail->addItem(u"requests"_s, u"requests"_s, tr("Requests"));
    m_rail->addItem(u"sources"_s, u"sources"_s, tr("Sources"), true);
    m_rail->addItem(u"settings"_s, u"settings"_s, tr("Settings"), true);
    connect(m_rail, &NavigationRail::activated, this, &MainWindow::showPage);
    m_topBar = new TopBar(m_session, m_sources, m_theme);
    m_message = new MessageBar;
    m_welcome = new WelcomePage(*m_sources.sources());
    m_dashboard = new DashboardPage(m_session, m_theme);
    m_requests = new RequestsPage(m_session, m_theme);
    m_sourcesPage = new SourcesPage(m_sources);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_dashboard);
    m_pages->addWidget(m_requests);
    m_pages->addWidget(m_sourcesPage);
    m_statusLine = new StatusLine(m_session);
    setStatusBar(m_statusLine);

    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_topBar);
    right->addWidget(m_message);
    right->addWidget(m_pages, 1);
    auto *centre = new QWidget;
    auto *layout = new QHBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rail);
    layout->addLayout(right, 1);
    setCentralWidget(centre);

    connect(m_welcome, &WelcomePage::connectRequested, this, &MainWindow::showConnectDialog);
    connect(m_welcome, &WelcomePage::exploreRequested, this, &MainWindow::exploreRequested);
    connect(m_welcome, &WelcomePage::sourceChosen, &m_sources, &SourceController::open);
    connect(m_topBar, &TopBar::connectRequested, this, &MainWindow::showConnectDialog);
    connect(m_topBar, &TopBar::sourcesRequested, this, [this] { showPage(u"sources"_s); });
    connect(m_sourcesPage, &SourcesPage::opened, this, [this] { showPage(u"dashboard"_s); });
    connect(m_statusLine, &StatusLine::zoneClicked, this,
            [this] { showSettings(static_cast<int>(SettingsDialog::Field::Zone)); });
    connect(m_statusLine, &StatusLine::rateClicked, this,
            [this] { showSettings(static_cast<int>(SettingsDialog::Field::Rate)); });
    connect(m_dashboard, &DashboardPage::passwordRequested, this,
            [this] { askPassword(m_session.connection(), true); });
    connect(m_dashboard, &DashboardPage::requestsRequested, this, [this] { showPage(u"requests"_s); });
    connect(m_requests, &RequestsPage::passwordRequested, this, [this] { askPassword(m_session.connection(), true); });
    connect(m_dashboard, &DashboardPage::topEntitiesChanged, this, [this](int count) {
        m_settings.topEntities = count;
        rememberSoon();
    });
}

void MainWindow::connectSession()
{
    connect(&m_session, &SourceSession::answerChanged, this, &MainWindow::choosePage);
    connect(&m_session, &SourceSession::connectionChanged, this, [this] {
        setWindowTitle(m_session.isOpen() ? m_session.connection().name : u"Tokenglass"_s); // Qt adds the application
        m_settings.sourceId = m_session.connection().id;
        m_message->hide();
        rememberSoon();
    });
    connect(&m_session, &SourceSession::viewChanged, this, [this] {
        m_settings.period = m_session.period().toText();
        rememberSoon();
    });
    connect(&m_session, &SourceSession::liveChanged, this, [this] {
        m_settings.liveMode = m_session.isLive();
        rememberSoon();
    });
}

void MainWindow::connectSources()
{
    connect(&m_sources, &SourceController::failed, this, &MainWindow::showMessage);
    connect(&m_sources, &SourceController::passwordNeeded, this, &MainWindow::askPassword);
    connect(&m_sources, &SourceController::removed, this, [this](const QString &name) {
        m_messageUndoes = true;
        m_message->showMessage(MessageKind::Information,
                               tr("%1 was removed from the list. The database is untouched.").arg(name), tr("Undo"));
    });
    connect(m_message, &MessageBar::actionTriggered, this, [this] {
        if (m_messageUndoes)
            m_sources.undoRemove();
        m_message->hide();
    });
}

void MainWindow::showPage(const QString &id)
{
    if (id == u"settings") {
        m_rail->setCurrent(m_settings.page.isEmpty() ? u"dashboard"_s : m_settings.page);
        showSettings(0);
        return;
    }
    m_settings.page = id;
    m_rail->setCurrent(id);
    choosePage();
    rememberSoon();
}

void MainWindow::choosePage()
{
    if (m_settings.page == u"sources") {
        m_pages->setCurrentWidget(m_sourcesPage);
        m_topBar->hide();
        return;
    }
    const bool welcome = !m_session.isOpen() || m_session.isSourceEmpty()
        || (m_session.connection().id == m_sources.ledger().id && m_session.state() == SourceSession::State::Loading);
    QWidget *page = m_settings.page == u"requests" ? static_cast<QWidget *>(m_requests) : m_dashboard;
    m_pages->setCurrentWidget(welcome ? static_cast<QWidget *>(m_welcome) : page);
    m_topBar->setVisible(!welcome);
}

void MainWindow::showMessage(const QString &text, const Error &error)
{
    m_messageUndoes = false;
    m_message->showMessage(MessageKind::Error, text + u' ' + errorText(error));
}

void MainWindow::showConnectDialog()
{
    auto *dialog = new ConnectDialog(m_sources, {}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] { showPage(u"dashboard"_s); });
    dialog->open();
}

void MainWindow::askPassword(const ConnectionSettings &connection, bool refused)
{
    auto *dialog = new PasswordDialog(m_sources, connection, refused, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showSettings(int field)
{
    auto *dialog = new SettingsDialog(m_settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->focusField(static_cast<SettingsDialog::Field>(field));
    connect(dialog, &QDialog::accepted, this, [this, dialog] { applySettings(dialog->settings()); });
    dialog->open();
}

void MainWindow::applySettings(const Settings &settings)
{
    m_settings = settings;
    m_theme.setMode(static_cast<ThemeMode>(settings.theme));
    m_session.setZone(ReportingZone::fromName(settings.zone).value_or(ReportingZone()));
    m_session.setRate(settings.exchangeRate);
    m_session.setRefreshSeconds(settings.refreshSeconds);
    rememberSoon();
}

void MainWindow::rememberSoon()
{
    m_rememberTimer.start();
}

void MainWindow::remember()
{
    m_settings.windowGeometry = saveGeometry();
    Q_EMIT settingsChanged(m_settings);
}

void MainWindow::updateHidden()
{
    m_session.setHidden(!isVisible() || isMinimized());
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::WindowStateChange)
        updateHidden();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_rememberTimer.stop();
    remember();
    QMainWindow::closeEvent(event);
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    updateHidden();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    updateHidden();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    rememberSoon();
}

void MainWindow::moveEvent(QMoveEvent *event)
{
    QMainWindow::moveEvent(event);
    rememberSoon();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.constFirst().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_sources.openUri(event->mimeData()->urls().constFirst().toLocalFile());
    showPage(u"dashboard"_s);
}

} // namespace Tokenglass
