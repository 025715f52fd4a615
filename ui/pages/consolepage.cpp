// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/consolepage.h"

#include "models/domain/usagesource.h"
#include "models/session/consolesession.h"
#include "models/session/errortext.h"
#include "models/session/providercatalog.h"
#include "models/session/sourcesession.h"
#include "models/session/whenfinished.h"
#include "ui/pages/console/columnstrip.h"
#include "ui/pages/console/columnview.h"
#include "ui/pages/console/composer.h"
#include "ui/pages/console/previewpanel.h"
#include "ui/pages/console/runhistorydialog.h"
#include "ui/theme.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statepage.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int Gap = 12;
constexpr int ComposerShare = 62; ///< percent of the upper part's width
constexpr int UpperHeight = 232;
constexpr int LeastAnswerHeight = 320;

} // namespace

ConsolePage::ConsolePage(ConsoleSession &session, SourceSession &source, Theme &theme, QWidget *parent)
    : QWidget(parent), m_session(session), m_source(source), m_composer(new Composer(session, theme)),
      m_preview(new PreviewPanel(session, theme)), m_columns(new ColumnStrip(session.run(), theme)),
      m_empty(new StatePage), m_comparison(new ComparisonPanel(session.run(), theme)), m_message(new MessageBar),
      m_splitter(new QSplitter(Qt::Vertical))
{
    build();
    connectAll();
    orderTabs();
    m_comparison->setRate(m_source.rate());
    refreshStatus();
}

void ConsolePage::build()
{
    auto *upper = new QSplitter(Qt::Horizontal);
    upper->setChildrenCollapsible(false);
    upper->setHandleWidth(Gap);
    upper->addWidget(m_composer);
    upper->addWidget(m_preview);
    upper->setStretchFactor(0, ComposerShare);
    upper->setStretchFactor(1, 100 - ComposerShare);
    upper->setSizes({ComposerShare * 10, (100 - ComposerShare) * 10});
    m_empty->setState(CardState::Empty,
                      tr("Answers appear here side by side, with the usage that the providers report."), {});
    auto *answersPage = new QWidget;
    answersPage->setProperty("page", true);
    auto *answers = new QVBoxLayout(answersPage);
    answers->setContentsMargins(0, 0, 0, 0);
    answers->setSpacing(Gap);
    answers->addWidget(m_empty, 1);
    answers->addWidget(m_columns, 3);
    answers->addWidget(m_comparison, 1);
    m_columns->setMinimumHeight(LeastAnswerHeight);
    // A low window scrolls to the comparison rather than squeezing the answers.
    auto *lower = new QScrollArea;
    lower->setWidget(answersPage);
    lower->setWidgetResizable(true);
    lower->setFrameShape(QFrame::NoFrame);
    lower->setFocusPolicy(Qt::NoFocus);
    lower->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(Gap);
    m_splitter->addWidget(upper);
    m_splitter->addWidget(lower);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({UpperHeight, UpperHeight * 2});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(Gap);
    layout->addWidget(m_message);
    layout->addWidget(m_splitter, 1);
}

void ConsolePage::connectAll()
{
    for (const QKeySequence &keys : {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)}) {
        auto *send = new QShortcut(keys, this);
        send->setContext(Qt::WidgetWithChildrenShortcut);
        send->setWhatsThis(tr("Send the prompt of the test console"));
        connect(send, &QShortcut::activated, m_composer, &Composer::send);
    }
    connect(m_composer, &Composer::providersRequested, this, [this] { Q_EMIT providersRequested({}); });
    connect(m_composer, &Composer::historyRequested, this, &ConsolePage::showHistory);
    connect(m_composer, &Composer::missing, this, [this](const QString &what) {
        m_messageUndoes = false;
        m_missing = what;
        m_message->showMessage(MessageKind::Information, what);
    });
    for (const auto signal : {&ConsoleSession::canSendChanged, &ConsoleSession::targetsChanged}) {
        connect(&m_session, signal, this, [this] {
            if (!m_missing.isEmpty() && m_message->text() == std::exchange(m_missing, {}))
                m_message->hide();
        });
    }
    connect(m_composer, &Composer::chipsChanged, this, &ConsolePage::orderTabs);
    connect(m_columns, &ColumnStrip::viewsChanged, this, &ConsolePage::orderTabs);
    connect(m_composer, &Composer::favouriteRemoved, this, [this](const QString &name) {
        m_messageUndoes = true;
        m_message->showMessage(MessageKind::Information, tr("\u201C%1\u201D is no favourite any more.").arg(name),
                               tr("Undo"));
    });
    connect(&m_session.history(), &ConsoleHistory::undone, this, [this] {
        if (std::exchange(m_messageUndoes, false))
            m_message->hide();
    });
    connect(m_message, &MessageBar::actionTriggered, this, [this] {
        if (std::exchange(m_messageUndoes, false))
            m_session.history().undoRemoveFavourite();
        m_message->hide();
    });
    connect(m_columns, &ColumnStrip::keyRequested, this, &ConsolePage::providersRequested);
    connect(m_columns, &ColumnStrip::curlRequested, this, &ConsolePage::copyCurl);
    connect(m_comparison, &ComparisonPanel::exportRequested, this, &ConsolePage::chooseExportFile);
    ConsoleRun &run = m_session.run();
    for (const auto signal : {&ConsoleRun::columnsChanged, &ConsoleRun::runningChanged})
        connect(&run, signal, this, &ConsolePage::refreshStatus);
    connect(&run, &ConsoleRun::archiveFailed, this,
            [this](const Error &error) { showError(tr("The history could not be written."), error); });
    connect(&m_session.history(), &ConsoleHistory::failed, this,
            [this](const Error &error) { showError(tr("The history is not available."), error); });
    connect(&m_source, &SourceSession::rateChanged, this, [this] { m_comparison->setRate(m_source.rate()); });
}

void ConsolePage::orderTabs()
{
    // As it is seen: what is made anew would come last.
    QList<QWidget *> order = m_composer->focusOrder() + QList<QWidget *>{m_preview->view()};
    for (int column = 0; column < m_columns->count(); ++column)
        order += m_columns->view(column)->focusOrder();
    order += {m_comparison->view(), m_comparison->exportButton()};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void ConsolePage::showError(const QString &what, const Error &error)
{
    m_messageUndoes = false;
    m_message->showMessage(MessageKind::Error, what + u' ' + errorText(error));
}

void ConsolePage::refreshStatus()
{
    ConsoleRun &run = m_session.run();
    m_empty->setVisible(run.count() == 0);
    m_columns->setVisible(run.count() > 0);
    const QString left = run.count() == 0 ? tr("No session yet") : tr("Session %1").arg(m_session.sessionId());
    const QString right = run.isRunning() ? tr("%1 of %2 running").arg(run.running()).arg(run.count()) : QString();
    Q_EMIT statusChanged(left, right);
}

void ConsolePage::showHistory()
{
    auto *dialog = new RunHistoryDialog(m_session.history(), m_source.zone(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ConsolePage::copyCurl(int column)
{
    const Result<QString> command = m_session.curlOf(column);
    if (!command) {
        showError(tr("The request cannot be put into a command."), command.error());
        return;
    }
    QGuiApplication::clipboard()->setText(*command);
    m_messageUndoes = false;
    m_message->showMessage(MessageKind::Success, tr("The curl command is in the clipboard, without the key."));
}

void ConsolePage::chooseExportFile(ExportFormat format)
{
    auto *dialog = new QFileDialog(this, tr("Export the run"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(exportSuffix(format));
    dialog->selectFile(m_session.sessionId() + u'.' + exportSuffix(format));
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString &path) { exportRun(format, path); });
    dialog->open();
}

void ConsolePage::exportRun(ExportFormat format, const QString &path)
{
    whenFinished(m_session.exportRun(format, m_source.zone(), path), this, [this, path](const Result<void> &written) {
        m_messageUndoes = false;
        if (written)
            m_message->showMessage(MessageKind::Success, tr("The run is written to %1.").arg(path));
        else
            showError(tr("The run could not be written."), written.error());
    });
}

bool ConsolePage::event(QEvent *event)
{
    // While something runs Escape stops it, and does not reach the menu's action of the same key.
    if (event->type() == QEvent::ShortcutOverride && m_session.run().isRunning()
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ConsolePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_session.run().isRunning())
        m_session.run().stopAll();
    else
        QWidget::keyPressEvent(event);
}

void ConsolePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (const auto catalog = m_source.catalog())
        m_composer->setCatalog(*catalog);
    m_session.history().refreshFavourites();
    refreshStatus();
    m_composer->prompt()->setFocus();
}

} // namespace Tokenglass
