// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/charttabledialog.h"

#include "models/domain/tsv.h"
#include "ui/widgets/tablesetup.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace Tokenglass {

ChartTableDialog::ChartTableDialog(const QString &title, const ChartTable &table, const ChartTable &copied,
                                   QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(title);
    auto *model =
        new QStandardItemModel(static_cast<int>(table.rows.size()), static_cast<int>(table.headers.size()), this);
    model->setHorizontalHeaderLabels(table.headers);
    for (int column = 1; column < model->columnCount(); ++column)
        model->setHeaderData(column, Qt::Horizontal,
                             QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter)),
                             Qt::TextAlignmentRole);
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < table.rows[row].size() && column < model->columnCount(); ++column) {
            auto *item = new QStandardItem(table.rows[row][column]);
            item->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
            model->setItem(row, column, item);
        }
    }
    auto *view = new QTableView;
    setUpTable(view);
    view->setModel(model);
    view->setAccessibleName(title);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this,
            [copied] { QGuiApplication::clipboard()->setText(tabSeparated(copied)); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(view);
    layout->addWidget(buttons);
    resize(720, 480);
    sizeColumnsOnce(view);
}

QString tabSeparated(const ChartTable &table)
{
    return toTsv(table.headers, table.rows);
}

} // namespace Tokenglass
