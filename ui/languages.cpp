// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/languages.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>

#include <algorithm>
#include <array>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

const QString prefix = u"tokenglass_"_s;

/// What Qt's own file dialog calls a folder; its Chinese does not say.
[[maybe_unused]] constexpr std::array<const char *, 2> folderWord QT_TRANSLATE_NOOP3("QAbstractFileIconProvider",
                                                                                     "Folder", "All other platforms");

QString pathOf(const QString &language)
{
    return u":/i18n/"_s + prefix + language + u".qm"_s;
}

QLocale localeOf(const QString &language)
{
    QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    // The "C" locale groups no digits and is nobody's language.
    return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedKingdom) : locale;
}

} // namespace

QStringList availableLanguages()
{
    QStringList languages;
    const QStringList files = QDir(u":/i18n"_s).entryList({prefix + u"*.qm"_s}, QDir::Files);
    for (const QString &file : files)
        languages.append(file.mid(prefix.size()).chopped(3));
    std::sort(languages.begin(), languages.end(), [](const QString &a, const QString &b) {
        return QString::localeAwareCompare(languageName(a), languageName(b)) < 0;
    });
    return languages;
}

QString languageName(const QString &language)
{
    const QLocale locale(language);
    // "American English" says too much where there is one English only.
    if (!language.contains(u'_') && locale.language() == QLocale::English)
        return u"English"_s;
    QString name = locale.nativeLanguageName();
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name.isEmpty() ? language : name;
}

QString nearestLanguage(const QStringList &wanted, const QStringList &available)
{
    for (const QString &name : wanted) {
        const QLocale locale(name);
        const auto exact = std::find(available.begin(), available.end(), locale.name());
        if (exact != available.end())
            return *exact;
        for (const QString &each : available) {
            if (QLocale(each).language() == locale.language())
                return each;
        }
    }
    return u"en"_s;
}

Languages::~Languages()
{
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_own);
}

void Languages::use(const QString &language, Settings::Numbers numbers)
{
    m_language = language;
    m_numbers = numbers;
    QLocale locale = localeOf(language);
    const QStringList wanted = language.isEmpty() ? QLocale::system().uiLanguages() : QStringList{language};
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_own);
    const QString texts = nearestLanguage(wanted, availableLanguages());
    if (m_own.load(pathOf(texts)))
        QCoreApplication::installTranslator(&m_own);
    if (m_qt.load(QLocale(texts), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // How NumberFormat knows that plain numbers are wanted.
    if (numbers == Settings::Numbers::Plain)
        locale.setNumberOptions(QLocale::OmitGroupSeparator);
    QLocale::setDefault(locale);
}

} // namespace Tokenglass
