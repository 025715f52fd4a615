// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

class QJsonObject;

namespace Tokenglass {

/// Whether the JSON of a budget has only fields that there are, each of its kind: what is misspelt must not make a
/// budget of everything. An Error of kind Input says which field is wrong and how it is written.
[[nodiscard]] Result<void> checkBudgetShape(const QJsonObject &budget);

} // namespace Tokenglass
