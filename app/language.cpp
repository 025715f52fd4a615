// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

/// The texts of Tokenglass that suit a language; English where there are none.
QString translationFor(QLocale::Language language)
{
    switch (language) {
    case QLocale::Chinese:
        return u"zh_CN"_s;
    case QLocale::German:
        return u"de"_s;
    default:
        return u"en"_s;
    }
}

} // namespace

void Language::install(const QString &name)
{
    QLocale locale = name.isEmpty() ? QLocale::system() : QLocale(name);
    // The "C" locale groups no digits and is nobody's language.
    if (locale.language() == QLocale::C)
        locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
    QLocale::setDefault(locale);
    if (m_translator.load(u":/i18n/tokenglass_%1.qm"_s.arg(translationFor(locale.language()))))
        QCoreApplication::installTranslator(&m_translator);
    if (m_qtTranslator.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtTranslator);
}

} // namespace Tokenglass
