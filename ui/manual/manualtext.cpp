// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/manual/manualtext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

Result<QString> readText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Storage, u"%1: %2"_s.arg(path, file.errorString())};
    return QString::fromUtf8(file.readAll());
}

/// The window has a list of contents of its own, and cells and columns of browsers would get in its way.
QString withoutBrowserParts(QString html)
{
    static const QRegularExpression parts(u"<!-- browser -->.*?<!-- /browser -->"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    return html.remove(parts);
}

/// Splits the one style sheet at its "@media" rules, which rich text does not know.
void readStyle(QString sheet, ManualText &text)
{
    static const QRegularExpression comments(u"/\\*.*?\\*/"_s, QRegularExpression::DotMatchesEverythingOption);
    sheet.remove(comments);
    const QString dark = u"@media (prefers-color-scheme: dark) {"_s;
    text.style = sheet.left(sheet.indexOf("@media"_L1));
    if (const qsizetype from = sheet.indexOf(dark); from >= 0) {
        const QString rest = sheet.mid(from + dark.size());
        text.darkStyle = rest.left(rest.lastIndexOf(u'}'));
    }
}

} // namespace

const ManualPage *ManualText::find(const QString &id) const
{
    const auto found =
        std::find_if(pages.cbegin(), pages.cend(), [&id](const ManualPage &page) { return page.id == id; });
    return found == pages.cend() ? nullptr : &*found;
}

QString ManualText::picturePath(const QString &name) const
{
    return folder + u"/pictures/"_s + name;
}

QString defaultManualFolder()
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../share/doc/tokenglass/manual"_s);
}

QString manualLanguage()
{
    switch (QLocale().language()) {
    case QLocale::Chinese:
        return u"zh_CN"_s;
    case QLocale::German:
        return u"de"_s;
    default:
        return u"en"_s;
    }
}

Result<ManualText> readManual(const QString &folder, const QString &language)
{
    ManualText text{.folder = folder, .language = language, .pages = {}, .style = {}, .darkStyle = {}, .pictures = {}};
    const QString pages = folder + u'/' + language + u'/';
    const Result<QString> contents = readText(pages + u"contents.txt"_s);
    if (!contents)
        return contents.error();
    for (const QString &line : contents->split(u'\n', Qt::SkipEmptyParts)) {
        const QString id = line.section(u'\t', 0, 0);
        const Result<QString> html = readText(pages + id + u".html"_s);
        if (!html)
            return html.error();
        text.pages.append({id, line.section(u'\t', 1), withoutBrowserParts(*html)});
    }
    if (text.pages.isEmpty())
        return Error{Error::Kind::Storage, u"%1: empty"_s.arg(pages + u"contents.txt"_s)};
    const Result<QString> style = readText(folder + u"/manual.css"_s);
    if (!style)
        return style.error();
    readStyle(*style, text);
    const QDir pictures(folder + u"/pictures"_s);
    for (const QString &name : pictures.entryList({u"*.png"_s}, QDir::Files))
        text.pictures.insert(name, QImageReader(pictures.filePath(name)).size());
    return text;
}

} // namespace Tokenglass
