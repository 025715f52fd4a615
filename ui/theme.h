// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/themecolours.h"

#include <QFont>
#include <QHash>
#include <QObject>

namespace Tokenglass {

class DesktopColourScheme;

enum class ThemeMode : quint8 { FollowDesktop, Light, Dark };
enum class ContrastMode : quint8 { FollowDesktop, Normal, High };

/// What a text is for; sizes follow the application's font.
enum class TextRole : quint8 { Body, Strong, Small, CardTitle, PageTitle, Value };

[[nodiscard]] QFont fontFor(TextRole role);

/// The application's look: palette, style sheet and fonts for light and dark, and one colour per model for as long as
/// the application runs.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    /// Puts style, fonts, palette and style sheet on the application. Call once, before the first window.
    void install();

    void setMode(ThemeMode mode);
    [[nodiscard]] ThemeMode mode() const { return m_mode; }
    [[nodiscard]] bool isDark() const;
    void setContrast(ContrastMode contrast);
    [[nodiscard]] bool isHighContrast() const;
    [[nodiscard]] const ThemeColours &colours() const;

    /// The same label has the same colour in every chart, table and chip.
    [[nodiscard]] QColor colourForSeries(const QString &label);

Q_SIGNALS:
    void changed();

private:
    void apply();
    void applyIfNew();

    ThemeMode m_mode = ThemeMode::FollowDesktop;
    ContrastMode m_contrast = ContrastMode::FollowDesktop;
    bool m_installed = false;
    const ThemeColours *m_applied = nullptr;
    DesktopColourScheme *m_desktop = nullptr;
    QHash<QString, QColor> m_seriesColours;
};

/// The colour of what is folded into "Other", and of rows without a label.
[[nodiscard]] QColor otherSeriesColour();

} // namespace Tokenglass
