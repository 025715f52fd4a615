// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/export/exportjob.h"

namespace Tokenglass {

/// A table that can be exported now.
struct ExportOffer
{
    QString key; ///< "models"
    QString title;
    qint64 rows = 0; ///< that the file will have
    QString about; ///< one line: of what source, period and filter
    QString fileName; ///< to begin with, without a suffix
    std::function<Result<ExportContents>()> contents; ///< called on the export's thread
};

/// How the user last wanted it.
struct ExportChoice
{
    TableFormat format = TableFormat::Csv;
    bool spreadsheet = true; ///< CSV as a spreadsheet of the locale opens it; false: as programs read it
    bool guard = true;
    bool about = true;
};

} // namespace Tokenglass
