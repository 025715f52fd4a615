// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/providerkeybox.h"

#include "models/session/providertext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Tokenglass {

using namespace Qt::StringLiterals;

ProviderKeyBox::ProviderKeyBox(ProviderCatalog &catalog, QWidget *parent)
    : QWidget(parent), m_catalog(catalog), m_state(new QLabel), m_problem(new QLabel), m_key(new QLineEdit),
      m_keep(new QPushButton(tr("Keep in the &keychain"))), m_session(new QPushButton(tr("&Use for this session"))),
      m_forget(new QPushButton(tr("&Forget")))
{
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setAccessibleName(tr("Key"));
    m_problem->setProperty("warned", true);
    for (QLabel *label : {m_state, m_problem})
        label->setWordWrap(true);
    for (QPushButton *button : {m_keep, m_session, m_forget})
        button->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_keep);
    buttons->addWidget(m_session);
    buttons->addStretch();
    buttons->addWidget(m_forget);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_key);
    layout->addLayout(buttons);
    layout->addWidget(m_state);
    layout->addWidget(m_problem);
    setFocusProxy(m_key);

    connect(m_key, &QLineEdit::textChanged, this, [this] {
        update();
        Q_EMIT typed();
    });
    connect(m_keep, &QPushButton::clicked, this, &ProviderKeyBox::keepRequested);
    connect(m_session, &QPushButton::clicked, this, &ProviderKeyBox::sessionRequested);
    connect(m_forget, &QPushButton::clicked, this, &ProviderKeyBox::forgetRequested);
    connect(&m_catalog, &ProviderCatalog::keyStateChanged, this, [this](const QString &id) {
        if (id == m_preset.id)
            update();
    });
    setWire(WireFormat::OpenAiChat);
}

void ProviderKeyBox::setProvider(const ProviderPreset &preset)
{
    m_preset = preset;
    clearTypedKey();
    setWire(preset.wire);
    if (!preset.id.isEmpty())
        m_catalog.lookForKey(preset.id);
    update();
}

void ProviderKeyBox::setWire(WireFormat wire)
{
    m_key->setPlaceholderText(wire == WireFormat::Hunyuan ? u"SECRET_ID:SECRET_KEY"_s : tr("Enter a key"));
}

QString ProviderKeyBox::typedKey() const
{
    return m_key->text().trimmed();
}

void ProviderKeyBox::clearTypedKey()
{
    // Not clear(), which undo takes back.
    m_key->setText(QString());
}

bool ProviderKeyBox::showsProblem() const
{
    return !m_problem->isHidden();
}

void ProviderKeyBox::update()
{
    using Place = ProviderCatalog::KeyPlace;
    const bool isNew = m_preset.id.isEmpty();
    const ProviderCatalog::KeyState state =
        isNew ? ProviderCatalog::KeyState{Place::Missing, {}, {}} : m_catalog.keyState(m_preset.id);
    m_state->setText(keyStateText(state, m_preset));
    m_problem->setText(state.problem ? keychainProblemText(*state.problem) : QString());
    m_problem->setVisible(state.problem.has_value());
    const bool hasTyped = !typedKey().isEmpty();
    m_keep->setEnabled(hasTyped);
    m_session->setEnabled(hasTyped);
    m_forget->setEnabled(state.place == Place::Session || state.place == Place::Keychain);
    m_key->setAccessibleDescription(m_state->text());
}

} // namespace Tokenglass
