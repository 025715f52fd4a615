// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/provider.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace Tokenglass {

/// Reads a preset as resources/providers/README.md describes it. Kind::Input names the field that is wrong.
[[nodiscard]] Result<ProviderPreset> providerFromJson(const QJsonObject &object);
[[nodiscard]] Result<ProviderPreset> providerFromJson(const QByteArray &json);
/// What providerFromJson() reads back; only what differs from the defaults.
[[nodiscard]] QJsonObject toJson(const ProviderPreset &preset);

} // namespace Tokenglass
