// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/jsonwriter.h"

namespace Tokenglass {

namespace {

constexpr qint64 Million = 1'000'000;

QByteArray quoted(const QString &text)
{
    QByteArray result;
    appendJsonText(result, text);
    return result;
}

} // namespace

void appendJsonText(QByteArray &json, const QString &text)
{
    json += '"';
    // toUtf8() turns a lone surrogate into "?", so the result is always valid.
    const QByteArray utf8 = text.toUtf8();
    for (const char c : utf8) {
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
            json += "\\u00" + QByteArray(1, c).toHex();
        } else {
            json += c;
        }
    }
    json += '"';
}

void JsonWriter::begin(char opening, char closing, Layout layout)
{
    separate();
    m_json += opening;
    m_levels.push_back({closing, layout});
}

void JsonWriter::end()
{
    const Level level = m_levels.back();
    m_levels.pop_back();
    if (level.layout == Layout::Lines && !level.empty)
        breakLine();
    m_json += level.closing;
    if (m_levels.empty())
        m_json += '\n';
}

JsonWriter &JsonWriter::key(const char *name)
{
    return key(QString::fromUtf8(name));
}

JsonWriter &JsonWriter::key(const QString &name)
{
    separate();
    m_json += quoted(name) + ": ";
    m_afterKey = true;
    return *this;
}

void JsonWriter::value(const QString &text)
{
    raw(text.isNull() ? QByteArray("null") : quoted(text));
}

void JsonWriter::millionths(qint64 number)
{
    const quint64 magnitude = number < 0 ? 0 - static_cast<quint64>(number) : static_cast<quint64>(number);
    QByteArray text = QByteArray::number(magnitude / Million);
    QByteArray decimals = QByteArray::number(magnitude % Million).rightJustified(6, '0');
    while (decimals.endsWith('0'))
        decimals.chop(1);
    if (!decimals.isEmpty())
        text += '.' + decimals;
    raw(number < 0 ? '-' + text : text);
}

void JsonWriter::raw(const QByteArray &text)
{
    separate();
    m_json += text;
}

void JsonWriter::separate()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_levels.empty())
        return;
    Level &level = m_levels.back();
    if (!level.empty)
        m_json += level.layout == Layout::Lines ? "," : ", ";
    level.empty = false;
    if (level.layout == Layout::Lines)
        breakLine();
}

void JsonWriter::breakLine()
{
    m_json += '\n' + QByteArray(2 * static_cast<qsizetype>(m_levels.size()), ' ');
}

} // namespace Tokenglass
