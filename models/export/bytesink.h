// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>

class QIODevice;

namespace Tokenglass {

/// Why a write or flush that has just failed did so. Qt says "Unknown error" where the first part of it still fitted;
/// the system knows, if `errno` was 0 before.
[[nodiscard]] QString writeProblem(const QIODevice &device);

/// Bytes on their way into a device, gathered to pieces of a size disks like.
class ByteSink
{
public:
    explicit ByteSink(QIODevice &device);

    /// To be appended to.
    [[nodiscard]] QByteArray &bytes() { return m_bytes; }
    /// Writes what has gathered once that is enough. Kind::Storage.
    [[nodiscard]] Result<void> pass() { return m_bytes.size() < Piece ? Result<void>() : flush(); }
    [[nodiscard]] Result<void> flush();

private:
    static constexpr qsizetype Piece = 256 * 1024;

    QIODevice &m_device;
    QByteArray m_bytes;
};

} // namespace Tokenglass
