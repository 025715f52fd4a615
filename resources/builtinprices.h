// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/pricebook.h"

namespace Tokenglass {

/// The price table Tokenglass is delivered with (":/prices/builtin.json").
[[nodiscard]] Result<PriceBook> builtinPriceBook();

} // namespace Tokenglass
