// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMargins>
#include <QRect>

class QWidget;

namespace Tokenglass {

/// `window` (without its frame) made small enough, and moved, so that it and its frame lie on `available`.
[[nodiscard]] QRect fitted(const QRect &window, const QRect &available, const QMargins &frame);
/// Does so with a top-level window that is neither maximised nor full-screen.
void fitToScreen(QWidget *window);
/// Shows a window so that all of it, with its frame, is on its screen.
void showOnScreen(QWidget *window);

} // namespace Tokenglass
