// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/settings/webhooksecretbox.h"

#include "models/session/errortext.h"
#include "models/session/webhooksecret.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace Tokenglass {

WebhookSecretBox::WebhookSecretBox(WebhookSecret &secret, QWidget *parent)
    : QWidget(parent), m_secret(secret), m_field(new QLineEdit), m_keep(new QPushButton(tr("&Keep in the keychain"))),
      m_forget(new QPushButton(tr("&Forget"))), m_state(new QLabel)
{
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setAccessibleName(tr("Secret of the webhook"));
    m_field->setPlaceholderText(tr("Enter a secret"));
    m_state->setProperty("muted", true);
    m_state->setWordWrap(true);
    for (QPushButton *button : {m_keep, m_forget})
        button->setAutoDefault(false);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_field, 0, 0);
    grid->addWidget(m_keep, 0, 1);
    grid->addWidget(m_forget, 0, 2);
    grid->addWidget(m_state, 1, 0, 1, 3);
    grid->setColumnStretch(0, 1);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textChanged, this, &WebhookSecretBox::update);
    connect(m_field, &QLineEdit::returnPressed, this, &WebhookSecretBox::keep);
    connect(m_keep, &QPushButton::clicked, this, &WebhookSecretBox::keep);
    connect(m_forget, &QPushButton::clicked, &m_secret, &WebhookSecret::forget);
    connect(&m_secret, &WebhookSecret::changed, this, &WebhookSecretBox::update);
    update();
}

void WebhookSecretBox::keep()
{
    if (m_field->text().isEmpty())
        return;
    m_secret.keep(m_field->text());
    // Not clear(), which undo takes back.
    m_field->setText(QString());
}

void WebhookSecretBox::update()
{
    const WebhookSecret::State state = m_secret.state();
    m_keep->setEnabled(!m_field->text().isEmpty());
    m_forget->setEnabled(state == WebhookSecret::State::Kept);
    if (m_secret.problem())
        m_state->setText(tr("The keychain cannot be used: %1").arg(errorDetail(*m_secret.problem())));
    else if (state == WebhookSecret::State::Kept)
        m_state->setText(tr("A secret is in the keychain. Enter another one to replace it."));
    else if (state == WebhookSecret::State::Missing)
        m_state->setText(tr("No secret is in the keychain, or it is locked. Nothing is sent without the secret."));
    else
        m_state->setText(tr("Looking in the keychain\u2026"));
    m_field->setAccessibleDescription(m_state->text());
}

} // namespace Tokenglass
