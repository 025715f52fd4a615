// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenuBar>

namespace Tokenglass {

class SourceSession;

/// The menus and their shortcuts. What concerns the session goes straight to it, the rest is asked of the window.
class MainMenu : public QMenuBar
{
    Q_OBJECT

public:
    /// The session must outlive the menu.
    explicit MainMenu(SourceSession &session, QWidget *parent = nullptr);
    [[nodiscard]] QMenu &views() { return *m_views; } ///< of saved views, empty

    /// Ctrl+Z; what it does is another's business. A field being typed in takes it first.
    [[nodiscard]] QAction *undoAction() const { return m_undo; }
    /// What makes a file of what is shown: a report, an export.
    [[nodiscard]] const QList<QAction *> &outputs() const { return m_outputs; }

Q_SIGNALS:
    void openRequested();
    void exploreRequested();
    void reportRequested();
    void exportRequested();
    void providersRequested();
    void estimateRequested();
    void selfCheckRequested();
    void quitRequested();
    void manualRequested();
    void shortcutsRequested();
    void tourRequested();
    void pageRequested(const QString &id);

private:
    void addFileAndView(SourceSession &session);
    void addSourceToHelp(SourceSession &session);
    void showAbout();

    QMenu *m_views = nullptr;
    QAction *m_undo = nullptr;
    QList<QAction *> m_outputs;
};

} // namespace Tokenglass
