// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/budgetimportdialog.h"

#include "models/session/budgettext.h"
#include "models/session/numberformat.h"
#include "ui/theme.h"
#include "ui/widgets/tablesetup.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace Tokenglass {

namespace {

constexpr QSize DialogSize{720, 420};

QStandardItemModel *modelOf(const BudgetImport &import, const NumberFormat &format, QObject *parent)
{
    auto *model = new QStandardItemModel(0, 5, parent);
    model->setHorizontalHeaderLabels({BudgetImportDialog::tr("Budget"), BudgetImportDialog::tr("Counts"),
                                      BudgetImportDialog::tr("Period"), BudgetImportDialog::tr("Limit"),
                                      BudgetImportDialog::tr("What happens")});
    for (const BudgetImport::Item &item : import.items) {
        QList<QStandardItem *> row;
        const QStringList texts{item.budget.name, budgetScopeText(item.budget), budgetPeriodText(item.budget),
                                format.money(item.budget.limit), importEffectText(item)};
        for (const QString &text : texts)
            row.append(new QStandardItem(text));
        model->appendRow(row);
    }
    return model;
}

} // namespace

BudgetImportDialog::BudgetImportDialog(const QString &fileName, const BudgetImport &import, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Import budgets"));
    auto *summary = new QLabel(tr("%1: %2").arg(fileName, importSummary(import)));
    summary->setWordWrap(true);
    summary->setTextFormat(Qt::PlainText);
    summary->setFont(fontFor(TextRole::Strong));
    auto *view = new QTableView;
    setUpTable(view);
    view->setModel(modelOf(import, NumberFormat(locale()), this));
    view->setAccessibleName(tr("Budgets in the file"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *accept = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    accept->setEnabled(!import.changes().isEmpty());
    accept->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(summary);
    layout->addWidget(view, 1);
    layout->addWidget(buttons);
    resize(DialogSize);
    sizeColumnsOnce(view, Names::MayBeElided);
}

} // namespace Tokenglass
