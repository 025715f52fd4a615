// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sources/demosamples.h"

#include "resources/builtinprices.h"

namespace Tokenglass {

DemoSettings demoSettings(qint64 rows)
{
    return {rows, 60, 400, 42, DemoUntil};
}

std::vector<DemoRow> demoRows(const DemoSettings &settings)
{
    Result<DemoGenerator> generator = DemoGenerator::create(settings, *builtinPriceBook());
    std::vector<DemoRow> rows;
    DemoRow row;
    while (generator->next(row))
        rows.push_back(row);
    return rows;
}

} // namespace Tokenglass
