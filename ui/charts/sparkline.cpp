// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/sparkline.h"

#include "ui/themecolours.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace Tokenglass {

namespace {

// More points than pixels only make the line heavier.
constexpr qsizetype maximumPoints = 60;

QList<double> thinned(const QList<double> &values)
{
    const qsizetype stretch = (values.size() + maximumPoints - 1) / maximumPoints;
    QList<double> means;
    for (qsizetype from = 0; from < values.size(); from += stretch) {
        const qsizetype to = std::min(from + stretch, values.size());
        double sum = 0;
        for (qsizetype i = from; i < to; ++i)
            sum += std::isfinite(values.at(i)) ? values.at(i) : 0.0;
        means.append(sum / static_cast<double>(to - from));
    }
    return means;
}

} // namespace

Sparkline::Sparkline(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void Sparkline::setValues(const QList<double> &values)
{
    const QList<double> drawn = thinned(values);
    if (drawn == m_values)
        return;
    m_values = drawn;
    update();
}

QSize Sparkline::sizeHint() const
{
    return {96, 30};
}

QSize Sparkline::minimumSizeHint() const
{
    return {30, 18};
}

void Sparkline::paintEvent(QPaintEvent *)
{
    if (m_values.size() < 2)
        return;
    const auto [lowest, highest] = std::minmax_element(m_values.cbegin(), m_values.cend());
    // A steady series should look steady: small changes are not blown up to the full height.
    const double span = std::max(*highest - *lowest, std::abs(*highest) * 0.3);
    const double middle = (*highest + *lowest) / 2;
    const QRectF area = QRectF(rect()).adjusted(2, 3, -2, -3);
    QPainterPath path;
    for (qsizetype i = 0; i < m_values.size(); ++i) {
        const double x = area.left() + area.width() * static_cast<double>(i) / static_cast<double>(m_values.size() - 1);
        const double share = span > 0 ? 0.5 + (m_values.at(i) - middle) / span : 0.5;
        const QPointF point(x, area.bottom() - share * area.height());
        if (i == 0)
            path.moveTo(point);
        else
            path.lineTo(point);
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ThemeColours::current().accent, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
    painter.drawPath(path);
}

} // namespace Tokenglass
