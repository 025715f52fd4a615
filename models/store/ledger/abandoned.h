// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

namespace Tokenglass {

class LedgerDatabase;

/// Marks requests that were under way in a process that is gone: failed, error kind "interrupted", nothing invented.
[[nodiscard]] Result<void> closeAbandonedRows(LedgerDatabase &database);

} // namespace Tokenglass
