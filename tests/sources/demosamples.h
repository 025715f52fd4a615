// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sources/demo/demogenerator.h"

#include <vector>

namespace Tokenglass {

constexpr qint64 DemoUntil = 1'795'305'600; // 2026-11-22 00:00 UTC

/// 60 days of 400 users.
[[nodiscard]] DemoSettings demoSettings(qint64 rows = 20'000);
/// All that is generated, with the prices that we ship.
[[nodiscard]] std::vector<DemoRow> demoRows(const DemoSettings &settings);

} // namespace Tokenglass
