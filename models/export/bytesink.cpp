// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/bytesink.h"

#include <QIODevice>

namespace Tokenglass {

ByteSink::ByteSink(QIODevice &device) : m_device(device)
{
    m_bytes.reserve(Piece + Piece / 4);
}

Result<void> ByteSink::flush()
{
    if (!m_bytes.isEmpty() && m_device.write(m_bytes) != m_bytes.size())
        return Error{Error::Kind::Storage, m_device.errorString()};
    m_bytes.resize(0);
    return {};
}

} // namespace Tokenglass
