// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/movewindow.h"

#include <QDialog>

namespace Tokenglass {

void moveWindow(QDialog &dialog, QWidget &window)
{
    const bool wasVisible = dialog.isVisible();
    const QByteArray geometry = dialog.saveGeometry();
    dialog.setParent(&window, dialog.windowFlags());
    if (wasVisible)
        dialog.open();
    // Not before: a dialog that is shown goes where the window remembers one of its kind.
    dialog.restoreGeometry(geometry);
}

} // namespace Tokenglass
