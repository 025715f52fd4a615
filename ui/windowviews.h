// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <functional>

class QMenu;
class QWidget;

namespace Tokenglass {

class SavedViews;
struct Error;

/// The window's share in saved views: the menu of them, the questions for a name, and links to the clipboard.
class WindowViews : public QObject
{
    Q_OBJECT

public:
    /// `views` must outlive it; `page` says which page the window shows.
    WindowViews(SavedViews &views, std::function<QString()> page, QWidget *window);

    /// Fills `menu` with what is there whenever it opens.
    void serve(QMenu &menu);
    void saveCurrent();
    void copyLink();

Q_SIGNALS:
    void told(const QString &text); ///< what was done, for the message bar
    void failed(const QString &what, const Tokenglass::Error &error);
    void pageRequested(const QString &id);

private:
    void fill(QMenu &menu);
    void manage();
    void saveAs(const QString &name);

    SavedViews &m_views;
    std::function<QString()> m_page;
    QWidget *m_window;
};

} // namespace Tokenglass
