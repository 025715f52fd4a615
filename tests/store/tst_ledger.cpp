// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/ledger/ledger.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <csignal>

using namespace Tokenglass;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestLedger : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesFile();
    void opensAgain();
    void hasEveryColumnOfThePlan();
    void keepsEveryField();
    void keepsUnknownApartFromZero();
    void derivesSuccess_data();
    void derivesSuccess();
    void sumsDays();
    void keepsSumsExact();
    void refusesImplausible_data();
    void refusesImplausible();
    void refusesNewerFile();
    void refusesForeignFile();
    void refusesDamage_data();
    void refusesDamage();
    void refusesImpossibleFolder();
    void reportsBusyFile();
    void isReadableWhileWritten();
    void survivesFullDisk();

private:
    [[nodiscard]] Result<QStringList> row(const QByteArray &sql, int columns) const;
    [[nodiscard]] QString value(const QByteArray &sql) const;
    [[nodiscard]] QByteArray bytes() const;
    void put(const QByteArray &bytes) const;
    static UsageRecord full();

    QTemporaryDir m_folder;
    QString m_path;
    int m_files = 0;
};

void TestLedger::init()
{
    TestCase::init();
    m_path = m_folder.filePath(u"%1/nested/ledger.sqlite"_s.arg(++m_files));
}

/// One row, through a connection of its own.
Result<QStringList> TestLedger::row(const QByteArray &sql, int columns) const
{
    Result<SqliteFile> file = SqliteFile::open(m_path, 0ms);
    if (!file)
        return file.error();
    SqliteStatement statement(*file, sql);
    const Result<bool> found = statement.step();
    if (!found)
        return found.error();
    QStringList values;
    for (int i = 0; *found && i < columns; ++i)
        values.append(QString::fromUtf8(statement.text(i)));
    return values;
}

QString TestLedger::value(const QByteArray &sql) const
{
    const Result<QStringList> values = row(sql, 1);
    return values ? values->value(0, u"(no row)"_s) : values.error().detail;
}

QByteArray TestLedger::bytes() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestLedger::put(const QByteArray &bytes) const
{
    QVERIFY(QDir().mkpath(QFileInfo(m_path).absolutePath()));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

UsageRecord TestLedger::full()
{
    UsageRecord record;
    record.createdMicros = 1'793'491'199'000'007; // 2026-10-31 23:59:59.000007
    record.userId = 17;
    record.organisationId = 3;
    record.apiKeyId = 9;
    record.sessionId = u"s'; DROP TABLE token_usage; --"_s;
    record.conversationId = u"c"_s;
    record.requestId = u"req-1"_s;
    record.agent = u"console"_s;
    record.provider = u"dashscope"_s;
    record.modelName = u"qwen-plus"_s;
    record.modelAlias = u"通义"_s;
    record.requestType = u"chat"_s;
    record.diagramType = u"mind_map"_s;
    record.endpointPath = u"/v1/chat/completions"_s;
    record.tokens.buckets = {100, 20, 30, 40, 500, 6};
    record.inputCost = Money{76'000, Currency::cny()};
    record.outputCost = Money{607'200, Currency::cny()};
    record.totalCost = Money{683'200, Currency::cny()};
    record.costBasis = CostBasis::Calculated;
    record.responseMicros = 1'930'000;
    record.firstTokenMicros = 200'001;
    return record;
}

void TestLedger::makesFile()
{
    const Result<Ledger> ledger = Ledger::open(m_path);
    QVERIFY2(ledger, ledger ? "" : qPrintable(ledger.error().detail));
    QCOMPARE(ledger->path(), m_path);
    QCOMPARE(ledger->schemaVersion(), 1);
    QCOMPARE(value("PRAGMA user_version"), u"1"_s);
    QCOMPARE(value("PRAGMA journal_mode"), u"wal"_s);
    QCOMPARE(value("PRAGMA integrity_check"), u"ok"_s);
    QCOMPARE(Ledger::connection(m_path).path, m_path);
}

void TestLedger::opensAgain()
{
    {
        Result<Ledger> first = Ledger::open(m_path);
        QVERIFY(first);
        QVERIFY(first->insert(full()));
    }
    Result<Ledger> second = Ledger::open(m_path);
    QVERIFY(second);
    QVERIFY(second->insert(full()));
    QCOMPARE(value("SELECT count(*) FROM token_usage"), u"2"_s);
}

void TestLedger::hasEveryColumnOfThePlan()
{
    QVERIFY(Ledger::open(m_path));
    const QByteArray plan =
        "id user_id organization_id session_id model_provider model_name model_alias input_tokens "
        "output_tokens total_tokens input_cost output_cost total_cost request_type diagram_type success "
        "response_time created_at conversation_id endpoint_path api_key_id";
    for (const QByteArray &column : plan.split(' '))
        QCOMPARE(value("SELECT count(*) FROM pragma_table_info('token_usage') WHERE name = '" + column + "'"), u"1"_s);
    const QByteArray indexes =
        "ix_token_usage_created_at ix_token_usage_model_alias ix_token_usage_model_name "
        "ix_token_usage_model_provider ix_token_usage_organization_id ix_token_usage_request_type "
        "ix_token_usage_session_id ix_token_usage_user_id idx_user_date idx_org_date idx_session_date "
        "idx_model_date idx_request_type_date idx_date_org";
    for (const QByteArray &index : indexes.split(' '))
        QCOMPARE(value("SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND name = '" + index + "'"), u"1"_s);
}

void TestLedger::keepsEveryField()
{
    Result<Ledger> ledger = Ledger::open(m_path);
    QVERIFY(ledger);
    const Result<qint64> id = ledger->insert(full());
    QVERIFY2(id, id ? "" : qPrintable(id.error().detail));
    QCOMPARE(*id, 1);
    const Result<QStringList> texts = row(
        "SELECT user_id, organization_id, api_key_id, session_id, conversation_id, request_id, agent, model_provider, "
        "model_name, model_alias, request_type, diagram_type, endpoint_path, created_at, state, success, "
        "cost_currency, "
        "cost_basis FROM token_usage",
        18);
    QCOMPARE(
        *texts,
        (QStringList{u"17"_s, u"3"_s, u"9"_s, u"s'; DROP TABLE token_usage; --"_s, u"c"_s, u"req-1"_s, u"console"_s,
                     u"dashscope"_s, u"qwen-plus"_s, u"通义"_s, u"chat"_s, u"mind_map"_s, u"/v1/chat/completions"_s,
                     u"2026-10-31 23:59:59.000007"_s, u"complete"_s, u"1"_s, u"CNY"_s, u"calculated"_s}));
    const Result<QStringList> figures = row(
        "SELECT input_tokens, output_tokens, total_tokens, input_fresh_tokens, cache_read_tokens, "
        "cache_write_5m_tokens, cache_write_1h_tokens, output_fresh_tokens, reasoning_tokens, input_cost = 0.000076, "
        "output_cost = 0.0006072, total_cost = 0.0006832, response_time = 1.93, time_to_first_token = 0.200001 "
        "FROM token_usage",
        14);
    QCOMPARE(*figures,
             (QStringList{u"190"_s, u"506"_s, u"696"_s, u"100"_s, u"20"_s, u"30"_s, u"40"_s, u"500"_s, u"6"_s, u"1"_s,
                          u"1"_s, u"1"_s, u"1"_s, u"1"_s}));
}

void TestLedger::keepsUnknownApartFromZero()
{
    Result<Ledger> ledger = Ledger::open(m_path);
    QVERIFY(ledger);
    UsageRecord record;
    record.createdMicros = 0;
    record.state = UsageRecord::State::Pending;
    record.tokens[TokenBucket::Output] = 0;
    record.totalCost = Money{5, Currency::cny()}; // without a basis it is not a cost
    QVERIFY(ledger->insert(record));
    QCOMPARE(value("SELECT output_tokens FROM token_usage"), u"0"_s);
    for (const char *column : {"user_id", "session_id", "model_name", "input_tokens", "total_tokens",
                               "cache_read_tokens", "total_cost", "cost_currency", "success", "response_time"})
        QCOMPARE(value(QByteArray("SELECT typeof(") + column + ") FROM token_usage"), u"null"_s);
    QCOMPARE(value("SELECT cost_basis || created_at FROM token_usage"), u"unknown1970-01-01 00:00:00.000000"_s);
    QCOMPARE(value("SELECT cost_currency FROM daily_cost_summary"), u""_s);
}

void TestLedger::derivesSuccess_data()
{
    QTest::addColumn<UsageRecord::State>("state");
    QTest::addColumn<QString>("expected");
    QTest::newRow("complete") << UsageRecord::State::Complete << u"complete/1"_s;
    QTest::newRow("failed") << UsageRecord::State::Failed << u"failed/0"_s;
    QTest::newRow("stopped") << UsageRecord::State::Stopped << u"stopped/1"_s;
    QTest::newRow("pending") << UsageRecord::State::Pending << u"pending/?"_s;
}

void TestLedger::derivesSuccess()
{
    QFETCH(const UsageRecord::State, state);
    QFETCH(const QString, expected);
    Result<Ledger> ledger = Ledger::open(m_path);
    QVERIFY(ledger);
    UsageRecord record = full();
    record.state = state;
    QVERIFY(ledger->insert(record));
    QCOMPARE(value("SELECT state || '/' || ifnull(success, '?') FROM token_usage"), expected);
}

void TestLedger::sumsDays()
{
    Result<Ledger> ledger = Ledger::open(m_path);
    QVERIFY(ledger);
    UsageRecord record = full();
    QVERIFY(ledger->insert(record));
    record.organisationId = 4;
    QVERIFY(ledger->insert(record));
    record.organisationId.reset();
    record.modelAlias = u"kimi \"2\""_s;
    QVERIFY(ledger->insert(record));
    record.totalCost->currency = Currency::usd();
    QVERIFY(ledger->insert(record));
    record.createdMicros += 1'000'000; // the next UTC day
    QVERIFY(ledger->insert(record));

    // All organisations: three in CNY and one in USD on the first day, one in USD on the second.
    const QByteArray days =
        "SELECT group_concat(line) FROM (SELECT substr(date, 1, 10) || cost_currency || total_requests || "
        "':' || total_tokens AS line FROM daily_cost_summary WHERE organization_id IS NULL "
        "ORDER BY date, cost_currency)";
    QCOMPARE(value(days), u"2026-10-31CNY3:2088,2026-10-31USD1:696,2026-11-01USD1:696"_s);
    QCOMPARE(value("SELECT group_concat(organization_id || ':' || total_requests) FROM daily_cost_summary "
                   "WHERE organization_id IS NOT NULL ORDER BY organization_id"),
             u"3:1,4:1"_s);
    const QJsonObject models =
        QJsonDocument::fromJson(value("SELECT model_breakdown FROM daily_cost_summary WHERE organization_id IS NULL "
                                      "ORDER BY date, cost_currency")
                                    .toUtf8())
            .object();
    QCOMPARE(models.keys(), (QStringList{u"kimi \"2\""_s, u"通义"_s}));
    const QJsonObject first = models.value(u"通义"_s).toObject();
    QCOMPARE(first.value("requests"_L1).toInteger(), 2);
    QCOMPARE(first.value("tokens"_L1).toInteger(), 1392);
    QCOMPARE(first.value("cost"_L1).toDouble(), 0.0013664);
}

void TestLedger::keepsSumsExact()
{
    Result<Ledger> ledger = Ledger::open(m_path);
    QVERIFY(ledger);
    UsageRecord record = full();
    record.totalCost = Money{100'000'001, Currency::cny()}; // 0.1 has no exact binary form
    for (int i = 0; i < 300; ++i)
        QVERIFY(ledger->insert(record));
    QCOMPARE(value("SELECT total_cost = 30.0000003 FROM daily_cost_summary WHERE organization_id IS NULL"), u"1"_s);
}

void TestLedger::refusesImplausible_data()
{
    QTest::addColumn<qint64>("created");
    QTest::addColumn<qint64>("tokens");
    QTest::newRow("negative tokens") << qint64(1) << qint64(-1);
    QTest::newRow("more than 2^53") << qint64(1) << (qint64(1) << 53) + 1;
    QTest::newRow("before 1970") << qint64(-1) << qint64(1);
    QTest::newRow("after 9999") << std::numeric_limits<qint64>::max() << qint64(1);
}

void TestLedger::refusesImplausible()
{
    QFETCH(const qint64, created);
    QFETCH(const qint64, tokens);
    Result<Ledger> ledger = Ledger::open(m_path);
    QVERIFY(ledger);
    UsageRecord record = full();
    record.createdMicros = created;
    record.tokens[TokenBucket::Reasoning] = tokens;
    const Result<qint64> id = ledger->insert(record);
    QVERIFY(!id);
    QCOMPARE(id.error().kind, Error::Kind::Input);
    QCOMPARE(value("SELECT count(*) FROM token_usage"), u"0"_s);
}

void TestLedger::refusesNewerFile()
{
    QVERIFY(Ledger::open(m_path));
    {
        Result<SqliteFile> file = SqliteFile::open(m_path, 0ms);
        QVERIFY(file->run("PRAGMA user_version = 99"));
    }
    const QByteArray before = bytes();
    const Result<Ledger> ledger = Ledger::open(m_path);
    QVERIFY(!ledger);
    QCOMPARE(ledger.error().kind, Error::Kind::Storage);
    QVERIFY2(ledger.error().detail.contains(u"newer"_s), qPrintable(ledger.error().detail));
    QCOMPARE(bytes(), before);
}

void TestLedger::refusesForeignFile()
{
    QVERIFY(QDir().mkpath(QFileInfo(m_path).absolutePath()));
    {
        Result<SqliteFile> file = SqliteFile::open(m_path, 0ms);
        QVERIFY(file->run("CREATE TABLE token_usage (id INTEGER); INSERT INTO token_usage VALUES (1)"));
    }
    const QByteArray before = bytes();
    const Result<Ledger> ledger = Ledger::open(m_path);
    QVERIFY(!ledger);
    QCOMPARE(ledger.error().kind, Error::Kind::Storage);
    QCOMPARE(bytes(), before);
}

void TestLedger::refusesDamage_data()
{
    QTest::addColumn<int>("keep");
    QTest::addColumn<QByteArray>("instead");
    QTest::newRow("text") << 0 << QByteArray("this is not a database, it only has the name of one");
    QTest::newRow("header only") << 100 << QByteArray(8092, 'x');
    QTest::newRow("cut") << 5000 << QByteArray();
}

void TestLedger::refusesDamage()
{
    QFETCH(const int, keep);
    QFETCH(const QByteArray, instead);
    {
        Result<Ledger> ledger = Ledger::open(m_path);
        QVERIFY(ledger);
        QVERIFY(ledger->insert(full()));
    }
    put(bytes().left(keep) + instead);
    const QByteArray before = bytes();
    Result<Ledger> ledger = Ledger::open(m_path);
    const Error error = ledger ? ledger->insert(full()).error() : ledger.error();
    QCOMPARE(error.kind, Error::Kind::Storage);
    QVERIFY2(error.detail.contains(m_path), qPrintable(error.detail));
    QCOMPARE(bytes(), before);
}

void TestLedger::refusesImpossibleFolder()
{
    // A file where the folder should be, and a folder where the file should be: these fail for root too.
    put("x");
    Result<Ledger> ledger = Ledger::open(m_path + u"/ledger.sqlite"_s);
    QVERIFY(!ledger);
    QCOMPARE(ledger.error().kind, Error::Kind::Storage);
    ledger = Ledger::open(QFileInfo(m_path).absolutePath());
    QVERIFY(!ledger);
    QCOMPARE(ledger.error().kind, Error::Kind::Storage);
}

void TestLedger::reportsBusyFile()
{
    Result<Ledger> ledger = Ledger::open(m_path, 10ms);
    QVERIFY(ledger);
    Result<SqliteFile> other = SqliteFile::open(m_path, 0ms);
    QVERIFY(other->run("BEGIN IMMEDIATE"));
    const Result<qint64> id = ledger->insert(full());
    QVERIFY(!id);
    QCOMPARE(id.error().kind, Error::Kind::Storage);
    QVERIFY(other->run("ROLLBACK"));
    QVERIFY(ledger->insert(full()));
}

void TestLedger::isReadableWhileWritten()
{
    Result<Ledger> ledger = Ledger::open(m_path);
    QVERIFY(ledger);
    QVERIFY(ledger->insert(full()));
    Result<SqliteFile> reader = SqliteFile::open(m_path, 0ms);
    SqliteStatement reading(*reader, "SELECT id FROM token_usage");
    QVERIFY(*reading.step()); // a read that has begun and not ended
    QVERIFY(ledger->insert(full()));
}

void TestLedger::survivesFullDisk()
{
    Result<Ledger> ledger = Ledger::open(m_path);
    QVERIFY(ledger);
    QVERIFY(ledger->insert(full()));

    // No file may grow beyond this: writes then fail as on a full disk.
    rlimit limit{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &limit), 0);
    const rlimit old = limit;
    limit.rlim_cur = 400'000;
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);
    int written = 1;
    UsageRecord record = full();
    record.sessionId = QString(5000, u'x');
    std::optional<Error> error;
    while (!error && written < 10'000) {
        const Result<qint64> id = ledger->insert(record);
        if (id)
            ++written;
        else
            error = id.error();
    }
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &old), 0);
    std::signal(SIGXFSZ, oldHandler);

    QVERIFY(error.has_value());
    QCOMPARE(error->kind, Error::Kind::Storage);
    QVERIFY2(error->detail.contains(m_path), qPrintable(error->detail));
    QCOMPARE(value("PRAGMA integrity_check"), u"ok"_s);
    QCOMPARE(value("SELECT count(*) FROM token_usage"), QString::number(written));
    QCOMPARE(value("SELECT total_requests FROM daily_cost_summary WHERE organization_id IS NULL"),
             QString::number(written));
    QVERIFY(ledger->insert(full())); // and goes on when there is room again
}

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
