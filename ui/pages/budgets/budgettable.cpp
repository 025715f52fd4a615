// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/budgets/budgettable.h"

#include "models/session/budgetmonitor.h"
#include "models/session/sortproxy.h"
#include "ui/pages/budgets/budgetdelegates.h"
#include "ui/theme.h"
#include "ui/themeicon.h"
#include "ui/widgets/tablesetup.h"

#include <QAction>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QTableView>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int RowHeight = 62;
constexpr int FewestRows = 2; ///< seen in a low window
constexpr int MostRows = 5; ///< more are scrolled to

} // namespace

BudgetTable::BudgetTable(BudgetMonitor &monitor, QWidget *parent)
    : Card(parent), m_monitor(monitor), m_proxy(new SortProxy(this)), m_view(new QTableView)
{
    setUpTable(m_view, CopyRole);
    m_proxy->setSourceModel(&m_rows);
    m_view->setModel(m_proxy);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(BudgetListModel::InitialSortColumn, Qt::DescendingOrder);
    m_view->setAccessibleName(tr("Budgets"));
    m_view->setItemDelegateForColumn(BudgetListModel::Gauge, new GaugeCellDelegate(m_view));
    m_view->setItemDelegateForColumn(BudgetListModel::Name, new TwoLineDelegate(BudgetListModel::ScopeRole, m_view));
    m_view->setItemDelegateForColumn(BudgetListModel::Period,
                                     new NotedDelegate(BudgetListModel::PeriodNoteRole, Qt::AlignLeft, m_view));
    m_view->setItemDelegateForColumn(BudgetListModel::Limit,
                                     new NotedDelegate(BudgetListModel::LimitNoteRole, Qt::AlignRight, m_view));
    m_view->setItemDelegateForColumn(BudgetListModel::Forecast, new ForecastDelegate(m_view));
    m_view->verticalHeader()->setDefaultSectionSize(std::max(RowHeight, twoLineHeight(m_view->fontMetrics())));
    m_view->installEventFilter(this);
    setContent(m_view);
    connect(m_view->horizontalHeader(), &QHeaderView::sectionResized, this,
            [this] { m_userSized = m_userSized || QGuiApplication::mouseButtons() != Qt::NoButton; });
    addActions();
    connect(&m_monitor, &BudgetMonitor::budgetsChanged, this, &BudgetTable::refreshWhenSeen);
    connect(&m_monitor, &BudgetMonitor::statesChanged, this, &BudgetTable::refreshWhenSeen);
    connect(m_view, &QTableView::doubleClicked, this, [this] { m_edit->trigger(); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_chosen = m_chosen || !m_following;
        m_currentId = currentId();
        refreshActions();
        Q_EMIT currentChanged(m_currentId);
    });
    refresh();
}

QAction *BudgetTable::addAction(const QString &text, const QKeySequence &keys,
                                const std::function<void(const QString &)> &run)
{
    auto *action = new QAction(text, m_view);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(action);
    connect(action, &QAction::triggered, this, [this, run] {
        if (const QString id = currentId(); !id.isEmpty())
            run(id);
    });
    m_actions.append(action);
    return action;
}

void BudgetTable::addActions()
{
    addAction(tr("Show on the dashboard"), Qt::CTRL | Qt::Key_Return,
              [this](const QString &id) { Q_EMIT showRequested(id); });
    m_edit = addAction(tr("Edit\u2026"), Qt::Key_F2, [this](const QString &id) { Q_EMIT editRequested(id); });
    m_edit->setIcon(themeIcon(u"edit"_s));
    addAction(tr("Duplicate\u2026"), Qt::CTRL | Qt::Key_D,
              [this](const QString &id) { Q_EMIT duplicateRequested(id); });
    m_toggle = addAction({}, Qt::CTRL | Qt::Key_T, [this](const QString &id) {
        if (const Budget *budget = m_monitor.find(id))
            m_monitor.setEnabled(id, !budget->enabled);
    });
    m_remove = addAction(tr("Delete"), QKeySequence::Delete, [this](const QString &id) { m_monitor.remove(id); });
    m_remove->setIcon(themeIcon(u"trash"_s));
    refreshActions();
}

QString BudgetTable::currentId() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? current.data(IdRole).toString() : QString();
}

void BudgetTable::select(const QString &id)
{
    if (m_stale)
        refresh();
    const int row = m_rows.rowOf(id);
    if (row < 0)
        return;
    m_chosen = true;
    const QModelIndex index = m_proxy->mapFromSource(m_rows.index(row, BudgetListModel::Name));
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

void BudgetTable::setFormat(const NumberFormat &format, const ReportingZone &zone)
{
    m_rows.setFormat(format, zone);
    fitColumnsSoon();
}

/// A source may keep thousands of budgets: a table that is not seen costs nothing.
void BudgetTable::refreshWhenSeen()
{
    if (isVisible())
        refresh();
    else
        m_stale = true;
}

void BudgetTable::showEvent(QShowEvent *event)
{
    if (m_stale)
        refresh();
    Card::showEvent(event);
}

void BudgetTable::setShows(Shows shows)
{
    m_shows = shows;
    refresh();
}

void BudgetTable::refresh()
{
    m_stale = false;
    std::vector<BudgetRow> rows = budgetRows(m_monitor);
    if (m_shows != Shows::All) {
        const auto origin = m_shows == Shows::Own ? Budget::Origin::Own : Budget::Origin::Source;
        std::erase_if(rows, [origin](const BudgetRow &row) { return row.budget.origin != origin; });
    }
    m_rows.setRows(std::move(rows));
    keepSelection();
    refreshActions();
    fitHeight();
    fitColumnsSoon();
}

/// Something is always chosen: the chart below belongs to it.
void BudgetTable::keepSelection()
{
    if (m_proxy->rowCount() == 0) {
        Q_EMIT currentChanged({});
        return;
    }
    if (m_chosen && m_rows.rowOf(currentId()) >= 0)
        return;
    const QScopedValueRollback following(m_following, true);
    m_view->setCurrentIndex(m_proxy->index(0, BudgetListModel::Name));
    m_view->scrollToTop();
}

void BudgetTable::refreshActions()
{
    const Budget *budget = m_monitor.find(currentId());
    for (QAction *action : std::as_const(m_actions))
        action->setEnabled(budget != nullptr);
    const bool own = budget != nullptr && budget->origin == Budget::Origin::Own;
    for (QAction *action : {m_edit, m_toggle, m_remove}) {
        if (action == nullptr)
            continue;
        action->setEnabled(own);
        action->setToolTip(budget != nullptr && !own ? tr("The usage database keeps this budget; change it there.")
                                                     : QString());
    }
    if (m_toggle != nullptr)
        m_toggle->setText(budget == nullptr || budget->enabled ? tr("Switch off") : tr("Switch on"));
}

void BudgetTable::fitHeight()
{
    m_view->setMinimumHeight(heightOf(leastRows()));
    updateGeometry();
}

/// After the table's own habit of sharing out the room, which leaves names whole.
void BudgetTable::fitColumnsSoon()
{
    if (!m_fitPending)
        QCoreApplication::postEvent(this, new QEvent(QEvent::LayoutRequest));
    m_fitPending = true;
}

void BudgetTable::fitColumns()
{
    m_fitPending = false;
    if (m_userSized)
        return;
    // Figures must not be cut: where the ordinary size does not fit, a smaller one is tried, then shorter names.
    const bool fits = widthOfColumns(m_view, fontFor(TextRole::Body)) <= m_view->viewport()->width();
    const QFont font = fontFor(fits ? TextRole::Body : TextRole::Small);
    if (m_view->font() != font) {
        m_view->setFont(font);
        m_view->horizontalHeader()->setFont(font);
    }
    sizeColumnsOnce(m_view, Names::MayBeElided);
}

bool BudgetTable::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest && m_fitPending)
        fitColumns();
    return Card::event(event);
}

void BudgetTable::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fitColumnsSoon();
}

int BudgetTable::leastRows() const
{
    return std::clamp(m_proxy->rowCount(), 1, FewestRows);
}

int BudgetTable::heightOf(int rows) const
{
    return m_view->horizontalHeader()->sizeHint().height() + rows * m_view->verticalHeader()->defaultSectionSize() + 2;
}

QSize BudgetTable::sizeHint() const
{
    const int rows = std::clamp(m_proxy->rowCount(), 1, MostRows);
    return {Card::sizeHint().width(), Card::minimumSizeHint().height() + heightOf(rows) - heightOf(leastRows())};
}

bool BudgetTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers() == Qt::NoModifier) {
            m_edit->trigger();
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

} // namespace Tokenglass
