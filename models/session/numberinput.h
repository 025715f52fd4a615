// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QLocale;

namespace Tokenglass {

/// What was typed, in the locale's notation or with a dot, as a number with a dot and without grouping; empty: it is
/// none. A group separator where none belongs is refused, so that an English "1,5" never becomes 15.
[[nodiscard]] QString plainNumber(const QString &text, const QLocale &locale);

} // namespace Tokenglass
