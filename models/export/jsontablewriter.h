// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/export/bytesink.h"
#include "models/export/exporttext.h"
#include "models/export/tablewriter.h"

namespace Tokenglass {

/// One object: "about" if asked for, then an array a table with an object a row. Money is a decimal text, for a number
/// would be rounded by most readers; unknown is null.
class JsonTableWriter final : public TableWriter
{
public:
    JsonTableWriter(QIODevice &device, const ReportingZone &zone) : m_sink(device), m_offsets(zone) { }

    [[nodiscard]] Result<void> begin(const ExportAbout *about) override;
    [[nodiscard]] Result<void> beginTable(const ExportTable &table) override;
    [[nodiscard]] Result<void> writeRow(const ExportRow &row) override;
    [[nodiscard]] Result<void> endTable() override;
    [[nodiscard]] Result<void> end() override;

private:
    void appendCell(const ExportCell &cell, ExportType type);
    void beginMember(const QString &key);

    struct Member
    {
        QByteArray opening; ///< the quoted key and what goes before it
        ExportType type;
    };

    ByteSink m_sink;
    ZoneOffsets m_offsets;
    std::vector<Member> m_members;
    bool m_anyMember = false;
    bool m_anyRow = false;
};

} // namespace Tokenglass
