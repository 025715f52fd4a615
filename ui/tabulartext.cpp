// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tabulartext.h"

#include "ui/shapedtext.h"

#include <QGuiApplication>
#include <QPainter>
#include <QScreen>

#include <algorithm>
#include <cmath>

namespace Tokenglass {

namespace {

// No line on a screen holds more, and a name from a source may be 200 KB.
constexpr qsizetype longestShown = 1000;

using Digits = ShapedText::Digits;

/// 0 for what is on the screen, whose lines are the ones measured too.
int resolutionOf(const QPainter &painter)
{
    const int dpi = painter.device()->logicalDpiY();
    const QScreen *screen = QGuiApplication::primaryScreen();
    return screen != nullptr && qRound(screen->logicalDotsPerInchY()) == dpi ? 0 : dpi;
}

QString elided(const QPainter &painter, const QString &text, double available, Digits digits, int dpi)
{
    const auto width = [&](const QString &line) { return ShapedText::of(painter.font(), line, digits, dpi).width(); };
    if (text.size() < longestShown && width(text) <= available + 0.5)
        return text;
    qsizetype fits = 0;
    qsizetype tooLong = std::min(text.size(), longestShown);
    while (tooLong - fits > 1) {
        const qsizetype middle = (fits + tooLong) / 2;
        const bool inside = width(text.left(middle) + QChar(0x2026)) <= available;
        (inside ? fits : tooLong) = middle;
    }
    return text.left(fits) + QChar(0x2026);
}

void drawLine(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text, Digits digits)
{
    const int dpi = resolutionOf(painter);
    const QString shown = elided(painter, text, rect.width(), digits, dpi);
    const ShapedText line = ShapedText::of(painter.font(), shown, digits, dpi);
    double x = rect.left();
    if (alignment.testFlag(Qt::AlignRight))
        x = rect.right() - line.width();
    else if (alignment.testFlag(Qt::AlignHCenter))
        x = rect.center().x() - line.width() / 2;
    double baseline = rect.top() + line.ascent();
    if (alignment.testFlag(Qt::AlignVCenter))
        baseline = rect.center().y() + (line.ascent() - line.descent()) / 2;
    else if (alignment.testFlag(Qt::AlignBottom))
        baseline = rect.bottom() - line.descent();
    line.draw(painter, QPointF(x, baseline));
}

} // namespace

double LineText::width(const QFont &font, const QString &text)
{
    return ShapedText::of(font, text, Digits::AsDesigned).width();
}

QString LineText::elidedInMiddle(const QFont &font, const QString &text, double available)
{
    const QString line = text.left(longestShown).simplified();
    if (width(font, line) <= available + 0.5)
        return line;
    const auto shortened = [&line](qsizetype kept) {
        return QString(line.left(kept / 2) + QChar(0x2026) + line.right(kept - kept / 2));
    };
    qsizetype fits = 0;
    qsizetype tooLong = line.size();
    while (tooLong - fits > 1) {
        const qsizetype middle = (fits + tooLong) / 2;
        (width(font, shortened(middle)) <= available ? fits : tooLong) = middle;
    }
    return shortened(fits);
}

void LineText::draw(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text)
{
    drawLine(painter, rect, alignment, text, Digits::AsDesigned);
}

double TabularText::width(const QFont &font, const QString &text)
{
    return ShapedText::of(font, text, Digits::Tabular).width();
}

void TabularText::draw(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text)
{
    drawLine(painter, rect, alignment, text, Digits::Tabular);
}

NumberLabel::NumberLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

QSize NumberLabel::sizeHint() const
{
    return {static_cast<int>(std::ceil(TabularText::width(font(), text()))) + 1, QLabel::sizeHint().height()};
}

QSize NumberLabel::minimumSizeHint() const
{
    return sizeHint();
}

void NumberLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(palette().color(isEnabled() ? QPalette::Normal : QPalette::Disabled, foregroundRole()));
    TabularText::draw(painter, QRectF(contentsRect()), alignment(), text());
}

} // namespace Tokenglass
