// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace Tokenglass {

/// A figure that is made smaller, never cut, when its card is narrow: "¥1,87…" would be a wrong number.
class FittingLabel : public QLabel
{
    Q_OBJECT

public:
    explicit FittingLabel(QWidget *parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] double fittedPointSize() const;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Tokenglass
