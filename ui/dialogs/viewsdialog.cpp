// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/viewsdialog.h"

#include "models/session/errortext.h"
#include "models/session/savedviews.h"
#include "ui/widgets/messagebar.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace Tokenglass {

static constexpr int NameRole = Qt::UserRole; ///< the name it has in the file while another is typed

ViewsDialog::ViewsDialog(SavedViews &views, QWidget *parent)
    : QDialog(parent), m_views(views), m_list(new QListWidget), m_open(new QPushButton(tr("&Open"))),
      m_rename(new QPushButton(tr("Re&name"))), m_copyLink(new QPushButton(tr("Copy &link"))),
      m_remove(new QPushButton(tr("&Remove"))), m_message(new MessageBar)
{
    setWindowTitle(tr("Saved views"));
    build();
    connect(&m_views, &SavedViews::changed, this, &ViewsDialog::refresh);
    connect(&m_views, &SavedViews::removed, this, [this](const QString &name) {
        m_message->showMessage(MessageKind::Information, tr("\"%1\" was removed.").arg(name), tr("Undo"));
    });
    connect(&m_views, &SavedViews::failed, this, [this](const QString &what, const Error &error) {
        m_message->showMessage(MessageKind::Error, what + QChar(u' ') + errorText(error));
    });
    connect(m_message, &MessageBar::actionTriggered, &m_views, &SavedViews::undoRemove);
    connect(new QShortcut(QKeySequence(QKeySequence::Undo), this), &QShortcut::activated, &m_views,
            &SavedViews::undoRemove);
    connect(&m_views, &SavedViews::undone, m_message, &QWidget::hide);
    connect(m_list, &QListWidget::itemActivated, this, &ViewsDialog::openChosen);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) { rename(*item); });
    connect(m_list, &QListWidget::currentItemChanged, this, &ViewsDialog::enableButtons);
    connect(m_open, &QPushButton::clicked, this, &ViewsDialog::openChosen);
    connect(m_rename, &QPushButton::clicked, this, [this] { m_list->editItem(m_list->currentItem()); });
    connect(m_copyLink, &QPushButton::clicked, this, &ViewsDialog::copyLink);
    connect(m_remove, &QPushButton::clicked, this, [this] { m_views.remove(chosen()); });
    refresh();
}

void ViewsDialog::build()
{
    m_list->setAccessibleName(tr("Saved views"));
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    auto *side = new QVBoxLayout;
    for (QPushButton *button : {m_open, m_rename, m_copyLink, m_remove}) {
        button->setAutoDefault(false);
        side->addWidget(button);
    }
    side->addStretch(1);
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_list, 1);
    middle->addLayout(side);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addLayout(middle, 1);
    layout->addWidget(buttons);
    m_message->hide();
    resize(460, 340);
}

QString ViewsDialog::chosen() const
{
    return m_list->currentItem() != nullptr ? m_list->currentItem()->data(NameRole).toString() : QString();
}

void ViewsDialog::refresh()
{
    const QString before = chosen();
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (const SavedView &view : m_views.views()) {
            auto *item = new QListWidgetItem(view.name, m_list);
            item->setData(NameRole, view.name);
            item->setToolTip(viewLink(view.view));
            item->setFlags(item->flags() | Qt::ItemIsEditable);
            if (view.isCalled(before))
                m_list->setCurrentItem(item);
        }
    }
    if (m_list->currentItem() == nullptr)
        m_list->setCurrentRow(0);
    enableButtons();
}

void ViewsDialog::enableButtons()
{
    for (QPushButton *button : {m_open, m_rename, m_copyLink, m_remove})
        button->setEnabled(m_list->currentItem() != nullptr);
}

void ViewsDialog::openChosen()
{
    const SavedView *view = m_views.find(chosen());
    if (view == nullptr)
        return;
    const UsageView wanted = view->view;
    accept();
    m_views.go(wanted);
}

void ViewsDialog::copyLink()
{
    QGuiApplication::clipboard()->setText(savedViewLink(chosen()));
    m_message->showMessage(MessageKind::Success, tr("The link was copied. It opens the view on this computer."));
}

void ViewsDialog::rename(const QListWidgetItem &item)
{
    const QString from = item.data(NameRole).toString();
    const QString to = item.text().trimmed();
    if (to.isEmpty() || to == from)
        refresh();
    else
        m_views.rename(from, to);
}

} // namespace Tokenglass
