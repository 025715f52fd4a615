// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/csvtablewriter.h"

#include "models/domain/csv.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Tokenglass {

CsvStyle CsvStyle::spreadsheet(const QLocale &locale)
{
    CsvStyle style;
    // A locale may have a decimal sign that no CSV knows; the dot is then as good as any.
    style.point = locale.decimalPoint() == u"," ? ',' : '.';
    style.separator = style.point == ',' ? ';' : ',';
    style.byteOrderMark = true;
    style.titles = true;
    style.guardsFormulas = true;
    return style;
}

CsvTableWriter::CsvTableWriter(QIODevice &device, const CsvStyle &style, const ReportingZone &zone)
    : m_sink(device), m_style(style), m_offsets(zone)
{ }

Result<void> CsvTableWriter::begin(const ExportAbout *about)
{
    if (m_style.byteOrderMark)
        m_sink.bytes() += "\xEF\xBB\xBF";
    if (about == nullptr)
        return {};
    const auto line = [this](const QString &title, const QString &value) {
        m_sink.bytes() += "# ";
        appendText(title);
        m_sink.bytes() += m_style.separator;
        appendText(value);
        endLine();
    };
    for (const ExportFact &fact : about->facts)
        line(m_style.titles ? fact.title : fact.key, fact.value);
    for (const QString &note : about->notes)
        line(m_style.titles ? QCoreApplication::translate("Export", "Note") : u"note"_s, note);
    return m_sink.pass();
}

Result<void> CsvTableWriter::beginTable(const ExportTable &table)
{
    m_types.clear();
    for (const ExportColumn &column : table.columns) {
        if (!m_types.empty())
            m_sink.bytes() += m_style.separator;
        appendText(m_style.titles ? column.title : column.key);
        m_types.push_back(column.type);
    }
    endLine();
    return m_sink.pass();
}

Result<void> CsvTableWriter::writeRow(const ExportRow &row)
{
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0)
            m_sink.bytes() += m_style.separator;
        if (row[i].known)
            appendCell(row[i], m_types[i]);
    }
    endLine();
    return m_sink.pass();
}

void CsvTableWriter::appendCell(const ExportCell &cell, ExportType type)
{
    QByteArray &bytes = m_sink.bytes();
    switch (type) {
    case ExportType::Text:
        if (cell.text.isNull())
            appendNumber(bytes, cell.number);
        else
            appendText(cell.text);
        return;
    case ExportType::Count:
        appendNumber(bytes, cell.number);
        return;
    case ExportType::Money:
        appendNanos(bytes, cell.number, m_style.point);
        return;
    case ExportType::Decimal:
        appendMillionths(bytes, cell.number, m_style.point);
        return;
    case ExportType::Instant:
        appendIsoTime(bytes, cell.number, m_offsets.at(cell.number));
        return;
    case ExportType::Day:
        appendDay(bytes, cell.number);
        return;
    case ExportType::Flag:
        bytes += cell.number != 0 ? "true" : "false";
        return;
    }
}

void CsvTableWriter::appendText(const QString &text)
{
    QByteArray &bytes = m_sink.bytes();
    const bool guarded = m_style.guardsFormulas && runsAsFormula(text);
    m_guarded += guarded ? 1 : 0;
    const QByteArray utf8 = text.toUtf8();
    const bool plain = std::none_of(utf8.cbegin(), utf8.cend(), [this](char c) {
        return c == '"' || c == m_style.separator || c == '\n' || c == '\r' || c == ',' || c == ';';
    });
    // Spaces around a bare cell are part of it, but not every reader knows. Nor is an empty text an unknown one.
    if (plain && !text.isEmpty() && !text.front().isSpace() && !text.back().isSpace()) {
        if (guarded)
            bytes += '\'';
        bytes += utf8;
        return;
    }
    bytes += '"';
    if (guarded)
        bytes += '\'';
    for (const char c : utf8) {
        if (c == '"')
            bytes += '"';
        bytes += c;
    }
    bytes += '"';
}

QStringList CsvTableWriter::notes() const
{
    if (m_guarded == 0)
        return {};
    const char *const text = QT_TRANSLATE_N_NOOP(
        "Export", "%n text(s) got an apostrophe in front, or a spreadsheet would run them as formulas.");
    const qint64 count = std::min<qint64>(m_guarded, std::numeric_limits<int>::max());
    return {QCoreApplication::translate("Export", text, nullptr, static_cast<int>(count))};
}

} // namespace Tokenglass
