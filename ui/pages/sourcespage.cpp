// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/sourcespage.h"

#include "models/session/errortext.h"
#include "models/session/numberformat.h"
#include "models/session/roles.h"
#include "models/session/sourcecontroller.h"
#include "ui/dialogs/connectdialog.h"
#include "ui/dialogs/connectionreporttext.h"
#include "ui/theme.h"
#include "ui/themeicon.h"
#include "ui/widgets/card.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tablesetup.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace Tokenglass {

using namespace Qt::StringLiterals;

SourcesPage::SourcesPage(SourceController &sources, QWidget *parent)
    : QWidget(parent), m_sources(sources), m_view(new QTableView), m_message(new MessageBar),
      m_open(new QPushButton(tr("&Open"))), m_edit(new QPushButton(tr("&Edit\u2026"))),
      m_test(new QPushButton(tr("&Test"))), m_remove(new QPushButton(tr("&Remove"))),
      m_record(new QPushButton(tr("Record &here")))
{
    setUpTable(m_view, CopyRole);
    m_view->setModel(m_sources.sources());
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setAccessibleName(tr("Sources"));
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->setColumnWidth(0, 220);
    m_view->setColumnWidth(1, 110);
    m_view->setColumnWidth(2, 380);
    auto *addButton = new QPushButton(themeIcon(u"plus"_s, IconTint::AccentText), tr("&Connect\u2026"));
    addButton->setProperty("accent", true);

    auto *card = new Card;
    card->setTitle(tr("Sources"));
    card->setSubtitle(tr("Tokenglass reads them, and writes only to its own ledger"));
    card->setContent(m_view);
    card->setState(CardState::Ready);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {addButton, m_open, m_edit, m_test, m_remove, m_record})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(12);
    layout->addWidget(m_message);
    layout->addWidget(card, 1);
    layout->addLayout(buttons);

    connect(addButton, &QPushButton::clicked, this, &SourcesPage::add);
    connect(m_open, &QPushButton::clicked, this, &SourcesPage::openCurrent);
    connect(m_edit, &QPushButton::clicked, this, &SourcesPage::edit);
    connect(m_test, &QPushButton::clicked, this, &SourcesPage::testCurrent);
    connect(m_remove, &QPushButton::clicked, this, &SourcesPage::removeCurrent);
    auto *removeByKey = new QAction(tr("Remove"), m_view);
    removeByKey->setShortcut(QKeySequence::Delete);
    removeByKey->setShortcutContext(Qt::WidgetShortcut);
    connect(removeByKey, &QAction::triggered, this, &SourcesPage::removeCurrent);
    m_view->addAction(removeByKey);
    m_record->setToolTip(tr("Console requests are recorded in this database, a ledger that a team can share"));
    m_record->setVisible(m_sources.canRecord());
    connect(m_sources.sources(), &QAbstractItemModel::dataChanged, this, &SourcesPage::updateButtons);
    connect(m_record, &QPushButton::clicked, this, &SourcesPage::recordInCurrent);
    connect(&m_sources, &SourceController::recordingChanged, this, &SourcesPage::showRecording);
    connect(&m_sources, &SourceController::recordingRefused, this, &SourcesPage::showRefused);
    connect(m_view, &QTableView::doubleClicked, this, &SourcesPage::openCurrent);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SourcesPage::updateButtons);
    connect(m_sources.sources(), &QAbstractItemModel::rowsRemoved, this, &SourcesPage::updateButtons);
    connect(&m_sources, &SourceController::tested, this, &SourcesPage::showTested);
    connect(m_sources.sources(), &QAbstractItemModel::rowsInserted, this, [this] {
        if (!m_view->selectionModel()->hasSelection())
            m_view->selectRow(0);
    });
    updateButtons();
}

QString SourcesPage::currentId() const
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    return rows.isEmpty() ? QString() : rows.constFirst().data(IdRole).toString();
}

bool SourcesPage::isCurrentBuiltIn() const
{
    const SourceRow *row = m_sources.sources()->find(currentId());
    return row && row->builtIn;
}

void SourcesPage::updateButtons()
{
    const bool any = m_view->selectionModel()->hasSelection();
    m_open->setEnabled(any);
    m_test->setEnabled(any && !isCurrentBuiltIn());
    m_edit->setEnabled(any && !isCurrentBuiltIn());
    m_remove->setEnabled(any && !isCurrentBuiltIn());
    const SourceRow *row = m_sources.sources()->find(currentId());
    m_record->setEnabled(row && !row->recording && row->connection.driver != ConnectionSettings::Driver::Https);
}

void SourcesPage::openCurrent()
{
    const QString id = currentId();
    if (id.isEmpty())
        return;
    m_sources.open(id);
    Q_EMIT opened(id);
}

void SourcesPage::add()
{
    auto *dialog = new ConnectDialog(m_sources, {}, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] { Q_EMIT opened({}); });
    dialog->open();
}

void SourcesPage::edit()
{
    const SourceRow *row = m_sources.sources()->find(currentId());
    if (!row || row->builtIn)
        return;
    auto *dialog = new ConnectDialog(m_sources, row->connection, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SourcesPage::testCurrent()
{
    if (const SourceRow *row = m_sources.sources()->find(currentId())) {
        m_message->showMessage(MessageKind::Information, tr("Testing %1\u2026").arg(row->connection.name));
        m_sources.test(row->connection.id);
    }
}

void SourcesPage::removeCurrent()
{
    m_sources.remove(currentId());
}

void SourcesPage::recordInCurrent()
{
    if (const SourceRow *row = m_sources.sources()->find(currentId())) {
        m_message->showMessage(MessageKind::Information, tr("Opening %1\u2026").arg(row->connection.name));
        m_sources.recordHere(QString(row->connection.id));
    }
}

void SourcesPage::showRecording(const QString &id)
{
    updateButtons();
    if (const SourceRow *row = m_sources.sources()->find(id))
        m_message->showMessage(MessageKind::Success,
                               tr("Console requests are now recorded in %1.").arg(row->connection.name));
}

void SourcesPage::showRefused(const QString &id, const Error &error)
{
    const SourceRow *row = m_sources.sources()->find(id);
    if (!row)
        return;
    const bool isServer = row->connection.driver != ConnectionSettings::Driver::Sqlite;
    const QString why = error.kind == Error::Kind::Input
        ? tr("Requests are still under way. Try again when they have ended.")
        : isServer && error.kind == Error::Kind::Storage
        ? tr("Its tables belong to another program or to a newer Tokenglass and were left as they are. Choose an empty "
             "database.")
        : errorText(error);
    m_message->showMessage(MessageKind::Error, row->connection.name + u": "_s + why);
}

void SourcesPage::showTested(const QString &id, const Result<ConnectionReport> &report)
{
    const SourceRow *row = m_sources.sources()->find(id);
    if (!row)
        return;
    if (!report.ok()) {
        m_message->showMessage(MessageKind::Error, row->connection.name + u": "_s + errorText(report.error()));
        return;
    }
    QStringList parts;
    for (const auto &[title, text] : reportLines(report.value(), NumberFormat(locale())))
        parts.append(title + u' ' + text);
    m_message->showMessage(MessageKind::Success, row->connection.name + u": "_s + parts.join(u" \u00B7 "_s));
}

} // namespace Tokenglass
