// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QFuture>

namespace Tokenglass {

/// Where passwords and keys live. Kind::Secret errors mean the store is missing, locked or slow; callers go on without
/// it.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    /// An empty text: there is none, or the store is locked (the two cannot be told apart, see KeychainSecretStore).
    [[nodiscard]] virtual QFuture<Result<QString>> read(const QString &key) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> write(const QString &key, const QString &secret) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> remove(const QString &key) = 0;
};

} // namespace Tokenglass
