// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QObject>

namespace Tokenglass {

class SecretStore;

/// A secret of the settings: whether there is one, put in and taken away. It is never handed out.
class KeptSecret : public QObject
{
    Q_OBJECT

public:
    enum class State { Unknown, Missing, Kept };

    /// `key`: under which it is kept. The store must outlive it.
    KeptSecret(SecretStore &secrets, QString key, QObject *parent = nullptr);

    static QString webhookKey(); ///< of what signs the webhook's messages
    static QString webhookAddressKey(); ///< of the address of the webhook, which can hold a token
    static QString proxyKey(); ///< of the password the proxy asks for

    void look(); ///< asks the keychain, once unless it had no answer
    void keep(const QString &secret);
    void forget();
    [[nodiscard]] State state() const { return m_state; }
    /// What the keychain answered last, if it could not be used.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }

Q_SIGNALS:
    void changed();
    void keepingEnded(bool isKept); ///< what became of keep()

private:
    void settle(State state, const std::optional<Error> &problem);

    SecretStore &m_secrets;
    QString m_key;
    State m_state = State::Unknown;
    std::optional<Error> m_problem;
};

} // namespace Tokenglass
