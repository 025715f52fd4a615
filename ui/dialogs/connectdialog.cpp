// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/connectdialog.h"

#include "models/session/errortext.h"
#include "models/session/numberformat.h"
#include "models/session/sourcecontroller.h"
#include "models/session/whenfinished.h"
#include "ui/dialogs/connectionform.h"
#include "ui/dialogs/connectionreporttext.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace Tokenglass {

ConnectDialog::ConnectDialog(SourceController &sources, const ConnectionSettings &connection, QWidget *parent)
    : QDialog(parent), m_sources(sources), m_editing(!connection.id.isEmpty()), m_form(new ConnectionForm),
      m_remember(new QCheckBox(tr("Re&member it in the keychain"))), m_keychainHint(new QLabel),
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
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(m_form);
    layout->addWidget(m_remember);
    layout->addWidget(m_keychainHint);
    layout->addWidget(m_message);
    layout->addWidget(m_busy);
    layout->addLayout(m_report);
    layout->addStretch();
    layout->addWidget(buttons);
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
    layout()->activate();
    resize(width(), layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : sizeHint().height());
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
    const quint64 generation = ++m_generation;
    whenFinished(m_sources.test(connection.value(), m_form->password()), this,
                 [this, generation](const Result<ConnectionReport> &report) {
                     if (generation != m_generation)
                         return;
                     cancelTest();
                     showReport(report);
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
