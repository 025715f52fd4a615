// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <functional>
#include <vector>

class QAction;

namespace Tokenglass {

class MessageBar;
struct WindowContext;

/// Takes back the last deed that can be: a source, budget, price, rule, run, favourite or view that was removed,
/// whichever page is shown by then.
class WindowUndo : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this. `message`: the window's own, which offers removed sources and says what came back.
    WindowUndo(const WindowContext &context, QAction *action, MessageBar &message, QObject *parent);

private:
    enum Kind { Source, BudgetRemoval, PriceRemoval, Run, Favourite, View };
    /// One kind of deed; of each kind only the last can be taken back.
    struct Deed
    {
        QString what; ///< its name, for the menu
        std::function<bool()> canUndo;
        std::function<void()> undo;
    };
    void watchRemovals(const WindowContext &context);
    void done(std::size_t deed, const QString &what);
    void undoLast();
    void update();

    QAction *m_action;
    MessageBar &m_message;
    std::vector<Deed> m_deeds;
    std::vector<std::size_t> m_order; ///< the last one last
};

} // namespace Tokenglass
