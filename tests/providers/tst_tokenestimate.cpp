// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/chatrequest.h"
#include "models/domain/tokenestimate.h"
#include "tests/support/testmain.h"

using namespace Qt::StringLiterals;
using namespace Tokenglass;

class TestTokenEstimate : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void scripts_data();
    void scripts();
    void growsWithTheText();
    void requestCountsItsMessages();
    void ratioIsLearnt();
    void ratioForgets();
    void ratioIsBounded();
    void ratioIsRestored();
};

void TestTokenEstimate::scripts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("tokens");
    QTest::newRow("nothing") << QString() << qint64(0);
    QTest::newRow("one letter") << u"a"_s << qint64(1);
    QTest::newRow("four letters") << u"abcd"_s << qint64(1);
    QTest::newRow("five letters") << u"abcde"_s << qint64(2);
    QTest::newRow("code") << u"if (x == 1) { return y; }"_s << qint64(7);
    QTest::newRow("three Chinese characters") << u"你好吗"_s << qint64(2);
    QTest::newRow("Chinese with its punctuation") << u"你好，世界。"_s << qint64(4);
    QTest::newRow("mixed by run") << u"abcd你好吗abcd"_s << qint64(4);
    QTest::newRow("accents are Latin") << u"éèàü"_s << qint64(1);
    QTest::newRow("an emoji") << u"🐋"_s << qint64(1);
    QTest::newRow("a lone surrogate") << QString(QChar(0xD83D)) << qint64(1);
}

void TestTokenEstimate::scripts()
{
    QFETCH(QString, text);
    QFETCH(qint64, tokens);
    QCOMPARE(estimateTokens(text), tokens);
}

void TestTokenEstimate::growsWithTheText()
{
    const QString text = u"The whale 鲸鱼 sings 唱歌。"_s;
    qint64 last = 0;
    for (qsizetype length = 0; length <= text.size(); ++length) {
        const qint64 tokens = estimateTokens(QStringView(text).first(length));
        QVERIFY(tokens >= last && tokens <= length);
        last = tokens;
    }
    QCOMPARE(estimateTokens(QString(400'000, u'a')), 100'000);
}

void TestTokenEstimate::requestCountsItsMessages()
{
    ChatRequest request;
    request.prompt = u"abcd"_s;
    const qint64 alone = estimateTokens(request);
    QVERIFY(alone > estimateTokens(request.prompt));
    request.system = u"abcd"_s;
    QCOMPARE(estimateTokens(request), 2 * alone);
}

void TestTokenEstimate::ratioIsLearnt()
{
    TokenRatio ratio;
    QVERIFY(!ratio.isLearnt());
    QCOMPARE(ratio.correct(100), 100);
    ratio.observe(100, 130);
    QCOMPARE(ratio.correct(200), 260);
    ratio.observe(100, 110);
    QCOMPARE(ratio.correct(1000), 1200);
    ratio.observe(0, 50);
    ratio.observe(50, 0);
    QCOMPARE(ratio.correct(1000), 1200);
}

void TestTokenEstimate::ratioForgets()
{
    TokenRatio ratio;
    for (int i = 0; i < 100; ++i)
        ratio.observe(1000, 2000);
    for (int i = 0; i < 100; ++i)
        ratio.observe(1000, 1000);
    QVERIFY(ratio.correct(1000) < 1050);
}

void TestTokenEstimate::ratioIsBounded()
{
    TokenRatio ratio;
    ratio.observe(100, 1'000'000);
    QCOMPARE(ratio.correct(100), 400);
    TokenRatio low;
    low.observe(100, 1);
    QCOMPARE(low.correct(100), 25);
    QCOMPARE(low.correct(1), 1);
    QCOMPARE(low.correct(0), 0);
}

void TestTokenEstimate::ratioIsRestored()
{
    TokenRatio ratio;
    ratio.observe(1000, 1300);
    const TokenRatio restored(ratio.reported(), ratio.estimated());
    QCOMPARE(restored.correct(500), ratio.correct(500));
    QVERIFY(!TokenRatio(0, 10).isLearnt());
    QVERIFY(!TokenRatio(10, -1).isLearnt());
}

QTEST_GUILESS_MAIN(TestTokenEstimate)
#include "tst_tokenestimate.moc"
