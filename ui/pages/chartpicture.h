// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartdata.h"

#include <QByteArray>
#include <QImage>
#include <QRect>

namespace Tokenglass {

class Card;
class ChartWidget;

/// A card's title, subtitle and chart as a picture: without its buttons, its border, and the mouse over it, but with a
/// legend of the colours, which outside the window no mouse can ask for.
class ChartPicture
{
public:
    /// The card, and the chart in it, must outlive the picture.
    ChartPicture(Card &card, ChartWidget &chart);

    [[nodiscard]] QSize size() const;
    /// Twice as many pixels as on the screen of the layout, for paper and slides.
    [[nodiscard]] QImage image() const;
    [[nodiscard]] QByteArray svg() const;

private:
    /// An entry of the legend, where it is below the chart.
    struct Placed
    {
        LegendEntry entry;
        QRect rect;
    };

    void placeLegend(const QList<LegendEntry> &entries);
    void paint(QPainter &painter) const;
    void paintLegend(QPainter &painter) const;
    [[nodiscard]] int headerHeight() const;

    Card &m_card;
    ChartWidget &m_chart;
    QList<Placed> m_legend;
    int m_legendHeight = 0; ///< with the gap above it
};

} // namespace Tokenglass
