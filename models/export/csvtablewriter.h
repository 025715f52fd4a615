// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/export/bytesink.h"
#include "models/export/exporttext.h"
#include "models/export/tablewriter.h"

class QLocale;

namespace Tokenglass {

/// How comma-separated values are written: for programs or for a spreadsheet.
struct CsvStyle
{
    char separator = ',';
    char point = '.';
    bool byteOrderMark = false;
    bool titles = false; ///< the columns' titles instead of their keys
    bool guardsFormulas = false; ///< an apostrophe before text that a spreadsheet would run

    /// RFC 4180 in UTF-8: nothing but the data.
    [[nodiscard]] static CsvStyle plain() { return {}; }
    /// As a spreadsheet program of that locale opens it by a double click.
    [[nodiscard]] static CsvStyle spreadsheet(const QLocale &locale);
    friend bool operator==(const CsvStyle &, const CsvStyle &) = default;
};

/// Comma-separated values as RFC 4180 has them, in UTF-8. What the file says about itself stands above the header, two
/// cells a line, the first with a "#". Unknown is an empty cell.
class CsvTableWriter final : public TableWriter
{
public:
    CsvTableWriter(QIODevice &device, const CsvStyle &style, const ReportingZone &zone);

    [[nodiscard]] Result<void> begin(const ExportAbout *about) override;
    [[nodiscard]] Result<void> beginTable(const ExportTable &table) override;
    [[nodiscard]] Result<void> writeRow(const ExportRow &row) override;
    [[nodiscard]] Result<void> endTable() override { return {}; }
    [[nodiscard]] Result<void> end() override { return m_sink.flush(); }
    [[nodiscard]] QStringList notes() const override;

private:
    void appendCell(const ExportCell &cell, ExportType type);
    void appendText(const QString &text);
    void endLine() { m_sink.bytes() += "\r\n"; }

    ByteSink m_sink;
    CsvStyle m_style;
    ZoneOffsets m_offsets;
    std::vector<ExportType> m_types;
    qint64 m_guarded = 0; ///< cells that got an apostrophe
};

} // namespace Tokenglass
