// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace Tokenglass {

class MainMenu;
class ManualWindow;
class WindowPages;

/// Opens what the menu Help offers: the manual at the page that fits, and the list of shortcuts.
class WindowHelp : public QObject
{
    Q_OBJECT

public:
    /// `window` becomes the parent; the menu and the pages are parts of it. `folder`: of the manual.
    WindowHelp(MainMenu &menu, const WindowPages &pages, QWidget *window, const QString &folder);
    WindowHelp(MainMenu &menu, const WindowPages &pages, QWidget *window);
    ~WindowHelp() override;

    void showManual();
    void showShortcuts();
    /// The manual that is open goes on in front of this window; it changes its language by itself.
    void takeOver(WindowHelp &old);

private:
    const MainMenu &m_menu;
    const WindowPages &m_pages;
    QWidget *m_window;
    QString m_folder;
    QPointer<ManualWindow> m_manual;
};

} // namespace Tokenglass
