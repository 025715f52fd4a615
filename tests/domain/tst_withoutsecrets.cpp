// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/withoutsecrets.h"
#include "tests/support/testmain.h"

using namespace Tokenglass;
using namespace Qt::StringLiterals;

class WithoutSecretsTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void secretsAreBlottedOut_data();
    void secretsAreBlottedOut();
    void otherWordsStay();
};

void WithoutSecretsTest::secretsAreBlottedOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("address") << u"cannot open postgresql://me:s3cret@db/usage"_s;
    QTest::newRow("no user") << u"cannot open mysql://:s3cret@db/usage"_s;
    QTest::newRow("connection string") << u"invalid option in host=db password=s3cret user=me"_s;
    QTest::newRow("quoted") << u"password='s3cret' user=me"_s;
    QTest::newRow("capitals") << u"PASSWORD: s3cret"_s;
    QTest::newRow("header") << u"Authorization: Bearer s3cret"_s;
    QTest::newRow("JSON-like") << u"api_key=\"s3cret\""_s;
    QTest::newRow("query") << u"https://host/api?token=s3cret"_s;
    QTest::newRow("JSON") << u"{\"api_key\": \"s3cret\", \"model\": \"m\"}"_s;
    QTest::newRow("query among others") << u"https://host/v1?key=1&api_key=s3cret&x=1"_s;
    QTest::newRow("key") << u"invalid key sk-s3cret0123456789abcdef"_s;
}

void WithoutSecretsTest::secretsAreBlottedOut()
{
    QFETCH(QString, text);
    QVERIFY2(!withoutSecrets(text).contains(u"s3cret"_s), qPrintable(withoutSecrets(text)));
}

void WithoutSecretsTest::otherWordsStay()
{
    for (const QString &words : {u"used 500 tokens: fine; asks for key"_s,
                                 u"Access denied for user 'me'@'db' (using password: YES) (error 1045)"_s})
        QCOMPARE(withoutSecrets(words), words);
}

QTEST_GUILESS_MAIN(WithoutSecretsTest)
#include "tst_withoutsecrets.moc"
