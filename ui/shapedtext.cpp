// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shapedtext.h"

#include <QCache>
#include <QCoreApplication>
#include <QFont>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace Tokenglass {

namespace {

constexpr qsizetype keptLines = 6000; ///< several dashboards full, a few MB
constexpr qsizetype longestKept = 120;
constexpr double metresPerInch = 0.0254;

struct Key
{
    QFont font;
    QString text;
    ShapedText::Digits digits;
    int dpi;
    friend bool operator==(const Key &, const Key &) = default;
};

std::size_t qHash(const Key &key, std::size_t seed = 0)
{
    return qHashMulti(seed, key.font, key.text, static_cast<int>(key.digits), key.dpi);
}

/// Glyphs hold fonts, which must be gone before the application is.
QCache<Key, ShapedText> &keptShapes()
{
    static QCache<Key, ShapedText> shapes = [] {
        qAddPostRoutine([] { keptShapes().clear(); });
        return QCache<Key, ShapedText>(keptLines);
    }();
    return shapes;
}

/// The font as it is on a device of that resolution.
QFont onDevice(const QFont &font, int dpi)
{
    if (dpi == 0)
        return font;
    QImage device(1, 1, QImage::Format_ARGB32_Premultiplied);
    device.setDotsPerMeterX(static_cast<int>(std::lround(dpi / metresPerInch)));
    device.setDotsPerMeterY(static_cast<int>(std::lround(dpi / metresPerInch)));
    return QFont(font, &device);
}

bool isPlainDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

} // namespace

ShapedText ShapedText::of(const QFont &font, const QString &text, Digits digits, int dpi)
{
    const auto shape = [&] {
        return digits == Digits::Tabular ? withTabularDigits(font, text, dpi) : shaped(font, text, dpi);
    };
    if (text.size() > longestKept)
        return shape();
    const Key key{font, text, digits, dpi};
    if (const ShapedText *kept = keptShapes().object(key))
        return *kept;
    const ShapedText fresh = shape();
    keptShapes().insert(key, new ShapedText(fresh));
    return fresh;
}

ShapedText ShapedText::shaped(const QFont &font, const QString &text, int dpi)
{
    ShapedText result;
    const QFont onScreen = onDevice(font, dpi);
    const QFontMetricsF metrics(onScreen);
    result.m_ascent = metrics.ascent();
    result.m_descent = metrics.descent();
    QTextLayout layout(text, onScreen);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    if (!line.isValid())
        return result;
    result.m_width = metrics.horizontalAdvance(text);
    for (QGlyphRun &run : layout.glyphRuns()) {
        QList<QPointF> positions = run.positions();
        for (QPointF &position : positions)
            position.ry() -= line.ascent();
        run.setPositions(positions);
        result.m_runs.append(run);
    }
    return result;
}

ShapedText ShapedText::withTabularDigits(const QFont &font, const QString &text, int dpi)
{
    double cell = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        cell = std::max(cell, of(font, QString(QChar(digit)), Digits::AsDesigned, dpi).width());
    ShapedText result;
    const ShapedText empty = of(font, QString(), Digits::AsDesigned, dpi);
    result.m_ascent = empty.ascent();
    result.m_descent = empty.descent();
    qsizetype at = 0;
    while (at < text.size()) {
        const bool digit = isPlainDigit(text.at(at));
        qsizetype end = at + 1;
        while (!digit && end < text.size() && !isPlainDigit(text.at(end)))
            ++end;
        const ShapedText piece = of(font, text.mid(at, end - at), Digits::AsDesigned, dpi);
        const double room = digit ? cell : piece.width();
        result.append(piece, result.m_width + (room - piece.width()) / 2);
        result.m_width += room;
        at = end;
    }
    return result;
}

void ShapedText::append(const ShapedText &other, double x)
{
    for (QGlyphRun run : other.m_runs) {
        QList<QPointF> positions = run.positions();
        for (QPointF &position : positions)
            position.rx() += x;
        if (!m_runs.isEmpty() && m_runs.constLast().rawFont() == run.rawFont()) {
            QGlyphRun &last = m_runs.last();
            last.setGlyphIndexes(last.glyphIndexes() + run.glyphIndexes());
            last.setPositions(last.positions() + positions);
            continue;
        }
        run.setPositions(positions);
        m_runs.append(run);
    }
}

void ShapedText::draw(QPainter &painter, const QPointF &position) const
{
    for (const QGlyphRun &run : m_runs)
        painter.drawGlyphRun(position, run);
}

} // namespace Tokenglass
