// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

namespace Tokenglass {

/// A panel that opens over the window and closes by a click elsewhere. It has square corners, as a popup window has,
/// whatever is painted in it.
class PopupFrame : public QFrame
{
    Q_OBJECT

public:
    explicit PopupFrame(QWidget *parent = nullptr);

protected:
    enum class Edge { Left, Right };

    /// Shows it below the button, one edge in line with the button's, and whole on the screen.
    void openBelow(const QWidget *button, const QSize &size, Edge edge);
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Tokenglass
