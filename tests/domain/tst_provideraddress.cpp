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

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestProviderAddress)
#include "tst_provideraddress.moc"
