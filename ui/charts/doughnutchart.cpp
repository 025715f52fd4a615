// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/doughnutchart.h"

#include "ui/charts/chartlegend.h"
#include "ui/charts/doughnutring.h"
#include "ui/charts/folding.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace Tokenglass {

namespace {

constexpr int gap = 12;
constexpr int largestRing = 340;
constexpr int usualRing = 190;
constexpr int legendSlack = 48; ///< between names and shares, beyond what the longest name needs
constexpr int leastRing = 98;

} // namespace

DoughnutChart::DoughnutChart(QWidget *parent)
    : ChartWidget(parent), m_ring(new DoughnutRing(this)), m_legend(new ChartLegend(this))
{
    connect(m_ring, &DoughnutRing::hovered, this, &DoughnutChart::setCurrentSlice);
    connect(m_legend, &ChartLegend::hovered, this, &DoughnutChart::setCurrentSlice);
    connect(m_ring, &DoughnutRing::clicked, this, &DoughnutChart::choose);
    connect(m_legend, &ChartLegend::clicked, this, &DoughnutChart::choose);
}

void DoughnutChart::setData(const DoughnutData &data)
{
    m_data = data;
    m_shown = foldedSlices(m_data.slices, tr("Other"), m_data.valueText);
    m_folded = m_shown.size() > maximumSeries;
    if (m_current >= m_shown.size())
        m_current = -1;
    m_ring->setSlices(m_shown, m_data.totalText, m_data.totalCaption);
    m_legend->setSlices(m_shown);
    m_ring->setVisible(!isEmpty());
    m_legend->setVisible(!isEmpty());
    describe(m_data.title);
    arrange();
    update();
}

bool DoughnutChart::isEmpty() const
{
    return m_shown.isEmpty();
}

QStringList DoughnutChart::tableHeaders() const
{
    return {m_data.labelHeader, m_data.valueHeader, tr("Share")};
}

qsizetype DoughnutChart::tableRowCount() const
{
    return m_data.slices.size();
}

QStringList DoughnutChart::tableRow(qsizetype row) const
{
    const Slice &slice = m_data.slices.at(row);
    return {slice.label, slice.valueText, slice.percentText};
}

void DoughnutChart::setCurrentSlice(int slice)
{
    const int bounded = slice < 0 ? -1 : std::min(slice, static_cast<int>(m_shown.size()) - 1);
    if (bounded == m_current)
        return;
    m_current = bounded;
    m_ring->setCurrent(m_current);
    m_legend->setCurrent(m_current);
}

QPoint DoughnutChart::positionOf(int slice) const
{
    return m_ring->mapTo(this, m_ring->positionOf(slice));
}

int DoughnutChart::sceneItemCount() const
{
    return m_ring->sceneItemCount();
}

QSize DoughnutChart::sizeHint() const
{
    return {350, 190};
}

QSize DoughnutChart::minimumSizeHint() const
{
    return {250, 130};
}

void DoughnutChart::choose(int slice)
{
    if (slice < 0 || slice >= m_shown.size() || (m_folded && slice == m_shown.size() - 1))
        return;
    Q_EMIT sliceClicked(m_shown.at(slice).label);
}

void DoughnutChart::arrange()
{
    const int legendHeight = m_legend->sizeHint().height();
    const int legendWidth = std::min(m_legend->sizeHint().width() + 4, std::max(120, width() - gap - leastRing));
    const bool below = width() < 260 && height() > legendHeight + 110;
    if (below) {
        const int side = std::min({width(), height() - legendHeight - gap, largestRing});
        m_ring->setGeometry((width() - side) / 2, 0, side, side);
        m_legend->setGeometry(0, side + gap, width(), legendHeight);
        return;
    }
    // Beyond the usual size the ring grows with the panel, but leaves the legend beside it more than half.
    const int largest = std::clamp(width() * 9 / 20, usualRing, largestRing);
    const int side = std::clamp(std::min(width() - legendWidth - gap, height()), 60, largest);
    const int between = gap * side / usualRing + 4;
    const int shownWidth = std::clamp(width() - side - between, 40, std::max(40, legendWidth + legendSlack));
    const int left = std::max(0, (width() - side - between - shownWidth) / 2);
    m_ring->setGeometry(left, (height() - side) / 2, side, side);
    const int shownHeight = std::min(height(), std::max(legendHeight, std::min(side, legendHeight * 3 / 2)));
    m_legend->setGeometry(left + side + between, (height() - shownHeight) / 2, shownWidth, shownHeight);
}

void DoughnutChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (isEmpty())
        paintEmptyText(painter);
    paintFocusRing(painter);
}

void DoughnutChart::resizeEvent(QResizeEvent *event)
{
    ChartWidget::resizeEvent(event);
    arrange();
}

void DoughnutChart::changeEvent(QEvent *event)
{
    ChartWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

void DoughnutChart::focusOutEvent(QFocusEvent *event)
{
    ChartWidget::focusOutEvent(event);
    setCurrentSlice(-1);
}

void DoughnutChart::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_shown.size()) - 1;
    const int key = last < 0 ? 0 : event->key();
    if (key == Qt::Key_Right || key == Qt::Key_Down)
        setCurrentSlice(m_current >= last ? 0 : m_current + 1);
    else if (key == Qt::Key_Left || key == Qt::Key_Up)
        setCurrentSlice(m_current <= 0 ? last : m_current - 1);
    else if (m_current >= 0 && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space))
        choose(m_current);
    else if (m_current >= 0 && key == Qt::Key_Escape)
        setCurrentSlice(-1);
    else
        ChartWidget::keyPressEvent(event);
}

} // namespace Tokenglass
