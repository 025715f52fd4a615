// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/provider.h"

namespace Tokenglass {

/// A key that must not come to light.
inline QString sampleKey()
{
    return QStringLiteral("sk-secret-ABCDEFGH99");
}

inline ProviderPreset providerSample(const QString &id, const QString &name,
                                     const QString &url = QStringLiteral("https://api.example/v1"))
{
    ProviderPreset preset;
    preset.id = id;
    preset.name = name;
    preset.baseUrl = url;
    return preset;
}

} // namespace Tokenglass
