// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/xlsxtablewriter.h"

#include "models/export/bytesink.h"
#include "models/export/zipdirectory.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <utility>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

using Style = XlsxSheet::Style;

QString translated(const char *text)
{
    return QCoreApplication::translate("Export", text);
}

double widthFor(const ExportColumn &column)
{
    switch (column.type) {
    case ExportType::Instant:
        return 19;
    case ExportType::Text:
        return column.key.endsWith("_id"_L1) || column.key.startsWith("currency"_L1) ? 10 : 20;
    case ExportType::Money:
        return 16;
    default:
        return 13;
    }
}

quint16 cellsOf(const ExportColumn &column)
{
    return column.type == ExportType::Instant ? 2 : 1;
}

} // namespace

XlsxTableWriter::XlsxTableWriter(QIODevice &device, const QString &folder, const ReportingZone &zone,
                                 qint64 rowsPerSheet)
    : m_device(device), m_folder(QFile::encodeName(folder)), m_file(folder + u"/.tokenglass-XXXXXX.xlsx"_s),
      m_zone(zone), m_rowsPerSheet(rowsPerSheet)
{ }

XlsxTableWriter::~XlsxTableWriter()
{
    if (m_workbook != nullptr)
        lxw_workbook_free(m_workbook);
}

Result<void> XlsxTableWriter::begin(const ExportAbout *about)
{
    m_about = about;
    if (!m_file.open())
        return Error{Error::Kind::Storage, m_file.errorString()};
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = m_folder.data();
    m_workbook = workbook_new_opt(QFile::encodeName(m_file.fileName()).constData(), &options);
    if (m_workbook == nullptr)
        return Error{Error::Kind::Storage, u"the workbook could not be made"_s};
    m_sheet = std::make_unique<XlsxSheet>(m_workbook, m_zone);
    return {};
}

Result<void> XlsxTableWriter::beginTable(const ExportTable &table)
{
    m_title = table.title;
    m_columns.clear();
    m_parts.clear();
    quint16 at = 0;
    for (const ExportColumn &column : table.columns) {
        m_columns.push_back({column, at, 0, {}, false});
        at = static_cast<quint16>(at + cellsOf(column));
    }
    return beginPart();
}

Result<void> XlsxTableWriter::beginPart()
{
    const QString name = XlsxSheet::nameFor(m_title, m_parts.size() + 1);
    if (!m_sheet->begin(name))
        return Error{Error::Kind::Storage, u"the sheet \"%1\" could not be made"_s.arg(name)};
    m_parts.append({name, 0});
    lxw_worksheet *const sheet = m_sheet->sheet();
    for (const Column &column : m_columns) {
        worksheet_set_column(sheet, column.at, column.at, widthFor(column.column), nullptr);
        m_sheet->writeText(0, column.at, column.column.title, Style::Header);
        if (column.column.type != ExportType::Instant)
            continue;
        const auto next = static_cast<quint16>(column.at + 1);
        worksheet_set_column(sheet, next, next, 10, nullptr);
        m_sheet->writeText(0, next, translated(QT_TRANSLATE_NOOP("Export", "UTC offset")), Style::Header);
    }
    worksheet_freeze_panes(sheet, 1, 0);
    m_row = 1;
    return {};
}

Result<void> XlsxTableWriter::writeRow(const ExportRow &row)
{
    if (m_parts.constLast().rows >= m_rowsPerSheet) {
        m_anySplit = true;
        endPart();
        if (Result<void> finished = finishSheet(); !finished)
            return finished;
        if (Result<void> begun = beginPart(); !begun)
            return begun;
    }
    for (std::size_t i = 0; i < row.size(); ++i) {
        Column &column = m_columns[i];
        if (!row[i].known)
            continue;
        column.hasFigures = true;
        if (!m_sheet->write(m_row, column.at, row[i], column.column))
            column.hasText = true;
        if (column.column.adds)
            add(column, row, row[i].number);
    }
    ++m_row;
    ++m_parts.last().rows;
    return m_sheet->check(false);
}

void XlsxTableWriter::add(Column &column, const ExportRow &row, qint64 number) const
{
    if (column.column.currencyColumn < 0)
        column.sum += number;
    else
        column.sums[row[static_cast<std::size_t>(column.column.currencyColumn)].text] += number;
}

void XlsxTableWriter::endPart()
{
    const Column &last = m_columns.back();
    if (m_parts.constLast().rows > 0)
        worksheet_autofilter(m_sheet->sheet(), 0, 0, m_parts.constLast().rows,
                             static_cast<quint16>(last.at + cellsOf(last.column) - 1));
}

Result<void> XlsxTableWriter::endTable()
{
    endPart();
    if (m_parts.constFirst().rows > 0)
        writeTotals();
    return finishSheet();
}

Result<void> XlsxTableWriter::finishSheet()
{
    Result<void> checked = m_sheet->check(true);
    m_sheetBytes.append(m_sheet->bytes());
    return checked;
}

/// Below the filtered rows: the first currency beside the other sums, each further one in a line of its own.
void XlsxTableWriter::writeTotals()
{
    QStringList currencies;
    for (const Column &column : m_columns)
        for (auto sum = column.sums.cbegin(); sum != column.sums.cend(); ++sum)
            if (!currencies.contains(sum.key()))
                currencies.append(sum.key());
    if (std::none_of(m_columns.begin(), m_columns.end(), [](const Column &column) { return column.column.adds; }))
        return;
    for (qsizetype line = 0; line < std::max<qsizetype>(1, currencies.size()); ++line, ++m_row) {
        if (!m_columns.front().column.adds)
            m_sheet->writeText(m_row, 0, translated(QT_TRANSLATE_NOOP("Export", "Total")), Style::Label);
        for (const Column &column : m_columns) {
            const bool mixed = column.column.currencyColumn >= 0;
            if (!column.column.adds || !column.hasFigures)
                continue;
            if (!mixed && line == 0)
                writeTotal(m_row, column, column.sum, {});
            else if (mixed && line < currencies.size() && column.sums.contains(currencies[line]))
                writeTotal(m_row, column, column.sums.value(currencies[line]), currencies[line]);
        }
    }
}

void XlsxTableWriter::writeTotal(quint32 row, const Column &column, WideInteger sum, const QString &currency)
{
    quint16 currencyAt = 0;
    if (!currency.isEmpty()) {
        currencyAt = m_columns[static_cast<std::size_t>(column.column.currencyColumn)].at;
        m_sheet->writeText(row, currencyAt, currency, Style::Label);
    }
    const int decimals = decimalsOf(column.column.type);
    // A formula would leave out the texts, or round; the exact sum is known.
    if (column.hasText || !XlsxSheet::fits(sum, decimals))
        m_sheet->writeExact(row, column.at, sum, decimals);
    else
        m_sheet->writeFormula(row, column.at, formulaFor(column.at, currency, currencyAt), sum, decimals,
                              column.column.type == ExportType::Money ? Style::Money : Style::Count);
}

QString XlsxTableWriter::formulaFor(quint16 at, const QString &currency, quint16 currencyAt) const
{
    QStringList sums;
    for (const Part &part : m_parts) {
        const QString place = m_parts.size() > 1 ? u"'%1'!"_s.arg(part.name) : QString();
        const auto range = [&](quint16 column) {
            std::array<char, LXW_MAX_CELL_RANGE_LENGTH> text{};
            lxw_rowcol_to_range(text.data(), 1, column, part.rows, column);
            return QString(place + QString::fromLatin1(text.data()));
        };
        sums.append(currency.isEmpty() ? u"SUM(%1)"_s.arg(range(at))
                                       : u"SUMIF(%1,\"%2\",%3)"_s.arg(range(currencyAt), currency, range(at)));
    }
    return u'=' + sums.join(u'+');
}

Result<void> XlsxTableWriter::writeAbout()
{
    const QString name = XlsxSheet::nameFor(translated(QT_TRANSLATE_NOOP("Export", "About")), 1);
    if (!m_sheet->begin(name))
        return Error{Error::Kind::Storage, u"the sheet \"%1\" could not be made"_s.arg(name)};
    worksheet_set_column(m_sheet->sheet(), 0, 0, 28, nullptr);
    worksheet_set_column(m_sheet->sheet(), 1, 1, 90, nullptr);
    quint32 row = 0;
    const auto line = [&](const QString &title, const QString &value) {
        m_sheet->writeText(row, 0, title, Style::Label);
        m_sheet->writeText(row++, 1, value, Style::Wrapped);
    };
    for (const ExportFact &fact : m_about->facts)
        line(fact.title, fact.value);
    const QStringList all = m_about->notes + notes();
    for (const QString &note : all)
        line(translated(QT_TRANSLATE_NOOP("Export", "Note")), note);
    return finishSheet();
}

Result<void> XlsxTableWriter::end()
{
    if (m_about != nullptr)
        if (Result<void> written = writeAbout(); !written)
            return written;
    const lxw_error error = workbook_close(std::exchange(m_workbook, nullptr));
    if (error != LXW_NO_ERROR)
        return Error{Error::Kind::Storage, QString::fromUtf8(lxw_strerror(error))};
    return deliver();
}

/// Closing a workbook does not tell of every full disk, and its parts go through temporary files once more: so it is
/// looked whether everything arrived.
Result<void> XlsxTableWriter::deliver()
{
    QFile file(m_file.fileName());
    const auto members = file.open(QIODevice::ReadOnly) ? zipDirectory(file) : std::nullopt;
    bool isWhole = members.has_value() && file.seek(0);
    for (qsizetype i = 0; isWhole && i < m_sheetBytes.size(); ++i)
        isWhole = members->value("xl/worksheets/sheet" + QByteArray::number(i + 1) + ".xml") >= m_sheetBytes[i];
    if (!isWhole)
        return Error{Error::Kind::Storage, u"the workbook could not be written whole"_s};
    constexpr qint64 piece = 1024 * 1024;
    for (QByteArray bytes = file.read(piece); !bytes.isEmpty(); bytes = file.read(piece)) {
        errno = 0;
        if (m_device.write(bytes) != bytes.size())
            return Error{Error::Kind::Storage, writeProblem(m_device)};
    }
    return {};
}

QStringList XlsxTableWriter::notes() const
{
    QStringList notes = m_sheet ? m_sheet->notes() : QStringList();
    if (m_anySplit)
        notes.append(translated(QT_TRANSLATE_NOOP("Export",
                                                  "A table with more rows than a sheet can hold goes on in "
                                                  "the sheets after it; its totals are in the last one.")));
    return notes;
}

} // namespace Tokenglass
