// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QDialog;
class QWidget;

namespace Tokenglass {

/// Puts a dialog in front of another window, where it is and as large as it is.
void moveWindow(QDialog &dialog, QWidget &window);

} // namespace Tokenglass
