// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/memorysecretstore.h"

namespace Tokenglass {

QFuture<Result<QString>> MemorySecretStore::read(const QString &key)
{
    return QtFuture::makeReadyFuture(Result<QString>(m_secrets.value(key)));
}

QFuture<Result<void>> MemorySecretStore::write(const QString &key, const QString &secret)
{
    m_secrets.insert(key, secret);
    return QtFuture::makeReadyFuture(Result<void>());
}

QFuture<Result<void>> MemorySecretStore::remove(const QString &key)
{
    m_secrets.remove(key);
    return QtFuture::makeReadyFuture(Result<void>());
}

} // namespace Tokenglass
