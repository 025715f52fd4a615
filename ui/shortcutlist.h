// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

class QMenuBar;
class QWidget;

namespace Tokenglass {

struct ShortcutEntry
{
    QString keys; ///< as they are written on this system
    QString action;
    QString where; ///< the menu, or the part of a page that must have the focus
};

/// All shortcuts of a window as they are now: of the menus in their order, then of the actions and shortcuts of its
/// parts. A QShortcut is listed if its whatsThis() says what it does.
[[nodiscard]] QList<ShortcutEntry> shortcutsOf(const QMenuBar &menus, const QWidget &window);

} // namespace Tokenglass
