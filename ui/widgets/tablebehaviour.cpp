// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/tablebehaviour.h"

#include "ui/themeicon.h"
#include "ui/widgets/tablepicture.h"
#include "ui/widgets/tablesetup.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QImage>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QTableView>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr auto hoverProperty = "hoveredRow";

QKeySequence pictureKeys()
{
    return QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
}

bool asksForPicture(const QKeyEvent &event)
{
    return QKeySequence(event.keyCombination()) == pictureKeys();
}

} // namespace

int hoveredRow(const QWidget *view)
{
    const QVariant row = view != nullptr ? view->property(hoverProperty) : QVariant();
    return row.isValid() ? row.toInt() : -1;
}

TableBehaviour::TableBehaviour(QTableView *table, int copyRole) : QObject(table), m_table(table), m_copyRole(copyRole)
{
    m_table->setMouseTracking(true);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        if (QGuiApplication::mouseButtons() != Qt::NoButton && m_table->horizontalHeader()->underMouse())
            m_userSized = true;
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &TableBehaviour::showMenu);
}

bool TableBehaviour::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
        if (watched == m_table->viewport())
            setHoveredRow(m_table->indexAt(static_cast<QMouseEvent *>(event)->position().toPoint()).row());
        break;
    case QEvent::Resize:
        if (const auto *resize = static_cast<QResizeEvent *>(event);
            watched == m_table->viewport() && !m_userSized && resize->size().width() != resize->oldSize().width())
            sizeColumnsAgain(m_table);
        break;
    case QEvent::Leave:
    case QEvent::Wheel:
        setHoveredRow(-1);
        break;
    case QEvent::ShortcutOverride:
        if (static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)
            || asksForPicture(*static_cast<QKeyEvent *>(event))) {
            event->accept();
            return true;
        }
        break;
    case QEvent::KeyPress:
        if (watched == m_table && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
            copy(true);
            return true;
        }
        if (watched == m_table && asksForPicture(*static_cast<QKeyEvent *>(event))) {
            copyPicture();
            return true;
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void TableBehaviour::setHoveredRow(int row)
{
    if (row == m_row)
        return;
    m_row = row;
    m_table->setProperty(hoverProperty, row);
    m_table->viewport()->update();
}

void TableBehaviour::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool anySelected = m_table->selectionModel() != nullptr && m_table->selectionModel()->hasSelection();
    QAction *copySelected =
        menu->addAction(themeIcon(u"copy"_s), tr("Copy"), QKeySequence::Copy, this, [this] { copy(true); });
    copySelected->setEnabled(anySelected);
    menu->addAction(tr("Copy whole table"), this, [this] { copy(false); });
    menu->addAction(tr("Copy as picture"), pictureKeys(), this, &TableBehaviour::copyPicture);
    if (const QList<QAction *> actions = m_table->actions(); !actions.isEmpty()) {
        menu->addSeparator();
        menu->addActions(actions);
    }
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void TableBehaviour::copy(bool selectedOnly)
{
    const bool anySelected = m_table->selectionModel() != nullptr && m_table->selectionModel()->hasSelection();
    if (m_table->model() == nullptr || (selectedOnly && !anySelected))
        return;
    QGuiApplication::clipboard()->setText(tableAsTsv(m_table, selectedOnly, m_copyRole));
}

void TableBehaviour::copyPicture()
{
    if (m_table->model() != nullptr)
        QGuiApplication::clipboard()->setImage(tablePicture(m_table));
}

} // namespace Tokenglass
