// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QImage>

namespace Tokenglass {

class Card;

/// A card's title, subtitle and chart as a picture: without its buttons, its border, and the mouse over it.
class ChartPicture
{
public:
    /// The card must outlive the picture.
    explicit ChartPicture(Card &card);

    [[nodiscard]] QSize size() const;
    /// Twice as many pixels as on the screen of the layout, for paper and slides.
    [[nodiscard]] QImage image() const;
    [[nodiscard]] QByteArray svg() const;

private:
    void paint(QPainter &painter) const;
    [[nodiscard]] int headerHeight() const;

    Card &m_card;
};

} // namespace Tokenglass
