// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/windowhelp.h"

#include "ui/dialogs/shortcutsdialog.h"
#include "ui/mainmenu.h"
#include "ui/manual/manualtext.h"
#include "ui/manualwindow.h"
#include "ui/windowgeometry.h"
#include "ui/windowpages.h"

#include <utility>

namespace Tokenglass {

using namespace Qt::StringLiterals;

WindowHelp::WindowHelp(MainMenu &menu, const WindowPages &pages, QWidget *window, const QString &folder)
    : QObject(window), m_menu(menu), m_pages(pages), m_window(window), m_folder(folder)
{
    connect(&menu, &MainMenu::manualRequested, this, &WindowHelp::showManual);
    connect(&menu, &MainMenu::shortcutsRequested, this, &WindowHelp::showShortcuts);
}

WindowHelp::WindowHelp(MainMenu &menu, const WindowPages &pages, QWidget *window)
    : WindowHelp(menu, pages, window, defaultManualFolder())
{ }

WindowHelp::~WindowHelp()
{
    delete m_manual;
}

void WindowHelp::showManual()
{
    if (!m_manual) {
        // Without a parent: a window that may lie behind the main one, and stays while that is in the tray.
        m_manual = new ManualWindow(m_folder);
        m_manual->setAttribute(Qt::WA_DeleteOnClose);
    }
    const QString page = m_pages.currentId();
    m_manual->showPage(page.isEmpty() ? u"getting-started"_s : page);
    showOnScreen(m_manual);
    m_manual->raise();
    m_manual->activateWindow();
}

void WindowHelp::takeOver(WindowHelp &old)
{
    m_manual = std::exchange(old.m_manual, nullptr);
}

void WindowHelp::showShortcuts()
{
    auto *dialog = new ShortcutsDialog(shortcutsOf(m_menu, *m_window), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace Tokenglass
