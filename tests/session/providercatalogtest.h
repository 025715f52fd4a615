// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/providercatalog.h"
#include "tests/support/fakecompletionclient.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/providersamples.h"
#include "tests/support/testmain.h"

#include <memory>

namespace Tokenglass {

/// Base of the tests of the providers: a fresh catalog of "qwen" and "ollama" for each test function, with a disk, a
/// keychain and an environment in memory.
class ProviderCatalogTest : public TestCase
{
    Q_OBJECT

public Q_SLOTS:
    void init();
    void cleanup();

protected:
    struct Disk
    {
        QHash<QString, ProviderPreset> kept;
        std::optional<Error> error;
        std::shared_ptr<QPromise<Result<QList<ProviderPreset>>>> loading; ///< set: the answer waits
    };

    FakeCompletionClient m_client;
    FakeSecretStore m_secrets;
    std::shared_ptr<Disk> m_disk;
    QHash<QString, QString> m_environment;
    std::unique_ptr<ProviderCatalog> m_catalog;

    [[nodiscard]] static Error lockedError();
    [[nodiscard]] ProviderServices services() const;
    [[nodiscard]] QStringList ids() const;
    template <typename T>
    [[nodiscard]] static Result<T> resultOf(const QFuture<Result<T>> &future);
    [[nodiscard]] QString keyOf(const QString &id) const { return resultOf(m_catalog->endpoint(id))->key; }
};

template <typename T>
Result<T> ProviderCatalogTest::resultOf(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }) || future.resultCount() == 0)
        return Error{Error::Kind::Cancelled, QStringLiteral("no answer")};
    return future.result();
}

} // namespace Tokenglass
