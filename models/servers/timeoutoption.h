// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/connection.h"
#include "models/domain/result.h"

#include <chrono>

namespace Tokenglass {

/// A time-out in whole seconds from the options of a connection; Kind::Input if it is not a positive number.
[[nodiscard]] Result<std::chrono::seconds> timeoutOption(const ConnectionSettings &settings, const QString &name,
                                                         std::chrono::seconds standard);

} // namespace Tokenglass
