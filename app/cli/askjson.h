// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/provider.h"

#include <QByteArray>

#include <vector>

namespace Tokenglass {

struct AskedModel;

/// The JSON of `ask --json`. What was not reported is null.
[[nodiscard]] QByteArray askJson(const QString &sessionId, WireFormat wire, const std::vector<AskedModel> &models);

} // namespace Tokenglass
