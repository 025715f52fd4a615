// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>
#include <QString>

class QFont;
class QPainter;
class QRectF;

namespace Tokenglass {

/// One line of text, drawn and measured without shaping it again and again. What does not fit is elided at the end.
namespace LineText {
[[nodiscard]] double width(const QFont &font, const QString &text);
/// The text in one line, or as much of its beginning and end as fits: names that begin alike are still told apart.
[[nodiscard]] QString elidedInMiddle(const QFont &font, const QString &text, double available);
/// Aligned by the flags inside the rectangle; pen and font are the painter's.
void draw(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text);
} // namespace LineText

/// The same for figures: text whose digits all have the same width, so that figures stand under each other. Qt 6.4
/// cannot switch on the "tnum" feature of a font, so every digit is centred in a cell as wide as the widest one.
namespace TabularText {
[[nodiscard]] double width(const QFont &font, const QString &text);
void draw(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text);
} // namespace TabularText

/// A label for one figure, with tabular digits.
class NumberLabel : public QLabel
{
    Q_OBJECT

public:
    explicit NumberLabel(const QString &text = QString(), QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Tokenglass
