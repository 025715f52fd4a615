// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/price.h"
#include "models/export/exporttable.h"

namespace Tokenglass {

[[nodiscard]] ExportTable priceExport(const QList<Price> &prices);

} // namespace Tokenglass
