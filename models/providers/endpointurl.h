// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/provider.h"
#include "models/domain/result.h"

#include <QUrl>

namespace Tokenglass {

enum class Purpose { Complete, ListModels, CountTokens };

/// Where to ask: the provider's own path behind the preset's base URL. A base URL that already holds the beginning of
/// that path, another version of it, or all of it is understood.
[[nodiscard]] Result<QUrl> endpointUrl(const ProviderPreset &preset, Purpose purpose, const QString &model,
                                       bool stream);

} // namespace Tokenglass
