// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/console/runhistorydialog.h"

#include "models/session/consolehistory.h"
#include "models/session/errortext.h"
#include "models/session/roles.h"
#include "ui/themeicon.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tablesetup.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize FirstSize{860, 520};

} // namespace

RunHistoryDialog::RunHistoryDialog(ConsoleHistory &history, const ReportingZone &zone, QWidget *parent)
    : QDialog(parent), m_history(history), m_search(new QLineEdit(history.words())), m_view(new QTableView),
      m_empty(new QLabel), m_message(new MessageBar), m_open(new QPushButton(tr("&Open"))),
      m_remove(new QPushButton(tr("&Remove")))
{
    setWindowTitle(tr("History"));
    m_search->setPlaceholderText(tr("Search prompts, answers and models"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themeIcon(u"search"_s, IconTint::Muted), QLineEdit::LeadingPosition);
    m_history.runs().setFormat(NumberFormat(locale()), zone);
    setUpTable(m_view, CopyRole);
    m_view->setModel(&m_history.runs());
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setAccessibleName(tr("Runs"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setProperty("muted", true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_open, QDialogButtonBox::ActionRole);
    buttons->addButton(m_remove, QDialogButtonBox::ActionRole);
    m_open->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_message);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(buttons);
    resize(FirstSize);
    connectAll();
    m_history.refresh();
    refresh();
    m_search->setFocus();
}

void RunHistoryDialog::connectAll()
{
    connect(m_search, &QLineEdit::textChanged, &m_history, &ConsoleHistory::search);
    connect(&m_history, &ConsoleHistory::listed, this, &RunHistoryDialog::refresh);
    connect(&m_history, &ConsoleHistory::opened, this, &QDialog::accept);
    connect(&m_history, &ConsoleHistory::failed, this,
            [this](const Error &error) { m_message->showMessage(MessageKind::Error, errorText(error)); });
    connect(&m_history, &ConsoleHistory::removed, this, [this] {
        m_message->showMessage(MessageKind::Information, tr("The run was removed. Its row in the ledger stays."),
                               tr("Undo"));
    });
    connect(m_message, &MessageBar::actionTriggered, this, [this] {
        m_history.undoRemove();
        m_message->hide();
    });
    connect(new QShortcut(QKeySequence(QKeySequence::Undo), this), &QShortcut::activated, &m_history,
            &ConsoleHistory::undoRemove);
    connect(&m_history, &ConsoleHistory::undone, m_message, &QWidget::hide);
    connect(m_open, &QPushButton::clicked, this, &RunHistoryDialog::openCurrent);
    connect(m_view, &QTableView::doubleClicked, this, &RunHistoryDialog::openCurrent);
    connect(m_remove, &QPushButton::clicked, this, [this] { m_history.remove(currentId()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunHistoryDialog::refresh);
}

QString RunHistoryDialog::currentId() const
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    return rows.isEmpty() ? QString() : rows.constFirst().data(IdRole).toString();
}

void RunHistoryDialog::openCurrent()
{
    if (!currentId().isEmpty())
        m_history.open(currentId());
}

void RunHistoryDialog::refresh()
{
    const bool any = m_history.runs().rowCount() > 0;
    m_view->setVisible(any);
    m_empty->setVisible(!any);
    m_empty->setText(m_history.isLoading()             ? tr("Looking\u2026")
                         : m_history.words().isEmpty() ? tr("No prompt has been sent yet.")
                                                       : tr("No run contains these words."));
    m_open->setEnabled(!currentId().isEmpty());
    m_remove->setEnabled(!currentId().isEmpty());
    if (any && !std::exchange(m_fitted, true))
        QMetaObject::invokeMethod(
            this, [this] { sizeColumnsOnce(m_view); }, Qt::QueuedConnection);
    // The newest of what was found is ready to be opened.
    if (any && currentId().isEmpty())
        m_view->selectRow(0);
}

} // namespace Tokenglass
