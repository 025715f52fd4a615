// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Tokenglass {

struct Summary;

/// The summary as JSON for other programs: fixed keys in a fixed order, costs as decimal texts by currency, times in
/// seconds, unknown as null. Not translated, but for the warnings.
[[nodiscard]] QByteArray summaryJson(const Summary &summary);

} // namespace Tokenglass
