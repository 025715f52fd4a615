// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/pricebook.h"
#include "models/sources/demo/demosettings.h"

#include <chrono>
#include <functional>

namespace Tokenglass {

struct DemoProgress
{
    enum class Stage { Rows, Indexes };
    Stage stage = Stage::Rows;
    qint64 done = 0;
    qint64 total = 0;
};

struct DemoReport
{
    qint64 rows = 0;
    std::chrono::milliseconds rowsTime{0}; ///< generating and writing the rows, before there are indexes
    std::chrono::milliseconds totalTime{0};
    qint64 bytes = 0;
};

/// Called now and then on the writing thread; false stops the work.
using DemoProgressCallback = std::function<bool(const DemoProgress &)>;

enum class DemoOverwrite { Refuse, Replace };

/// Writes a SQLite file of sample data. Blocks. The file appears whole, under its name, at the very end, or not at all;
/// stopped by the callback it ends as Kind::Cancelled.
[[nodiscard]] Result<DemoReport> writeDemoDatabase(const QString &path, const DemoSettings &settings,
                                                   const PriceBook &prices, DemoOverwrite overwrite,
                                                   const DemoProgressCallback &progress = {});

} // namespace Tokenglass
