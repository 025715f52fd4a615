// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/keptsecret.h"

#include "models/domain/secretstore.h"
#include "models/session/whenfinished.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

KeptSecret::KeptSecret(SecretStore &secrets, QString key, QObject *parent)
    : QObject(parent), m_secrets(secrets), m_key(std::move(key))
{ }

QString KeptSecret::webhookKey()
{
    return u"webhook:alerts"_s;
}

QString KeptSecret::webhookAddressKey()
{
    return u"webhook:address"_s;
}

QString KeptSecret::proxyKey()
{
    return u"proxy:password"_s;
}

void KeptSecret::look()
{
    if (m_state == State::Kept)
        return;
    whenFinished(m_secrets.read(m_key), this, [this](const Result<QString> &secret) {
        if (secret)
            settle(secret->isEmpty() ? State::Missing : State::Kept, std::nullopt);
        else
            settle(State::Unknown, secret.error());
    });
}

void KeptSecret::keep(const QString &secret)
{
    whenFinished(m_secrets.write(m_key, secret), this, [this](const Result<void> &written) {
        settle(written ? State::Kept : m_state, written ? std::nullopt : std::optional(written.error()));
        Q_EMIT keepingEnded(written.ok());
    });
}

void KeptSecret::forget()
{
    whenFinished(m_secrets.remove(m_key), this, [this](const Result<void> &removed) {
        settle(removed ? State::Missing : m_state, removed ? std::nullopt : std::optional(removed.error()));
    });
}

void KeptSecret::settle(State state, const std::optional<Error> &problem)
{
    m_state = state;
    m_problem = problem;
    Q_EMIT changed();
}

} // namespace Tokenglass
