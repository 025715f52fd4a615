// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainmenu.h"

#include "models/session/sourcesession.h"
#include "ui/themeicon.h"

#include <QAction>
#include <QMenu>
#include <QMessageBox>
#include <QToolButton>

namespace Tokenglass {

using namespace Qt::StringLiterals;

MainMenu::MainMenu(SourceSession &session, QWidget *parent) : QMenuBar(parent)
{
    // Behind it Qt puts the menus that a narrow window has no room for.
    if (auto *more = findChild<QToolButton *>(u"qt_menubar_ext_button"_s)) {
        more->setIcon(themeIcon(u"more"_s));
        more->setAccessibleName(tr("Further menus"));
        more->setToolTip(more->accessibleName());
    }
    addFileAndView(session);
    addSourceToHelp(session);
}

void MainMenu::addFileAndView(SourceSession &session)
{
    QMenu *file = addMenu(tr("&File"));
    file->addAction(tr("&Open a database\u2026"), QKeySequence::Open, this, &MainMenu::openRequested);
    file->addAction(tr("&Explore sample data"), this, &MainMenu::exploreRequested);
    file->addSeparator();
    m_outputs = {
        file->addAction(tr("&Report\u2026"), QKeySequence::Print, this, &MainMenu::reportRequested),
        file->addAction(tr("E&xport\u2026"), QKeySequence(Qt::CTRL | Qt::Key_E), this, &MainMenu::exportRequested)};
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &MainMenu::quitRequested);

    m_undo = addMenu(tr("&Edit"))->addAction(tr("&Undo"));
    m_undo->setShortcut(QKeySequence(QKeySequence::Undo));

    QMenu *view = addMenu(tr("&View"));
    view->addAction(tr("&Dashboard"), QKeySequence(Qt::CTRL | Qt::Key_1), this,
                    [this] { Q_EMIT pageRequested(u"dashboard"_s); });
    view->addAction(tr("&Requests"), QKeySequence(Qt::CTRL | Qt::Key_2), this,
                    [this] { Q_EMIT pageRequested(u"requests"_s); });
    view->addAction(tr("Bud&gets"), QKeySequence(Qt::CTRL | Qt::Key_3), this,
                    [this] { Q_EMIT pageRequested(u"budgets"_s); });
    view->addAction(tr("&Test console"), QKeySequence(Qt::CTRL | Qt::Key_4), this,
                    [this] { Q_EMIT pageRequested(u"console"_s); });
    view->addAction(tr("&Sources"), QKeySequence(Qt::CTRL | Qt::Key_5), this,
                    [this] { Q_EMIT pageRequested(u"sources"_s); });
    view->addAction(tr("&Prices"), QKeySequence(Qt::CTRL | Qt::Key_6), this,
                    [this] { Q_EMIT pageRequested(u"prices"_s); });
    view->addSeparator();
    m_views = view->addMenu(tr("Sa&ved views"));
    view->addSeparator();
    QAction *back = view->addAction(tr("&Back"), QKeySequence(Qt::ALT | Qt::Key_Left), &session, &SourceSession::back);
    QAction *clear = view->addAction(tr("&Clear filters"), QKeySequence(Qt::CTRL | Qt::Key_Backspace), &session,
                                     &SourceSession::clearFilter);
    connect(view, &QMenu::aboutToShow, this, [&session, back, clear] {
        back->setEnabled(session.canGoBack());
        clear->setEnabled(!session.filter().isEmpty());
    });
    // An action that is disabled while its menu is closed would also lose its shortcut.
    connect(view, &QMenu::aboutToHide, this, [back, clear] {
        back->setEnabled(true);
        clear->setEnabled(true);
    });
}

void MainMenu::addSourceToHelp(SourceSession &session)
{
    QMenu *source = addMenu(tr("&Source"));
    source->addAction(tr("&Refresh"), QKeySequence(Qt::Key_F5), this, [&session] { session.refresh(Refresh::Asked); });
    source->addAction(tr("Read &everything again"), QKeySequence(Qt::SHIFT | Qt::Key_F5), this,
                      [&session] { session.refresh(Refresh::Everything); });
    source->addAction(tr("S&top loading"), QKeySequence(Qt::Key_Escape), &session, &SourceSession::cancel);
    QAction *live = source->addAction(tr("&Live"), QKeySequence(Qt::CTRL | Qt::Key_L));
    live->setCheckable(true);
    live->setChecked(session.isLive());
    connect(live, &QAction::toggled, &session, &SourceSession::setLive);
    connect(&session, &SourceSession::liveChanged, live, [&session, live] { live->setChecked(session.isLive()); });

    QMenu *tools = addMenu(tr("&Tools"));
    tools->addAction(tr("&Estimate a cost\u2026"), this, &MainMenu::estimateRequested);
    tools->addAction(tr("&Providers and keys\u2026"), this, &MainMenu::providersRequested);
    tools->addAction(tr("&Settings\u2026"), QKeySequence(Qt::CTRL | Qt::Key_Comma), this,
                     [this] { Q_EMIT pageRequested(u"settings"_s); });
    QMenu *help = addMenu(tr("&Help"));
    help->addAction(tr("&Manual"), QKeySequence(Qt::Key_F1), this, &MainMenu::manualRequested);
    help->addAction(tr("&Tour"), this, &MainMenu::tourRequested);
    QAction *shortcuts = help->addAction(tr("&Keyboard shortcuts"), this, &MainMenu::shortcutsRequested);
    shortcuts->setShortcuts({Qt::CTRL | Qt::Key_Question, Qt::SHIFT | Qt::Key_F1});
    help->addAction(tr("&Self-check\u2026"), this, &MainMenu::selfCheckRequested);
    help->addSeparator();
    help->addAction(tr("&About Tokenglass"), this, &MainMenu::showAbout);
}

void MainMenu::showAbout()
{
    auto *box = new QMessageBox(
        QMessageBox::NoIcon, tr("About Tokenglass"),
        tr("Tokenglass %1\n\nSee what your language models cost.\n\nFree software under the GNU General "
           "Public License, version 3 or later.")
            .arg(QStringLiteral(TOKENGLASS_VERSION)),
        QMessageBox::Close, window());
    box->setIconPixmap(applicationIcon().pixmap(64));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace Tokenglass
