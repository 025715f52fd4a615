// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/connection.h"

namespace Tokenglass {

/// The connection with the authorities it trusts: one that checks its database server and names no file for that takes
/// this one. All others stay as they are; empty: so do all.
[[nodiscard]] ConnectionSettings trusting(ConnectionSettings settings, const QString &authorityFile);

} // namespace Tokenglass
