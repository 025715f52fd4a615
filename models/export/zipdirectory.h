// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>

#include <optional>

class QIODevice;

namespace Tokenglass {

/// The members of a ZIP archive with their sizes unpacked, from the directory at its end. Empty: there is none, so the
/// archive is cut.
[[nodiscard]] std::optional<QHash<QByteArray, qint64>> zipDirectory(QIODevice &file);

} // namespace Tokenglass
