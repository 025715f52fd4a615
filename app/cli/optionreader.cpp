// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/optionreader.h"

#include "app/cli/terminal.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

Error badUse(const QString &sentence)
{
    return {Error::Kind::Input, sentence};
}

/// Breaks a text at spaces so that it fits behind the option names.
QStringList wrapped(const QString &text, qsizetype width)
{
    QStringList lines;
    for (const QString &paragraph : text.split(u'\n')) {
        QString line;
        for (const QString &word : paragraph.split(u' ')) {
            if (!line.isEmpty() && line.size() + 1 + word.size() > width) {
                lines.append(line);
                line.clear();
            }
            line += (line.isEmpty() ? QString() : u" "_s) + word;
        }
        lines.append(line);
    }
    return lines;
}

} // namespace

OptionReader::OptionReader(const QString &usage, const QString &description)
    : m_usage(usage), m_description(description)
{
    m_parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
}

void OptionReader::add(const QString &name, const QString &description, const QString &valueName)
{
    m_parser.addOption(QCommandLineOption(name, description, valueName));
    m_lines.append({u"--"_s + name + (valueName.isEmpty() ? QString() : u' ' + valueName), description});
}

void OptionReader::addPositional(const QString &name, const QString &description)
{
    m_positional.append(name);
    m_lines.append({name, description});
}

Result<void> OptionReader::read(const QStringList &arguments, const QStringList &repeatable)
{
    m_parser.addOption(QCommandLineOption({u"h"_s, u"help"_s}, {}));
    m_lines.append({u"-h, --help"_s, u"Shows this text."_s});
    // The parser takes the first argument for the program's name.
    if (!m_parser.parse(QStringList(u"tokenglass-cli"_s) + arguments))
        return badUse(m_parser.errorText());
    for (const QString &name : m_parser.optionNames()) {
        if (m_parser.optionNames().count(name) > 1 && !repeatable.contains(name))
            return badUse(u"--%1 is given twice"_s.arg(name));
    }
    const QStringList given = positional();
    if (given.size() > m_positional.size())
        return badUse(u"\"%1\" is one argument too many"_s.arg(given.at(m_positional.size())));
    if (given.size() < m_positional.size())
        return badUse(u"the argument %1 is missing; see --help"_s.arg(m_positional.at(given.size())));
    return {};
}

QString OptionReader::helpText() const
{
    constexpr qsizetype Width = 100;
    QString text = u"Usage: %1 "_s.arg(Terminal::program()) + m_usage + u"\n\n"_s
        + wrapped(m_description, Width).join(u'\n') + u"\n\n"_s;
    qsizetype left = 0;
    for (const Line &line : m_lines)
        left = std::max(left, line.left.size());
    for (const Line &line : m_lines) {
        const QString gap = u'\n' + QString(left + 4, u' ');
        text += u"  "_s + line.left.leftJustified(left + 2) + wrapped(line.right, Width - left - 4).join(gap) + u'\n';
    }
    if (!m_notes.isEmpty())
        text += u'\n' + wrapped(m_notes, Width).join(u'\n') + u'\n';
    return text;
}

Result<qint64> OptionReader::number(const QString &name, qint64 minimum, qint64 maximum, qint64 fallback) const
{
    if (!isSet(name))
        return fallback;
    bool isNumber = false;
    const qint64 number = value(name).toLongLong(&isNumber);
    if (!isNumber || number < minimum || number > maximum)
        return badUse(u"--%1 must be a whole number from %2 to %3"_s.arg(name).arg(minimum).arg(maximum));
    return number;
}

} // namespace Tokenglass
