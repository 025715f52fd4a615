// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/export/exporttable.h"

namespace Tokenglass {

/// The title of a column or table in the user's language. `key`: as programs know it; one of exportcolumns.cpp.
[[nodiscard]] QString exportTitle(const char *key);
[[nodiscard]] ExportColumn exportColumn(const char *key, ExportType type, bool adds = false);

} // namespace Tokenglass
