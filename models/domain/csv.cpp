// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/csv.h"

#include "models/domain/tsv.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

QString line(const QStringList &cells)
{
    QStringList quoted;
    quoted.reserve(cells.size());
    for (const QString &cell : cells)
        quoted.append(csvCell(cell));
    return quoted.join(u',') + u"\r\n"_s;
}

} // namespace

bool runsAsFormula(const QString &text)
{
    if (text.isEmpty())
        return false;
    // Most names begin with a letter, and a large export looks at millions of them.
    if (text.front().isLetterOrNumber())
        return false;
    return text.startsWith(u'\t') || text.startsWith(u'\r') || looksLikeFormula(text.trimmed());
}

QString csvCell(const QString &text)
{
    QString cell = runsAsFormula(text) ? QString(u'\'' + text) : text;
    const bool needsQuotes = std::any_of(cell.cbegin(), cell.cend(),
                                         [](QChar c) { return c == u'"' || c == u',' || c == u'\n' || c == u'\r'; });
    // Spaces around a bare cell are part of it, but not every reader knows.
    if (!needsQuotes && cell.trimmed().size() == cell.size())
        return cell;
    return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

QString toCsv(const QStringList &header, const QList<QStringList> &rows)
{
    QString text = line(header);
    for (const QStringList &row : rows)
        text += line(row);
    return text;
}

Result<QList<QStringList>> fromCsvText(const QString &text, QChar separator)
{
    QList<QStringList> lines;
    QStringList cells;
    QString cell;
    bool quoted = false;
    const auto endLine = [&] {
        cells.append(std::exchange(cell, QString()));
        if (cells.size() > 1 || !cells.constFirst().isEmpty())
            lines.append(cells);
        cells.clear();
    };
    const qsizetype begin = text.startsWith(QChar::ByteOrderMark) ? 1 : 0;
    for (qsizetype i = begin; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'"' && quoted && i + 1 < text.size() && text.at(i + 1) == u'"') {
            cell += c;
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (c == separator && !quoted) {
            cells.append(std::exchange(cell, QString()));
        } else if (c == u'\n' && !quoted) {
            endLine();
        } else if (c != u'\r' || quoted) {
            cell += c;
        }
    }
    if (quoted)
        return Error{Error::Kind::Input, u"line %1: a quote is not closed"_s.arg(lines.size() + 1)};
    if (!cell.isEmpty() || !cells.isEmpty())
        endLine();
    return lines;
}

QChar csvSeparator(const QString &text)
{
    const QStringView first = QStringView(text).left(text.indexOf(u'\n'));
    return first.count(u';') > first.count(u',') ? u';' : u',';
}

} // namespace Tokenglass
