// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/themecolours.h"

#include <QGuiApplication>
#include <QPalette>

namespace Tokenglass {

const ThemeColours &ThemeColours::light()
{
    static const ThemeColours colours{.window = QColor(0xF5F6F8),
                                      .card = QColor(0xFFFFFF),
                                      .border = QColor(0xE3E6EB),
                                      .chartGrid = QColor(0xEEF0F4),
                                      .textPrimary = QColor(0x1F2430),
                                      .textMuted = QColor(0x646B79),
                                      .accent = QColor(0x2F6FED),
                                      .accentText = QColor(0xFFFFFF),
                                      .accentSoft = QColor(0xDFE7FB),
                                      .good = QColor(0x0F8A5F),
                                      .warning = QColor(0xD99A06),
                                      .warningText = QColor(0x95650A),
                                      .bad = QColor(0xC2410C),
                                      .railBackground = QColor(0xECEFF3),
                                      .railSelected = QColor(0xDFE7FB),
                                      .rowHover = QColor(0xF6F7F9),
                                      .rowSelected = QColor(0xE7EEFD),
                                      .gaugeTrack = QColor(0xEEF0F4),
                                      .shadow = QColor(31, 36, 48, 36),
                                      .dark = false};
    return colours;
}

const ThemeColours &ThemeColours::darkSet()
{
    static const ThemeColours colours{.window = QColor(0x1B1D22),
                                      .card = QColor(0x24272E),
                                      .border = QColor(0x343842),
                                      .chartGrid = QColor(0x2F333C),
                                      .textPrimary = QColor(0xE6E8EC),
                                      .textMuted = QColor(0x9AA1AD),
                                      .accent = QColor(0x6B9BFF),
                                      .accentText = QColor(0x0B1324),
                                      .accentSoft = QColor(0x2D3A58),
                                      .good = QColor(0x4CC38A),
                                      .warning = QColor(0xD99A06),
                                      .warningText = QColor(0xE5B454),
                                      .bad = QColor(0xF2825C),
                                      .railBackground = QColor(0x1F2127),
                                      .railSelected = QColor(0x2D3A58),
                                      .rowHover = QColor(0x2A2E36),
                                      .rowSelected = QColor(0x2D3A58),
                                      .gaugeTrack = QColor(0x2C3038),
                                      .shadow = QColor(0, 0, 0, 110),
                                      .dark = true};
    return colours;
}

const ThemeColours &ThemeColours::current()
{
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128 ? darkSet() : light();
}

QPalette ThemeColours::toPalette() const
{
    QPalette palette(window);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, textPrimary);
    palette.setColor(QPalette::Base, card);
    palette.setColor(QPalette::AlternateBase, rowHover);
    palette.setColor(QPalette::Text, textPrimary);
    palette.setColor(QPalette::PlaceholderText, textMuted);
    palette.setColor(QPalette::Button, card);
    palette.setColor(QPalette::ButtonText, textPrimary);
    palette.setColor(QPalette::BrightText, bad);
    palette.setColor(QPalette::ToolTipBase, card);
    palette.setColor(QPalette::ToolTipText, textPrimary);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, accentText);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::Mid, border);
    palette.setColor(QPalette::Midlight, border);
    palette.setColor(QPalette::Light, card);
    palette.setColor(QPalette::Dark, border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, textMuted);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, border);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, textMuted);
    return palette;
}

} // namespace Tokenglass
