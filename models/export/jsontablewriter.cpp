// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/jsontablewriter.h"

#include "models/domain/jsonwriter.h"

namespace Tokenglass {

void JsonTableWriter::beginMember(const QString &key)
{
    QByteArray &bytes = m_sink.bytes();
    bytes += m_anyMember ? ",\n  " : "\n  ";
    m_anyMember = true;
    appendJsonText(bytes, key);
    bytes += ": ";
}

Result<void> JsonTableWriter::begin(const ExportAbout *about)
{
    QByteArray &bytes = m_sink.bytes();
    bytes += '{';
    if (about == nullptr)
        return {};
    beginMember(QStringLiteral("about"));
    bytes += '{';
    for (const ExportFact &fact : about->facts) {
        bytes += "\n    ";
        appendJsonText(bytes, fact.key);
        bytes += ": ";
        appendJsonText(bytes, fact.value);
        bytes += ',';
    }
    bytes += "\n    \"notes\": [";
    const char *separator = "";
    for (const QString &note : about->notes) {
        bytes += separator;
        appendJsonText(bytes, note);
        separator = ", ";
    }
    bytes += "]\n  }";
    return m_sink.pass();
}

Result<void> JsonTableWriter::beginTable(const ExportTable &table)
{
    m_members.clear();
    for (const ExportColumn &column : table.columns) {
        QByteArray opening = m_members.empty() ? "{" : ", ";
        appendJsonText(opening, column.key);
        m_members.push_back({opening + ": ", column.type});
    }
    beginMember(table.key);
    m_sink.bytes() += '[';
    m_anyRow = false;
    return m_sink.pass();
}

Result<void> JsonTableWriter::writeRow(const ExportRow &row)
{
    QByteArray &bytes = m_sink.bytes();
    bytes += m_anyRow ? ",\n    " : "\n    ";
    m_anyRow = true;
    for (std::size_t i = 0; i < row.size(); ++i) {
        bytes += m_members[i].opening;
        if (row[i].known)
            appendCell(row[i], m_members[i].type);
        else
            bytes += "null";
    }
    bytes += '}';
    return m_sink.pass();
}

Result<void> JsonTableWriter::endTable()
{
    m_sink.bytes() += m_anyRow ? "\n  ]" : "]";
    return m_sink.pass();
}

Result<void> JsonTableWriter::end()
{
    m_sink.bytes() += "\n}\n";
    return m_sink.flush();
}

void JsonTableWriter::appendCell(const ExportCell &cell, ExportType type)
{
    QByteArray &bytes = m_sink.bytes();
    switch (type) {
    case ExportType::Text:
        if (cell.text.isNull())
            appendNumber(bytes, cell.number);
        else
            appendJsonText(bytes, cell.text);
        return;
    case ExportType::Count:
        appendNumber(bytes, cell.number);
        return;
    case ExportType::Money:
        bytes += '"';
        appendNanos(bytes, cell.number);
        bytes += '"';
        return;
    case ExportType::Decimal:
        appendMillionths(bytes, cell.number);
        return;
    case ExportType::Instant:
        bytes += '"';
        appendIsoTime(bytes, cell.number, m_offsets.at(cell.number));
        bytes += '"';
        return;
    case ExportType::Day:
        bytes += '"';
        appendDay(bytes, cell.number);
        bytes += '"';
        return;
    case ExportType::Flag:
        bytes += cell.number != 0 ? "true" : "false";
        return;
    }
}

} // namespace Tokenglass
