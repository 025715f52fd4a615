// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>
#include <QColor>

namespace Tokenglass {

/// A round chip with a cross. The whole chip is the button: clicking it, Space, Enter, Delete or Backspace take it
/// away.
class RemovableChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit RemovableChip(const QString &text, const QColor &colour, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removeClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] int textLeft() const;

    QColor m_colour;
};

} // namespace Tokenglass
