// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Tokenglass {

struct Summary;

/// The summary for people at a terminal: totals, then a table for each breakdown. Translated.
[[nodiscard]] QString summaryText(const Summary &summary);

} // namespace Tokenglass
