// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme.h"

#include "ui/desktopcolourscheme.h"
#include "ui/stylesheet.h"

#include <QApplication>
#include <QPalette>

#include <algorithm>
#include <array>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

struct KnownSeries
{
    QLatin1StringView label;
    QRgb colour;
};

// Paul Tol's "bright" scheme, with the orange of his "light" one: told apart with any of the common colour blindnesses.
constexpr std::array knownSeries{KnownSeries{QLatin1StringView("qwen"), 0x4477AA},
                                 KnownSeries{QLatin1StringView("deepseek"), 0xEE8866},
                                 KnownSeries{QLatin1StringView("kimi"), 0x228833},
                                 KnownSeries{QLatin1StringView("hunyuan"), 0xAA3377},
                                 KnownSeries{QLatin1StringView("qwen-turbo"), 0x66CCEE},
                                 KnownSeries{QLatin1StringView("hunyuan-standard"), 0xCCBB44}};

constexpr std::array<QRgb, 8> furtherColours{0x44AA99, 0x882255, 0x999933, 0x6A5ACD,
                                             0xCC6677, 0x2F9EC4, 0xB5651D, 0x117733};

constexpr std::size_t paletteSize = knownSeries.size() + furtherColours.size();

QColor paletteColour(std::size_t index)
{
    const std::size_t slot = index % paletteSize;
    // The further colours come first: the ones people know by heart stay with the models that own them.
    const QColor colour(slot < furtherColours.size() ? furtherColours[slot]
                                                     : knownSeries[slot - furtherColours.size()].colour);
    return index < paletteSize ? colour : colour.darker(135);
}

std::size_t hashOf(const QString &label)
{
    // qHash() is seeded per process; colours had better be the same tomorrow.
    std::size_t hash = 2166136261U;
    for (const QChar character : label)
        hash = ((hash ^ character.unicode()) * 16777619U) & 0xFFFFFFFFU;
    return hash;
}

} // namespace

QFont fontFor(TextRole role)
{
    QFont font = QApplication::font();
    const double size = font.pointSizeF() > 0 ? font.pointSizeF() : 10.0;
    switch (role) {
    case TextRole::Body:
        break;
    case TextRole::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Small:
        font.setPointSizeF(size * 0.88);
        break;
    case TextRole::CardTitle:
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::PageTitle:
        font.setPointSizeF(size * 1.3);
        font.setWeight(QFont::Bold);
        break;
    case TextRole::Value:
        font.setPointSizeF(size * 1.75);
        font.setWeight(QFont::Bold);
        break;
    }
    return font;
}

QColor otherSeriesColour()
{
    return QColor(0xA7ABB3);
}

Theme::Theme(QObject *parent) : QObject(parent), m_desktop(new DesktopColourScheme(this))
{
    for (const KnownSeries &series : knownSeries)
        m_seriesColours.insert(QString(series.label), QColor(series.colour));
    connect(m_desktop, &DesktopColourScheme::changed, this, &Theme::applyIfNew);
}

Theme::~Theme() = default;

void Theme::install()
{
    QApplication::setStyle(u"Fusion"_s);
    QFont font = QApplication::font();
    font.setFamilies({u"Inter"_s, u"Noto Sans"_s, u"Noto Sans CJK SC"_s});
    if (font.pointSizeF() < 10.0)
        font.setPointSizeF(10.0);
    QApplication::setFont(font);
    m_installed = true;
    apply();
    m_desktop->start();
}

void Theme::setMode(ThemeMode mode)
{
    m_mode = mode;
    applyIfNew();
}

void Theme::setContrast(ContrastMode contrast)
{
    m_contrast = contrast;
    applyIfNew();
}

bool Theme::isHighContrast() const
{
    return m_contrast == ContrastMode::High
        || (m_contrast == ContrastMode::FollowDesktop && m_desktop->isHighContrast());
}

bool Theme::isDark() const
{
    return m_mode == ThemeMode::Dark || (m_mode == ThemeMode::FollowDesktop && m_desktop->isDark());
}

const ThemeColours &Theme::colours() const
{
    if (isHighContrast())
        return isDark() ? ThemeColours::darkHighContrast() : ThemeColours::lightHighContrast();
    return isDark() ? ThemeColours::darkSet() : ThemeColours::light();
}

QColor Theme::colourForSeries(const QString &label)
{
    if (label.isEmpty())
        return otherSeriesColour();
    const auto known = m_seriesColours.constFind(label);
    if (known != m_seriesColours.cend())
        return known.value();
    const auto taken = [this](const QColor &colour) {
        return std::any_of(m_seriesColours.cbegin(), m_seriesColours.cend(),
                           [&](const QColor &c) { return c == colour; });
    };
    const std::size_t start = hashOf(label) % furtherColours.size();
    QColor colour = paletteColour(start);
    for (std::size_t step = 0; step < 2 * paletteSize && taken(colour); ++step) {
        const std::size_t index = step < furtherColours.size() ? (start + step) % furtherColours.size() : step;
        colour = paletteColour(index);
    }
    m_seriesColours.insert(label, colour);
    return colour;
}

void Theme::applyIfNew()
{
    if (m_installed && m_applied != &colours())
        apply();
}

void Theme::apply()
{
    m_applied = &colours();
    QApplication::setPalette(colours().toPalette());
    qApp->setStyleSheet(applicationStyleSheet(colours()));
    Q_EMIT changed();
}

} // namespace Tokenglass
