// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/reportcanvas.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr double unit = ReportCanvas::unitsPerInch / 72.0; ///< of the painter, per point
constexpr double lineSpacing = 1.32;
constexpr double hatchDistance = 3.2;
// No line of a page holds more, and a name from a source may be 200 KB.
constexpr qsizetype longestLine = 300;

struct FontOfRole
{
    double points;
    bool bold;
};

// In the order of ReportFont.
constexpr std::array<FontOfRole, 11> roles{FontOfRole{16, true},   FontOfRole{12, true},  FontOfRole{9.5, true},
                                           FontOfRole{9.5, false}, FontOfRole{9.5, true}, FontOfRole{8, false},
                                           FontOfRole{8, true},    FontOfRole{8, false},  FontOfRole{8, true},
                                           FontOfRole{7, false},   FontOfRole{7, true}};

QPointF scaled(const QPointF &point)
{
    return point * unit;
}

QRectF scaled(const QRectF &rect)
{
    return {rect.topLeft() * unit, rect.size() * unit};
}

/// A name may hold marks that turn the direction of all that follows on its line: they are left out.
bool turnsDirection(QChar character)
{
    const char16_t code = character.unicode();
    return code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E)
        || (code >= 0x2066 && code <= 0x2069);
}

QString printable(QString text)
{
    text.removeIf(turnsDirection);
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control)
            character = u'\uFFFD';
    }
    return text;
}

QTransform toUnits()
{
    return QTransform::fromScale(unit, unit);
}

QPen penOf(const QColor &colour, double width)
{
    QPen pen(colour, width * unit);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    return pen;
}

} // namespace

ReportFonts::ReportFonts()
{
    for (const FontOfRole &role : roles) {
        QFont font;
        // Noto Sans has digits of one width, which figures below each other need; what it lacks ("≥") comes from Inter.
        // Without its family, Chinese would take the Japanese forms wherever the locale is not Chinese.
        font.setFamilies({u"Noto Sans"_s, u"Inter"_s, u"Noto Sans CJK SC"_s});
        font.setPixelSize(static_cast<int>(std::lround(role.points * unit)));
        font.setBold(role.bold);
        font.setHintingPreference(QFont::PreferNoHinting);
        const QFontMetricsF metrics(font);
        m_fonts.push_back({font, metrics, metrics.capHeight() / unit, role.points * lineSpacing});
    }
}

double ReportFonts::width(ReportFont role, const QString &text) const
{
    return m_fonts[index(role)].metrics.horizontalAdvance(text) / unit;
}

QString ReportFonts::fitted(ReportFont role, const QString &text, double width) const
{
    const QString line = printable(text.left(longestLine).simplified());
    if (this->width(role, line) <= width + 0.05)
        return line;
    return m_fonts[index(role)].metrics.elidedText(line, Qt::ElideRight, width * unit);
}

QStringList ReportFonts::wrapped(ReportFont role, const QString &paragraph, double width) const
{
    const QString text = printable(paragraph);
    QTextLayout layout(text, font(role));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width * unit);
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

ReportCanvas::ReportCanvas(QPainter &painter, const ReportFonts &fonts) : m_painter(painter), m_fonts(fonts)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
}

void ReportCanvas::text(ReportFont role, const QColor &colour, const QPointF &baseline, const QString &text)
{
    m_painter.setFont(m_fonts.font(role));
    m_painter.setPen(colour);
    m_painter.drawText(scaled(baseline), text);
}

void ReportCanvas::text(ReportFont role, const QColor &colour, const QRectF &rect, Qt::Alignment alignment,
                        const QString &text)
{
    const QString line = m_fonts.fitted(role, text, rect.width());
    if (line.isEmpty())
        return;
    double x = rect.left();
    if (alignment.testFlag(Qt::AlignRight))
        x = rect.right() - m_fonts.width(role, line);
    else if (alignment.testFlag(Qt::AlignHCenter))
        x = rect.center().x() - m_fonts.width(role, line) / 2;
    double baseline = rect.center().y() + m_fonts.ascent(role) / 2;
    if (alignment.testFlag(Qt::AlignTop))
        baseline = rect.top() + m_fonts.ascent(role);
    else if (alignment.testFlag(Qt::AlignBottom))
        baseline = rect.bottom();
    this->text(role, colour, QPointF(x, baseline), line);
}

void ReportCanvas::wholeText(ReportFont role, const QColor &colour, const QRectF &rect, const QString &text)
{
    const double width = m_fonts.width(role, text);
    if (width <= rect.width()) {
        this->text(role, colour, rect, Qt::AlignLeft, text);
        return;
    }
    QFont smaller = m_fonts.font(role);
    smaller.setPixelSize(std::max(1, static_cast<int>(smaller.pixelSize() * rect.width() / width)));
    m_painter.setFont(smaller);
    m_painter.setPen(colour);
    m_painter.drawText(scaled(QPointF(rect.left(), rect.center().y() + m_fonts.ascent(role) / 2)), text);
}

void ReportCanvas::line(const QPointF &from, const QPointF &to, const QColor &colour, double width)
{
    m_painter.setPen(penOf(colour, width));
    m_painter.drawLine(scaled(from), scaled(to));
}

void ReportCanvas::dashes(const QPolygonF &line, const QColor &colour, double width)
{
    QPen pen = penOf(colour, width);
    pen.setDashPattern({3.0, 2.2});
    m_painter.setPen(pen);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPolyline(toUnits().map(line));
}

void ReportCanvas::polyline(const QPolygonF &line, const QColor &colour, double width)
{
    m_painter.setPen(penOf(colour, width));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPolyline(toUnits().map(line));
}

void ReportCanvas::fill(const QRectF &rect, const QColor &colour)
{
    m_painter.fillRect(scaled(rect), colour);
}

void ReportCanvas::fill(const QPolygonF &polygon, const QColor &colour)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour);
    m_painter.drawPolygon(toUnits().map(polygon));
}

void ReportCanvas::fill(const QPainterPath &path, const QColor &colour)
{
    m_painter.fillPath(toUnits().map(path), colour);
}

void ReportCanvas::roundedFill(const QRectF &rect, double radius, const QColor &colour)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour);
    m_painter.drawRoundedRect(scaled(rect), radius * unit, radius * unit);
}

void ReportCanvas::roundedFrame(const QRectF &rect, double radius, const QColor &colour, double width)
{
    m_painter.setPen(penOf(colour, width));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(scaled(rect), radius * unit, radius * unit);
}

void ReportCanvas::hatch(const QPolygonF &polygon)
{
    const QRectF bounds = polygon.boundingRect();
    if (bounds.isEmpty())
        return;
    m_painter.save();
    QPainterPath clip;
    clip.addPolygon(toUnits().map(polygon));
    clip.closeSubpath();
    m_painter.setClipPath(clip, Qt::IntersectClip);
    m_painter.setPen(penOf(ReportColours::Paper, hatchDistance / 2.6));
    for (double x = bounds.left() - bounds.height(); x < bounds.right(); x += hatchDistance)
        m_painter.drawLine(scaled(QPointF(x, bounds.bottom())), scaled(QPointF(x + bounds.height(), bounds.top())));
    m_painter.restore();
}

} // namespace Tokenglass
