// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/store/chatarchivetest.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Tokenglass {

namespace {

ReportedUsage fullUsage()
{
    ReportedUsage usage;
    usage.inputTotal = 9'007'199'254'740'993; // more than a double holds
    usage.cacheRead = 0; // known, unlike cacheWrite
    usage.cacheWrite5m = 3;
    usage.cacheWrite1h = 4;
    usage.outputTotal = 5;
    usage.reasoning = 6;
    usage.totalReported = 7;
    usage.imageOutput = 8;
    usage.cost = Money{9, Currency::usd()};
    usage.costText = u"0.00000000900"_s;
    usage.final = true;
    return usage;
}

ChatAnswer fullAnswer()
{
    ChatAnswer answer;
    answer.providerId = u"qwen"_s;
    answer.providerName = u"Qwen (DashScope)"_s;
    answer.wire = WireFormat::Gemini;
    answer.request = {u"qwen-plus"_s, u"Be brief"_s, u"你好"_s, 0.1, 99, {u"###"_s, u""_s}, 5, false};
    answer.at = atSecond(1'793'491'199);
    answer.ledgerId = qint64(1) << 60;
    answer.state = UsageRecord::State::Failed;
    answer.outcome.text = u"Text \U0001F600\nwith lines"_s;
    answer.outcome.reasoning = u"推理"_s;
    answer.outcome.finishReason = u"stop"_s;
    answer.outcome.terminated = true;
    answer.outcome.failure = ProviderFailure{{Error::Kind::RateLimited, u"slow down"_s, 30s},
                                             u"rate_limit_error"_s,
                                             u"1302"_s,
                                             true,
                                             429,
                                             u"req-1"_s,
                                             1500ms,
                                             true};
    answer.outcome.warnings = {u"no_done"_s, u"zero_usage"_s};
    answer.outcome.usage = fullUsage();
    answer.outcome.reportedModel = u"qwen-plus-2026-01-01"_s;
    answer.outcome.requestId = u"req-2"_s;
    answer.outcome.httpStatus = 200;
    answer.outcome.attempts = 2;
    answer.outcome.firstToken = 1us;
    answer.outcome.firstReasoning = 2us;
    answer.outcome.firstText = 3us;
    answer.outcome.total = 4us;
    answer.outcome.rawRequest = QByteArray("POST / HTTP/1.1\r\n\0\xff", 19);
    answer.outcome.rawResponse = "HTTP/1.1 200 OK\r\n";
    answer.cost = {Money{683'200, Currency::cny()}, u"0.0006832"_s, CostBasis::Calculated};
    answer.preview =
        ChatPreview{10, true, 20, 30, Money{1, Currency::cny()}, Money{2, Currency::cny()}, Money{3, Currency::cny()}};
    return answer;
}

ChatRun fullRun()
{
    ChatRun run;
    run.at = atSecond(1'793'491'198);
    run.purpose = {u"session_0123456789abcdef"_s, u"console"_s, u"chat"_s, 17, 3};
    run.request = {{}, u"Be brief"_s, u"first\nsecond\nthird\nfourth"_s, 0.7, 100, {u"END"_s}, 42, true};
    ChatAnswer unknown;
    unknown.request.model = u"deepseek-chat"_s;
    run.answers = {fullAnswer(), unknown};
    return run;
}

} // namespace

/// Runs and favourites in a real file: kept with every field, found again, the oldest dropped.
class TestChatArchive : public ChatArchiveTest
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryField();
    void summarises();
    void unknownStaysUnknown();
    void replacesTheRunOfASession();
    void cutsRawAnswers();
    void finds_data();
    void finds();
    void findsNewestFirst();
    void keepsTheNewest();
    void keepsFewerLongRuns();
    void keepsFavourites();
    void clearsRunsForGood();
};

void TestChatArchive::keepsEveryField()
{
    const ChatRun run = fullRun();
    {
        SqliteChatArchive archive(m_path);
        const Result<void> saved = archive.save(run).result();
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().detail));
    }
    SqliteChatArchive archive(m_path);
    const Result<ChatRun> loaded = archive.load(run.purpose.sessionId).result();
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    QVERIFY(loaded->answers.size() == 2);
    QVERIFY(loaded->answers.at(0).outcome == run.answers.at(0).outcome);
    QVERIFY(loaded->answers.at(0) == run.answers.at(0));
    QVERIFY(*loaded == run);
    QCOMPARE(loaded->at.timeSpec(), Qt::UTC);
}

void TestChatArchive::clearsRunsForGood()
{
    {
        SqliteChatArchive archive(m_path);
        for (int run = 0; run < 40; ++run)
            QVERIFY(archive.save(plain(u"s%1"_s.arg(run), u"the secret prompt"_s, run)).result());
        QVERIFY(archive.saveFavourite({0, u"mine"_s, {}, u"a favourite"_s}).result());
        QCOMPARE(*archive.count().result(), qint64(40));
        QVERIFY(archive.clear().result());
        QCOMPARE(*archive.count().result(), qint64(0));
        QCOMPARE(archive.favourites().result()->size(), 1);
    }
    QVERIFY(!bytes().contains("secret prompt"));
    QVERIFY(bytes().contains("a favourite"));
}

void TestChatArchive::summarises()
{
    SqliteChatArchive archive(m_path);
    QVERIFY(archive.save(fullRun()).result());
    const Result<QList<ChatRunSummary>> found = archive.find({}, 10).result();
    QCOMPARE(found->size(), 1);
    ChatRunSummary expected;
    expected.sessionId = u"session_0123456789abcdef"_s;
    expected.at = fullRun().at;
    expected.prompt = u"first\nsecond\nthird"_s;
    expected.models = QStringList{u"qwen-plus"_s, u"deepseek-chat"_s};
    expected.cost.add(Money{683'200, Currency::cny()}, CostBasis::Calculated);
    expected.cost.add(Money(), CostBasis::Unknown);
    expected.failed = 2; // one failed, one never ended
    QVERIFY(found->constFirst() == expected);
}

void TestChatArchive::unknownStaysUnknown()
{
    SqliteChatArchive archive(m_path);
    QVERIFY(archive.save(fullRun()).result());
    const Result<ChatRun> loaded = archive.load(u"session_0123456789abcdef"_s).result();
    QCOMPARE(loaded->answers.at(0).outcome.usage->cacheRead, std::optional<qint64>(0));
    QVERIFY(!loaded->answers.at(0).outcome.usage->cacheWrite);
    const ChatAnswer &unknown = loaded->answers.at(1);
    QVERIFY(!unknown.outcome.usage && !unknown.outcome.failure && !unknown.preview && !unknown.cost.amount);
    QVERIFY(!unknown.outcome.firstToken && !unknown.request.temperature && !unknown.request.seed);
    QVERIFY(unknown.outcome.finishReason.isNull());
    QVERIFY(!unknown.at.isValid());
}

void TestChatArchive::replacesTheRunOfASession()
{
    SqliteChatArchive archive(m_path);
    QVERIFY(archive.save(plain(u"a"_s, u"before"_s, 1)).result());
    QVERIFY(archive.save(plain(u"b"_s, u"other"_s, 2)).result());
    QVERIFY(archive.save(plain(u"a"_s, u"after"_s, 3)).result());
    QCOMPARE(sessions(archive, {}), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(sessions(archive, u"before"_s), QStringList());
    QCOMPARE(archive.load(u"a"_s).result()->request.prompt, u"after"_s);
    QCOMPARE(archive.load(u"c"_s).result().error().kind, Error::Kind::Storage);
    QCOMPARE(archive.save(plain({}, u"nameless"_s, 4)).result().error().kind, Error::Kind::Storage);
}

void TestChatArchive::cutsRawAnswers()
{
    SqliteChatArchive archive(m_path);
    ChatRun run = plain(u"a"_s, u"long"_s, 1);
    run.answers[0].outcome.rawResponse = QByteArray(3'000'000, 'x');
    QVERIFY(archive.save(run).result());
    QCOMPARE(archive.load(u"a"_s).result()->answers.at(0).outcome.rawResponse, QByteArray(2'000'000, 'x'));
}

void TestChatArchive::finds_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("one word") << u"weather"_s << QStringList{u"latin"_s};
    QTest::newRow("any case") << u"WEATHER paris"_s << QStringList{u"latin"_s};
    QTest::newRow("any order and spaces") << u"  in\tparis the "_s << QStringList{u"latin"_s};
    QTest::newRow("not all words") << u"weather london"_s << QStringList{};
    QTest::newRow("accents, other case") << u"ÇA"_s << QStringList{u"latin"_s};
    QTest::newRow("in the answer") << u"sunny"_s << QStringList{u"latin"_s};
    QTest::newRow("part of a word") << u"eath"_s << QStringList{u"latin"_s};
    QTest::newRow("model") << u"qwen"_s << QStringList{u"chinese"_s, u"latin"_s};
    QTest::newRow("one Chinese character") << u"天"_s << QStringList{u"chinese"_s};
    QTest::newRow("two Chinese characters") << u"天气"_s << QStringList{u"chinese"_s};
    QTest::newRow("Chinese sentence") << u"天气怎么样"_s << QStringList{u"chinese"_s};
    QTest::newRow("Chinese words, wide space") << u"北京\u3000晴"_s << QStringList{u"chinese"_s};
    QTest::newRow("both scripts") << u"北京 api"_s << QStringList{u"chinese"_s};
    QTest::newRow("full-width letters") << u"ＡＰＩ"_s << QStringList{u"chinese"_s};
    QTest::newRow("nothing special about %") << u"100%"_s << QStringList{u"latin"_s};
    QTest::newRow("nor about _") << u"s_nny"_s << QStringList{};
    QTest::newRow("nor about quotes") << u"\"it's\""_s << QStringList{u"latin"_s};
    QTest::newRow("system prompt") << u"terse"_s << QStringList{u"latin"_s};
}

void TestChatArchive::finds()
{
    QFETCH(const QString, words);
    QFETCH(const QStringList, expected);
    SqliteChatArchive archive(m_path);
    ChatRun latin = plain(u"latin"_s, u"What is the Weather in Paris? \"It's\" ça 100%"_s, 1, u"Sunny."_s);
    latin.request.system = u"Be terse"_s;
    QVERIFY(archive.save(latin).result());
    QVERIFY(archive.save(plain(u"chinese"_s, u"北京的天气怎么样？API"_s, 2, u"晴"_s)).result());
    QCOMPARE(sessions(archive, words), expected);
}

void TestChatArchive::findsNewestFirst()
{
    SqliteChatArchive archive(m_path);
    for (const int second : {5, 1, 9, 3, 7})
        QVERIFY(archive.save(plain(QString::number(second), u"same"_s, second)).result());
    QCOMPARE(sessions(archive, {}, 3), (QStringList{u"9"_s, u"7"_s, u"5"_s}));
    QCOMPARE(sessions(archive, u"same"_s, 2), (QStringList{u"9"_s, u"7"_s}));
}

void TestChatArchive::keepsTheNewest()
{
    ConsoleFile::Limits limits;
    limits.runs = 3;
    SqliteChatArchive archive(m_path, limits);
    for (const int second : {5, 1, 9, 3, 7})
        QVERIFY(archive.save(plain(QString::number(second), u"same"_s, second)).result());
    QCOMPARE(sessions(archive, {}), (QStringList{u"9"_s, u"7"_s, u"5"_s}));
}

void TestChatArchive::keepsFewerLongRuns()
{
    ConsoleFile::Limits limits;
    limits.bytes = 350'000;
    SqliteChatArchive archive(m_path, limits);
    for (int second = 1; second <= 4; ++second)
        QVERIFY(archive.save(plain(QString::number(second), QString(50'000, u'x'), second)).result());
    QCOMPARE(sessions(archive, {}),
             (QStringList{u"4"_s, u"3"_s})); // a prompt is kept with the run, with its answer and to be searched
}

void TestChatArchive::keepsFavourites()
{
    SqliteChatArchive archive(m_path);
    QCOMPARE(archive.favourites().result()->size(), 0);
    FavouritePrompt one{0, u"Zebra"_s, u"Be brief"_s, u"你好"_s};
    FavouritePrompt two{0, u"apple"_s, {}, u"x"_s};
    one.id = *archive.saveFavourite(one).result();
    two.id = *archive.saveFavourite(two).result();
    QVERIFY(one.id > 0 && two.id > 0 && one.id != two.id);
    QCOMPARE(*archive.favourites().result(), (QList<FavouritePrompt>{two, one}));
    one.name = u"Aardvark"_s;
    QCOMPARE(*archive.saveFavourite(one).result(), one.id);
    QCOMPARE(*archive.favourites().result(), (QList<FavouritePrompt>{one, two}));
    QVERIFY(archive.removeFavourite(one.id).result());
    QCOMPARE(*archive.favourites().result(), QList<FavouritePrompt>{two});
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestChatArchive)
#include "tst_chatarchive.moc"
