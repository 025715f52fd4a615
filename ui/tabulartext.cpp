// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tabulartext.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Tokenglass {

namespace {

// No line on a screen holds more, and a name from a source may be 200 KB.
constexpr qsizetype longestShown = 1000;

bool isPlainDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

double digitWidth(const QFontMetricsF &metrics)
{
    double width = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        width = std::max(width, metrics.horizontalAdvance(QChar(digit)));
    return width;
}

// Calls take(run, width, isDigit) for every digit by itself and for every stretch between digits.
template <typename Take>
void forEachRun(const QString &text, const QFontMetricsF &metrics, Take take)
{
    const double cell = digitWidth(metrics);
    qsizetype at = 0;
    while (at < text.size()) {
        if (isPlainDigit(text.at(at))) {
            take(text.mid(at, 1), cell, true);
            ++at;
            continue;
        }
        qsizetype end = at + 1;
        while (end < text.size() && !isPlainDigit(text.at(end)))
            ++end;
        const QString run = text.mid(at, end - at);
        take(run, metrics.horizontalAdvance(run), false);
        at = end;
    }
}

double widthWith(const QFontMetricsF &metrics, const QString &text)
{
    double total = 0;
    forEachRun(text, metrics, [&](const QString &, double width, bool) { total += width; });
    return total;
}

QString elided(const QFontMetricsF &metrics, const QString &text, double available)
{
    if (text.size() < longestShown && widthWith(metrics, text) <= available + 0.5)
        return text;
    qsizetype fits = 0;
    qsizetype tooLong = std::min(text.size(), longestShown);
    while (tooLong - fits > 1) {
        const qsizetype middle = (fits + tooLong) / 2;
        const bool inside = widthWith(metrics, text.left(middle) + QChar(0x2026)) <= available;
        (inside ? fits : tooLong) = middle;
    }
    return text.left(fits) + QChar(0x2026);
}

} // namespace

double TabularText::width(const QFont &font, const QString &text)
{
    return widthWith(QFontMetricsF(font), text);
}

void TabularText::draw(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text)
{
    const QFontMetricsF metrics(painter.font(), painter.device());
    const QString shown = elided(metrics, text, rect.width());
    double x = rect.left();
    if (alignment.testFlag(Qt::AlignRight))
        x = rect.right() - widthWith(metrics, shown);
    else if (alignment.testFlag(Qt::AlignHCenter))
        x = rect.center().x() - widthWith(metrics, shown) / 2;
    double baseline = rect.top() + metrics.ascent();
    if (alignment.testFlag(Qt::AlignVCenter))
        baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    else if (alignment.testFlag(Qt::AlignBottom))
        baseline = rect.bottom() - metrics.descent();
    forEachRun(shown, metrics, [&](const QString &run, double width, bool digit) {
        const double inset = digit ? (width - metrics.horizontalAdvance(run)) / 2 : 0;
        painter.drawText(QPointF(x + inset, baseline), run);
        x += width;
    });
}

NumberLabel::NumberLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

QSize NumberLabel::sizeHint() const
{
    return QSize(static_cast<int>(std::ceil(TabularText::width(font(), text()))) + 1, QLabel::sizeHint().height());
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
