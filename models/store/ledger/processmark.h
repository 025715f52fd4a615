// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Tokenglass {

/// Names this process so that no later one can be taken for it: process numbers come again, and so do boots.
[[nodiscard]] QString processMark();
/// False: the process is gone, for certain. A mark of another machine counts as alive.
[[nodiscard]] bool isProcessAlive(const QString &mark);

} // namespace Tokenglass
