// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/tablepanel.h"

#include "models/session/roles.h"
#include "models/session/sortproxy.h"
#include "ui/theme.h"
#include "ui/themeicon.h"
#include "ui/widgets/tablebehaviour.h"
#include "ui/widgets/tablesetup.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QTableView>
#include <QToolButton>

#include <algorithm>
#include <numeric>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int FewestRows = 4; ///< the card does not jump when a filter leaves one row

} // namespace

TablePanel::TablePanel(const QString &accessibleName, QWidget *parent)
    : Card(parent), m_view(new QTableView), m_proxy(new SortProxy(this))
{
    setUpTable(m_view, CopyRole);
    m_view->setAccessibleName(accessibleName);
    m_view->setSortingEnabled(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    m_view->findChild<TableBehaviour *>()->leaveColumns();
    setContent(m_view);
    connect(m_proxy, &QAbstractItemModel::dataChanged, this, &TablePanel::fitColumnsSoon);
    connect(m_view->horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        // Who drags a column wants it as it is.
        m_userSized = m_userSized || QGuiApplication::mouseButtons() != Qt::NoButton;
    });
    connect(m_view, &QTableView::clicked, this, [this](const QModelIndex &index) {
        // With Ctrl or Shift rows are gathered for copying.
        if (QGuiApplication::keyboardModifiers() == Qt::NoModifier)
            choose(index);
    });

    auto *copy = new QToolButton;
    copy->setProperty("flat", true);
    copy->setIcon(themeIcon(u"copy"_s, IconTint::Muted));
    copy->setToolTip(tr("Copy the table"));
    copy->setAccessibleName(tr("Copy the table: %1").arg(accessibleName));
    connect(copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(tableAsTsv(m_view, false, CopyRole)); });
    addCornerWidget(copy);
}

void TablePanel::setModel(QAbstractItemModel *model, int sortColumn)
{
    m_proxy->setSourceModel(model);
    if (!m_view->model()) {
        m_view->setModel(m_proxy);
        connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &TablePanel::fitHeight);
        connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, &TablePanel::fitHeight);
        connect(m_proxy, &QAbstractItemModel::modelReset, this, &TablePanel::fitHeight);
    }
    m_view->sortByColumn(sortColumn, Qt::DescendingOrder);
    fitHeight();
}

int TablePanel::currentRow() const
{
    return m_proxy->mapToSource(m_view->currentIndex()).row();
}

void TablePanel::setVisibleRows(int rows)
{
    m_visibleRows = rows;
    fitHeight();
}

QSize TablePanel::sizeHint() const
{
    // All rows, if there is room for them.
    const int row = m_view->verticalHeader()->defaultSectionSize();
    const int hidden = std::max(0, m_proxy->rowCount() - std::max(FewestRows, m_visibleRows));
    return {Card::sizeHint().width(), Card::minimumSizeHint().height() + hidden * row};
}

void TablePanel::fitHeight()
{
    const int rows = m_proxy->rowCount();
    const int shown = std::clamp(rows, FewestRows, std::max(FewestRows, m_visibleRows));
    const int header = m_view->horizontalHeader()->sizeHint().height();
    // One pixel more, or the last line would bring a scroll bar.
    m_view->setMinimumHeight(header + shown * m_view->verticalHeader()->defaultSectionSize() + 2);
    if (m_fittedRows != rows) {
        fitColumnsSoon();
        updateGeometry();
    }
    m_fittedRows = rows;
}

/// With the layouts, so that a change of figures is one layout and one paint.
void TablePanel::fitColumnsSoon()
{
    if (!m_fitPending)
        QCoreApplication::postEvent(this, new QEvent(QEvent::LayoutRequest));
    m_fitPending = true;
}

void TablePanel::fitColumns()
{
    m_fitPending = false;
    if (m_userSized) {
        settleLayout(m_view);
        return;
    }
    // Figures must not be cut: where the ordinary size does not fit, a smaller one is tried, then shorter names.
    QList<int> widths = neededColumnWidths(m_view, fontFor(TextRole::Body));
    const bool fits = std::accumulate(widths.cbegin(), widths.cend(), 0) <= m_view->viewport()->width();
    const QFont font = fontFor(fits ? TextRole::Body : TextRole::Small);
    if (!fits)
        widths = neededColumnWidths(m_view, font);
    if (m_view->font() != font) {
        m_view->setFont(font);
        m_view->horizontalHeader()->setFont(font);
        m_view->verticalHeader()->setDefaultSectionSize(tableRowHeight(m_view->fontMetrics()));
    }
    fitHeight();
    {
        // Told of one column after the other, the view would paint once more in a later turn.
        const QSignalBlocker untilAll(m_view->horizontalHeader());
        sizeColumns(m_view, widths, Names::MayBeElided);
    }
    settleLayout(m_view);
}

void TablePanel::choose(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT rowChosen(m_proxy->mapToSource(index).row());
}

bool TablePanel::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest && m_fitPending)
        fitColumns();
    return Card::event(event);
}

bool TablePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
            choose(m_view->currentIndex());
            return true;
        }
    }
    if (watched == m_view->viewport() && event->type() == QEvent::Resize
        && static_cast<QResizeEvent *>(event)->size().width() != static_cast<QResizeEvent *>(event)->oldSize().width())
        fitColumnsSoon();
    return Card::eventFilter(watched, event);
}

} // namespace Tokenglass
