// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/xlsxsheet.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <limits>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr WideInteger FirstInexact = 1'000'000'000'000'000; ///< has more than the 15 digits Excel keeps
constexpr qint64 SecondsPerDay = 86400;
constexpr qint64 JulianDayOfSerialZero = 2415019; ///< 1899-12-30
constexpr qint64 EpochSerial = 25569;
constexpr qint64 FirstSerial = 61; ///< Excel believes in a 29 February 1900; later dates are right
constexpr qint64 LastSerial = 2958465; ///< 9999-12-31
constexpr qsizetype LongestText = 32'767;
constexpr qsizetype LongestName = 31;

/// A number without the zeros at its end.
struct Decimal
{
    Decimal(WideInteger number, int decimals) : digits(number), places(decimals)
    {
        for (; places > 0 && digits % 10 == 0; --places)
            digits /= 10;
    }
    [[nodiscard]] bool isExact() const { return digits > -FirstInexact && digits < FirstInexact; }
    /// Nearest to the decimal where that is exact: one division of two exact numbers.
    [[nodiscard]] double toDouble() const
    {
        double unit = 1;
        for (int i = 0; i < places; ++i)
            unit *= 10;
        return static_cast<double>(digits) / unit;
    }
    [[nodiscard]] QString text() const
    {
        WideInteger rest = digits < 0 ? -digits : digits;
        QString text;
        for (int written = 0; written <= places || rest > 0; ++written, rest /= 10) {
            if (written == places && places > 0)
                text.prepend(u'.');
            text.prepend(QChar(static_cast<char16_t>(u'0' + static_cast<int>(rest % 10))));
        }
        return digits < 0 ? QString(u'-' + text) : text;
    }

    WideInteger digits;
    int places;
};

int plural(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

} // namespace

int decimalsOf(ExportType type)
{
    if (type == ExportType::Money)
        return 9;
    return type == ExportType::Decimal ? 6 : 0;
}

XlsxSheet::XlsxSheet(lxw_workbook *workbook, const ReportingZone &zone) : m_workbook(workbook), m_offsets(zone)
{
    constexpr std::array numbers{
        "0",      "General", "General", "#,##0", "#,##0.00#######", "0.00####", "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss",
        "General"};
    for (std::size_t i = 0; i < m_formats.size(); ++i) {
        m_formats[i] = workbook_add_format(m_workbook);
        format_set_num_format(m_formats[i], numbers[i]);
    }
    format_set_bold(format(Style::Header));
    format_set_text_wrap(format(Style::Header));
    format_set_align(format(Style::Header), LXW_ALIGN_VERTICAL_TOP);
    format_set_bottom(format(Style::Header), LXW_BORDER_THIN);
    format_set_bold(format(Style::Label));
    format_set_text_wrap(format(Style::Wrapped));
    format_set_align(format(Style::Wrapped), LXW_ALIGN_VERTICAL_TOP);
}

bool XlsxSheet::begin(const QString &name)
{
    m_sheet = workbook_add_worksheet(m_workbook, name.toUtf8().constData());
    return m_sheet != nullptr;
}

bool XlsxSheet::write(quint32 row, quint16 at, const ExportCell &cell, const ExportColumn &column)
{
    switch (column.type) {
    case ExportType::Text:
        if (cell.text.isNull())
            return writeDecimal(row, at, cell.number, 0, Style::Plain);
        writeText(row, at, cell.text);
        return true;
    case ExportType::Count:
        // The digits of what is not added up are not grouped: an id is no amount.
        return writeDecimal(row, at, cell.number, 0, column.adds ? Style::Count : Style::Plain);
    case ExportType::Money:
        return writeDecimal(row, at, cell.number, decimalsOf(column.type), Style::Money);
    case ExportType::Decimal:
        return writeDecimal(row, at, cell.number, decimalsOf(column.type), Style::Decimal);
    case ExportType::Instant:
        writeTime(row, at, cell.number);
        return true;
    case ExportType::Day:
        writeDay(row, at, cell.number);
        return true;
    case ExportType::Flag:
        worksheet_write_boolean(m_sheet, row, at, cell.number != 0, nullptr);
        return true;
    }
    return true;
}

void XlsxSheet::writeText(quint32 row, quint16 at, const QString &text, Style style)
{
    lxw_format *const how = style == Style::Plain ? nullptr : format(style);
    if (text.size() <= LongestText) {
        worksheet_write_string(m_sheet, row, at, text.toUtf8().constData(), how);
        return;
    }
    ++m_cutTexts;
    const QString cut = text.left(LongestText - 1) + u'\u2026';
    worksheet_write_string(m_sheet, row, at, cut.toUtf8().constData(), how);
}

bool XlsxSheet::fits(WideInteger number, int decimals)
{
    return Decimal(number, decimals).isExact();
}

bool XlsxSheet::writeDecimal(quint32 row, quint16 at, WideInteger number, int decimals, Style style)
{
    const Decimal decimal(number, decimals);
    if (decimal.isExact()) {
        worksheet_write_number(m_sheet, row, at, decimal.toDouble(), format(style));
        return true;
    }
    writeExact(row, at, number, decimals);
    return false;
}

void XlsxSheet::writeExact(quint32 row, quint16 at, WideInteger number, int decimals)
{
    ++m_longNumbers;
    writeText(row, at, Decimal(number, decimals).text());
}

void XlsxSheet::writeFormula(quint32 row, quint16 at, const QString &formula, WideInteger value, int decimals,
                             Style style)
{
    worksheet_write_formula_num(m_sheet, row, at, formula.toUtf8().constData(), format(style),
                                Decimal(value, decimals).toDouble());
}

void XlsxSheet::writeTime(quint32 row, quint16 at, qint64 second)
{
    const int offset = m_offsets.at(second);
    const double serial = static_cast<double>(second + offset) / SecondsPerDay + EpochSerial;
    QByteArray text;
    if (serial >= FirstSerial && serial < LastSerial + 1) {
        worksheet_write_number(m_sheet, row, at, serial, format(Style::Time));
    } else {
        appendIsoTime(text, second, offset);
        worksheet_write_string(m_sheet, row, at, text.constData(), nullptr);
        text.clear();
    }
    appendOffset(text, offset);
    worksheet_write_string(m_sheet, row, static_cast<lxw_col_t>(at + 1), text.constData(), nullptr);
}

void XlsxSheet::writeDay(quint32 row, quint16 at, qint64 julianDay)
{
    const qint64 serial = julianDay - JulianDayOfSerialZero;
    if (serial >= FirstSerial && serial <= LastSerial) {
        worksheet_write_number(m_sheet, row, at, static_cast<double>(serial), format(Style::Day));
        return;
    }
    QByteArray text;
    appendDay(text, julianDay);
    worksheet_write_string(m_sheet, row, at, text.constData(), nullptr);
}

Result<void> XlsxSheet::check(bool flush) const
{
    // The library does not look whether its temporary files took the rows.
    std::FILE *const file = m_sheet->file;
    if (file != nullptr && ((flush && std::fflush(file) != 0) || std::ferror(file) != 0))
        return Error{Error::Kind::Storage, u"the temporary file of a sheet could not be written"_s};
    return {};
}

qint64 XlsxSheet::bytes() const
{
    return m_sheet->file != nullptr ? ftello(m_sheet->file) : 0;
}

QStringList XlsxSheet::notes() const
{
    const auto sentence = [](const char *text, qint64 count) {
        return QCoreApplication::translate("Export", text, nullptr, plural(count));
    };
    QStringList notes;
    if (m_longNumbers > 0)
        notes.append(sentence(QT_TRANSLATE_N_NOOP("Export",
                                                  "%n number(s) have more than the 15 digits that Excel "
                                                  "keeps and were written as text, to the last digit."),
                              m_longNumbers));
    if (m_cutTexts > 0)
        notes.append(sentence(
            QT_TRANSLATE_N_NOOP("Export", "%n text(s) were longer than a cell may be and end with \"\u2026\"."),
            m_cutTexts));
    return notes;
}

QString XlsxSheet::nameFor(const QString &title, qsizetype number)
{
    const QString suffix = number > 1 ? u" %1"_s.arg(number) : QString();
    QString name = title;
    for (QChar &c : name)
        if (u"[]:*?/\\'"_s.contains(c))
            c = u' ';
    return name.simplified().left(LongestName - suffix.size()) + suffix;
}

} // namespace Tokenglass
