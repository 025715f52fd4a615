// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/axisticks.h"

#include <algorithm>
#include <cmath>

namespace Tokenglass {

QList<double> niceTicks(double maximum, bool wholeNumbers)
{
    const double top = std::isfinite(maximum) ? maximum : 0.0;
    if (top <= 0)
        return {0.0, 1.0};
    constexpr int mostSteps = 5;
    double magnitude = std::pow(10.0, std::floor(std::log10(top / mostSteps)));
    if (wholeNumbers)
        magnitude = std::max(1.0, magnitude);
    double step = magnitude;
    for (const double factor : {1.0, 2.0, 3.0, 5.0, 10.0, 20.0}) {
        step = factor * magnitude;
        if (step * (mostSteps - 1) >= top)
            break;
    }
    const double steps = std::max(1.0, std::ceil(top / step - 1e-9));
    QList<double> ticks;
    for (double i = 0; i <= steps; ++i)
        ticks.append(i * step);
    return ticks;
}

} // namespace Tokenglass
