// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/demo/demodatabase.h"
#include "resources/builtinprices.h"
#include "tests/sources/demosamples.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

/// The answer of a statement as lines of columns with "|" between them.
QByteArray ask(const QString &path, const char *sql)
{
    sqlite3 *handle = nullptr;
    sqlite3_open_v2(QFile::encodeName(path).constData(), &handle, SQLITE_OPEN_READONLY, nullptr);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> database(handle, &sqlite3_close);
    QByteArray result;
    sqlite3_exec(
        handle, sql,
        [](void *out, int columns, char **values, char **) {
            auto *text = static_cast<QByteArray *>(out);
            for (int i = 0; i < columns; ++i)
                *text += QByteArray(i == 0 ? "" : "|") + values[i];
            *text += '\n';
            return 0;
        },
        &result, nullptr);
    return result.trimmed();
}

QStringList filesIn(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
}

} // namespace

/// The file that sample data is written to: whole or not at all, and nothing of the user's is replaced unasked.
class DemoDatabaseTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void writesThePlansSchema();
    void writesEveryRow();
    void dailySummaryAddsUp();
    void sameFileTwice();
    void refusesToOverwrite();
    void stoppedLeavesNothing_data();
    void stoppedLeavesNothing();
    void cannotWriteThere();
};

void DemoDatabaseTest::writesThePlansSchema()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"demo.db"_s);
    QVERIFY(writeDemoDatabase(path, demoSettings(500), *builtinPriceBook(), DemoOverwrite::Refuse).ok());
    QCOMPARE(filesIn(folder), QStringList{u"demo.db"_s});
    QCOMPARE(
        ask(path,
            "SELECT group_concat(name, ' ') FROM (SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1)"),
        QByteArray("daily_cost_summary organizations token_usage users"));
    QCOMPARE(ask(path, "SELECT count(*) FROM sqlite_master WHERE type = 'index' AND tbl_name = 'token_usage'"),
             QByteArray("13"));
    QCOMPARE(ask(path, "SELECT count(*) FROM pragma_table_info('token_usage')"), QByteArray("18"));
    QCOMPARE(ask(path, "PRAGMA integrity_check"), QByteArray("ok"));
    QCOMPARE(ask(path,
                 "SELECT count(*) FROM token_usage WHERE created_at NOT GLOB "
                 "'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].000000'"),
             QByteArray("0"));
    QCOMPARE(
        ask(path, "SELECT count(*) FROM token_usage WHERE session_id NOT GLOB 'session_*' OR length(session_id) <> 24"),
        QByteArray("0"));
    QCOMPARE(ask(path, "SELECT DISTINCT typeof(total_cost), typeof(response_time), typeof(success) FROM token_usage"),
             QByteArray("real|real|integer"));
    QCOMPARE(ask(path, "SELECT count(*) FROM organizations"), QByteArray("20"));
    const double chinese = ask(path, "SELECT avg(unicode(name) > 19967) FROM users").toDouble();
    QVERIFY(chinese > 0.28 && chinese < 0.42);
    QVERIFY(ask(path, "SELECT count(*) FROM users").toInt() < 400);
}

void DemoDatabaseTest::writesEveryRow()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"demo.db"_s);
    const Result<DemoReport> report =
        writeDemoDatabase(path, demoSettings(), *builtinPriceBook(), DemoOverwrite::Refuse);
    QVERIFY(report.ok());
    QCOMPARE(report->rows, 20'000);
    QVERIFY(report->bytes > 0);
    qint64 tokens = 0;
    qint64 cost = 0;
    for (const DemoRow &row : demoRows(demoSettings())) {
        tokens += row.inputTokens + row.outputTokens;
        cost += row.totalCostMicros;
    }
    const QByteArray sums = ask(path,
                                "SELECT count(*), max(id), sum(total_tokens), sum(input_tokens + output_tokens), "
                                "sum(CAST(round(total_cost * 1000000) AS INTEGER)) FROM token_usage");
    QCOMPARE(sums,
             QByteArray("20000|20000|") + QByteArray::number(tokens) + '|' + QByteArray::number(tokens) + '|'
                 + QByteArray::number(cost));
}

void DemoDatabaseTest::dailySummaryAddsUp()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"demo.db"_s);
    QVERIFY(writeDemoDatabase(path, demoSettings(), *builtinPriceBook(), DemoOverwrite::Refuse).ok());
    constexpr auto FromRows =
        "SELECT date(created_at) || ' 00:00:00.000000', NULL, count(*), sum(total_tokens), "
        "CAST(round(sum(total_cost) * 1000000) AS INTEGER) FROM token_usage GROUP BY 1 UNION ALL "
        "SELECT date(created_at) || ' 00:00:00.000000', organization_id, count(*), sum(total_tokens), "
        "CAST(round(sum(total_cost) * 1000000) AS INTEGER) FROM token_usage "
        "WHERE organization_id IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2";
    constexpr auto Stored = "SELECT date, organization_id, total_requests, total_tokens, "
                            "CAST(round(total_cost * 1000000) AS INTEGER) FROM daily_cost_summary ORDER BY 1, 2";
    const QByteArray expected = ask(path, FromRows);
    QVERIFY(expected.count('\n') > 100);
    QCOMPARE(ask(path, Stored), expected);
    QCOMPARE(ask(path,
                 "SELECT count(*) FROM daily_cost_summary, json_each(model_breakdown) WHERE NOT "
                 "json_valid(model_breakdown)"),
             QByteArray("0"));
    QCOMPARE(ask(path,
                 "SELECT sum(json_extract(value, '$.tokens')) FROM daily_cost_summary, json_each(model_breakdown) "
                 "WHERE organization_id IS NULL"),
             ask(path, "SELECT sum(total_tokens) FROM token_usage"));
}

void DemoDatabaseTest::sameFileTwice()
{
    const QTemporaryDir folder;
    QByteArrayList contents;
    for (const QString &name : {u"a.db"_s, u"b.db"_s}) {
        QVERIFY(
            writeDemoDatabase(folder.filePath(name), demoSettings(2'000), *builtinPriceBook(), DemoOverwrite::Refuse)
                .ok());
        contents.append(ask(folder.filePath(name),
                            "SELECT * FROM token_usage; SELECT * FROM users; SELECT * FROM organizations; "
                            "SELECT * FROM daily_cost_summary"));
    }
    QVERIFY(contents[0].size() > 200'000);
    QVERIFY(contents[0] == contents[1]);
}

void DemoDatabaseTest::refusesToOverwrite()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"demo.db"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("precious");
    file.close();
    const Result<DemoReport> refused =
        writeDemoDatabase(path, demoSettings(10), *builtinPriceBook(), DemoOverwrite::Refuse);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, Error::Kind::Input);
    QCOMPARE(file.size(), 8);
    QFile wal(path + u"-wal"_s);
    QVERIFY(wal.open(QIODevice::WriteOnly));
    QVERIFY(writeDemoDatabase(path, demoSettings(10), *builtinPriceBook(), DemoOverwrite::Replace).ok());
    QCOMPARE(filesIn(folder), QStringList{u"demo.db"_s});
    QCOMPARE(ask(path, "SELECT count(*) FROM token_usage"), QByteArray("10"));
}

void DemoDatabaseTest::stoppedLeavesNothing_data()
{
    QTest::addColumn<int>("stage");
    QTest::newRow("rows") << static_cast<int>(DemoProgress::Stage::Rows);
    QTest::newRow("indexes") << static_cast<int>(DemoProgress::Stage::Indexes);
}

void DemoDatabaseTest::stoppedLeavesNothing()
{
    QFETCH(int, stage);
    const QTemporaryDir folder;
    qint64 calls = 0;
    const auto stop = [&](const DemoProgress &progress) {
        ++calls;
        return static_cast<int>(progress.stage) != stage;
    };
    const auto report = writeDemoDatabase(folder.filePath(u"demo.db"_s), demoSettings(), *builtinPriceBook(),
                                          DemoOverwrite::Refuse, stop);
    QVERIFY(!report.ok());
    QCOMPARE(report.error().kind, Error::Kind::Cancelled);
    QVERIFY(calls > 0);
    QVERIFY(filesIn(folder).isEmpty());
}

void DemoDatabaseTest::cannotWriteThere()
{
    const QTemporaryDir folder;
    const auto report = writeDemoDatabase(folder.filePath(u"missing/demo.db"_s), demoSettings(10), *builtinPriceBook(),
                                          DemoOverwrite::Refuse);
    QVERIFY(!report.ok());
    QCOMPARE(report.error().kind, Error::Kind::Storage);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::DemoDatabaseTest)
#include "tst_demodatabase.moc"
