// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/tsv.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

QString line(const QStringList &cells)
{
    QStringList clean;
    for (const QString &cell : cells)
        clean.append(tsvCell(cell));
    return clean.join(u'\t') + u'\n';
}

} // namespace

bool looksLikeFormula(const QString &text)
{
    static const QRegularExpression number(u"^[+-]?[0-9][0-9.,]*([eE][+-]?[0-9]+)?$"_s);
    static const QString starts = u"=+-@＝＋－＠"_s;
    return !text.isEmpty() && starts.contains(text.front()) && !number.match(text).hasMatch();
}

QString tsvCell(const QString &text)
{
    QString clean = text;
    for (QChar &c : clean) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
            || c.category() == QChar::Separator_Paragraph)
            c = u' ';
    }
    return looksLikeFormula(clean.trimmed()) ? u'\'' + clean : clean;
}

QString toTsv(const QStringList &header, const QList<QStringList> &rows)
{
    QString text = line(header);
    for (const QStringList &row : rows)
        text += line(row);
    return text;
}

} // namespace Tokenglass
