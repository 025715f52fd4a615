// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/pricebook.h"

namespace Tokenglass {

/// The six models Tokenglass was made for (":/prices/builtin.json"): the prices of sample data.
[[nodiscard]] Result<PriceBook> builtinPriceBook();
/// All that is delivered: those six, and a dated snapshot of public list prices (":/prices/public.json").
[[nodiscard]] Result<PriceTable> shippedPrices();

} // namespace Tokenglass
