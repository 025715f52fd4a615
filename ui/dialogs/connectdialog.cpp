// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/connectdialog.h"

#include "models/session/errortext.h"
#include "models/session/numberformat.h"
#include "models/session/sourcecontroller.h"
#include "models/session/whenfinished.h"
#include "ui/dialogplaces.h"
#include "ui/dialogs/connectionform.h"
#include "ui/dialogs/connectionreporttext.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

namespace Tokenglass {

static constexpr int Spacing = 10;

ConnectDialog::ConnectDialog(SourceController &sources, const ConnectionSettings &connection, QWidget *parent)
    : QDialog(parent), m_sources(sources), m_editing(!connection.id.isEmpty()), m_form(new ConnectionForm),
      m_remember(new QCheckBox(tr("Re&member it in the keychain"))), m_keychainHint(new QLabel), m_content(new QWidget),
      m_message(new MessageBar), m_report(new QFormLayout), m_busy(new QProgressBar)
{
    setWindowTitle(m_editing ? tr("Edit the connection") : tr("Open a usage database"));
    m_keychainHint->setWordWrap(true);
    m_keychainHint->setProperty("muted", true);
    m_busy->setRange(0, 0);
    m_busy->setAccessibleName(tr("Testing the connection"));
    m_busy->hide();
    m_report->setContentsMargins(0, 0, 0, 0);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_test = buttons->addButton(tr("&Test"), QDialogButtonBox::ActionRole);
    m_finish = buttons->addButton(m_editing ? tr("&Save") : tr("&Open"), QDialogButtonBox::AcceptRole);
    m_finish->setDefault(true);
    m_content->setProperty("page", true);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(Spacing);
    content->addWidget(m_form);
    content->addWidget(m_remember);
    content->addWidget(m_keychainHint);
    content->addWidget(m_message);
    content->addWidget(m_busy);
    content->addLayout(m_report);
    content->addStretch();
    m_scroll = scrollable(m_content);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(Spacing);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(buttons);
    m_buttons = buttons;
    resize(560, 360);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_finish, &QPushButton::clicked, this, &ConnectDialog::finish);
    connect(m_test, &QPushButton::clicked, this, [this] { m_testing ? cancelTest() : testNow(); });
    connect(m_form, &ConnectionForm::changed, this, &ConnectDialog::update);
    if (m_editing || connection.driver != ConnectionSettings::Driver::Sqlite || !connection.path.isEmpty())
        m_form->setConnection(connection);
    update();
}

ConnectDialog::~ConnectDialog() = default;

void ConnectDialog::update()
{
    const bool server = m_form->driver() != ConnectionSettings::Driver::Sqlite;
    m_remember->setVisible(server);
    m_remember->setEnabled(m_keychainWorks);
    m_keychainHint->setVisible(server && !m_keychainHint->text().isEmpty());
    if (server && !m_keychainAsked)
        probeKeychain();
    const bool complete = m_form->connection().ok();
    m_finish->setEnabled(complete);
    m_test->setEnabled(complete || m_testing);
    cancelTest();
    clearReport();
    fitHeight();
}

void ConnectDialog::fitHeight()
{
    m_scroll->setMinimumWidth(m_content->layout()->totalMinimumSize().width());
    const QMargins margins = layout()->contentsMargins();
    const auto contentHeight = [this](int width) {
        m_content->layout()->invalidate();
        return m_content->layout()->hasHeightForWidth() ? m_content->layout()->totalHeightForWidth(width)
                                                        : m_content->sizeHint().height();
    };
    const int inner = width() - margins.left() - margins.right();
    const int around = margins.top() + Spacing + m_buttons->sizeHint().height() + margins.bottom();
    // What the window manager puts around it, once it has.
    const QRect frame = frameGeometry();
    const QSize decoration = frame.size() - size();
    const QRect room = screen()->availableGeometry();
    const int most = room.height() - decoration.height();
    int needed = contentHeight(inner);
    const int height = std::min(needed + around, most);
    if (needed + around > most)
        needed = contentHeight(inner - m_scroll->verticalScrollBar()->sizeHint().width());
    m_content->setMinimumHeight(std::max(needed, m_content->layout()->totalMinimumSize().height()));
    resize(width(), height);
    // A dialog that grew must not take its buttons below the screen.
    const int bottom = frame.top() + height + decoration.height();
    if (isVisible() && bottom > room.bottom() + 1)
        move(frame.left(), std::max(room.top(), room.bottom() + 1 - height - decoration.height()));
}

void ConnectDialog::showFitting()
{
    fitHeight();
    // Where it does not all fit, what came of the test is what one wants to read.
    QMetaObject::invokeMethod(
        this, [this] { m_scroll->ensureWidgetVisible(m_message); }, Qt::QueuedConnection);
}

void ConnectDialog::showEvent(QShowEvent *event)
{
    // Only now the widgets know how large their letters are.
    fitHeight();
    QDialog::showEvent(event);
}

void ConnectDialog::probeKeychain()
{
    m_keychainAsked = true;
    whenFinished(m_sources.probeSecrets(), this, [this](const Result<QString> &answer) {
        m_keychainWorks = answer.ok();
        m_remember->setEnabled(m_keychainWorks);
        m_remember->setChecked(m_keychainWorks);
        m_keychainHint->setText(
            m_keychainWorks ? QString()
                            : tr("No keychain answers on this computer. Tokenglass connects all the same, asks for the "
                                 "password each time and does not remember it."));
        m_keychainHint->setVisible(!m_keychainHint->text().isEmpty()
                                   && m_form->driver() != ConnectionSettings::Driver::Sqlite);
        fitHeight();
    });
}

void ConnectDialog::testNow()
{
    const Result<ConnectionSettings> connection = m_form->connection();
    if (!connection.ok())
        return;
    clearReport();
    m_testing = true;
    m_busy->show();
    m_test->setText(tr("S&top the test"));
    fitHeight();
    const quint64 generation = ++m_generation;
    whenFinished(m_sources.test(connection.value(), m_form->password()), this,
                 [this, generation](const Result<ConnectionReport> &report) {
                     if (generation != m_generation)
                         return;
                     cancelTest();
                     showReport(report);
                     // Later, for the new lines are not seen before, and take no room.
                     QMetaObject::invokeMethod(this, &ConnectDialog::showFitting, Qt::QueuedConnection);
                 });
}

void ConnectDialog::cancelTest()
{
    ++m_generation;
    m_testing = false;
    m_busy->hide();
    m_test->setText(tr("&Test"));
}

void ConnectDialog::clearReport()
{
    m_message->hide();
    while (m_report->rowCount() > 0)
        m_report->removeRow(0);
}

void ConnectDialog::showReport(const Result<ConnectionReport> &report)
{
    if (!report.ok()) {
        m_message->showMessage(MessageKind::Error, errorSentence(report.error()));
        if (const QString detail = errorDetail(report.error()); !detail.isEmpty())
            addReportLine(tr("Details"), detail);
        return;
    }
    m_message->showMessage(MessageKind::Success, tr("The connection works."));
    for (const auto &[title, text] : reportLines(report.value(), NumberFormat(locale())))
        addReportLine(title, text);
}

void ConnectDialog::addReportLine(const QString &title, const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(title);
    m_report->addRow(title, label);
}

void ConnectDialog::finish()
{
    const Result<ConnectionSettings> connection = m_form->connection();
    if (!connection.ok())
        return;
    const bool remember = m_remember->isVisible() && m_remember->isChecked() && !m_form->password().isEmpty();
    if (m_editing)
        m_sources.save(connection.value(), m_form->password(), remember);
    else
        m_sources.openNew(connection.value(), m_form->password(), remember);
    accept();
}

} // namespace Tokenglass
