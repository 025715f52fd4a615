// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/provider.h"
#include "models/domain/result.h"

namespace Tokenglass {

/// The names in a provider's list of models, in its order.
[[nodiscard]] Result<QStringList> modelNames(const ProviderPreset &preset, const QByteArray &body);
/// The figure in the answer of a counting endpoint.
[[nodiscard]] Result<qint64> countedTokens(const ProviderPreset &preset, const QByteArray &body);

} // namespace Tokenglass
