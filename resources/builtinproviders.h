// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/provider.h"
#include "models/domain/result.h"

namespace Tokenglass {

/// The providers Tokenglass knows (":/providers"), in the order in which they are offered.
[[nodiscard]] Result<QList<ProviderPreset>> builtinProviders();

} // namespace Tokenglass
