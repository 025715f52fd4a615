// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/secretstore.h"

#include <QHash>

namespace Tokenglass {

/// Secrets for this session only: where there is no keychain, or the user does not want one. One thread.
class MemorySecretStore final : public SecretStore
{
public:
    [[nodiscard]] QFuture<Result<QString>> read(const QString &key) override;
    [[nodiscard]] QFuture<Result<void>> write(const QString &key, const QString &secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(const QString &key) override;

private:
    QHash<QString, QString> m_secrets;
};

} // namespace Tokenglass
