// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/export/exportabout.h"
#include "models/export/exporttable.h"

namespace Tokenglass {

/// Puts tables into a file of one format. Each call may fail with Kind::Storage; what was written then is of no use.
class TableWriter
{
public:
    virtual ~TableWriter() = default;

    /// Before the first table, where the format has it first.
    [[nodiscard]] virtual Result<void> begin(const ExportAbout *about) = 0;
    [[nodiscard]] virtual Result<void> beginTable(const ExportTable &table) = 0;
    [[nodiscard]] virtual Result<void> writeRow(const ExportRow &row) = 0;
    [[nodiscard]] virtual Result<void> endTable() = 0;
    /// Everything is on its way to the disk afterwards.
    [[nodiscard]] virtual Result<void> end() = 0;
    /// What the format could not take as it was, in sentences. After end().
    [[nodiscard]] virtual QStringList notes() const { return {}; }
};

} // namespace Tokenglass
