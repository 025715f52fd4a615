// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/shortcutsdialog.h"

#include "ui/themeicon.h"
#include "ui/widgets/tablesetup.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int AllColumns = -1;

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<ShortcutEntry> &entries, QWidget *parent)
    : QDialog(parent), m_rows(new QSortFilterProxyModel(this)), m_view(new QTableView)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *search = new QLineEdit;
    search->setPlaceholderText(tr("Find a shortcut"));
    search->setAccessibleName(tr("Find a shortcut"));
    search->setClearButtonEnabled(true);
    search->addAction(themeIcon(u"search"_s, IconTint::Muted), QLineEdit::LeadingPosition);
    m_view->setAccessibleName(tr("Keyboard shortcuts"));
    m_rows->setFilterKeyColumn(AllColumns);
    m_rows->setFilterCaseSensitivity(Qt::CaseInsensitive);
    setUpTable(m_view);
    fill(entries);
    connect(search, &QLineEdit::textChanged, m_rows, &QSortFilterProxyModel::setFilterFixedString);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(search);
    layout->addWidget(m_view, 1);
    layout->addWidget(buttons);
    resize(640, 560);
    sizeColumnsOnce(m_view, Names::MayBeElided);
}

void ShortcutsDialog::fill(const QList<ShortcutEntry> &entries)
{
    auto *model = new QStandardItemModel(this);
    model->setHorizontalHeaderLabels({tr("Action"), tr("Keys"), tr("Where")});
    for (const ShortcutEntry &entry : entries) {
        QList<QStandardItem *> row;
        for (const QString &text : {entry.action, entry.keys, entry.where}) {
            auto *item = new QStandardItem(text);
            item->setEditable(false);
            row.append(item);
        }
        model->appendRow(row);
    }
    m_rows->setSourceModel(model);
    m_view->setModel(m_rows);
}

} // namespace Tokenglass
