// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/bytesink.h"

#include <QIODevice>

#include <cerrno>
#include <cstring>

namespace Tokenglass {

QString writeProblem(const QIODevice &device)
{
    return errno != 0 ? QString::fromLocal8Bit(std::strerror(errno)) : device.errorString();
}

ByteSink::ByteSink(QIODevice &device) : m_device(device)
{
    m_bytes.reserve(Piece + Piece / 4);
}

Result<void> ByteSink::flush()
{
    errno = 0;
    if (!m_bytes.isEmpty() && m_device.write(m_bytes) != m_bytes.size())
        return Error{Error::Kind::Storage, writeProblem(m_device)};
    m_bytes.resize(0);
    return {};
}

} // namespace Tokenglass
