// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace Tokenglass {

/// What another program, poppler, finds in a PDF file.
namespace Poppler {

inline QByteArray run(const QString &tool, const QStringList &arguments)
{
    QProcess process;
    process.start(tool, arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return "failed: " + process.readAllStandardError();
    return process.readAllStandardOutput();
}

/// The text as it is laid out, a form feed after each page.
inline QString text(const QString &file)
{
    return QString::fromUtf8(
        run(QStringLiteral("pdftotext"),
            {QStringLiteral("-layout"), QStringLiteral("-enc"), QStringLiteral("UTF-8"), file, QStringLiteral("-")}));
}

inline QStringList pages(const QString &file)
{
    QStringList pages = text(file).split(u'\f');
    pages.removeLast();
    return pages;
}

/// A line of pdfinfo, such as "Pages" or "Page size".
inline QString info(const QString &file, const QString &key)
{
    const QStringList lines = QString::fromUtf8(run(QStringLiteral("pdfinfo"), {file})).split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(key + u':'))
            return line.mid(key.size() + 1).trimmed();
    }
    return {};
}

/// The lines of a table that pdffonts or pdfimages prints, without its two of head.
inline QStringList rows(const QByteArray &table)
{
    return QString::fromUtf8(table).split(u'\n', Qt::SkipEmptyParts).mid(2);
}

inline QStringList fonts(const QString &file)
{
    return rows(run(QStringLiteral("pdffonts"), {file}));
}

inline QStringList images(const QString &file)
{
    return rows(run(QStringLiteral("pdfimages"), {QStringLiteral("-list"), file}));
}

} // namespace Poppler

} // namespace Tokenglass
