// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>
#include <QString>

namespace Tokenglass {

/// A response time with the digits that say something: "3 ms", "0.41 s", "12.3 s", "1 min 45 s". The same in windows,
/// files and the terminal.
[[nodiscard]] QString durationText(double seconds, const QLocale &locale);

} // namespace Tokenglass
