// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/webhooksecret.h"

#include "models/domain/secretstore.h"
#include "models/session/whenfinished.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

WebhookSecret::WebhookSecret(SecretStore &secrets, QObject *parent) : QObject(parent), m_secrets(secrets) { }

QString WebhookSecret::key()
{
    return u"webhook:alerts"_s;
}

QString WebhookSecret::addressKey()
{
    return u"webhook:address"_s;
}

void WebhookSecret::look()
{
    if (m_state == State::Kept)
        return;
    whenFinished(m_secrets.read(key()), this, [this](const Result<QString> &secret) {
        if (secret)
            settle(secret->isEmpty() ? State::Missing : State::Kept, std::nullopt);
        else
            settle(State::Unknown, secret.error());
    });
}

void WebhookSecret::keep(const QString &secret)
{
    whenFinished(m_secrets.write(key(), secret), this, [this](const Result<void> &written) {
        settle(written ? State::Kept : m_state, written ? std::nullopt : std::optional(written.error()));
    });
}

void WebhookSecret::forget()
{
    whenFinished(m_secrets.remove(key()), this, [this](const Result<void> &removed) {
        settle(removed ? State::Missing : m_state, removed ? std::nullopt : std::optional(removed.error()));
    });
}

void WebhookSecret::settle(State state, const std::optional<Error> &problem)
{
    m_state = state;
    m_problem = problem;
    Q_EMIT changed();
}

} // namespace Tokenglass
