// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/dashboard.h"

namespace Tokenglass {

/// What differs, percentiles within `tolerance`; empty: nothing.
[[nodiscard]] QString difference(const DashboardSnapshot &actual, const DashboardSnapshot &expected,
                                 double tolerance = 0.001);

} // namespace Tokenglass
