// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QFile>

#include <optional>

namespace Tokenglass {

/// Puts the bytes in the place of the file: all of them, or on any error what was there before. Blocks for the time of
/// the disk. Kind::Storage. `permissions`: those of the system for a new file if not given.
[[nodiscard]] Result<void> writeFileAtomically(const QString &path, const QByteArray &bytes,
                                               std::optional<QFile::Permissions> permissions = std::nullopt);

} // namespace Tokenglass
