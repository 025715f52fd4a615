// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/budgets/alertpanel.h"

#include "models/session/budgetmonitor.h"
#include "models/session/budgettext.h"
#include "models/session/sortproxy.h"
#include "ui/pages/budgets/budgetdelegates.h"
#include "ui/theme.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace Tokenglass {

AlertPanel::AlertPanel(BudgetMonitor &monitor, QWidget *parent)
    : Card(parent), m_monitor(monitor), m_proxy(new SortProxy(this)), m_view(new QListView), m_of(new SegmentedControl),
      m_acknowledgeAll(new QPushButton(tr("Acknowledge all")))
{
    setTitle(tr("Alerts"));
    m_of->setCompact(true);
    m_of->setSegments({tr("All"), tr("This budget")});
    m_of->setCurrentIndex(0);
    m_of->setAccessibleName(tr("Whose alerts"));
    m_acknowledgeAll->setProperty("flat", true);
    addCornerWidget(m_acknowledgeAll);
    addCornerWidget(m_of);
    buildList();
    auto *warns = new QLabel(budgetWarnsText());
    warns->setProperty("muted", true);
    warns->setWordWrap(true);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_view, 1);
    layout->addWidget(warns);
    setContent(content);
    connect(m_of, &SegmentedControl::activated, this, &AlertPanel::refresh);
    connect(m_acknowledgeAll, &QPushButton::clicked, &m_monitor, &BudgetMonitor::acknowledgeAll);
    connect(&m_monitor, &BudgetMonitor::alertsChanged, this, &AlertPanel::refresh);
    refresh();
}

void AlertPanel::buildList()
{
    m_proxy->setSourceModel(&m_rows);
    m_proxy->sort(AlertListModel::Raised, Qt::DescendingOrder);
    m_view->setModel(m_proxy);
    m_view->setModelColumn(AlertListModel::Message);
    m_view->setItemDelegate(new AlertDelegate(m_view));
    m_view->setMouseTracking(true);
    m_view->setUniformItemSizes(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setAccessibleName(tr("Alerts"));
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setCursor(Qt::PointingHandCursor);
    m_show = addAction(tr("Show on the dashboard"), Qt::Key_Return, [this](qint64 id) { Q_EMIT showRequested(id); });
    m_show->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    m_acknowledge =
        addAction(tr("Acknowledge"), QKeySequence::Delete, [this](qint64 id) { m_monitor.acknowledge(id); });
    m_snooze = addAction(tr("Snooze until tomorrow"), Qt::CTRL | Qt::Key_S,
                         [this](qint64 id) { m_monitor.snoozeUntilTomorrow(id); });
    connect(m_view, &QListView::clicked, m_show, &QAction::trigger);
    connect(m_view, &QWidget::customContextMenuRequested, this, &AlertPanel::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &AlertPanel::refreshActions);
}

QAction *AlertPanel::addAction(const QString &text, const QKeySequence &keys, const std::function<void(qint64)> &run)
{
    auto *action = new QAction(text, m_view);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(action);
    connect(action, &QAction::triggered, this, [this, run] {
        if (const qint64 id = currentAlert(); id != 0)
            run(id);
    });
    return action;
}

qint64 AlertPanel::currentAlert() const
{
    return m_view->currentIndex().data(AlertListModel::AlertIdRole).toLongLong();
}

void AlertPanel::setBudget(const QString &id)
{
    m_budgetId = id;
    refresh();
}

void AlertPanel::setFormat(const NumberFormat &format, const ReportingZone &zone)
{
    m_rows.setFormat(format, zone);
}

void AlertPanel::showAll()
{
    m_of->setCurrentIndex(0);
    refresh();
}

void AlertPanel::refresh()
{
    const bool all = m_of->currentIndex() == 0;
    m_rows.setAlerts(m_monitor.alerts(), all ? QString() : m_budgetId);
    const int open = m_monitor.unseenAlerts();
    setSubtitle(open > 0 ? tr("%n new", nullptr, open) : QString());
    m_acknowledgeAll->setVisible(open > 0);
    if (m_rows.rowCount() > 0)
        setState(CardState::Ready);
    else
        setState(CardState::Empty,
                 (all ? tr("No budget has passed a threshold yet.") : tr("This budget has passed no threshold yet."))
                     + u'\n' + budgetWarnsText());
    refreshActions();
}

void AlertPanel::refreshActions()
{
    const Alert *alert = m_monitor.findAlert(currentAlert());
    m_show->setEnabled(alert != nullptr && alert->kind != Alert::Kind::Test);
    m_acknowledge->setEnabled(alert != nullptr && alert->state != Alert::State::Acknowledged
                              && alert->state != Alert::State::Silent);
    m_snooze->setEnabled(alert != nullptr && isOpen(*alert));
}

void AlertPanel::showMenu(const QPoint &position)
{
    const QModelIndex index = m_view->indexAt(position);
    if (!index.isValid())
        return;
    m_view->setCurrentIndex(index);
    auto *menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_view->actions());
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

} // namespace Tokenglass
