// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

class QString;

namespace Tokenglass {

/// How many certificates of authorities the PEM file holds. Fails with a sentence if it holds none that can be used.
/// Blocks on the disk.
[[nodiscard]] Result<int> readAuthorities(const QString &file);
/// Trusts the file's authorities besides the system's from now on, in all of the program; empty: the system's alone. If
/// the file cannot be used all stays as it was. Blocks on the disk; may be called on any thread.
[[nodiscard]] Result<int> trustAuthorities(const QString &file);

} // namespace Tokenglass
