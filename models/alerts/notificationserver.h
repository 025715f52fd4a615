// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/checkresult.h"

#include <QFuture>

namespace Tokenglass {

/// Which service of the desktop shows pop-ups, if any.
[[nodiscard]] QFuture<CheckResult> notificationServer();

} // namespace Tokenglass
