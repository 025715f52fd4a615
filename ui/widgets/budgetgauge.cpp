// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/budgetgauge.h"

#include "ui/focusreason.h"
#include "ui/tabulartext.h"
#include "ui/theme.h"
#include "ui/themeicon.h"

#include <QFocusEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

using Level = GaugeFigure::Level;

constexpr double Thickness = 0.27; ///< of the ring, as a part of its radius
constexpr double TextSize = 0.42;
constexpr double UncertainShare = 0.07; ///< how much of the ring says "or more"
constexpr double TickOverhang = 0.14;
constexpr int IconSide = 14;
constexpr int LeastTextPixels = 9;
constexpr int GaugeHeight = 62;
constexpr int LineGap = 3;
constexpr int HeadRoom = 4; ///< below the ring, for the arrow head of a forecast
constexpr double LeastCaptionSize = 6.5; ///< points
constexpr QStringView Divider = u" / "; ///< between what is spent and the limit

QColor colourOf(Level level, const ThemeColours &colours)
{
    switch (level) {
    case Level::Within:
        return colours.good;
    case Level::Near:
        return colours.warning;
    case Level::Over:
        return colours.bad;
    case Level::Unknown:
    case Level::Off:
        break;
    }
    return colours.textMuted;
}

/// The ring's measures: everything is drawn around one centre.
struct Ring
{
    explicit Ring(const QRectF &rect)
    {
        // A little room above and beside the ring for the ticks that stand out of it.
        radius = std::max(8.0, std::min(rect.width() / (2 + 2 * TickOverhang), rect.height() / (1 + TickOverhang)));
        centre = QPointF(rect.center().x(), rect.center().y() + radius * (1 + TickOverhang) / 2);
        thickness = radius * Thickness;
    }

    [[nodiscard]] QPointF at(double share, double distance) const
    {
        const double angle = std::numbers::pi * (1 - share);
        return centre + QPointF(std::cos(angle), -std::sin(angle)) * distance;
    }
    [[nodiscard]] QPainterPath arc(double from, double to) const
    {
        const double inner = radius - thickness;
        const QRectF outerBox(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
        const QRectF innerBox(centre.x() - inner, centre.y() - inner, 2 * inner, 2 * inner);
        QPainterPath path;
        path.arcMoveTo(outerBox, 180 * (1 - from));
        path.arcTo(outerBox, 180 * (1 - from), -180 * (to - from));
        path.arcTo(innerBox, 180 * (1 - to), 180 * (to - from));
        path.closeSubpath();
        return path;
    }

    double radius = 0;
    double thickness = 0;
    QPointF centre;
};

void paintArcs(QPainter &painter, const Ring &ring, const GaugeFigure &figure, const ThemeColours &colours)
{
    painter.setPen(Qt::NoPen);
    if (figure.level == Level::Unknown) {
        // A broken track: there is nothing to be filled.
        QPen pen(colours.textMuted, 1, Qt::DashLine);
        painter.strokePath(ring.arc(0, 1), pen);
        return;
    }
    painter.fillPath(ring.arc(0, 1), colours.gaugeTrack);
    if (figure.level == Level::Off)
        return;
    const QColor colour = figure.isOld ? colours.textMuted : colourOf(figure.level, colours);
    const double share = figure.level == Level::Over ? 1 : std::clamp(figure.share, 0.0, 1.0);
    if (figure.forecastShare && *figure.forecastShare > share) {
        QColor pale = *figure.forecastShare > 1 ? colours.bad : colour;
        pale.setAlpha(colours.dark ? 90 : 70);
        painter.fillPath(ring.arc(share, std::min(1.0, *figure.forecastShare)), pale);
    }
    if (share > 0)
        painter.fillPath(ring.arc(0, share), colour);
    if (figure.lowerBound && share < 1)
        painter.fillPath(ring.arc(share, std::min(1.0, share + UncertainShare)), QBrush(colour, Qt::Dense4Pattern));
}

void paintTicks(QPainter &painter, const Ring &ring, const GaugeFigure &figure, const ThemeColours &colours)
{
    painter.setPen(QPen(colours.textPrimary, 1.5));
    for (const double threshold : figure.thresholds) {
        if (threshold > 0 && threshold < 1)
            painter.drawLine(ring.at(threshold, ring.radius - ring.thickness * 0.75),
                             ring.at(threshold, ring.radius * (1 + TickOverhang)));
    }
    const bool forecastOver = figure.level != Level::Over && figure.forecastShare && *figure.forecastShare > 1;
    if (!forecastOver)
        return;
    // An arrow head over the end of the ring: it will not stop there.
    const QPointF end = ring.at(1, ring.radius - ring.thickness / 2);
    const double half = std::max(4.0, ring.thickness * 0.5);
    const QPolygonF head{end + QPointF(-half, 0), end + QPointF(half, 0), end + QPointF(0, half * 1.1)};
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.bad);
    painter.drawPolygon(head);
}

void paintText(QPainter &painter, const Ring &ring, const GaugeFigure &figure, const ThemeColours &colours)
{
    QFont font = fontFor(TextRole::Strong);
    const double room = 2 * (ring.radius - ring.thickness) - 4;
    int pixels = static_cast<int>(std::lround(ring.radius * TextSize));
    font.setPixelSize(std::max(LeastTextPixels, pixels));
    while (pixels > LeastTextPixels && TabularText::width(font, figure.text) > room)
        font.setPixelSize(--pixels);
    // A long figure stands in front of the ring rather than being cut.
    const double width = std::max(room, TabularText::width(font, figure.text) + 2);
    const double height = QFontMetricsF(font).height();
    painter.setFont(font);
    const bool known = figure.level != Level::Unknown && figure.level != Level::Off;
    painter.setPen(known ? colours.textPrimary : colours.textMuted);
    TabularText::draw(painter,
                      QRectF(ring.centre.x() - width / 2, ring.centre.y() - height + height * 0.16, width, height),
                      Qt::AlignCenter, figure.text);
}

/// How the figures below a gauge are written: never cut, but smaller or, where that is not enough, in two lines.
struct Caption
{
    QFont font = fontFor(TextRole::Small);
    QStringList lines;

    Caption(const QString &figures, double room) : lines({figures})
    {
        // Words may be cut: the summary has them too.
        if (fit(room) || !figures.contains(Divider))
            return;
        const qsizetype cut = figures.indexOf(Divider);
        font = fontFor(TextRole::Small);
        lines = {figures.left(cut), figures.mid(cut + 1)};
        (void)fit(room);
    }
    [[nodiscard]] double height() const
    {
        return QFontMetricsF(fontFor(TextRole::Small)).height() * static_cast<double>(lines.size());
    }

private:
    [[nodiscard]] bool fit(double room)
    {
        const auto widest = [this] {
            double width = 0;
            for (const QString &line : lines)
                width = std::max(width, TabularText::width(font, line));
            return width;
        };
        while (widest() > room && font.pointSizeF() > LeastCaptionSize)
            font.setPointSizeF(std::max(LeastCaptionSize, font.pointSizeF() - 0.5));
        return widest() <= room;
    }
};

} // namespace

void paintGauge(QPainter &painter, const QRectF &rect, const GaugeFigure &figure)
{
    const ThemeColours &colours = ThemeColours::current();
    const Ring ring(rect);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintArcs(painter, ring, figure, colours);
    if (figure.level != Level::Unknown)
        paintTicks(painter, ring, figure, colours);
    paintText(painter, ring, figure, colours);
    if (figure.level == Level::Near || figure.level == Level::Over) {
        const bool over = figure.level == Level::Over;
        const int side = std::min(IconSide, static_cast<int>(ring.radius * 0.42));
        const QPoint corner(static_cast<int>(ring.centre.x() + ring.radius * (1 + TickOverhang)) - side,
                            static_cast<int>(ring.centre.y() - ring.radius * (1 + TickOverhang)));
        themeIcon(over ? u"error"_s : u"warning"_s, over ? IconTint::Bad : IconTint::Warning)
            .paint(&painter, QRect(corner, QSize(side, side)));
    }
    painter.restore();
}

BudgetGauge::BudgetGauge(QWidget *parent) : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void BudgetGauge::setFigure(const GaugeFigure &figure)
{
    if (figure == m_figure)
        return;
    m_figure = figure;
    update();
}

void BudgetGauge::setCaption(const QString &name, const QString &figures, const QString &summary)
{
    m_figures = figures;
    // A name may hold an ampersand, which is no mnemonic.
    setText(QString(name).replace(u"&"_s, u"&&"_s));
    setAccessibleName(name);
    setAccessibleDescription(summary);
    setToolTip(summary);
    updateGeometry();
    update();
}

QSize BudgetGauge::sizeHint() const
{
    const int lines = QFontMetrics(font()).height() + QFontMetrics(fontFor(TextRole::Small)).height();
    return {116, GaugeHeight + HeadRoom + lines + 3 * LineGap};
}

QSize BudgetGauge::minimumSizeHint() const
{
    return {84, sizeHint().height() - 14};
}

void BudgetGauge::focusInEvent(QFocusEvent *event)
{
    m_showsFocus = showsFocusRing(event->reason(), m_showsFocus);
    QAbstractButton::focusInEvent(event);
}

void BudgetGauge::paintEvent(QPaintEvent *)
{
    const ThemeColours &colours = ThemeColours::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF shape = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool focus = hasFocus() && m_showsFocus;
    if (underMouse() || isDown() || focus) {
        painter.setPen(focus ? QPen(colours.accent, 1.2) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() || isDown() ? QBrush(colours.rowHover) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(shape, 6, 6);
    }
    const Caption caption(m_figures, width() - 8);
    const double nameHeight = QFontMetricsF(font()).height();
    const double below = HeadRoom + nameHeight + caption.height() + 2 * LineGap;
    // The ring keeps its size in a tall card; what is below it stays with it.
    const double ringHeight = std::min<double>(height() - below - LineGap, GaugeHeight * 1.5);
    const double top = (height() - ringHeight - below) / 2;
    paintGauge(painter, QRectF(6, top, width() - 12, ringHeight), m_figure);
    painter.setFont(font());
    painter.setPen(colours.textPrimary);
    QRectF line(4, top + ringHeight + HeadRoom + LineGap, width() - 8, nameHeight);
    LineText::draw(painter, line, Qt::AlignHCenter | Qt::AlignVCenter, accessibleName());
    painter.setFont(caption.font);
    painter.setPen(colours.textMuted);
    line.moveTop(line.bottom() + LineGap);
    line.setHeight(caption.height() / static_cast<double>(caption.lines.size()));
    for (const QString &text : caption.lines) {
        TabularText::draw(painter, line, Qt::AlignHCenter | Qt::AlignVCenter, text);
        line.moveTop(line.bottom());
    }
}

} // namespace Tokenglass
