// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QGlyphRun>
#include <QList>
#include <QString>

class QFont;
class QPainter;
class QPointF;

namespace Tokenglass {

/// One line of text as glyphs. Shaping is most of what a page of figures costs, and the same words and digits come
/// again with every answer, so the last few thousand lines are kept. For the GUI thread alone.
class ShapedText
{
public:
    enum class Digits {
        AsDesigned,
        Tabular, ///< each centred in a cell as wide as the widest one
    };

    /// `dpi` is that of the device it is drawn on, 0 for the screen's.
    static ShapedText of(const QFont &font, const QString &text, Digits digits, int dpi = 0);

    [[nodiscard]] double width() const { return m_width; } ///< in pixels of the layout
    [[nodiscard]] double ascent() const { return m_ascent; } ///< of the font, whatever glyphs are in the line
    [[nodiscard]] double descent() const { return m_descent; }
    /// With the painter's pen; the position is the left end of the base line.
    void draw(QPainter &painter, const QPointF &position) const;

private:
    static ShapedText shaped(const QFont &font, const QString &text, int dpi);
    static ShapedText withTabularDigits(const QFont &font, const QString &text, int dpi);
    void append(const ShapedText &other, double x);

    QList<QGlyphRun> m_runs; ///< one per font that was needed
    double m_width = 0;
    double m_ascent = 0;
    double m_descent = 0;
};

} // namespace Tokenglass
