// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/checkresult.h"

namespace Tokenglass {

/// The libraries that speak to databases and servers, with the versions loaded now.
[[nodiscard]] QList<CheckResult> driverVersions();

} // namespace Tokenglass
