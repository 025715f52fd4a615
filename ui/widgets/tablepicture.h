// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QImage;
class QTableView;

namespace Tokenglass {

/// The header and the rows of a table as they look, with twice the pixels: all rows of a table of ordinary length,
/// those in view of a long one. Nothing selected, nothing hovered.
[[nodiscard]] QImage tablePicture(const QTableView *table);

} // namespace Tokenglass
