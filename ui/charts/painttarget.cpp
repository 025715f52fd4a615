// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/painttarget.h"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>

namespace Tokenglass {

bool keepsShapes(const QPainter &painter)
{
    const QPaintEngine *engine = painter.paintEngine();
    return engine != nullptr
        && (engine->type() == QPaintEngine::SVG || engine->type() == QPaintEngine::Pdf
            || engine->type() == QPaintEngine::Picture);
}

double pixelRatioOf(const QPainter &painter)
{
    // The painter's own device is the widget even where it is rendered into something else.
    const QPaintEngine *engine = painter.paintEngine();
    const QPaintDevice *device = engine != nullptr ? engine->paintDevice() : nullptr;
    return device != nullptr ? device->devicePixelRatioF() : 1.0;
}

} // namespace Tokenglass
