// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace Tokenglass {

/// Gives the WHERE condition of the next piece of a read that nobody has taken; thread-safe.
using NextCondition = std::function<std::optional<QByteArray>()>;

/// Runs `readLane` on this thread, and with `both` on a second one, until `next` has no more or one of them fails.
[[nodiscard]] Result<void> runLanes(bool both, const NextCondition &next,
                                    const std::function<Result<void>(int lane, const NextCondition &next)> &readLane);

} // namespace Tokenglass
