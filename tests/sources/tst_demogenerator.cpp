// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/demo/demodatabase.h"
#include "models/sources/demo/demogenerator.h"
#include "resources/builtinprices.h"
#include "tests/support/testmain.h"

#include <QDateTime>
#include <QDir>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <map>
#include <memory>
#include <set>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr qint64 Until = 1'795'305'600; // 2026-11-22 00:00 UTC

DemoSettings settings(qint64 rows = 20'000)
{
    return {rows, 60, 400, 42, Until};
}

std::vector<DemoRow> rowsOf(const DemoSettings &wanted)
{
    Result<DemoGenerator> generator = DemoGenerator::create(wanted, *builtinPriceBook());
    std::vector<DemoRow> rows;
    DemoRow row;
    while (generator->next(row))
        rows.push_back(row);
    return rows;
}

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

class DemoTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void sameSettingsSameRows();
    void anotherSeedOtherRows();
    void exactlyAsManyRowsInThePeriod_data();
    void exactlyAsManyRowsInThePeriod();
    void looksReal();
    void sessionsAskFourModels();
    void failuresHaveNoTokens();
    void costsAreThePriceBooks();
    void refusesSettings_data();
    void refusesSettings();
    void writesThePlansSchema();
    void writesEveryRow();
    void dailySummaryAddsUp();
    void sameFileTwice();
    void refusesToOverwrite();
    void stoppedLeavesNothing_data();
    void stoppedLeavesNothing();
    void cannotWriteThere();
};

void DemoTest::sameSettingsSameRows()
{
    const auto key = [](const DemoRow &row) {
        return std::tuple(row.second, row.user, row.organisation, row.session, row.model, QByteArray(row.requestType),
                          row.inputTokens, row.outputTokens, row.totalCostMicros, row.success, row.responseMillis);
    };
    const std::vector<DemoRow> first = rowsOf(settings());
    const std::vector<DemoRow> second = rowsOf(settings());
    QVERIFY(std::equal(first.begin(), first.end(), second.begin(), second.end(),
                       [&key](const DemoRow &a, const DemoRow &b) { return key(a) == key(b); }));
    // Pinned, so that a change of the sample data is a decision and not an accident.
    qint64 tokens = 0;
    qint64 cost = 0;
    for (const DemoRow &row : first) {
        tokens += row.inputTokens + row.outputTokens;
        cost += row.totalCostMicros;
    }
    QCOMPARE(tokens, 21'342'042);
    QCOMPARE(cost, 47'574'407);
}

void DemoTest::anotherSeedOtherRows()
{
    DemoSettings other = settings(100);
    other.seed = 43;
    QVERIFY(rowsOf(other).front().session != rowsOf(settings(100)).front().session);
}

void DemoTest::exactlyAsManyRowsInThePeriod_data()
{
    QTest::addColumn<qint64>("rows");
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("users");
    QTest::newRow("none") << qint64(0) << 1 << 1;
    QTest::newRow("one") << qint64(1) << 1 << 1;
    QTest::newRow("a few") << qint64(7) << 365 << 3;
    QTest::newRow("a dense day") << qint64(5'000) << 1 << 10;
    QTest::newRow("many") << qint64(50'000) << 400 << 5'000;
}

void DemoTest::exactlyAsManyRowsInThePeriod()
{
    QFETCH(qint64, rows);
    QFETCH(int, days);
    QFETCH(int, users);
    const std::vector<DemoRow> made = rowsOf({rows, days, users, 9, Until});
    QCOMPARE(static_cast<qint64>(made.size()), rows);
    for (const DemoRow &row : made) {
        QVERIFY(row.second >= Until - days * 86'400LL && row.second < Until);
        QVERIFY(row.user >= 0 && row.user <= users);
    }
}

void DemoTest::looksReal()
{
    const std::vector<DemoRow> rows = rowsOf(settings(50'000));
    const auto count = [&rows](auto condition) { return std::count_if(rows.begin(), rows.end(), condition); };
    const auto total = static_cast<double>(rows.size());
    const auto share = [&](auto condition) { return static_cast<double>(count(condition)) / total; };
    const double failures = share([](const DemoRow &row) { return !row.success; });
    QVERIFY(failures > 0.015 && failures < 0.025);
    const double nobody = share([](const DemoRow &row) { return row.user == 0; });
    QVERIFY(nobody > 0.02 && nobody < 0.04);
    const double console = share([](const DemoRow &row) { return QByteArray(row.requestType) == "console"; });
    QVERIFY(console > 0 && console < 0.02);
    const double weekend = share([](const DemoRow &row) {
        return QDateTime::fromSecsSinceEpoch(row.second + 8 * 3600, Qt::UTC).date().dayOfWeek() > 5;
    });
    QVERIFY(weekend < 0.2);
    const double night = share([](const DemoRow &row) { return (row.second + 8 * 3600) % 86'400 < 6 * 3600; });
    QVERIFY(night < 0.05);
    std::map<int, qint64> byUser;
    std::set<int> models;
    qint64 backwards = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        ++byUser[rows[i].user];
        models.insert(rows[i].model);
        backwards += i > 0 && rows[i].second < rows[i - 1].second - 3600 ? 1 : 0;
    }
    QCOMPARE(models.size(), std::size_t(6));
    QVERIFY2(backwards > 0, "some sessions come hours late");
    byUser.erase(0);
    const auto busiest = std::max_element(byUser.begin(), byUser.end(),
                                          [](const auto &a, const auto &b) { return a.second < b.second; });
    QVERIFY(static_cast<double>(busiest->second) > total * 0.08);
}

void DemoTest::sessionsAskFourModels()
{
    std::map<quint64, std::set<int>> models;
    std::map<quint64, std::set<int>> users;
    for (const DemoRow &row : rowsOf(settings())) {
        models[row.session].insert(row.model);
        users[row.session].insert(row.user);
    }
    QVERIFY(std::all_of(users.begin(), users.end(), [](const auto &session) { return session.second.size() == 1; }));
    const auto four =
        std::count_if(models.begin(), models.end(), [](const auto &session) { return session.second.size() == 4; });
    QVERIFY(four > static_cast<qint64>(models.size()) / 3);
}

void DemoTest::failuresHaveNoTokens()
{
    bool timeouts = false;
    bool atOnce = false;
    for (const DemoRow &row : rowsOf(settings())) {
        if (row.success) {
            QVERIFY(row.inputTokens > 0 && row.outputTokens > 0 && row.responseMillis > 0
                    && row.responseMillis < 60'000);
            continue;
        }
        QCOMPARE(row.inputTokens + row.outputTokens + row.totalCostMicros, 0);
        timeouts = timeouts || row.responseMillis >= 60'000;
        atOnce = atOnce || row.responseMillis == 0;
    }
    QVERIFY(timeouts && atOnce);
}

void DemoTest::costsAreThePriceBooks()
{
    const Result<PriceBook> prices = builtinPriceBook();
    Result<DemoGenerator> generator = DemoGenerator::create(settings(3'000), *prices);
    DemoRow row;
    while (generator->next(row)) {
        TokenCounts tokens;
        tokens[TokenBucket::FreshInput] = row.inputTokens;
        tokens[TokenBucket::Output] = row.outputTokens;
        const QString alias = QString::fromStdString(generator->models()[static_cast<std::size_t>(row.model)].alias);
        const auto cost = prices->costOf(alias, tokens, QDateTime::fromSecsSinceEpoch(row.second, Qt::UTC));
        QCOMPARE((Money{row.totalCostMicros * 1000, Currency::cny()}.toDecimal(6)), cost->toDecimal(6));
    }
}

void DemoTest::refusesSettings_data()
{
    QTest::addColumn<qint64>("rows");
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("users");
    QTest::addColumn<qint64>("until");
    QTest::newRow("negative rows") << qint64(-1) << 1 << 1 << Until;
    QTest::newRow("too many rows") << DemoSettings::MaximumRows + 1 << 1 << 1 << Until;
    QTest::newRow("no day") << qint64(1) << 0 << 1 << Until;
    QTest::newRow("no user") << qint64(1) << 1 << 0 << Until;
    QTest::newRow("before 1970") << qint64(1) << 2 << 1 << qint64(86'400);
    QTest::newRow("far future") << qint64(1) << 1 << 1 << qint64(5'000'000'000);
}

void DemoTest::refusesSettings()
{
    QFETCH(qint64, rows);
    QFETCH(int, days);
    QFETCH(int, users);
    QFETCH(qint64, until);
    const Result<DemoGenerator> generator = DemoGenerator::create({rows, days, users, 1, until}, *builtinPriceBook());
    QVERIFY(!generator.ok());
    QCOMPARE(generator.error().kind, Error::Kind::Input);
    QVERIFY(!DemoGenerator::create(settings(), PriceBook()).ok());
}

void DemoTest::writesThePlansSchema()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"demo.db"_s);
    QVERIFY(writeDemoDatabase(path, settings(500), *builtinPriceBook(), DemoOverwrite::Refuse).ok());
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

void DemoTest::writesEveryRow()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"demo.db"_s);
    const Result<DemoReport> report = writeDemoDatabase(path, settings(), *builtinPriceBook(), DemoOverwrite::Refuse);
    QVERIFY(report.ok());
    QCOMPARE(report->rows, 20'000);
    QVERIFY(report->bytes > 0);
    qint64 tokens = 0;
    qint64 cost = 0;
    for (const DemoRow &row : rowsOf(settings())) {
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

void DemoTest::dailySummaryAddsUp()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"demo.db"_s);
    QVERIFY(writeDemoDatabase(path, settings(), *builtinPriceBook(), DemoOverwrite::Refuse).ok());
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

void DemoTest::sameFileTwice()
{
    const QTemporaryDir folder;
    QByteArrayList contents;
    for (const QString &name : {u"a.db"_s, u"b.db"_s}) {
        QVERIFY(
            writeDemoDatabase(folder.filePath(name), settings(2'000), *builtinPriceBook(), DemoOverwrite::Refuse).ok());
        contents.append(ask(folder.filePath(name),
                            "SELECT * FROM token_usage; SELECT * FROM users; SELECT * FROM organizations; "
                            "SELECT * FROM daily_cost_summary"));
    }
    QVERIFY(contents[0].size() > 200'000);
    QVERIFY(contents[0] == contents[1]);
}

void DemoTest::refusesToOverwrite()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"demo.db"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("precious");
    file.close();
    const Result<DemoReport> refused =
        writeDemoDatabase(path, settings(10), *builtinPriceBook(), DemoOverwrite::Refuse);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, Error::Kind::Input);
    QCOMPARE(file.size(), 8);
    QFile wal(path + u"-wal"_s);
    QVERIFY(wal.open(QIODevice::WriteOnly));
    QVERIFY(writeDemoDatabase(path, settings(10), *builtinPriceBook(), DemoOverwrite::Replace).ok());
    QCOMPARE(filesIn(folder), QStringList{u"demo.db"_s});
    QCOMPARE(ask(path, "SELECT count(*) FROM token_usage"), QByteArray("10"));
}

void DemoTest::stoppedLeavesNothing_data()
{
    QTest::addColumn<int>("stage");
    QTest::newRow("rows") << static_cast<int>(DemoProgress::Stage::Rows);
    QTest::newRow("indexes") << static_cast<int>(DemoProgress::Stage::Indexes);
}

void DemoTest::stoppedLeavesNothing()
{
    QFETCH(int, stage);
    const QTemporaryDir folder;
    qint64 calls = 0;
    const auto stop = [&](const DemoProgress &progress) {
        ++calls;
        return static_cast<int>(progress.stage) != stage;
    };
    const auto report =
        writeDemoDatabase(folder.filePath(u"demo.db"_s), settings(), *builtinPriceBook(), DemoOverwrite::Refuse, stop);
    QVERIFY(!report.ok());
    QCOMPARE(report.error().kind, Error::Kind::Cancelled);
    QVERIFY(calls > 0);
    QVERIFY(filesIn(folder).isEmpty());
}

void DemoTest::cannotWriteThere()
{
    const QTemporaryDir folder;
    const auto report = writeDemoDatabase(folder.filePath(u"missing/demo.db"_s), settings(10), *builtinPriceBook(),
                                          DemoOverwrite::Refuse);
    QVERIFY(!report.ok());
    QCOMPARE(report.error().kind, Error::Kind::Storage);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::DemoTest)
#include "tst_demo.moc"
