// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHeaderView>

namespace Tokenglass {

/// The muted header line of the application's tables. Painted here because a style sheet cannot keep the text of a
/// right-aligned column above its figures when there is a sort arrow.
class TableHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit TableHeader(QWidget *parent = nullptr);

    /// What a column's title needs in that font, with room for the sort arrow.
    [[nodiscard]] int widthFor(int logicalIndex, const QFont &font) const;
    /// Also for pictures, where a column has its own width and the sort arrow as many pixels as the picture.
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] QSize sectionSizeFromContents(int logicalIndex) const override;

private:
    [[nodiscard]] QString text(int logicalIndex) const;
    [[nodiscard]] bool alignsRight(int logicalIndex) const;
};

} // namespace Tokenglass
