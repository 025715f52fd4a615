// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/jsonarrayreader.h"
#include "models/providers/ndjsonreader.h"
#include "models/providers/ssereader.h"
#include "tests/support/testmain.h"

using namespace Qt::StringLiterals;
using namespace Tokenglass;

namespace {

/// Events as "name|data", comments as "#text".
class Log final : public SseListener
{
public:
    void onEvent(const SseEvent &event) override { lines.append(event.name + '|' + event.data); }
    void onComment(QByteArrayView text) override { lines.append('#' + text.toByteArray()); }

    QList<QByteArray> lines;
};

QList<QByteArray> readEvents(const QList<QByteArray> &pieces, QByteArray *stray = nullptr)
{
    Log log;
    SseReader reader(&log);
    for (const QByteArray &piece : pieces)
        reader.feed(piece);
    reader.finish();
    if (stray)
        *stray = reader.strayText();
    return log.lines;
}

QList<QByteArray> bytesOf(const QByteArray &body)
{
    QList<QByteArray> bytes;
    for (const char byte : body)
        bytes.append(QByteArray(1, byte));
    return bytes;
}

} // namespace

class TestReaders : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void events_data();
    void events();
    void strayJson();
    void tooLargeAnEvent();
    void manyBareCarriageReturns();
    void lines_data();
    void lines();
    void arrays_data();
    void arrays();
    void tooLargeAnElement();
};

void TestReaders::events_data()
{
    using Lines = QList<QByteArray>;
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Lines>("expected");
    const auto row = [](const char *name, const QByteArray &body, const Lines &expected) {
        QTest::newRow(name) << body << expected;
    };
    row("LF", "data: a\n\ndata: b\n\n", {"|a", "|b"});
    row("CRLF", "event: x\r\ndata: a\r\n\r\ndata: b\r\n\r\n", {"x|a", "|b"});
    row("CR", "event: x\rdata: a\r\rdata: b\r\r", {"x|a", "|b"});
    row("all three", "data: a\r\n\ndata: b\r\rdata: c\n\r\n", {"|a", "|b", "|c"});
    row("one mark is dropped",
        "\xEF\xBB\xBF"
        "data: a\n\n",
        {"|a"});
    row("of two marks one stays",
        "\xEF\xBB\xBF\xEF\xBB\xBF"
        "data: a\n\n",
        {});
    row("no space, two spaces", "data:a\n\ndata:  b\n\n", {"|a", "| b"});
    row("joined by LF", "data: a\ndata: b\n\n", {"|a\nb"});
    row("a line of data without value joins as empty", "data: a\ndata\ndata: b\n\n", {"|a\n\nb"});
    row("empty data is no event", "data:\n\nevent: x\n\ndata: a\n\n", {"|a"});
    row("comment before the blank line", "data: a\n: hi\n\n", {"# hi", "|a"});
    row("other fields", "id: 1\nretry: 5\nfoo: bar\nbare\ndata: a\n\n", {"|a"});
    row("the last name counts", "event: x\nevent: y\ndata: a\n\n", {"y|a"});
    row("unfinished and whole", "data: {\"a\":1}", {"|{\"a\":1}"});
    row("unfinished line, finished event", "data: {\"a\":1}\n", {"|{\"a\":1}"});
    row("unfinished and cut", "data: a\n\ndata: {\"a\":", {"|a"});
    row("an end mark needs no line end", "data: [DONE]", {"|[DONE]"});
    row("a cut end mark is none", "data: [DON", {});
    row("many bytes to a character", "data: \xE9\xB2\xB8\xF0\x9F\x90\x8B\n\n", {"|\xE9\xB2\xB8\xF0\x9F\x90\x8B"});
    row("only line ends", "\n\r\n\r\r\n", {});
    row("nothing", "", {});
}

void TestReaders::events()
{
    QFETCH(QByteArray, body);
    QFETCH(QList<QByteArray>, expected);
    QCOMPARE(readEvents({body}), expected);
    QCOMPARE(readEvents(bytesOf(body)), expected);
    for (qsizetype first = 0; first <= body.size(); ++first) {
        for (qsizetype second = first; second <= body.size(); ++second)
            QCOMPARE(readEvents({body.first(first), body.sliced(first, second - first), body.sliced(second)}),
                     expected);
    }
}

void TestReaders::strayJson()
{
    const QByteArray body = "data: a\n\n{\n  \"error\": {\n\n    \"code\": 500\n  }\n}\ndata: b\n\nnot: kept\n";
    QByteArray stray;
    QCOMPARE(readEvents({body}, &stray), (QList<QByteArray>{"|a", "|b"}));
    QCOMPARE(stray.simplified(), QByteArray("{ \"error\": { \"code\": 500 } }"));
    QByteArray byByte;
    QCOMPARE(readEvents(bytesOf(body), &byByte).size(), 2);
    QCOMPARE(byByte, stray);
}

void TestReaders::tooLargeAnEvent()
{
    constexpr qsizetype Limit = 100;
    for (const QByteArray &body :
         {QByteArray("data: " + QByteArray(Limit + 1, 'x')),
          QByteArray("data: " + QByteArray(60, 'x') + "\ndata: " + QByteArray(60, 'y') + "\n\n")}) {
        Log log;
        SseReader reader(&log, Limit);
        reader.feed(body);
        reader.feed("\n\ndata: late\n\n");
        reader.finish();
        QVERIFY(reader.overflowed());
        QVERIFY(log.lines.isEmpty());
    }
}

void TestReaders::manyBareCarriageReturns()
{
    // Without care the search for LFs would begin again at every line: 10^10 bytes looked at.
    constexpr int Events = 100'000;
    QCOMPARE(readEvents({QByteArray("data: a\r\r").repeated(Events)}).size(), Events);
}

void TestReaders::lines_data()
{
    using Lines = QList<QByteArray>;
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Lines>("expected");
    QTest::addColumn<bool>("cut");
    QTest::newRow("LF") << QByteArray("{\"a\":1}\n{\"b\":2}\n") << Lines{"{\"a\":1}", "{\"b\":2}"} << false;
    QTest::newRow("CRLF, blanks") << QByteArray("\r\n{\"a\":1} \r\n\r\n{}\r\n") << Lines{"{\"a\":1}", "{}"} << false;
    QTest::newRow("mark") << QByteArray("\xEF\xBB\xBF{}\n") << Lines{"{}"} << false;
    QTest::newRow("no last line end") << QByteArray("{}\n{\"a\":1}") << Lines{"{}", "{\"a\":1}"} << false;
    QTest::newRow("cut") << QByteArray("{}\n{\"a\":") << Lines{"{}"} << true;
}

void TestReaders::lines()
{
    QFETCH(QByteArray, body);
    QFETCH(QList<QByteArray>, expected);
    QFETCH(bool, cut);
    for (qsizetype at = 0; at <= body.size(); ++at) {
        QList<QByteArray> got;
        NdjsonReader reader([&got](QByteArrayView line) { got.append(line.toByteArray()); });
        reader.feed(QByteArrayView(body).first(at));
        reader.feed(QByteArrayView(body).sliced(at));
        reader.finish();
        QCOMPARE(got, expected);
        QCOMPARE(reader.endedInside(), cut);
    }
}

void TestReaders::arrays_data()
{
    using Elements = QList<QByteArray>;
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Elements>("expected");
    QTest::addColumn<bool>("closed");
    QTest::addColumn<bool>("foreign");
    const auto row = [](const char *name, const char *body, const Elements &expected, bool closed, bool foreign) {
        QTest::newRow(name) << QByteArray(body) << expected << closed << foreign;
    };
    row("array", "[{\"a\":[1]} ,\r\n{\"b\":{}}]", {"{\"a\":[1]}", "{\"b\":{}}"}, true, false);
    row("object", " {\"a\":1} ", {"{\"a\":1}"}, true, false);
    row("brackets in text", R"([{"a":"]}\"\\"},{}])", {R"({"a":"]}\"\\"})", "{}"}, true, false);
    row("empty array", "[]", {}, true, false);
    row("cut between", "[{}", {"{}"}, false, false);
    row("cut inside", "[{},{\"a\"", {"{}"}, false, false);
    row("numbers", "[1]", {}, false, true);
    row("array of arrays", "[[{}]]", {}, false, true);
    row("text", "hello", {}, false, true);
    row("what follows is not read", "{}{}", {"{}"}, true, false);
}

void TestReaders::arrays()
{
    QFETCH(QByteArray, body);
    QFETCH(QList<QByteArray>, expected);
    QFETCH(bool, closed);
    QFETCH(bool, foreign);
    for (qsizetype at = 0; at <= body.size(); ++at) {
        QList<QByteArray> got;
        JsonArrayReader reader([&got](const QByteArray &element) { got.append(element); });
        reader.feed(QByteArrayView(body).first(at));
        reader.feed(QByteArrayView(body).sliced(at));
        QCOMPARE(got, expected);
        QCOMPARE(reader.isClosed(), closed);
        QCOMPARE(reader.isForeign(), foreign);
    }
}

void TestReaders::tooLargeAnElement()
{
    JsonArrayReader reader([](const QByteArray &) { QFAIL("too large"); }, 20);
    reader.feed(QByteArray("[{\"a\":\"" + QByteArray(30, 'x') + "\"}]"));
    QVERIFY(reader.overflowed());
}

QTEST_GUILESS_MAIN(TestReaders)
#include "tst_readers.moc"
