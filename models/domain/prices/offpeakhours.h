// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/price.h"

#include <QJsonObject>

#include <optional>

namespace Tokenglass {

/// The hours of LiteLLM's off_peak_pricing in UTC: "hours_utc" of every day, "windows" of weekdays as they are in
/// "weekday_timezone". Empty: there are none, or hours that move with summer time, which a window of ours cannot.
[[nodiscard]] std::optional<QList<DailyWindow>> offPeakWindows(const QJsonObject &block);

} // namespace Tokenglass
