// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QFontMetricsF>
#include <QPolygonF>
#include <QRectF>
#include <QStringList>

#include <vector>

class QPainter;
class QPainterPath;

namespace Tokenglass {

enum class ReportFont : quint8 {
    Title,
    Value,
    Heading,
    Body,
    BodyStrong,
    Cell,
    CellStrong,
    Small,
    SmallStrong,
    Tiny,
    TinyStrong
};

/// The colours of paper: always light.
namespace ReportColours {
inline constexpr QColor Text(0x1F, 0x24, 0x30);
inline constexpr QColor Muted(0x5B, 0x62, 0x70);
inline constexpr QColor Rule(0xDD, 0xE1, 0xE7);
inline constexpr QColor Grid(0xEC, 0xEE, 0xF2);
inline constexpr QColor Track(0xEC, 0xEE, 0xF2);
inline constexpr QColor Accent(0x2F, 0x6F, 0xED);
inline constexpr QColor Good(0x0F, 0x8A, 0x5F);
inline constexpr QColor Warning(0x95, 0x65, 0x0A);
inline constexpr QColor Bad(0xB5, 0x3A, 0x0A);
inline constexpr QColor Paper(0xFF, 0xFF, 0xFF);
} // namespace ReportColours

/// The fonts of a report and how wide text is in them. All lengths are points, whatever the device: a page is laid out
/// once and is the same on screen, on paper and in a file. Made anew on each thread, because fonts keep their engines.
class ReportFonts
{
public:
    ReportFonts();

    [[nodiscard]] const QFont &font(ReportFont role) const { return m_fonts[index(role)].font; }
    [[nodiscard]] double width(ReportFont role, const QString &text) const;
    [[nodiscard]] double ascent(ReportFont role) const { return m_fonts[index(role)].ascent; }
    [[nodiscard]] double lineHeight(ReportFont role) const { return m_fonts[index(role)].lineHeight; }
    /// On one line, without control characters and marks of direction, cut with an ellipsis where there is no room.
    [[nodiscard]] QString fitted(ReportFont role, const QString &text, double width) const;
    [[nodiscard]] QStringList wrapped(ReportFont role, const QString &text, double width) const;

private:
    struct Entry
    {
        QFont font;
        QFontMetricsF metrics;
        double ascent;
        double lineHeight;
    };
    static std::size_t index(ReportFont role) { return static_cast<std::size_t>(role); }

    std::vector<Entry> m_fonts;
};

/// Draws on a page in points. The painter is in units of 1/1200 inch (unitsPerInch), so that text is placed exactly
/// without a transformation of its own.
class ReportCanvas
{
public:
    static constexpr int unitsPerInch = 1200;

    ReportCanvas(QPainter &painter, const ReportFonts &fonts);

    [[nodiscard]] const ReportFonts &fonts() const { return m_fonts; }
    void text(ReportFont role, const QColor &colour, const QPointF &baseline, const QString &text);
    /// On one line inside the rectangle, cut where it does not fit.
    void text(ReportFont role, const QColor &colour, const QRectF &rect, Qt::Alignment alignment, const QString &text);
    /// On one line from the left, in smaller letters where it does not fit: a figure that is cut would be another one.
    void wholeText(ReportFont role, const QColor &colour, const QRectF &rect, const QString &text);
    void line(const QPointF &from, const QPointF &to, const QColor &colour, double width = 0.75);
    void dashes(const QPolygonF &line, const QColor &colour, double width);
    void polyline(const QPolygonF &line, const QColor &colour, double width);
    void fill(const QRectF &rect, const QColor &colour);
    void fill(const QPolygonF &polygon, const QColor &colour);
    void fill(const QPainterPath &path, const QColor &colour);
    void roundedFill(const QRectF &rect, double radius, const QColor &colour);
    void roundedFrame(const QRectF &rect, double radius, const QColor &colour, double width = 0.75);
    /// Light slanted stripes over what is inside the polygon.
    void hatch(const QPolygonF &polygon);

private:
    QPainter &m_painter;
    const ReportFonts &m_fonts;
};

} // namespace Tokenglass
