// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/budgets/budgetfiles.h"

#include "models/domain/budgetjson.h"
#include "models/session/budgetmonitor.h"
#include "models/session/errortext.h"
#include "models/session/whenfinished.h"
#include "ui/dialogs/budgetimportdialog.h"

#include <QFileDialog>
#include <QFileInfo>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

QFileDialog *fileDialog(QWidget *parent, const QString &title)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters({BudgetFiles::tr("Budgets (*.json)"), BudgetFiles::tr("All files (*)")});
    return dialog;
}

} // namespace

BudgetFiles::BudgetFiles(BudgetMonitor &monitor, BudgetServices services, QWidget *window)
    : QObject(window), m_monitor(monitor), m_services(std::move(services)), m_window(window)
{ }

void BudgetFiles::chooseImport()
{
    QFileDialog *dialog = fileDialog(m_window->window(), tr("Import budgets"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &BudgetFiles::importFrom);
    dialog->open();
}

void BudgetFiles::chooseExport()
{
    QFileDialog *dialog = fileDialog(m_window->window(), tr("Export budgets"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(u"budgets.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &BudgetFiles::exportTo);
    dialog->open();
}

void BudgetFiles::importFrom(const QString &path)
{
    whenFinished(m_services.readBudgets(path), this, [this, path](const Result<QList<Budget>> &read) {
        if (read.ok())
            preview(path, *read);
        else
            Q_EMIT failed(tr("%1 was not imported.").arg(QFileInfo(path).fileName()) + u' ' + errorText(read.error()));
    });
}

void BudgetFiles::preview(const QString &path, const QList<Budget> &budgets)
{
    const BudgetImport import = compareBudgets(budgets, m_monitor.budgets());
    auto *dialog = new BudgetImportDialog(QFileInfo(path).fileName(), import, m_window->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, import] {
        m_monitor.importBudgets(import.changes());
        Q_EMIT done(tr("Imported: %1.").arg(importSummary(import)));
    });
    dialog->open();
}

void BudgetFiles::exportTo(const QString &path)
{
    const QList<Budget> own = m_monitor.budgets();
    const auto count = static_cast<int>(own.size());
    whenFinished(m_services.writeFile(path, [own] { return budgetsJson(own); }), this,
                 [this, path, count](const Result<void> &written) {
                     if (written.ok())
                         Q_EMIT done(tr("%n budget(s) were written to %1.", nullptr, count).arg(path));
                     else
                         Q_EMIT failed(tr("The budgets were not exported.") + u' ' + errorText(written.error()));
                 });
}

} // namespace Tokenglass
