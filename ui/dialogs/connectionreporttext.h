// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/connection.h"

#include <utility>

namespace Tokenglass {

class NumberFormat;

/// What a test of a connection found, as pairs of a title and a text, in the order of reading.
[[nodiscard]] QList<std::pair<QString, QString>> reportLines(const ConnectionReport &report,
                                                             const NumberFormat &format);

} // namespace Tokenglass
