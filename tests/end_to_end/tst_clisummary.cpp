// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/end_to_end/cliprocess.h"
#include "tests/end_to_end/plainsql.h"
#include "tests/support/testmain.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

qint64 second(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODate).toSecsSinceEpoch();
}

/// Takes the percentiles out; they are compared on their own.
QJsonArray withoutP95(const QJsonArray &array)
{
    QJsonArray result;
    for (const QJsonValue &value : array) {
        QJsonObject object = value.toObject();
        object.remove("p95_response_time_s"_L1);
        result.append(object);
    }
    return result;
}

/// As lines of text in a fixed order, so that a difference can be read.
QStringList sortedLines(const QJsonArray &array)
{
    QStringList lines;
    for (const QJsonValue &value : array)
        lines.append(QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)));
    lines.sort();
    return lines;
}

double costOf(const QJsonValue &value)
{
    return value.toObject().value("cost"_L1).toObject().value("CNY"_L1).toString().toDouble();
}

bool costsFall(const QJsonArray &array)
{
    for (qsizetype i = 1; i < array.size(); ++i) {
        if (costOf(array.at(i)) > costOf(array.at(i - 1)))
            return false;
    }
    return true;
}

} // namespace

/// The real program on a database of its own making, against plain SQL on the same file.
class CliSummaryTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyNumber_data();
    void everyNumber();
    void topCutsTheLists();
    void jsonShape();
    void readableTables();
    void oddRowsStayInTheTotals();
    void savedConnection();
    void ledgerIsReserved();
    void passwordsStayOut();

private:
    [[nodiscard]] QJsonObject summary(const QStringList &options, const QString &database = {}) const;
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    std::unique_ptr<CliProcess> m_cli;
    QString m_database;
};

void CliSummaryTest::initTestCase()
{
    TestCase::initTestCase();
    m_cli = std::make_unique<CliProcess>(m_folder.path());
    m_database = file(u"demo.db"_s);
    const CliRun demo =
        m_cli->run({u"demo"_s, u"--out"_s, m_database, u"--rows"_s, u"30000"_s, u"--days"_s, u"40"_s, u"--users"_s,
                    u"300"_s, u"--seed"_s, u"5"_s, u"--until"_s, u"2026-11-05T10:30:00Z"_s});
    QVERIFY2(demo.exitCode == 0, demo.complaints.constData());
    QVERIFY(demo.output.contains("30000 rows"));
}

QJsonObject CliSummaryTest::summary(const QStringList &options, const QString &database) const
{
    const QString path = database.isEmpty() ? m_database : database;
    const CliRun run =
        m_cli->run(QStringList{u"summary"_s, u"--json"_s, u"--source"_s, u"sqlite://"_s + path} + options);
    if (run.exitCode != 0 || !run.complaints.isEmpty())
        qWarning("exit code %d: %s", run.exitCode, run.complaints.constData());
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(run.output, &error).object();
    if (error.error != QJsonParseError::NoError)
        qWarning("%s", qPrintable(error.errorString()));
    return object;
}

void CliSummaryTest::everyNumber_data()
{
    QTest::addColumn<QString>("period");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QByteArray>("condition");
    const auto add = [](const char *name, const QString &period, const QString &zone, const QString &filter,
                        const QString &start, const QString &end, const QByteArray &condition = "1") {
        QTest::newRow(name) << period << zone << filter << start << end << condition;
    };
    const QString now = u"2026-11-05T10:30:00Z"_s;
    const QString shanghai = u"Asia/Shanghai"_s;
    add("24 h, Shanghai", u"24h"_s, shanghai, {}, u"2026-11-04T10:30:00Z"_s, now);
    add("7 d, Shanghai", u"7d"_s, shanghai, {}, u"2026-10-29T10:30:00Z"_s, now);
    add("7 d, New York, an hour twice", u"7d"_s, u"America/New_York"_s, {}, u"2026-10-29T10:30:00Z"_s, now);
    add("30 d, Kolkata", u"30d"_s, u"Asia/Kolkata"_s, {}, u"2026-10-06T10:30:00Z"_s, now);
    add("90 d, more than there is", u"90d"_s, u"UTC"_s, {}, u"2026-08-07T10:30:00Z"_s, now);
    add("365 d, Lord Howe", u"365d"_s, u"Australia/Lord_Howe"_s, {}, u"2025-11-05T10:30:00Z"_s, now);
    add("a month, Berlin, 25 hours", u"2026-10"_s, u"Europe/Berlin"_s, {}, u"2026-09-30T22:00:00Z"_s,
        u"2026-10-31T23:00:00Z"_s);
    add("one day of 25 hours", u"2026-11-01..2026-11-02"_s, u"America/New_York"_s, {}, u"2026-11-01T04:00:00Z"_s,
        u"2026-11-02T05:00:00Z"_s);
    add("an odd range", u"2026-10-20T03:17:11..2026-10-23T19:00:01"_s, u"Asia/Kolkata"_s, {}, u"2026-10-19T21:47:11Z"_s,
        u"2026-10-23T13:30:01Z"_s);
    add("one second", u"2026-11-03T02:00:00Z..2026-11-03T02:00:01Z"_s, shanghai, {}, u"2026-11-03T02:00:00Z"_s,
        u"2026-11-03T02:00:01Z"_s);
    add("before all rows", u"2020-01-01..2020-01-03"_s, shanghai, {}, u"2019-12-31T16:00:00Z"_s,
        u"2020-01-02T16:00:00Z"_s);
    add("a model by alias", u"30d"_s, shanghai, u"model=kimi"_s, u"2026-10-06T10:30:00Z"_s, now,
        "model_alias = 'kimi'");
    add("a model by name", u"30d"_s, shanghai, u"model=moonshot-v1-32k"_s, u"2026-10-06T10:30:00Z"_s, now,
        "model_alias = 'kimi'");
    add("two models", u"7d"_s, shanghai, u"model=qwen,model=hunyuan"_s, u"2026-10-29T10:30:00Z"_s, now,
        "model_alias IN ('qwen', 'hunyuan')");
    add("a provider", u"7d"_s, u"UTC"_s, u"provider=tencent"_s, u"2026-10-29T10:30:00Z"_s, now,
        "model_provider = 'tencent'");
    add("a type", u"30d"_s, u"UTC"_s, u"type=console"_s, u"2026-10-06T10:30:00Z"_s, now, "request_type = 'console'");
    add("failures", u"30d"_s, shanghai, u"success=false"_s, u"2026-10-06T10:30:00Z"_s, now, "success = 0");
    add("successes", u"7d"_s, shanghai, u"success=true"_s, u"2026-10-29T10:30:00Z"_s, now, "success = 1");
    add("nobody", u"30d"_s, shanghai, u"user=none"_s, u"2026-10-06T10:30:00Z"_s, now, "user_id IS NULL");
    add("some users", u"30d"_s, shanghai, u"user=1,user=2,user=3,user=none"_s, u"2026-10-06T10:30:00Z"_s, now,
        "(user_id IN (1, 2, 3) OR user_id IS NULL)");
    add("an organisation by name", u"7d"_s, shanghai, u"organisation=Riverside School"_s, u"2026-10-29T10:30:00Z"_s,
        now, "organization_id = 1");
    add("everything at once", u"30d"_s, u"America/New_York"_s,
        u"organisation=1,organisation=北京实验中学,model=qwen,model=deepseek,type=diagram_generation,success=true"_s,
        u"2026-10-06T10:30:00Z"_s, now,
        "organization_id IN (1, 2) AND model_alias IN ('qwen', 'deepseek') AND request_type = 'diagram_generation' AND "
        "success = 1");
}

void CliSummaryTest::everyNumber()
{
    QFETCH(QString, period);
    QFETCH(QString, zone);
    QFETCH(QString, filter);
    QFETCH(QString, start);
    QFETCH(QString, end);
    QFETCH(QByteArray, condition);
    QStringList options{u"--period"_s, period, u"--zone"_s, zone, u"--now"_s, u"2026-11-05T10:30:00Z"_s};
    if (!filter.isEmpty())
        options << u"--filter"_s << filter;
    const QJsonObject object = summary(options);
    QCOMPARE(object.value("source"_L1).toObject(),
             (QJsonObject{{u"kind"_s, u"mindgraph"_s}, {u"driver"_s, u"sqlite"_s}}));
    QCOMPARE(object.value("period"_L1).toObject(),
             (QJsonObject{{u"start"_s, start}, {u"end"_s, end}, {u"zone"_s, zone}}));

    const PlainSql sql(m_database);
    const QByteArray where = PlainSql::inRange(second(start), second(end)) + " AND " + condition;
    QJsonObject totals = object.value("totals"_L1).toObject();
    const double p95 = totals.take("p95_response_time_s"_L1).toDouble();
    QCOMPARE(totals, sql.totals(where));
    const double exactP95 = sql.p95(where);
    QVERIFY2(qAbs(p95 - exactP95) <= exactP95 * 0.016, qPrintable(u"%1 is not %2"_s.arg(p95).arg(exactP95)));

    QCOMPARE(sortedLines(object.value("daily"_L1).toArray()),
             sortedLines(sql.daily(where, second(start), second(end), zone.toLatin1())));
    QCOMPARE(sortedLines(withoutP95(object.value("by_model"_L1).toArray())), sortedLines(sql.byModel(where)));
    QCOMPARE(sortedLines(withoutP95(object.value("by_type"_L1).toArray())), sortedLines(sql.byType(where)));
    QCOMPARE(sortedLines(object.value("by_user"_L1).toArray()), sortedLines(sql.byUser(where)));
    QCOMPARE(sortedLines(object.value("by_organisation"_L1).toArray()), sortedLines(sql.byOrganisation(where)));
    for (const char *list : {"by_model", "by_user", "by_organisation"})
        QVERIFY2(costsFall(object.value(QLatin1StringView(list)).toArray()), list);
}

void CliSummaryTest::topCutsTheLists()
{
    const QStringList options{u"--period"_s, u"30d"_s, u"--now"_s, u"2026-11-05T10:30:00Z"_s, u"--zone"_s, u"UTC"_s};
    const QJsonObject all = summary(options);
    const QJsonObject top = summary(options + QStringList{u"--top"_s, u"3"_s});
    QVERIFY(all.value("by_user"_L1).toArray().size() > 100);
    QCOMPARE(top.value("by_user"_L1).toArray().size(), 3);
    QCOMPARE(top.value("by_organisation"_L1).toArray().size(), 3);
    QCOMPARE(top.value("totals"_L1), all.value("totals"_L1));
    for (qsizetype i = 0; i < 3; ++i)
        QCOMPARE(costOf(top.value("by_user"_L1).toArray().at(i)), costOf(all.value("by_user"_L1).toArray().at(i)));
    QVERIFY(summary(options + QStringList{u"--top"_s, u"0"_s}).value("by_user"_L1).toArray().isEmpty());
}

void CliSummaryTest::jsonShape()
{
    const QJsonObject object = summary({u"--period"_s, u"7d"_s, u"--now"_s, u"2026-11-05T10:30:00Z"_s});
    QCOMPARE(object.keys().join(u' '),
             u"by_model by_organisation by_type by_user daily period source totals warnings"_s);
    QVERIFY(object.value("warnings"_L1).isArray());
    const QString cost = object.value("totals"_L1).toObject().value("cost"_L1).toObject().value("CNY"_L1).toString();
    QVERIFY(QRegularExpression(u"^[0-9]+\\.[0-9]{6}$"_s).match(cost).hasMatch());
}

void CliSummaryTest::readableTables()
{
    const CliRun run = m_cli->run({u"summary"_s, u"--source"_s, m_database, u"--period"_s, u"7d"_s, u"--now"_s,
                                   u"2026-11-05T10:30:00Z"_s, u"--zone"_s, u"Asia/Shanghai"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.complaints.isEmpty());
    const PlainSql sql(m_database);
    const QJsonObject totals =
        sql.totals(PlainSql::inRange(second(u"2026-10-29T10:30:00Z"_s), second(u"2026-11-05T10:30:00Z"_s)));
    QVERIFY(run.output.contains(totals.value("cost"_L1).toObject().value("CNY"_L1).toString().toUtf8()));
    for (const char *word :
         {"deepseek-v3.1", "diagram_generation", "Riverside School", "2026-11-05", "Asia/Shanghai", "--top"})
        QVERIFY2(run.output.contains(word), word);
}

void CliSummaryTest::oddRowsStayInTheTotals()
{
    const QString odd = file(u"odd.db"_s);
    QVERIFY(QFile::copy(m_database, odd));
    PlainSql sql(odd);
    QVERIFY(sql.execute("DELETE FROM token_usage"));
    QVERIFY(
        sql.execute("INSERT INTO token_usage (user_id, organization_id, model_name, model_alias, input_tokens, "
                    "output_tokens, total_tokens, "
                    "total_cost, request_type, success, response_time, created_at) VALUES "
                    "(1, 1, 'qwen-plus', 'qwen', 100, 200, 300, 0.5, 'console', 1, 1.5, '2026-11-05 01:00:00.000000'), "
                    "(99999, 777, 'gpt-x', NULL, 10, 20, 30, 0, NULL, 1, 2.5, '2026-11-05 02:00:00'), "
                    "(NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-05 03:00:00.5')"));
    const QJsonObject object =
        summary({u"--period"_s, u"24h"_s, u"--now"_s, u"2026-11-05T10:30:00Z"_s, u"--zone"_s, u"UTC"_s}, odd);
    const QJsonObject totals = object.value("totals"_L1).toObject();
    QCOMPARE(totals.value("requests"_L1).toInteger(), 3);
    QCOMPARE(totals.value("total_tokens"_L1).toInteger(), 330);
    QCOMPARE(totals.value("cost"_L1).toObject().value("CNY"_L1).toString(), u"0.500000"_s);
    QCOMPARE(totals.value("unpriced_requests"_L1).toInteger(), 2);
    QCOMPARE(totals.value("avg_response_time_s"_L1).toDouble(), 2.0);
    QVERIFY(!object.value("warnings"_L1).toArray().isEmpty());

    QMap<QString, QJsonObject> models;
    for (const QJsonValue &value : object.value("by_model"_L1).toArray())
        models.insert(value.toObject().value("model"_L1).toString(), value.toObject());
    QCOMPARE(models.keys(), (QStringList{QString(), u"gpt-x"_s, u"qwen"_s}));
    QVERIFY2(models.value(u"gpt-x"_s).value("cost"_L1).isNull(), "unpriced is not free");
    QVERIFY2(models.value(QString()).value("total_tokens"_L1).isNull(), "unknown is not zero");
    QStringList names;
    for (const QJsonValue &value : object.value("by_user"_L1).toArray())
        names.append(value.toObject().value("name"_L1).toString());
    QVERIFY(names.contains(u"no user"_s));
    QVERIFY(names.contains(u"deleted user 99999"_s));
}

void CliSummaryTest::savedConnection()
{
    const CliRun added = m_cli->run({u"sources"_s, u"add"_s, u"sample"_s, u"sqlite://"_s + m_database});
    QVERIFY2(added.exitCode == 0, added.complaints.constData());
    QVERIFY(m_cli->run({u"sources"_s, u"list"_s}).output.contains(m_database.toUtf8()));
    QCOMPARE(m_cli->run({u"sources"_s, u"add"_s, u"sample"_s, u"sqlite://"_s + m_database}).exitCode, 2);

    const CliRun tested = m_cli->run({u"sources"_s, u"test"_s, u"sample"_s});
    QVERIFY2(tested.exitCode == 0, tested.complaints.constData());
    QVERIFY(tested.output.contains("token_usage"));
    const CliRun byName =
        m_cli->run({u"summary"_s, u"--source"_s, u"sample"_s, u"--json"_s, u"--period"_s, u"2026-10"_s});
    const CliRun byPath =
        m_cli->run({u"summary"_s, u"--source"_s, m_database, u"--json"_s, u"--period"_s, u"2026-10"_s});
    QCOMPARE(byName.exitCode, 0);
    QCOMPARE(byName.output, byPath.output);

    QCOMPARE(m_cli->run({u"sources"_s, u"remove"_s, u"sample"_s}).exitCode, 0);
    QCOMPARE(m_cli->run({u"sources"_s, u"remove"_s, u"sample"_s}).exitCode, 2);
    QVERIFY(m_cli->run({u"sources"_s, u"list"_s}).output.isEmpty());
    QVERIFY2(QFile::exists(m_database), "removing a connection touches no database");
}

void CliSummaryTest::ledgerIsReserved()
{
    const CliRun refused = m_cli->run({u"sources"_s, u"add"_s, u"ledger"_s, u"sqlite://"_s + m_database});
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.complaints.contains("local ledger"), refused.complaints.constData());
    QVERIFY(m_cli->run({u"sources"_s, u"list"_s}).output.isEmpty());
    // An earlier version let one have the name: it hides the ledger no more.
    QCOMPARE(m_cli->run({u"sources"_s, u"add"_s, u"older"_s, u"sqlite:///nowhere/ledger"_s}).exitCode, 0);
    QDirIterator found(m_folder.path(), {u"connections.json"_s}, QDir::Files | QDir::Hidden,
                       QDirIterator::Subdirectories);
    QVERIFY(found.hasNext());
    QFile file(found.next());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray renamed = file.readAll().replace("\"older\"", "\"ledger\"");
    QVERIFY(renamed.contains("\"ledger\"") && file.resize(0) && file.seek(0));
    QCOMPARE(file.write(renamed), renamed.size());
    file.close();
    QCOMPARE(m_cli->run({u"budgets"_s, u"list"_s}).exitCode, 0); // makes the local ledger
    const CliRun summary = m_cli->run({u"summary"_s, u"--source"_s, u"ledger"_s, u"--json"_s});
    QVERIFY2(summary.exitCode == 0, summary.complaints.constData());
    QCOMPARE(m_cli->run({u"sources"_s, u"remove"_s, u"ledger"_s}).exitCode, 0);
}

void CliSummaryTest::passwordsStayOut()
{
    const CliRun refused = m_cli->run({u"sources"_s, u"add"_s, u"pg"_s, u"postgresql://me:s3cret@127.0.0.1:1/db"_s});
    QCOMPARE(refused.exitCode, 2);
    QVERIFY(!refused.complaints.contains("s3cret"));
    // There is no keychain here: the connection is kept, its password is not, and the user is told.
    const CliRun added = m_cli->run(
        {u"sources"_s, u"add"_s, u"pg"_s, u"postgresql://me@127.0.0.1:1/db"_s, u"--password-stdin"_s}, "s3cret\n");
    QCOMPARE(added.exitCode, 0);
    QVERIFY(added.complaints.contains("TOKENGLASS_PASSWORD_PG"));
    QVERIFY(!added.output.contains("s3cret") && !added.complaints.contains("s3cret"));
    const CliRun unreachable = m_cli->run({u"summary"_s, u"--source"_s, u"postgresql://me:s3cret@127.0.0.1:1/db"_s});
    QCOMPARE(unreachable.exitCode, 3);
    QVERIFY(!unreachable.complaints.contains("s3cret"));
    const CliRun test = m_cli->run({u"sources"_s, u"test"_s, u"pg"_s});
    QCOMPARE(test.exitCode, 3);
    QCOMPARE(m_cli->run({u"sources"_s, u"remove"_s, u"pg"_s}).exitCode, 0);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::CliSummaryTest)
#include "tst_clisummary.moc"
