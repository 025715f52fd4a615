// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/demo/demodatabase.h"
#include "models/sources/sourcefactory.h"
#include "resources/builtinprices.h"
#include "tests/sources/answertext.h"
#include "tests/sources/statuswatch.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

#include <sqlite3.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace Tokenglass {

using Driver = ConnectionSettings::Driver;

namespace {

constexpr qint64 Day = 86'400;
constexpr qint64 Now = 1'787'108'400; // 2026-08-19 03:00:00 UTC

class StoppedClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::fromSecsSinceEpoch(Now, Qt::UTC); }
};

/// Rows that tempt a reader to differ: nothing known, deleted and unnamed users, odd texts, edges of time and of money.
constexpr auto TrapRows = R"(
INSERT INTO token_usage VALUES
 (900001, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-08-01 00:00:00'),
 (900002, 999999, 77, 's', 'nobody', 'mystery-1', 'mystery', 10, 20, 30, 0, 0, 0, 'odd', '', 1, 0.25, '2026-08-02 23:59:59'),
 (900003, 1, 1, 's', 'dashscope', 'qwen-plus', 'qwen', NULL, 20, 30, NULL, NULL, NULL, '', '', 0, 0, '2026-08-02 16:00:00'),
 (900004, 1, 1, 's', 'dashscope', 'qwen-plus', 'qwen', -5, 20, 15, 0.000001, 0.000002, 0.000003, 'x', '', 1, 0.001, '2026-08-02 15:59:59'),
 (900005, 1, 1, 's', '百炼', 'it''s 通义 🚀', 'a\b', 2147483647, 2147483647, 2147483647, 0, 0, 15.999999, 'x', '', 1, 60.399, '2026-08-18 23:00:00'),
 (900006, 2, 1, 's', 'dashscope', 'qwen-plus', 'qwen', 1, 1, 3, 0, 0, 0.000007, 'x', '', NULL, NULL, '2026-08-19 03:00:00'),
 (900007, 2, 1, 's', 'dashscope', 'qwen-plus', 'QWEN', 1, 1, 2, 0, 0, 0.5, 'X', '', 1, 1.5, NULL),
 (900008, 2, 1, 's', 'dashscope', 'qwen-plus ', 'qwen ', 1, 1, 2, 0, 0, 0.1, 'x ', '', 1, 1.125, '2026-03-08 06:59:59'),
 (-3, 2, 1, 's', 'dashscope', 'qwen-plus', 'qwen', 1, 1, 2, 0, 0, 0.2, 'x', '', 1, 2.25, '2026-08-19 02:59:59');
)";

/// Budgets the product keeps itself; DOUBLE PRECISION is the same in all three.
constexpr auto UserBudgets = R"(CREATE TABLE user_budgets (user_id INTEGER, monthly_budget DOUBLE PRECISION,
 alert_threshold DOUBLE PRECISION))";
constexpr auto UserBudgetRows = "INSERT INTO user_budgets VALUES (1, 100.5, 0.9), (2, 0, 0.8), (5, 250, NULL)";

/// API keys: rows that were there before the column have none, some keys have no name, one is gone. The keys themselves
/// must never be read.
const QByteArrayList KeyStatements{
    "ALTER TABLE token_usage ADD COLUMN api_key_id INTEGER",
    "UPDATE token_usage SET api_key_id = (user_id * 7 + id) % 23 WHERE user_id % 4 <> 0",
    "CREATE TABLE api_keys (id INTEGER PRIMARY KEY, \"key\" VARCHAR(64), name VARCHAR(64))",
    "INSERT INTO api_keys VALUES (0, 'secret-a', 'batch'), (1, 'secret-b', '夜间任务'), (2, 'secret-c', NULL)",
};
/// MariaDB has its own quotes.
QByteArrayList keyStatements(Driver driver)
{
    QByteArrayList statements = KeyStatements;
    for (QByteArray &statement : statements)
        statement.replace('"', driver == Driver::MySql ? '`' : '"');
    return statements;
}

using Sqlite = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

Sqlite openFile(const QString &path)
{
    sqlite3 *handle = nullptr;
    sqlite3_open_v2(QFile::encodeName(path).constData(), &handle, SQLITE_OPEN_READWRITE, nullptr);
    return {handle, &sqlite3_close};
}

/// The rows of a query as INSERT statements, written by SQLite itself.
QByteArrayList insertsOf(sqlite3 *file, const QByteArray &into, const QByteArrayList &literals, const QByteArray &from)
{
    constexpr int RowsPerStatement = 1'000;
    QByteArrayList statements;
    const QByteArray query = "SELECT '(' || " + literals.join(" || ',' || ") + " || ')' FROM " + from;
    sqlite3_stmt *handle = nullptr;
    sqlite3_prepare_v2(file, query.constData(), -1, &handle, nullptr);
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> rows(handle, &sqlite3_finalize);
    QByteArrayList values;
    const auto flush = [&] {
        if (!values.isEmpty())
            statements.append("INSERT INTO " + into + " VALUES " + values.join(','));
        values.clear();
    };
    while (sqlite3_step(handle) == SQLITE_ROW) {
        values.append(reinterpret_cast<const char *>(sqlite3_column_text(handle, 0)));
        if (values.size() == RowsPerStatement)
            flush();
    }
    flush();
    return statements;
}

/// The same rows in a server's tables.
bool copyTo(TestDatabase &database, sqlite3 *file)
{
    QByteArrayList columns;
    for (const char *name : {"id", "user_id", "organization_id", "session_id", "model_provider", "model_name",
                             "model_alias", "input_tokens", "output_tokens", "total_tokens", "input_cost",
                             "output_cost", "total_cost", "request_type", "diagram_type"})
        columns.append(QByteArray("quote(") + name + ')');
    columns.append("CASE success WHEN 1 THEN 'TRUE' WHEN 0 THEN 'FALSE' ELSE 'NULL' END");
    columns.append("quote(response_time)");
    columns.append("quote(created_at)");
    // A backslash is a character like any other, as it is in SQLite.
    QByteArrayList statements;
    if (database.settings().driver == Driver::MySql)
        statements.append("SET sql_mode = 'NO_BACKSLASH_ESCAPES'");
    statements += insertsOf(file, "token_usage", columns, "token_usage");
    statements += insertsOf(file, "users", {"quote(id)", "quote(name)", "'NULL'"}, "users");
    statements += insertsOf(file, "organizations", {"quote(id)", "quote(name)"}, "organizations");
    statements += keyStatements(database.settings().driver);
    statements.append(database.settings().driver == Driver::MySql ? "ANALYZE TABLE token_usage"
                                                                  : "ANALYZE token_usage");
    statements += {UserBudgets, UserBudgetRows};
    return database.createUsageTables() && database.execute(statements);
}

} // namespace

/// The key promise: SQLite, PostgreSQL and MariaDB give the same numbers to the digit for the same rows.
class TestSourceEquality : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void dashboardsAreEqual_data();
    void dashboardsAreEqual();
    void catalogsAreEqual();
    void keysMatchPlainSql();

private:
    struct Opened
    {
        std::unique_ptr<UsageSource> source;
        std::unique_ptr<StatusWatch> watch;
        std::optional<SourceStatus> status;
    };
    [[nodiscard]] static Opened open(const ConnectionSettings &settings, const QString &password);
    /// The single value of a query, as the database's own SQL has it.
    [[nodiscard]] QByteArray plainSql(std::size_t source, const QByteArray &query) const;

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<TestDatabase> m_postgres;
    std::unique_ptr<TestDatabase> m_mariaDb;
    std::vector<Opened> m_sources; ///< SQLite first
};

TestSourceEquality::Opened TestSourceEquality::open(const ConnectionSettings &settings, const QString &password)
{
    SourceOptions options;
    options.zone = ReportingZone(QTimeZone("Asia/Shanghai"));
    options.clock = std::make_shared<StoppedClock>();
    options.costs = std::make_shared<const PriceBook>(*builtinPriceBook());
    options.dayCache = false;
    Opened opened;
    opened.source = makeUsageSource(settings, password, options);
    opened.watch = std::make_unique<StatusWatch>(*opened.source);
    opened.source->open();
    opened.status = opened.watch->waitForEnd();
    return opened;
}

void TestSourceEquality::initTestCase()
{
    TestCase::initTestCase();
    const QString path = m_folder.filePath(u"usage.db"_s);
    constexpr qint64 Rows = 60'000;
    QVERIFY(writeDemoDatabase(path, {Rows, 365, 300, 7, Now}, *builtinPriceBook(), DemoOverwrite::Refuse));
    const Sqlite file = openFile(path);
    QCOMPARE(sqlite3_exec(file.get(), TrapRows, nullptr, nullptr, nullptr), SQLITE_OK);
    // A deleted user and a changed name beside those of the sample data.
    QCOMPARE(sqlite3_exec(file.get(), "DELETE FROM users WHERE id = 3; UPDATE users SET name = NULL WHERE id = 4",
                          nullptr, nullptr, nullptr),
             SQLITE_OK);

    for (const char *sql : {UserBudgets, UserBudgetRows})
        QCOMPARE(sqlite3_exec(file.get(), sql, nullptr, nullptr, nullptr), SQLITE_OK);

    m_path = path;
    m_postgres = std::make_unique<TestDatabase>(Driver::PostgreSql);
    m_mariaDb = std::make_unique<TestDatabase>(Driver::MySql);
    for (TestDatabase *database : {m_postgres.get(), m_mariaDb.get()}) {
        QVERIFY2(database->problem().isEmpty(), qPrintable(database->problem()));
        QVERIFY(copyTo(*database, file.get()));
    }
    for (const QByteArray &sql : keyStatements(Driver::Sqlite))
        QCOMPARE(sqlite3_exec(file.get(), sql.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
    ConnectionSettings sqlite;
    sqlite.path = path;
    m_sources.push_back(open(sqlite, {}));
    for (TestDatabase *database : {m_postgres.get(), m_mariaDb.get()}) {
        m_sources.push_back(open(database->settings(), database->password()));
    }
    for (const Opened &opened : m_sources) {
        QVERIFY(opened.status);
        QVERIFY2(!opened.status->error, qPrintable(opened.status->error ? opened.status->error->detail : QString()));
        QCOMPARE(opened.status->rowsLoaded, Rows + 9);
        QCOMPARE(opened.status->description.kind, u"mindgraph"_s);
    }
}

void TestSourceEquality::dashboardsAreEqual_data()
{
    QTest::addColumn<TimeRange>("range");
    QTest::addColumn<UsageFilter>("filter");
    const QList<std::pair<QByteArray, TimeRange>> ranges{
        {"24 h", {Now - Day, Now}},
        {"7 d", {Now - 7 * Day, Now}},
        {"30 d", {Now - 30 * Day, Now}},
        {"365 d", {Now - 365 * Day, Now}},
        {"odd", {Now - 100 * Day + 12'345, Now - 17 * Day - 6'789}},
        {"all", {Now - 500 * Day, Now + 10 * Day}},
    };
    UsageFilter model, provider, organisation, user, nobody, type, failed, mixed, key, noKey;
    model.models = {u"qwen"_s, u"kimi"_s};
    provider.providers = {u"tencent"_s};
    organisation.organisations = {EntityId(Q_INT64_C(2))};
    user.users = {EntityId(Q_INT64_C(1)), EntityId(Q_INT64_C(3))};
    nobody.users = {EntityId()};
    type.requestTypes = {u"x"_s, QString()};
    failed.success = false;
    key.callers = {EntityId(Q_INT64_C(1)), EntityId(Q_INT64_C(17))};
    noKey.callers = {EntityId()};
    noKey.models = {u"qwen"_s};
    mixed.models = {u"deepseek"_s};
    mixed.success = true;
    mixed.organisations = {EntityId(Q_INT64_C(1)), EntityId(Q_INT64_C(3))};
    const QList<std::pair<QByteArray, UsageFilter>> filters{
        {"all", {}},      {"models", model},  {"provider", provider}, {"organisation", organisation},
        {"users", user},  {"nobody", nobody}, {"types", type},        {"failed", failed},
        {"mixed", mixed}, {"keys", key},      {"no key", noKey},
    };
    for (const auto &[rangeName, range] : ranges) {
        for (const auto &[filterName, filter] : filters)
            QTest::newRow(QByteArray(rangeName + ", " + filterName).constData()) << range << filter;
    }
}

void TestSourceEquality::dashboardsAreEqual()
{
    QFETCH(const TimeRange, range);
    QFETCH(const UsageFilter, filter);
    const DashboardQuery query{range, filter, -1, true};
    QStringList answers;
    for (const Opened &opened : m_sources) {
        const auto answer = opened.source->dashboard(query).result();
        QVERIFY(answer.ok());
        QVERIFY(!answer->partial);
        answers.append(textOf(*answer));
    }
    if (range.seconds() > 300 * Day && filter.isEmpty())
        QVERIFY(answers.front().count(u'\n') > 300); // not equal for want of numbers
    const QStringList expected = answers.front().split(u'\n');
    for (const QString &answer : answers) {
        const QStringList lines = answer.split(u'\n');
        for (qsizetype i = 0; i < std::min(lines.size(), expected.size()); ++i)
            QCOMPARE(lines[i], expected[i]);
        QCOMPARE(lines.size(), expected.size());
    }
}

void TestSourceEquality::catalogsAreEqual()
{
    const auto expected = m_sources.front().source->catalog();
    QVERIFY(!expected->users.isEmpty());
    QCOMPARE(expected->userBudgets.size(), 2); // 0 is no limit
    QCOMPARE(expected->userBudgets.at(0).monthly.nanos, 100'500'000'000);
    QCOMPARE(expected->userBudgets.at(0).threshold, 9'000);
    QCOMPARE(expected->userBudgets.at(1).threshold, 8'000);
    for (const Opened &opened : m_sources) {
        const auto catalog = opened.source->catalog();
        QCOMPARE(catalog->models, expected->models);
        QVERIFY(catalog->userBudgets == expected->userBudgets);
        QCOMPARE(catalog->providers, expected->providers);
        QCOMPARE(catalog->requestTypes, expected->requestTypes);
        QCOMPARE(catalog->users.size(), expected->users.size());
        for (qsizetype i = 0; i < expected->users.size(); ++i) {
            QCOMPARE(catalog->users[i].id, expected->users[i].id);
            QCOMPARE(catalog->users[i].name, expected->users[i].name);
            QCOMPARE(catalog->users[i].state, expected->users[i].state);
        }
    }
}

QByteArray TestSourceEquality::plainSql(std::size_t source, const QByteArray &query) const
{
    if (source > 0)
        return (source == 1 ? m_postgres : m_mariaDb)->value(query);
    const Sqlite file = openFile(m_path);
    sqlite3_stmt *handle = nullptr;
    sqlite3_prepare_v2(file.get(), query.constData(), -1, &handle, nullptr);
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> row(handle, &sqlite3_finalize);
    const bool found = sqlite3_step(handle) == SQLITE_ROW;
    return found ? QByteArray(reinterpret_cast<const char *>(sqlite3_column_text(handle, 0))) : QByteArray();
}

void TestSourceEquality::keysMatchPlainSql()
{
    const TimeRange all{Now - 500 * Day, Now + 10 * Day};
    for (std::size_t i = 0; i < m_sources.size(); ++i) {
        UsageSource &source = *m_sources[i].source;
        const auto catalog = source.catalog();
        QVERIFY(catalog->hasCallers);
        QCOMPARE(catalog->callers.size(), 24); // and none
        const Measures total = source.dashboard({all, {}, -1, false}).result()->totals;
        Measures sum;
        for (const Catalog::Entry &caller : catalog->callers) {
            UsageFilter filter;
            filter.callers = {caller.id};
            const Measures part = source.dashboard({all, filter, -1, false}).result()->totals;
            sum += part;
            const QByteArray where = " FROM token_usage WHERE created_at IS NOT NULL AND api_key_id "
                + (caller.id.isNone() ? QByteArray("IS NULL") : "= " + caller.id.text().toLatin1());
            QCOMPARE(QByteArray::number(part.requests), plainSql(i, "SELECT count(*)" + where));
            QCOMPARE(QByteArray::number(part.tokens.input),
                     plainSql(i, "SELECT sum(CASE WHEN input_tokens > 0 THEN input_tokens ELSE 0 END)" + where));
            // A key without a name is there, one that is not in the table was deleted.
            const QString name = caller.id.number() == 0 ? u"batch"_s
                : caller.id.number() == 1                ? u"夜间任务"_s
                                                         : QString();
            QCOMPARE(caller.name, caller.id.isNone() ? QString() : name);
            QCOMPARE(caller.state,
                     caller.id.isNone()            ? EntityState::None
                         : !name.isEmpty()         ? EntityState::Named
                         : caller.id.number() == 2 ? EntityState::Unnamed
                                                   : EntityState::Deleted);
        }
        Measures whole = total;
        whole += Measures();
        QCOMPARE(sum, whole);
        // The log agrees row by row.
        RequestQuery log;
        log.range = all;
        log.filter.callers = {EntityId(Q_INT64_C(1))};
        const RequestPage page = *source.requests(log).result();
        QVERIFY(page.total > 100);
        for (const RequestRow &row : page.rows)
            QCOMPARE(row.caller.name, u"夜间任务"_s);
    }
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestSourceEquality)
#include "tst_sourceequality.moc"
