// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartdata.h"
#include "ui/widgets/filterchoicemodel.h"
#include "ui/widgets/statcard.h"

namespace Tokenglass {

class Theme;

/// Made-up figures for looking at the widgets; the tests use them too.
namespace GalleryData {
[[nodiscard]] TrendData trend(Theme &theme, int days, int models);
[[nodiscard]] DoughnutData doughnut(Theme &theme, int models);
[[nodiscard]] BarListData requestTypes(bool chinese);
[[nodiscard]] BarListData tokenDistribution();
[[nodiscard]] QList<StatFigure> figures(bool chinese);
[[nodiscard]] QList<FilterChoice> users(int count);
[[nodiscard]] QStringList modelNames();
} // namespace GalleryData

} // namespace Tokenglass
