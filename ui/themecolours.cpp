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

const ThemeColours &ThemeColours::lightHighContrast()
{
    static const ThemeColours colours{.window = QColor(0xFFFFFF),
                                      .card = QColor(0xFFFFFF),
                                      .border = QColor(Qt::black),
                                      .chartGrid = QColor(0x8A8A8A),
                                      .textPrimary = QColor(Qt::black),
                                      .textMuted = QColor(0x2A2A2A),
                                      .accent = QColor(0x0B3FA8),
                                      .accentText = QColor(0xFFFFFF),
                                      .accentSoft = QColor(0xCFE0FF),
                                      .good = QColor(0x005A36),
                                      .warning = QColor(0x7A4A00),
                                      .warningText = QColor(0x6B3F00),
                                      .bad = QColor(0x9B1C00),
                                      .railBackground = QColor(0xFFFFFF),
                                      .railSelected = QColor(0xCFE0FF),
                                      .rowHover = QColor(0xE6E6E6),
                                      .rowSelected = QColor(0xCFE0FF),
                                      .gaugeTrack = QColor(0xC4C4C4),
                                      .shadow = QColor(0, 0, 0, 0),
                                      .dark = false,
                                      .highContrast = true};
    return colours;
}

const ThemeColours &ThemeColours::darkHighContrast()
{
    static const ThemeColours colours{.window = QColor(Qt::black),
                                      .card = QColor(Qt::black),
                                      .border = QColor(0xFFFFFF),
                                      .chartGrid = QColor(0x7A7A7A),
                                      .textPrimary = QColor(0xFFFFFF),
                                      .textMuted = QColor(0xDADADA),
                                      .accent = QColor(0x9CC2FF),
                                      .accentText = QColor(Qt::black),
                                      .accentSoft = QColor(0x1D3A6E),
                                      .good = QColor(0x6EE7A8),
                                      .warning = QColor(0xFFC94D),
                                      .warningText = QColor(0xFFD278),
                                      .bad = QColor(0xFF9E80),
                                      .railBackground = QColor(Qt::black),
                                      .railSelected = QColor(0x1D3A6E),
                                      .rowHover = QColor(0x2B2B2B),
                                      .rowSelected = QColor(0x1D3A6E),
                                      .gaugeTrack = QColor(0x4A4A4A),
                                      .shadow = QColor(0, 0, 0, 0),
                                      .dark = true,
                                      .highContrast = true};
    return colours;
}

const ThemeColours &ThemeColours::current()
{
    const QColor window = QGuiApplication::palette().color(QPalette::Window);
    for (const ThemeColours *each : {&lightHighContrast(), &darkHighContrast()}) {
        if (window == each->window)
            return *each;
    }
    return window.lightness() < 128 ? darkSet() : light();
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
