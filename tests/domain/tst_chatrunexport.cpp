// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/chatrunexport.h"
#include "models/domain/csv.h"
#include "models/domain/timerange.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Tokenglass;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString awkward = u"=HYPERLINK(\"x\"),\r\n| second \"line\"\n# 标题 <b> \\ *"_s;

/// An independent reader of RFC 4180: states and characters, nothing shared with the writer.
QList<QStringList> readCsv(const QString &text)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool isQuoted = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        if (isQuoted) {
            if (c != u'"') {
                cell += c;
            } else if (text.mid(at + 1, 1) == u"\""_s) {
                cell += c;
                ++at;
            } else {
                isQuoted = false;
            }
        } else if (c == u'"') {
            isQuoted = true;
        } else if (c == u',') {
            row.append(std::exchange(cell, {}));
        } else if (c == u'\r' && text.mid(at + 1, 1) == u"\n"_s) {
            row.append(std::exchange(cell, {}));
            rows.append(std::exchange(row, {}));
            ++at;
        } else {
            cell += c;
        }
    }
    return rows;
}

ReportingZone zone()
{
    return *ReportingZone::fromName(u"Asia/Kolkata"_s);
}

ChatAnswer doneAnswer()
{
    ChatAnswer answer;
    answer.providerId = u"qwen"_s;
    answer.providerName = u"Qwen (DashScope)"_s;
    answer.request.model = u"qwen|plus"_s;
    answer.at = QDateTime(QDate(2026, 3, 18), QTime(20, 15, 1, 250), Qt::UTC);
    answer.ledgerId = 42;
    answer.state = UsageRecord::State::Complete;
    ChatOutcome &outcome = answer.outcome;
    outcome.text = awkward;
    outcome.reasoning = u"well"_s;
    outcome.finishReason = u"stop"_s;
    outcome.terminated = true;
    outcome.requestId = u"req-1"_s;
    outcome.firstToken = 410ms;
    outcome.total = 6410ms;
    ReportedUsage usage;
    usage.inputTotal = 100;
    usage.cacheRead = 40;
    usage.outputTotal = 600;
    usage.reasoning = 100;
    usage.final = true;
    outcome.usage = usage;
    answer.cost = {Money{594'000, Currency::cny()}, u"0.000594"_s, CostBasis::Calculated};
    ChatPreview preview;
    preview.inputTokens = 99;
    preview.mostOutput = 1000;
    preview.mostCost = Money{1'200'000, Currency::cny()};
    answer.preview = preview;
    return answer;
}

ChatAnswer failedAnswer()
{
    ChatAnswer answer;
    answer.providerId = u"hunyuan"_s;
    answer.providerName = u"Hunyuan"_s;
    answer.request.model = u"hunyuan-pro"_s;
    answer.at = QDateTime(QDate(2026, 3, 18), QTime(20, 15), Qt::UTC);
    answer.state = UsageRecord::State::Failed;
    ProviderFailure failure;
    failure.error = {Error::Kind::RateLimited, u"@too many, \"really\""_s};
    failure.requestId = u"req-2"_s;
    answer.outcome.failure = failure;
    return answer;
}

ChatRun sample()
{
    ChatRun run;
    run.at = QDateTime(QDate(2026, 3, 18), QTime(20, 15), Qt::UTC);
    run.purpose.sessionId = u"session_0123456789abcdef"_s;
    run.request.prompt = u"First\n# Second"_s;
    run.request.system = u"Be brief"_s;
    run.request.temperature = 0.7;
    run.answers = {doneAnswer(), failedAnswer()};
    return run;
}

} // namespace

class TestChatRunExport : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void csvHoldsARowAModel();
    void csvUnknownIsEmpty();
    void csvCells_data();
    void csvCells();
    void jsonHasTheNamesOfTheCommandLine();
    void jsonUnknownIsNull();
    void markdownKeepsItsOwnShape();
    void markdownHasTheDigitsOfTheWindow();
    void suffixes();

private:
    static QList<QHash<QString, QString>> csvRows(const ChatRun &run);
};

QList<QHash<QString, QString>> TestChatRunExport::csvRows(const ChatRun &run)
{
    const QByteArray bytes = exported(run, ExportFormat::Csv, zone());
    if (!bytes.startsWith("\xEF\xBB\xBF"))
        return {};
    const QList<QStringList> table = readCsv(QString::fromUtf8(bytes.sliced(3)));
    QList<QHash<QString, QString>> rows;
    for (const QStringList &cells : table.sliced(1)) {
        QHash<QString, QString> row;
        if (cells.size() != table.first().size())
            return {};
        for (qsizetype at = 0; at < cells.size(); ++at)
            row.insert(table.first().at(at), cells.at(at));
        rows.append(row);
    }
    return rows;
}

void TestChatRunExport::csvHoldsARowAModel()
{
    const auto rows = csvRows(sample());
    QCOMPARE(rows.size(), 2);
    const QHash<QString, QString> wanted{
        {u"session_id"_s, u"session_0123456789abcdef"_s},
        {u"time"_s, u"2026-03-19T01:45:01.250+05:30"_s},
        {u"provider"_s, u"qwen"_s},
        {u"model"_s, u"qwen|plus"_s},
        {u"state"_s, u"complete"_s},
        {u"finish_reason"_s, u"stop"_s},
        {u"input_total"_s, u"100"_s},
        {u"fresh_input"_s, u"60"_s},
        {u"cache_read"_s, u"40"_s},
        {u"cache_write_5m"_s, QString()},
        {u"cache_write_1h"_s, QString()},
        {u"output_total"_s, u"600"_s},
        {u"plain_output"_s, u"500"_s},
        {u"reasoning"_s, u"100"_s},
        {u"total_reported"_s, QString()},
        {u"usage_final"_s, u"true"_s},
        {u"cost"_s, u"0.000594"_s},
        {u"currency"_s, u"CNY"_s},
        {u"cost_basis"_s, u"calculated"_s},
        {u"ttft_s"_s, u"0.410000"_s},
        {u"total_s"_s, u"6.410000"_s},
        {u"tokens_per_s"_s, u"100.000"_s},
        {u"error_kind"_s, QString()},
        {u"error_message"_s, QString()},
        {u"request_id"_s, u"req-1"_s},
        {u"preview_input_tokens"_s, u"99"_s},
        {u"preview_expected_output_tokens"_s, QString()},
        {u"preview_most_output_tokens"_s, u"1000"_s},
        {u"preview_expected_cost"_s, QString()},
        {u"preview_most_cost"_s, u"0.001200000"_s},
        {u"text"_s, QString(u'\'' + awkward)},
    };
    QCOMPARE(rows.at(0).size(), wanted.size());
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it)
        QVERIFY2(rows.at(0).value(it.key()) == it.value(), qPrintable(it.key() + u": "_s + rows.at(0).value(it.key())));
}

void TestChatRunExport::csvUnknownIsEmpty()
{
    const auto rows = csvRows(sample());
    QCOMPARE(rows.at(1).value(u"state"_s), u"failed"_s);
    QCOMPARE(rows.at(1).value(u"error_kind"_s), u"rate_limited"_s);
    QCOMPARE(rows.at(1).value(u"error_message"_s), u"'@too many, \"really\""_s);
    QCOMPARE(rows.at(1).value(u"request_id"_s), u"req-2"_s);
    QCOMPARE(rows.at(1).value(u"cost_basis"_s), u"unknown"_s);
    for (const QString &column : {u"input_total"_s, u"output_total"_s, u"cost"_s, u"currency"_s, u"usage_final"_s,
                                  u"ttft_s"_s, u"total_s"_s, u"tokens_per_s"_s, u"preview_input_tokens"_s})
        QVERIFY2(rows.at(1).contains(column) && rows.at(1).value(column).isEmpty(), qPrintable(column));
}

void TestChatRunExport::csvCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("plain") << u"a b"_s << u"a b"_s;
    QTest::newRow("comma") << u"a,b"_s << u"\"a,b\""_s;
    QTest::newRow("quote") << u"a\"b"_s << u"\"a\"\"b\""_s;
    QTest::newRow("line break") << u"a\nb"_s << u"\"a\nb\""_s;
    QTest::newRow("spaces around") << u" a "_s << u"\" a \""_s;
    QTest::newRow("formula") << u"=1+1"_s << u"'=1+1"_s;
    QTest::newRow("formula behind a space") << u" =1+1"_s << u"' =1+1"_s;
    QTest::newRow("plus") << u"+cmd"_s << u"'+cmd"_s;
    QTest::newRow("minus") << u"- item"_s << u"'- item"_s;
    QTest::newRow("at") << u"@SUM"_s << u"'@SUM"_s;
    QTest::newRow("tab") << u"\tx"_s << u"'\tx"_s;
    QTest::newRow("carriage return") << u"\rx"_s << u"\"'\rx\""_s;
    QTest::newRow("negative number") << u"-0.5"_s << u"-0.5"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestChatRunExport::csvCells()
{
    QFETCH(const QString, text);
    QFETCH(const QString, cell);
    QCOMPARE(csvCell(text), cell);
}

void TestChatRunExport::jsonHasTheNamesOfTheCommandLine()
{
    QJsonParseError error;
    const QJsonObject run = QJsonDocument::fromJson(exported(sample(), ExportFormat::Json, zone()), &error).object();
    QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
    QCOMPARE(run.value("session_id"_L1).toString(), u"session_0123456789abcdef"_s);
    QCOMPARE(run.value("time"_L1).toString(), u"2026-03-19T01:45:00.000+05:30"_s);
    QCOMPARE(run.value("prompt"_L1).toString(), u"First\n# Second"_s);
    QCOMPARE(run.value("system"_L1).toString(), u"Be brief"_s);
    QCOMPARE(run.value("temperature"_L1).toDouble(), 0.7);
    const QJsonObject done = run.value("results"_L1).toArray().at(0).toObject();
    QCOMPARE(done.value("model"_L1).toString(), u"qwen|plus"_s);
    QCOMPARE(done.value("text"_L1).toString(), awkward);
    QCOMPARE(done.value("reasoning"_L1).toString(), u"well"_s);
    QCOMPARE(done.value("ledger_id"_L1).toInt(), 42);
    QCOMPARE(done.value("usage"_L1).toObject().value("cache_read"_L1).toInt(), 40);
    QCOMPARE(done.value("cost"_L1).toObject().value("amount"_L1).toString(), u"0.000594"_s);
    QCOMPARE(done.value("provider"_L1).toString(), u"qwen"_s);
    QCOMPARE(done.value("state"_L1).toString(), u"complete"_s);
    QCOMPARE(done.value("tokens_per_s"_L1).toDouble(), 100.0);
    QCOMPARE(done.value("preview"_L1).toObject().value("input_tokens"_L1).toInt(), 99);
}

void TestChatRunExport::jsonUnknownIsNull()
{
    const QJsonObject run = QJsonDocument::fromJson(exported(sample(), ExportFormat::Json, zone())).object();
    QVERIFY(run.value("max_output"_L1).isNull() && run.value("seed"_L1).isNull());
    const QJsonObject failed = run.value("results"_L1).toArray().at(1).toObject();
    for (const QLatin1String &name : {"preview"_L1, "ttft_s"_L1, "tokens_per_s"_L1, "ledger_id"_L1, "finish_reason"_L1})
        QVERIFY2(failed.contains(name) && failed.value(name).isNull(), name.data());
    QVERIFY(failed.value("usage"_L1).toObject().value("input_total"_L1).isNull());
    QVERIFY(failed.value("cost"_L1).toObject().value("amount"_L1).isNull());
    QCOMPARE(failed.value("error"_L1).toObject().value("message"_L1).toString(), u"@too many, \"really\""_s);
}

void TestChatRunExport::markdownKeepsItsOwnShape()
{
    const QStringList lines = QString::fromUtf8(exported(sample(), ExportFormat::Markdown, zone())).split(u'\n');
    QStringList headings;
    QStringList table;
    QStringList quotes;
    for (const QString &line : lines) {
        if (line.startsWith(u'#'))
            headings.append(line);
        else if (line.startsWith(u'|'))
            table.append(line);
        else if (line.startsWith(u"> "_s))
            quotes.append(line.sliced(2));
    }
    QCOMPARE(headings,
             (QStringList{u"# Test console run"_s, u"## System prompt"_s, u"## Prompt"_s, u"## Figures"_s,
                          u"## Qwen (DashScope) · qwen\\|plus"_s, u"## Hunyuan · hunyuan-pro"_s}));
    QCOMPARE(table.size(), 4);
    QCOMPARE(
        table.at(2),
        u"| Qwen (DashScope) · qwen\\|plus | done | 100 | 40 | 600 | 100 | 0.000594 CNY | calculated | 0.00099 CNY | "
        "0.41 s | 6.41 s | 100 | \u22121.0 % |"_s);
    QCOMPARE(table.at(3), u"| Hunyuan · hunyuan-pro | failed"_s + u" | unknown"_s.repeated(11) + u" |"_s);
    for (const QString &line : table)
        QCOMPARE(line.count(u'|') - line.count(u"\\|"_s), 14);
    QString answer = awkward;
    const QStringList wanted = QStringList{u"Be brief"_s, u"First"_s, u"# Second"_s, u"well"_s}
        + answer.replace(u"\r\n"_s, u"\n"_s).split(u'\n');
    QCOMPARE(quotes, wanted);
    QVERIFY(lines.contains(u"session\\_0123456789abcdef · 2026-03-19T01:45:00+05:30"_s));
}

void TestChatRunExport::markdownHasTheDigitsOfTheWindow()
{
    ChatRun run = sample();
    run.answers.first().outcome.firstToken = 3ms;
    run.answers.first().outcome.total = 100s;
    const QString text = QString::fromUtf8(exported(run, ExportFormat::Markdown, zone()));
    QVERIFY2(text.contains(u"| 3 ms | 1 min 40 s | 6.0 |"_s), qPrintable(text));
}

void TestChatRunExport::suffixes()
{
    QCOMPARE(exportSuffix(ExportFormat::Csv), u"csv"_s);
    QCOMPARE(exportSuffix(ExportFormat::Json), u"json"_s);
    QCOMPARE(exportSuffix(ExportFormat::Markdown), u"md"_s);
}

QTEST_GUILESS_MAIN(TestChatRunExport)
#include "tst_chatrunexport.moc"
