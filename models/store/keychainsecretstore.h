// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/secretstore.h"

#include <QHash>
#include <QObject>
#include <QQueue>

#include <chrono>
#include <memory>

namespace QKeychain {
class Job;
}

namespace Tokenglass {

/// Secrets in the desktop's keychain, never anywhere else. Use it on the thread it lives in; that thread needs an event
/// loop. A missing service, a locked keychain nobody unlocks and one that does not answer all end as Kind::Secret.
class KeychainSecretStore final : public QObject, public SecretStore
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds DefaultTimeout{8000};

    explicit KeychainSecretStore(std::chrono::milliseconds timeout = DefaultTimeout, QObject *parent = nullptr);
    ~KeychainSecretStore() override;

    /// A secret once read is kept in memory for the session. The service answers "no such entry" also for a locked
    /// keychain, so an empty answer means "none, or locked" and is asked for again the next time.
    [[nodiscard]] QFuture<Result<QString>> read(const QString &key) override;
    [[nodiscard]] QFuture<Result<void>> write(const QString &key, const QString &secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(const QString &key) override;

private:
    struct Request;

    void enqueue(const std::shared_ptr<Request> &request);
    void scheduleNext();
    void startNext();
    void jobFinished(const std::shared_ptr<Request> &request, QKeychain::Job *job);
    void expire(const std::shared_ptr<Request> &request);

    std::chrono::milliseconds m_timeout;
    QQueue<std::shared_ptr<Request>> m_queue;
    std::shared_ptr<Request> m_running; ///< set until its job really ends, also after its time-out
    QHash<QString, QString> m_known;
};

} // namespace Tokenglass
