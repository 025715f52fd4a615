// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Qt>

namespace Tokenglass {

/// Whether a focus ring helps: who came with the mouse knows where they are.
[[nodiscard]] constexpr bool isKeyboardFocus(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
}

/// Whether there is one when the focus has come so, if there was one `before` it went.
[[nodiscard]] constexpr bool showsFocusRing(Qt::FocusReason reason, bool before)
{
    // It only comes back from a menu, a dialog or another window.
    const bool returns =
        reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason || reason == Qt::MenuBarFocusReason;
    return returns ? before : isKeyboardFocus(reason);
}

} // namespace Tokenglass
