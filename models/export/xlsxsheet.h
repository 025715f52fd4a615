// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/wideinteger.h"
#include "models/export/exporttext.h"
#include "models/export/tablewriter.h"

#include <array>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace Tokenglass {

/// Cells of a workbook, each of its own type, and what could not be kept as it is. Excel computes with 15 digits:
/// longer numbers are written as text.
class XlsxSheet
{
public:
    enum class Style : quint8 { Plain, Header, Label, Count, Money, Decimal, Day, Time, Wrapped, STYLES };

    XlsxSheet(lxw_workbook *workbook, const ReportingZone &zone);

    /// The sheet that is written from now on; false: it could not be made.
    [[nodiscard]] bool begin(const QString &name);
    [[nodiscard]] lxw_worksheet *sheet() const { return m_sheet; }

    /// Returns false if a number had to become a text. An instant takes two cells.
    bool write(quint32 row, quint16 at, const ExportCell &cell, const ExportColumn &column);
    void writeText(quint32 row, quint16 at, const QString &text, Style style = Style::Plain);
    bool writeDecimal(quint32 row, quint16 at, WideInteger number, int decimals, Style style);
    /// The digits as text.
    void writeExact(quint32 row, quint16 at, WideInteger number, int decimals);
    /// The formula and the value that a reader without arithmetic shows.
    void writeFormula(quint32 row, quint16 at, const QString &formula, WideInteger value, int decimals, Style style);
    /// An error if the disk took less than it was given. `flush`: also of what has gathered in memory.
    [[nodiscard]] Result<void> check(bool flush) const;
    /// Of the rows written so far, unpacked.
    [[nodiscard]] qint64 bytes() const;
    /// In sentences.
    [[nodiscard]] QStringList notes() const;

    /// Whether Excel holds it to the last digit.
    [[nodiscard]] static bool fits(WideInteger number, int decimals);
    /// A title as the name of a sheet: Excel takes 31 characters and not all of them.
    [[nodiscard]] static QString nameFor(const QString &title, qsizetype number);

private:
    void writeTime(quint32 row, quint16 at, qint64 second);
    void writeDay(quint32 row, quint16 at, qint64 julianDay);
    [[nodiscard]] lxw_format *format(Style style) const { return m_formats[static_cast<std::size_t>(style)]; }

    lxw_workbook *m_workbook;
    lxw_worksheet *m_sheet = nullptr;
    std::array<lxw_format *, static_cast<std::size_t>(Style::STYLES)> m_formats{};
    ZoneOffsets m_offsets;
    qint64 m_longNumbers = 0;
    qint64 m_cutTexts = 0;
};

[[nodiscard]] int decimalsOf(ExportType type);

} // namespace Tokenglass
