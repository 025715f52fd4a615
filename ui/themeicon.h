// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QString>

namespace Tokenglass {

/// Which colour of the theme a line icon is drawn in.
enum class IconTint : quint8 { Text, Muted, Accent, AccentText, Good, Warning, Bad };

/// A line icon of the application (the name of a file in resources/icons, without ".svg"). It is tinted when it is
/// painted, so it follows a change of theme by itself.
[[nodiscard]] QIcon themeIcon(const QString &name, IconTint tint = IconTint::Text);

/// The coloured icon of the application itself.
[[nodiscard]] QIcon applicationIcon();

} // namespace Tokenglass
