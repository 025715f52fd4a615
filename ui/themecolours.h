// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>

class QPalette;

namespace Tokenglass {

/// Every colour of the application, named by what it means. Painted widgets ask for the current set while they paint; a
/// change of theme reaches them as an ordinary PaletteChange.
struct ThemeColours
{
    QColor window;
    QColor card;
    QColor border;
    QColor chartGrid;
    QColor textPrimary;
    QColor textMuted;
    QColor accent; ///< lines, links, selected text
    QColor accentText; ///< text on a surface filled with accent
    QColor accentSoft; ///< a tint of accent behind ordinary text
    QColor good;
    QColor warning;
    QColor warningText; ///< warning, dark enough to be read as text
    QColor bad;
    QColor railBackground;
    QColor railSelected;
    QColor rowHover;
    QColor rowSelected;
    QColor gaugeTrack;
    QColor shadow;
    bool dark = false;
    bool highContrast = false; ///< lines are as strong as text, and thicker

    [[nodiscard]] static const ThemeColours &light();
    [[nodiscard]] static const ThemeColours &darkSet();
    [[nodiscard]] static const ThemeColours &lightHighContrast();
    [[nodiscard]] static const ThemeColours &darkHighContrast();
    /// The set that belongs to the application's palette. Not the widget's: a style sheet may have given it other
    /// colours.
    [[nodiscard]] static const ThemeColours &current();
    [[nodiscard]] QPalette toPalette() const;
};

} // namespace Tokenglass
