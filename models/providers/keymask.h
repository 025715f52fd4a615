// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace Tokenglass {

/// Takes a key out of texts that a server may have echoed it into: whole, in parts of eight characters or more, the
/// ends that a shortened key shows, and anything else that looks like a key.
class KeyMask
{
public:
    KeyMask() = default;
    explicit KeyMask(const QString &key);

    [[nodiscard]] QString masked(const QString &text) const;
    [[nodiscard]] QByteArray masked(const QByteArray &bytes) const;

private:
    QStringList m_parts; ///< each a secret by itself
};

} // namespace Tokenglass
