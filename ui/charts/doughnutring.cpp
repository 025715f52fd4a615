// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/doughnutring.h"

#include "ui/charts/painttarget.h"
#include "ui/theme.h"

#include <QChart>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPieSeries>
#include <QPieSlice>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr double holeShare = 0.64;
constexpr double usualSide = 220; ///< of the ring, for a total in the size of the cards' figures
constexpr double outerMargin = 5; // room for the highlight

QString toolTipOf(const Slice &slice)
{
    return u"%1\n%2 · %3"_s.arg(slice.label, slice.valueText, slice.percentText);
}

} // namespace

DoughnutRing::DoughnutRing(QWidget *parent) : QWidget(parent), m_chart(new QChart), m_series(new QPieSeries)
{
    setMouseTracking(true);
    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins({});
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_series->setPieSize(1.0);
    m_series->setHoleSize(holeShare);
    m_chart->addSeries(m_series);
    m_scene.addItem(m_chart);
}

DoughnutRing::~DoughnutRing() = default;

void DoughnutRing::setSlices(const QList<Slice> &slices, const QString &totalText, const QString &totalCaption)
{
    m_slices = slices;
    m_totalText = totalText;
    m_totalCaption = totalCaption;
    m_sum = 0;
    for (const Slice &slice : slices)
        m_sum += slice.value;
    rebuild();
}

void DoughnutRing::setCurrent(int slice)
{
    if (slice == m_current)
        return;
    m_current = slice;
    update();
}

void DoughnutRing::rebuild()
{
    m_series->clear();
    const QPen separator(ThemeColours::current().card, 1.2);
    QList<QPieSlice *> slices;
    for (const Slice &slice : m_slices) {
        auto *piece = new QPieSlice(slice.label, slice.value);
        piece->setColor(slice.colour);
        piece->setPen(m_slices.size() > 1 ? separator : QPen(Qt::NoPen));
        slices.append(piece);
    }
    m_series->append(slices);
    m_picture = {};
    update();
}

QRectF DoughnutRing::ringRect() const
{
    const double side = std::max(10.0, std::min(width(), height()) - 2 * outerMargin);
    return {(width() - side) / 2, (height() - side) / 2, side, side};
}

QPoint DoughnutRing::positionOf(int slice) const
{
    double before = 0;
    for (int i = 0; i < slice; ++i)
        before += m_slices.at(i).value;
    const double angle = 2 * std::numbers::pi * (before + m_slices.at(slice).value / 2) / m_sum;
    const double radius = ringRect().width() / 2 * (1 + holeShare) / 2;
    return (ringRect().center() + QPointF(std::sin(angle), -std::cos(angle)) * radius).toPoint();
}

int DoughnutRing::sceneItemCount() const
{
    return static_cast<int>(m_scene.items().size());
}

int DoughnutRing::sliceAt(const QPointF &position) const
{
    const QPointF offset = position - ringRect().center();
    const double distance = std::hypot(offset.x(), offset.y());
    const double radius = ringRect().width() / 2;
    if (distance > radius + 2 || distance < radius * holeShare - 2 || m_sum <= 0)
        return -1;
    double angle = std::atan2(offset.x(), -offset.y());
    if (angle < 0)
        angle += 2 * std::numbers::pi;
    double left = angle / (2 * std::numbers::pi) * m_sum;
    for (int i = 0; i < m_slices.size(); ++i) {
        left -= m_slices.at(i).value;
        if (left <= 0)
            return i;
    }
    return static_cast<int>(m_slices.size()) - 1;
}

void DoughnutRing::renderTo(QPainter &painter) const
{
    const QRectF area{QPointF(), QSizeF(size())};
    m_scene.setSceneRect(area);
    m_chart->resize(area.size());
    m_chart->setPlotArea(ringRect());
    painter.setRenderHint(QPainter::Antialiasing);
    m_scene.render(&painter, area, area);
}

QPixmap DoughnutRing::pixmap(double ratio) const
{
    QPixmap picture(size() * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    renderTo(painter);
    return picture;
}

bool DoughnutRing::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto *help = static_cast<QHelpEvent *>(event);
    if (const int slice = sliceAt(QPointF(help->pos())); slice >= 0)
        QToolTip::showText(help->globalPos(), toolTipOf(m_slices.at(slice)), this);
    else
        QToolTip::hideText();
    return true;
}

void DoughnutRing::paintEvent(QPaintEvent *)
{
    if (m_slices.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (const double ratio = pixelRatioOf(painter); keepsShapes(painter)) {
        renderTo(painter);
    } else {
        if (m_picture.isNull() || !qFuzzyCompare(m_picture.devicePixelRatio(), ratio))
            m_picture = pixmap(ratio);
        painter.drawPixmap(QPointF(), m_picture);
    }
    paintTotal(painter);
    paintHighlight(painter);
}

void DoughnutRing::paintTotal(QPainter &painter) const
{
    const ThemeColours &colours = ThemeColours::current();
    const double room = ringRect().width() * holeShare * 0.84;
    QFont totalFont = fontFor(TextRole::Value);
    totalFont.setPointSizeF(totalFont.pointSizeF() * std::clamp(ringRect().width() / usualSide, 0.82, 1.4));
    while (QFontMetricsF(totalFont).horizontalAdvance(m_totalText) > room && totalFont.pointSizeF() > 6)
        totalFont.setPointSizeF(totalFont.pointSizeF() - 0.5);
    const QFontMetricsF totalMetrics(totalFont);
    const QFontMetricsF captionMetrics(fontFor(TextRole::Small));
    const double height = totalMetrics.height() + captionMetrics.height();
    const bool withCaption =
        !m_totalCaption.isEmpty() && height < room && captionMetrics.horizontalAdvance(m_totalCaption) <= room;
    const QPointF centre = ringRect().center();
    QRectF line(centre.x() - room / 2, centre.y() - (withCaption ? height : totalMetrics.height()) / 2, room,
                totalMetrics.height());
    painter.setFont(totalFont);
    painter.setPen(colours.textPrimary);
    painter.drawText(line, Qt::AlignCenter, m_totalText);
    if (!withCaption)
        return;
    line.moveTop(line.bottom());
    line.setHeight(captionMetrics.height());
    painter.setFont(fontFor(TextRole::Small));
    painter.setPen(colours.textMuted);
    painter.drawText(line, Qt::AlignCenter, m_totalCaption);
}

void DoughnutRing::paintHighlight(QPainter &painter) const
{
    if (m_current < 0 || m_current >= m_slices.size() || m_sum <= 0)
        return;
    double before = 0;
    for (int i = 0; i < m_current; ++i)
        before += m_slices.at(i).value;
    const double start = 90.0 - 360.0 * before / m_sum;
    const double span = -360.0 * m_slices.at(m_current).value / m_sum;
    painter.setPen(QPen(m_slices.at(m_current).colour, 3, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(ringRect().adjusted(-3, -3, 3, 3), static_cast<int>(start * 16), static_cast<int>(span * 16));
}

void DoughnutRing::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_picture = {};
}

void DoughnutRing::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        rebuild();
}

void DoughnutRing::mouseMoveEvent(QMouseEvent *event)
{
    const int slice = sliceAt(event->position());
    setCursor(slice >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    Q_EMIT hovered(slice);
}

void DoughnutRing::mouseReleaseEvent(QMouseEvent *event)
{
    const int slice = sliceAt(event->position());
    if (event->button() == Qt::LeftButton && slice >= 0)
        Q_EMIT clicked(slice);
}

void DoughnutRing::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    Q_EMIT hovered(-1);
}

} // namespace Tokenglass
