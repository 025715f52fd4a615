// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QPainter;
class QRectF;

namespace Tokenglass {

/// A small panel beside the cursor of a chart: the first line strong, the others muted. It begins a little below the
/// top of the plot and stays inside the widget.
void paintDetailCard(QPainter &painter, const QRectF &widget, const QRectF &plot, double cursorX, QStringList lines);

} // namespace Tokenglass
