// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/questionoptions.h"
#include "models/export/exportjob.h"

namespace Tokenglass {

/// What `tokenglass-cli export` was asked for.
struct ExportOptions
{
    enum class What { Models, Users, Organisations, Types, Daily, DailyModels, Hourly, Requests, Budgets, Prices, All };

    What what = What::Models;
    QuestionOptions question; ///< of everything but prices; budgets take the zone and the source
    TableFormat format = TableFormat::Csv;
    CsvStyle csv;
    bool about = false;
    QString out; ///< "-": standard output
    std::optional<qint64> now; ///< as if it were this time, for budgets
};

void addExportOptions(OptionReader &reader, const QStringList &kinds);
[[nodiscard]] Result<ExportOptions> exportOptions(const OptionReader &reader, const QStringList &kinds);

} // namespace Tokenglass
