// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QCommandLineParser>

namespace Tokenglass {

/// Reads one command's options and says in one sentence what is wrong with them; never ends the program by itself.
class OptionReader
{
public:
    /// `usage`: the line after the program's name, for example "demo --out FILE [options]".
    OptionReader(const QString &usage, const QString &description);

    void add(const QString &name, const QString &description, const QString &valueName = {});
    /// An argument that must be there, in this place.
    void addPositional(const QString &name, const QString &description);
    void addNotes(const QString &notes) { m_notes = notes; }

    /// Also refuses an option given twice (but for those in `repeatable`) and arguments too few or too many.
    [[nodiscard]] Result<void> read(const QStringList &arguments, const QStringList &repeatable = {});

    [[nodiscard]] bool wantsHelp() const { return m_parser.isSet(QStringLiteral("help")); }
    [[nodiscard]] QString helpText() const;
    [[nodiscard]] bool isSet(const QString &name) const { return m_parser.isSet(name); }
    [[nodiscard]] QString value(const QString &name) const { return m_parser.value(name); }
    [[nodiscard]] QStringList values(const QString &name) const { return m_parser.values(name); }
    [[nodiscard]] QStringList positional() const { return m_parser.positionalArguments(); }
    /// The option as a whole number, or `fallback` when it is not given.
    [[nodiscard]] Result<qint64> number(const QString &name, qint64 minimum, qint64 maximum, qint64 fallback) const;

private:
    struct Line
    {
        QString left;
        QString right;
    };
    QCommandLineParser m_parser;
    QString m_usage;
    QString m_description;
    QString m_notes;
    QStringList m_positional; ///< names
    QList<Line> m_lines;
};

} // namespace Tokenglass
