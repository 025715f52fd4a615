// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/passworddialog.h"

#include "models/session/sourcecontroller.h"
#include "models/session/whenfinished.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace Tokenglass {

PasswordDialog::PasswordDialog(SourceController &sources, const ConnectionSettings &connection, bool refused,
                               QWidget *parent)
    : QDialog(parent), m_sources(sources), m_connection(connection), m_password(new QLineEdit),
      m_remember(new QCheckBox(tr("Re&member it in the keychain")))
{
    const bool token = connection.driver == ConnectionSettings::Driver::Https;
    setWindowTitle(token ? tr("Token") : tr("Password"));
    auto *text = new QLabel(refused ? tr("%1 refused the login.").arg(connection.name)
                                    : tr("%1 asks for a password.").arg(connection.name));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto *address = new QLabel(connection.toUri());
    address->setTextFormat(Qt::PlainText);
    address->setProperty("muted", true);
    address->setWordWrap(true);
    m_password->setEchoMode(QLineEdit::Password);
    m_remember->setEnabled(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *open = buttons->addButton(tr("&Open"), QDialogButtonBox::AcceptRole);
    open->setDefault(true);
    auto *form = new QFormLayout;
    form->addRow(token ? tr("To&ken") : tr("&Password"), m_password);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(address);
    layout->addLayout(form);
    layout->addWidget(m_remember);
    layout->addWidget(buttons);
    resize(420, sizeHint().height());
    m_password->setFocus();

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        m_sources.openWithPassword(m_connection.id, m_password->text(), m_remember->isChecked());
        accept();
    });
    whenFinished(m_sources.probeSecrets(), this, [this](const Result<QString> &answer) {
        m_remember->setEnabled(answer.ok());
        m_remember->setChecked(answer.ok());
        if (!answer.ok())
            m_remember->setToolTip(tr("No keychain answers on this computer; the password will not be remembered."));
    });
}

} // namespace Tokenglass
