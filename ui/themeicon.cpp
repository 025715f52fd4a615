// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/themeicon.h"

#include "ui/themecolours.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

QColor tintColour(IconTint tint)
{
    const ThemeColours &colours = ThemeColours::current();
    switch (tint) {
    case IconTint::Text:
        return colours.textPrimary;
    case IconTint::Muted:
        return colours.textMuted;
    case IconTint::Accent:
        return colours.accent;
    case IconTint::AccentText:
        return colours.accentText;
    case IconTint::Good:
        return colours.good;
    case IconTint::Warning:
        return colours.warning;
    case IconTint::Bad:
        return colours.bad;
    }
    return colours.textPrimary;
}

/// Draws one SVG of the resources in the colour its tint has now.
class TintedIconEngine final : public QIconEngine
{
public:
    TintedIconEngine(QString name, IconTint tint) : m_name(std::move(name)), m_tint(tint) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device() != nullptr ? painter->device()->devicePixelRatioF() : 1.0;
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        const QColor colour = mode == QIcon::Disabled ? tintColour(IconTint::Muted) : tintColour(m_tint);
        const QString key = u"tokenglass:%1:%2:%3x%4"_s.arg(m_name, colour.name()).arg(size.width()).arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QSvgRenderer(u":/icons/%1.svg"_s.arg(m_name)).render(&painter);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), colour);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine *clone() const override { return new TintedIconEngine(m_name, m_tint); }
    QString key() const override { return u"tokenglass-tinted"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return !QFile::exists(u":/icons/%1.svg"_s.arg(m_name)); }

private:
    QString m_name;
    IconTint m_tint;
};

} // namespace

QIcon themeIcon(const QString &name, IconTint tint)
{
    return QIcon(new TintedIconEngine(name, tint));
}

QIcon applicationIcon()
{
    QIcon icon;
    QSvgRenderer renderer(u":/icons/tokenglass.svg"_s);
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace Tokenglass
