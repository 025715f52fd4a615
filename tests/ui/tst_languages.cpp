// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/budgetstate.h"
#include "models/session/alerttext.h"
#include "models/session/budgettext.h"
#include "models/session/numberformat.h"
#include "tests/support/testmain.h"
#include "ui/languages.h"

#include <QDir>
#include <QFileIconProvider>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

class TestLanguages : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void listsWhatThereAreTextsFor();
    void callsLanguagesByTheirOwnNames();
    void choosesTheNearest_data();
    void choosesTheNearest();
    void speaksOneLanguageAtATime();
    void sentencesFollowAsInTheLanguage();
    void plainNumbersAreThoseOfPrograms();
};

void TestLanguages::listsWhatThereAreTextsFor()
{
    const QStringList languages = availableLanguages();
    QVERIFY(languages.contains(u"en"_s));
    QVERIFY(languages.contains(u"zh_CN"_s));
}

void TestLanguages::callsLanguagesByTheirOwnNames()
{
    QCOMPARE(languageName(u"en"_s), u"English"_s);
    QCOMPARE(languageName(u"zh_CN"_s), u"简体中文"_s);
    QCOMPARE(languageName(u"de"_s), u"Deutsch"_s);
    QCOMPARE(languageName(u"fr"_s), u"Français"_s);
}

void TestLanguages::choosesTheNearest_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QString>("expected");
    QTest::newRow("exact") << QStringList{u"zh_CN"_s} << u"zh_CN"_s;
    QTest::newRow("with a country") << QStringList{u"de_AT"_s} << u"de"_s;
    QTest::newRow("as systems write it") << QStringList{u"zh-Hans-CN"_s, u"en-US"_s} << u"zh_CN"_s;
    QTest::newRow("the second best") << QStringList{u"fr-FR"_s, u"de-DE"_s} << u"de"_s;
    QTest::newRow("none of them") << QStringList{u"fr"_s} << u"en"_s;
    QTest::newRow("nothing") << QStringList{} << u"en"_s;
    QTest::newRow("C") << QStringList{u"C"_s} << u"en"_s;
}

void TestLanguages::choosesTheNearest()
{
    QFETCH(const QStringList, wanted);
    QFETCH(const QString, expected);
    QCOMPARE(nearestLanguage(wanted, {u"de"_s, u"en"_s, u"zh_CN"_s}), expected);
}

void TestLanguages::speaksOneLanguageAtATime()
{
    const auto justNow = [] { return NumberFormat().age(0); };
    {
        Languages languages;
        languages.use(u"zh_CN"_s, Settings::Numbers::Language);
        QCOMPARE(justNow(), u"刚刚"_s);
        // Qt's own words too; see the package qt6-translations-l10n.
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"取消"_s);
        QCOMPARE(QFileIconProvider().type(QFileInfo(QDir::rootPath() + u"usr"_s)), u"文件夹"_s);
        QCOMPARE(QLocale().name(), u"zh_CN"_s);
        QVERIFY(languages.differs(u"en"_s, Settings::Numbers::Language));
        languages.use(u"en"_s, Settings::Numbers::Language);
        QCOMPARE(justNow(), u"just now"_s);
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Cancel"_s);
        QVERIFY(!languages.differs(u"en"_s, Settings::Numbers::Language));
        QVERIFY(languages.differs(u"en"_s, Settings::Numbers::Plain));
    }
    QCOMPARE(justNow(), u"just now"_s);
}

void TestLanguages::sentencesFollowAsInTheLanguage()
{
    Alert alert;
    alert.kind = Alert::Kind::Test;
    alert.missed = true;
    Languages languages;
    languages.use(u"zh_CN"_s, Settings::Numbers::Language);
    const QString chinese = alertMessage(alert, BudgetState(), NumberFormat()).body;
    QVERIFY2(chinese.count(u'\u3002') == 2 && !chinese.contains(u"\u3002 "_s), qPrintable(chinese));
    languages.use(u"en"_s, Settings::Numbers::Language);
    QVERIFY(alertMessage(alert, BudgetState(), NumberFormat()).body.contains(u". It happened"_s));
}

void TestLanguages::plainNumbersAreThoseOfPrograms()
{
    Languages languages;
    const Money money{1'234'567'890'000'000, Currency::cny()};
    languages.use(u"de"_s, Settings::Numbers::Language);
    QCOMPARE(NumberFormat().count(1234567), u"1.234.567"_s);
    QVERIFY(NumberFormat().money(money).contains(u"1.234.567,89"_s));
    languages.use(u"de"_s, Settings::Numbers::Plain);
    QCOMPARE(NumberFormat().count(1234567), u"1234567"_s);
    QVERIFY(NumberFormat().money(money).contains(u"1234567.89"_s));
    QCOMPARE(NumberFormat().percent(0.125), u"12.5\u00A0%"_s);
    // Names of months stay in the language.
    QCOMPARE(NumberFormat().date(QDate(2026, 3, 1)), u"1. März 2026"_s);
}

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
