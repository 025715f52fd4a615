// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/texttable.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

struct CodeRange
{
    char32_t first;
    char32_t last;
};
/// East Asian Wide and Fullwidth, coarsely.
constexpr std::array<CodeRange, 11> WideRanges{{{0x1100, 0x115f},
                                                {0x2e80, 0x303e},
                                                {0x3041, 0x4dbf},
                                                {0x4e00, 0xa4cf},
                                                {0xac00, 0xd7a3},
                                                {0xf900, 0xfaff},
                                                {0xfe30, 0xfe6f},
                                                {0xff00, 0xff60},
                                                {0xffe0, 0xffe6},
                                                {0x1f300, 0x1faff},
                                                {0x20000, 0x3fffd}}};

qsizetype cellsOf(char32_t code)
{
    const QChar::Category category = QChar::category(code);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format)
        return 0;
    const bool wide = std::any_of(WideRanges.begin(), WideRanges.end(),
                                  [code](const CodeRange &range) { return code >= range.first && code <= range.last; });
    return wide ? 2 : 1;
}

bool steersTerminals(char32_t code)
{
    // Format characters too: one of them turns the writing direction around.
    const QChar::Category category = QChar::category(code);
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph || category == QChar::Other_Surrogate;
}

} // namespace

void TextTable::addColumn(const QString &title, Align align, qsizetype widest)
{
    m_columns.append({title, align, displayWidth(title), widest});
}

void TextTable::addRow(const QStringList &cells)
{
    QStringList row;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        row.append(printable(cells.value(i), m_columns[i].widest));
        m_columns[i].width = std::max(m_columns[i].width, displayWidth(row.last()));
    }
    m_rows.append(row);
}

QString TextTable::text() const
{
    QStringList titles;
    QStringList rules;
    for (const Column &column : m_columns) {
        titles.append(column.title);
        rules.append(QString(column.width, u'-'));
    }
    QString text = line(titles) + line(rules);
    for (const QStringList &row : m_rows)
        text += line(row);
    return text;
}

QString TextTable::line(const QStringList &cells) const
{
    QString text;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const Column &column = m_columns[i];
        const QString padding(column.width - displayWidth(cells[i]), u' ');
        text +=
            (i == 0 ? QString() : u"  "_s) + (column.align == Align::Right ? padding + cells[i] : cells[i] + padding);
    }
    while (text.endsWith(u' '))
        text.chop(1);
    return text + u'\n';
}

qsizetype TextTable::displayWidth(const QString &text)
{
    qsizetype width = 0;
    for (const uint code : text.toUcs4())
        width += cellsOf(code);
    return width;
}

QString TextTable::printable(const QString &text, qsizetype width)
{
    QString result;
    qsizetype used = 0;
    // A wider text is cut anyway: no need to walk through all of a very long one.
    const QList<uint> codes = text.left(width * 8).toUcs4();
    for (const uint raw : codes) {
        const char32_t code = steersTerminals(raw) ? U'\ufffd' : static_cast<char32_t>(raw);
        used += cellsOf(code);
        if (used > width) {
            while (!result.isEmpty() && displayWidth(result) > width - 1)
                result.chop(result.back().isLowSurrogate() ? 2 : 1);
            return result + u'…';
        }
        result += QString::fromUcs4(&code, 1);
    }
    return codes.size() < text.size() && text.size() > width * 8 ? result + u'…' : result;
}

} // namespace Tokenglass
