// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/secretstore.h"

#include <QHash>
#include <QPromise>
#include <QStringList>

#include <memory>
#include <vector>

namespace Tokenglass {

/// A keychain that a test can lock, take away or silence.
class FakeSecretStore final : public SecretStore
{
public:
    QHash<QString, QString> secrets;
    std::optional<Error> error; ///< set: the answer to everything
    bool isSilent = false; ///< reads are answered by answerReads()
    QStringList asked; ///< keys that were read

    [[nodiscard]] QFuture<Result<QString>> read(const QString &key) override
    {
        asked.append(key);
        if (!isSilent)
            return QtFuture::makeReadyFuture(answerTo(key));
        m_waiting.push_back({key, std::make_shared<QPromise<Result<QString>>>()});
        m_waiting.back().promise->start();
        return m_waiting.back().promise->future();
    }
    [[nodiscard]] QFuture<Result<void>> write(const QString &key, const QString &secret) override
    {
        if (!error)
            secrets.insert(key, secret);
        return QtFuture::makeReadyFuture(error ? Result<void>(*error) : Result<void>());
    }
    [[nodiscard]] QFuture<Result<void>> remove(const QString &key) override
    {
        if (!error)
            secrets.remove(key);
        return QtFuture::makeReadyFuture(error ? Result<void>(*error) : Result<void>());
    }
    void answerReads()
    {
        for (const Waiting &waiting : std::exchange(m_waiting, {})) {
            waiting.promise->addResult(answerTo(waiting.key));
            waiting.promise->finish();
        }
    }

private:
    struct Waiting
    {
        QString key;
        std::shared_ptr<QPromise<Result<QString>>> promise;
    };

    [[nodiscard]] Result<QString> answerTo(const QString &key) const
    {
        return error ? Result<QString>(*error) : Result<QString>(secrets.value(key));
    }

    std::vector<Waiting> m_waiting;
};

} // namespace Tokenglass
