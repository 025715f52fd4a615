// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QLabel;

namespace Tokenglass {

struct ThemeColours;

/// The one style sheet of the application: shapes and colours of the standard controls. Fonts are set in code, so that
/// they follow the size the user chose. Variants: property "accent" (filled button), "flat" (no border), "muted"
/// (label).
[[nodiscard]] QString applicationStyleSheet(const ThemeColours &colours);

/// Colours a label by what it says: "good", "warning", "bad", "accent"; empty: as any text.
void setTone(QLabel *label, const QString &tone);

} // namespace Tokenglass
