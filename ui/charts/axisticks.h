// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

namespace Tokenglass {

/// Round figures from 0 to at least the maximum, at most five steps.
[[nodiscard]] QList<double> niceTicks(double maximum, bool wholeNumbers);

} // namespace Tokenglass
