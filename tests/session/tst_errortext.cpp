// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/error.h"
#include "models/session/errortext.h"
#include "tests/support/testmain.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

class ErrorTextTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasASentence_data();
    void everyKindHasASentence();
    void inputSaysItself();
    void saysWhatToDo();
    void retryAfter();
    void staysOnOneLine();
    void wordsAboutAPasswordStay();
    void secretsAreBlottedOut();
};

void ErrorTextTest::everyKindHasASentence_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind <= static_cast<int>(Error::Kind::Input); ++kind)
        QTest::addRow("%d", kind) << kind;
}

void ErrorTextTest::everyKindHasASentence()
{
    QFETCH(int, kind);
    const auto asKind = static_cast<Error::Kind>(kind);
    const QString bare = errorText({asKind, {}});
    QVERIFY(bare.size() > 10);
    QVERIFY(bare.endsWith(u'.'));
    QVERIFY(!bare.contains(u'%'));
    const QString detailed = errorText({asKind, u"the server's %1 words"_s});
    const bool hidden = asKind == Error::Kind::Cancelled;
    QCOMPARE(detailed.contains(u"server's %1 words"_s), !hidden);
}

void ErrorTextTest::inputSaysItself()
{
    QCOMPARE(errorText({Error::Kind::Input, u"the port is not a number"_s}), u"The port is not a number."_s);
    QCOMPARE(errorText({Error::Kind::Input, u"Done."_s}), u"Done."_s);
}

void ErrorTextTest::saysWhatToDo()
{
    const Error noTls{Error::Kind::Protocol, u"server does not support SSL, but SSL was required"_s};
    QVERIFY(errorSentence(noTls).contains(u"TLS"_s));
    QVERIFY(!errorSentence({Error::Kind::Protocol, u"unknown message"_s}).contains(u"TLS"_s));
    const Error full{Error::Kind::Storage, u"Error in ledger.sqlite: the disk is full (database or disk is full)"_s};
    QVERIFY(errorSentence(full).startsWith(u"The disk is full."_s));
}

void ErrorTextTest::retryAfter()
{
    QVERIFY(errorText({Error::Kind::RateLimited, {}, std::chrono::seconds(90)}).contains(u"90 second"_s));
    QVERIFY(!errorText({Error::Kind::RateLimited, {}, std::chrono::seconds(-5)}).contains(u'-'));
}

void ErrorTextTest::staysOnOneLine()
{
    const QString text = errorText({Error::Kind::Protocol, u"a\n\tb\r\n"_s + QString(100'000, u'x')});
    QVERIFY(!text.contains(u'\n') && !text.contains(u'\r') && !text.contains(u'\t'));
    QVERIFY(text.size() < 600);
}

void ErrorTextTest::wordsAboutAPasswordStay()
{
    const QString words = u"Access denied for user 'me'@'db' (using password: YES) (error 1045)"_s;
    QVERIFY(errorText({Error::Kind::Auth, words}).contains(words));
}

void ErrorTextTest::secretsAreBlottedOut()
{
    for (const auto kind : {Error::Kind::Protocol, Error::Kind::Input, Error::Kind::Auth}) {
        const QString text = errorText({kind, u"cannot open postgresql://me:s3cret@db/usage"_s});
        QVERIFY2(!text.contains(u"s3cret"_s), qPrintable(text));
    }
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::ErrorTextTest)
#include "tst_errortext.moc"
