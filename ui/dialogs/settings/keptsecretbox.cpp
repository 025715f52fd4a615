// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/settings/keptsecretbox.h"

#include "models/session/errortext.h"
#include "models/session/keptsecret.h"
#include "ui/dialogs/confirmation.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace Tokenglass {

KeptSecretBox::KeptSecretBox(KeptSecret &secret, Words words, QWidget *parent)
    : QWidget(parent), m_secret(secret), m_words(std::move(words)), m_field(new QLineEdit),
      m_keep(new QPushButton(tr("&Keep in the keychain"))), m_forget(new QPushButton(tr("&Forget"))),
      m_state(new QLabel)
{
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setAccessibleName(m_words.name);
    m_field->setPlaceholderText(m_words.invitation);
    m_state->setProperty("muted", true);
    m_state->setWordWrap(true);
    for (QPushButton *button : {m_keep, m_forget})
        button->setAutoDefault(false);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    // The words on the buttons are long in some languages, and a secret is longer.
    grid->addWidget(m_field, 0, 0, 1, 3);
    grid->addWidget(m_keep, 1, 0);
    grid->addWidget(m_forget, 1, 1);
    grid->addWidget(m_state, 2, 0, 1, 3);
    grid->setColumnStretch(2, 1);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textChanged, this, &KeptSecretBox::update);
    connect(m_field, &QLineEdit::returnPressed, this, &KeptSecretBox::keep);
    connect(m_keep, &QPushButton::clicked, this, &KeptSecretBox::keep);
    connect(m_forget, &QPushButton::clicked, this, &KeptSecretBox::askToForget);
    connect(&m_secret, &KeptSecret::changed, this, &KeptSecretBox::update);
    connect(&m_secret, &KeptSecret::keepingEnded, this, &KeptSecretBox::endKeeping);
    update();
}

bool KeptSecretBox::hasTyped() const
{
    return !m_field->text().isEmpty();
}

void KeptSecretBox::keep()
{
    if (hasTyped())
        m_secret.keep(m_field->text());
}

void KeptSecretBox::endKeeping(bool isKept)
{
    // Not clear(), which undo takes back.
    if (isKept)
        m_field->setText(QString());
    else
        m_field->setFocus();
    Q_EMIT keepingEnded(isKept);
}

void KeptSecretBox::askToForget()
{
    QMessageBox *question =
        confirmation(tr("Forget"), m_words.forget, tr("This cannot be taken back."), tr("&Forget"), this);
    connect(question, &QDialog::accepted, &m_secret, &KeptSecret::forget);
    question->open();
}

void KeptSecretBox::update()
{
    const KeptSecret::State state = m_secret.state();
    m_keep->setEnabled(!m_field->text().isEmpty());
    m_forget->setEnabled(state == KeptSecret::State::Kept);
    if (m_secret.problem())
        m_state->setText(tr("The keychain cannot be used: %1").arg(errorDetail(*m_secret.problem())));
    else if (state == KeptSecret::State::Kept)
        m_state->setText(m_words.kept);
    else if (state == KeptSecret::State::Missing)
        m_state->setText(m_words.missing);
    else
        m_state->setText(tr("Looking in the keychain\u2026"));
    m_field->setAccessibleDescription(m_state->text());
}

} // namespace Tokenglass
