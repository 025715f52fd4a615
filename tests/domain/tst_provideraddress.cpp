// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/provideraddress.h"
#include "tests/support/testmain.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

/// Addresses of providers: which are wrong, on this computer, or not encrypted.
class TestProviderAddress : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data();
    void addresses();
    void saysWhatToWrite_data();
    void saysWhatToWrite();
};

void TestProviderAddress::addresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<AddressProblem>("problem");
    QTest::addColumn<bool>("isLocal");
    QTest::addColumn<bool>("isUnprotected");
    const auto row = [](const char *address, AddressProblem problem, bool isLocal, bool isUnprotected) {
        QTest::newRow(address) << QString::fromUtf8(address) << problem << isLocal << isUnprotected;
    };
    row("https://api.example/v1", AddressProblem::None, false, false);
    row(" https://api.example/?api-version=1 ", AddressProblem::None, false, false);
    row("http://api.example/v1", AddressProblem::None, false, true);
    row("http://10.0.0.5:8000", AddressProblem::None, false, true);
    row("http://localhost:11434", AddressProblem::None, true, false);
    row("http://127.0.0.1:4000/v1", AddressProblem::None, true, false);
    row("http://[::1]:4000/v1", AddressProblem::None, true, false);
    row("http://127.0.0.1.example/v1", AddressProblem::None, false, true);
    row("", AddressProblem::NotHttp, false, false);
    row("https://", AddressProblem::NotHttp, false, false);
    row("api.example/v1", AddressProblem::NotHttp, false, false);
    row("ftp://api.example/v1", AddressProblem::NotHttp, false, false);
    row("https://me:secret@api.example/", AddressProblem::HoldsSecret, false, false);
    row("https://api.example/?api_key=x", AddressProblem::HoldsSecret, false, false);
    row("https://api.example/?KEY=x", AddressProblem::HoldsSecret, false, false);
}

void TestProviderAddress::addresses()
{
    QFETCH(const QString, address);
    QFETCH(const AddressProblem, problem);
    QFETCH(const bool, isLocal);
    QFETCH(const bool, isUnprotected);
    QCOMPARE(addressProblem(address), problem);
    QCOMPARE(isLocalAddress(address), isLocal);
    QCOMPARE(isUnprotectedAddress(address), isUnprotected);
}

void TestProviderAddress::saysWhatToWrite_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("sentence");
    const QString rule = u"\" is not the address of an API: it has to begin with https:// or http://"_s;
    const auto row = [&](const char *name, const QString &address, const QString &said, const QString &meant) {
        QTest::newRow(name) << address << u'"' + said + rule + (meant.isEmpty() ? u"."_s : u", as in %1."_s.arg(meant));
    };
    row("this computer", u" 127.0.0.1:8979/c "_s, u"127.0.0.1:8979/c"_s, u"http://127.0.0.1:8979/c"_s);
    row("a name here", u"localhost:8080"_s, u"localhost:8080"_s, u"http://localhost:8080"_s);
    row("elsewhere", u"api.example/v1"_s, u"api.example/v1"_s, u"https://api.example/v1"_s);
    row("another scheme", u"ftp://api.example"_s, u"ftp://api.example"_s, {});
    row("nothing", {}, {}, {});
    row("no address at all", u"my server"_s, u"my server"_s, {});
    row("a password", u"ftp://me:hunter2@api.example"_s, u"ftp://me:…@api.example"_s, {});
}

void TestProviderAddress::saysWhatToWrite()
{
    QFETCH(const QString, address);
    QFETCH(const QString, sentence);
    const Result<QUrl> url = apiAddress(address);
    QVERIFY(!url);
    QCOMPARE(url.error().kind, Error::Kind::Input);
    QCOMPARE(url.error().detail, sentence);
    QCOMPARE(*apiAddress(u" https://api.example/v1 "_s), QUrl(u"https://api.example/v1"_s));
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestProviderAddress)
#include "tst_provideraddress.moc"
