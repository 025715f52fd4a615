// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QObject>

namespace Tokenglass {

class SecretStore;

/// The secret that signs the webhook's messages: whether there is one, put in and taken away. It is never handed out.
class WebhookSecret : public QObject
{
    Q_OBJECT

public:
    enum class State { Unknown, Missing, Kept };

    /// The store must outlive it.
    explicit WebhookSecret(SecretStore &secrets, QObject *parent = nullptr);

    /// Under which it is kept.
    static QString key();
    /// Under which the address of the webhook is kept, which can hold a token.
    static QString addressKey();

    void look(); ///< asks the keychain, once unless it had no answer
    void keep(const QString &secret);
    void forget();
    [[nodiscard]] State state() const { return m_state; }
    /// What the keychain answered last, if it could not be used.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }

Q_SIGNALS:
    void changed();

private:
    void settle(State state, const std::optional<Error> &problem);

    SecretStore &m_secrets;
    State m_state = State::Unknown;
    std::optional<Error> m_problem;
};

} // namespace Tokenglass
