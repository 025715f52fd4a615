// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/statcard.h"

#include <QLabel>

namespace Tokenglass {

/// A change: triangle and percentage, coloured by whether it is welcome. The direction is in the shape too, not only
/// the colour.
class DeltaLabel : public QLabel
{
    Q_OBJECT

public:
    explicit DeltaLabel(QWidget *parent = nullptr);

    void setDelta(const QString &text, DeltaDirection direction, DeltaMeaning meaning);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QColor colour() const;

    DeltaDirection m_direction = DeltaDirection::None;
    DeltaMeaning m_meaning = DeltaMeaning::Neutral;
};

} // namespace Tokenglass
