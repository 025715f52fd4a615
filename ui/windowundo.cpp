// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/windowundo.h"

#include "models/session/budgetmonitor.h"
#include "models/session/consolehistory.h"
#include "models/session/consolesession.h"
#include "models/session/pricecontroller.h"
#include "models/session/savedviews.h"
#include "models/session/sourcecontroller.h"
#include "ui/widgets/messagebar.h"
#include "ui/windowcontext.h"

#include <QAction>

namespace Tokenglass {

WindowUndo::WindowUndo(const WindowContext &context, QAction *action, MessageBar &message, QObject *parent)
    : QObject(parent), m_action(action), m_message(message)
{
    SourceController &sources = context.sources;
    BudgetMonitor &budgets = context.budgets;
    PriceController &prices = context.prices;
    ConsoleHistory &history = context.console.history();
    SavedViews &views = context.views;
    m_deeds = {
        {{}, [&sources] { return sources.canUndo(); }, [&sources] { sources.undoRemove(); }},
        {{}, [&budgets] { return budgets.canUndo(); }, [&budgets] { budgets.undoRemove(); }},
        {{}, [&prices] { return prices.canUndo(); }, [&prices] { prices.undo(); }},
        {{}, [&history] { return history.canUndoRemove(); }, [&history] { history.undoRemove(); }},
        {{}, [&history] { return history.canUndoRemoveFavourite(); }, [&history] { history.undoRemoveFavourite(); }},
        {{}, [&views] { return views.canUndo(); }, [&views] { views.undoRemove(); }},
    };
    watchRemovals(context);
    connect(m_action, &QAction::triggered, this, &WindowUndo::undoLast);
    connect(&m_message, &MessageBar::actionTriggered, this, [this, &sources] {
        sources.undoRemove();
        m_message.hide();
    });
    update();
}

void WindowUndo::watchRemovals(const WindowContext &context)
{
    connect(&context.sources, &SourceController::removed, this, [this](const QString &name) {
        m_message.showMessage(MessageKind::Information,
                              tr("%1 was removed from the list. The database is untouched.").arg(name), tr("Undo"));
        done(Source, tr("%1 was removed from the list.").arg(name));
    });
    connect(&context.budgets, &BudgetMonitor::removed, this,
            [this](const QString &name) { done(BudgetRemoval, tr("The budget %1 was deleted.").arg(name)); });
    connect(&context.prices, &PriceController::removed, this,
            [this](const QString &what) { done(PriceRemoval, what); });
    const ConsoleHistory &history = context.console.history();
    connect(&history, &ConsoleHistory::removed, this, [this] { done(Run, tr("The run was removed.")); });
    connect(&history, &ConsoleHistory::favouriteRemoved, this,
            [this](const QString &name) { done(Favourite, tr("The favourite %1 was removed.").arg(name)); });
    connect(&context.views, &SavedViews::removed, this,
            [this](const QString &name) { done(View, tr("The view %1 was removed.").arg(name)); });
    connect(&context.views, &SavedViews::undone, this, &WindowUndo::update);
    connect(&context.sources, &SourceController::undone, this, &WindowUndo::update);
    connect(&context.budgets, &BudgetMonitor::undone, this, &WindowUndo::update);
    connect(&context.prices, &PriceController::undone, this, &WindowUndo::update);
    connect(&history, &ConsoleHistory::undone, this, &WindowUndo::update);
}

void WindowUndo::done(std::size_t deed, const QString &what)
{
    m_deeds[deed].what = what;
    std::erase(m_order, deed);
    m_order.push_back(deed);
    update();
}

/// What was taken back elsewhere, by the button beside it, is no deed any more.
void WindowUndo::update()
{
    std::erase_if(m_order, [this](std::size_t deed) { return !m_deeds[deed].canUndo(); });
    m_action->setEnabled(!m_order.empty());
    //: menu entry; %1 is what was done, such as "The budget Team was deleted."
    m_action->setText(m_order.empty() ? tr("&Undo") : tr("&Undo: %1").arg(m_deeds[m_order.back()].what));
}

void WindowUndo::undoLast()
{
    update();
    if (m_order.empty())
        return;
    const Deed deed = m_deeds[m_order.back()];
    deed.undo();
    m_message.showMessage(MessageKind::Success, tr("Undone: %1").arg(deed.what));
    update();
}

} // namespace Tokenglass
