// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QPainter;

namespace Tokenglass {

/// What a painter paints on, for widgets that keep a painted copy: one for the screen is wrong elsewhere.

/// Shapes are kept as shapes: an SVG or a PDF.
[[nodiscard]] bool keepsShapes(const QPainter &painter);
/// Pixels of the target for one of the layout.
[[nodiscard]] double pixelRatioOf(const QPainter &painter);

} // namespace Tokenglass
