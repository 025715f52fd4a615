// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/servers/servertrust.h"
#include "tests/support/testmain.h"

using namespace Tokenglass;
using namespace Qt::StringLiterals;

class TestServerTrust : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheFileWhereTheServerIsChecked_data();
    void namesTheFileWhereTheServerIsChecked();
};

void TestServerTrust::namesTheFileWhereTheServerIsChecked_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("expected");
    const QString ours = u"/etc/ca.pem"_s;
    QTest::newRow("full") << u"postgresql://h/d?sslmode=verify-full"_s << u"sslrootcert"_s << ours;
    QTest::newRow("ca") << u"postgresql://h/d?sslmode=verify-ca"_s << u"sslrootcert"_s << ours;
    QTest::newRow("own file") << u"postgresql://h/d?sslmode=verify-full&sslrootcert=/mine"_s << u"sslrootcert"_s
                              << u"/mine"_s;
    QTest::newRow("require") << u"postgresql://h/d?sslmode=require"_s << u"sslrootcert"_s << QString();
    QTest::newRow("nothing said") << u"postgresql://h/d"_s << u"sslrootcert"_s << QString();
    QTest::newRow("mysql identity") << u"mysql://h/d?ssl-mode=VERIFY_IDENTITY"_s << u"ssl-ca"_s << ours;
    QTest::newRow("mysql flag") << u"mysql://h/d?ssl-verify-server-cert=1"_s << u"ssl-ca"_s << ours;
    QTest::newRow("mysql own file") << u"mysql://h/d?ssl-mode=verify_ca&ssl-ca=/mine"_s << u"ssl-ca"_s << u"/mine"_s;
    QTest::newRow("mysql required") << u"mysql://h/d?ssl-mode=REQUIRED"_s << u"ssl-ca"_s << QString();
    QTest::newRow("a file") << u"sqlite:///tmp/usage.db"_s << u"sslrootcert"_s << QString();
}

void TestServerTrust::namesTheFileWhereTheServerIsChecked()
{
    QFETCH(const QString, uri);
    QFETCH(const QString, option);
    QFETCH(const QString, expected);
    const auto parsed = ConnectionSettings::parse(uri);
    QVERIFY(parsed);
    const ConnectionSettings settings = trusting(parsed->settings, u"/etc/ca.pem"_s);
    QCOMPARE(settings.options.value(option), expected);
    QCOMPARE(trusting(parsed->settings, {}).options, parsed->settings.options);
}

QTEST_GUILESS_MAIN(TestServerTrust)
#include "tst_servertrust.moc"
