// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/store/ledgertest.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Tokenglass;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestLedger : public LedgerTest
{
    Q_OBJECT

private Q_SLOTS:
    void makesFile();
    void opensAgain();
    void hasEveryColumnOfThePlan();
    void keepsEveryField();
    void keepsUnknownApartFromZero();
    void derivesSuccess_data();
    void derivesSuccess();
    void sumsDays();
    void unpricedDaysHaveNoCost();
    void keepsSumsExact();
};

void TestLedger::makesFile()
{
    const Result<Ledger> ledger = Ledger::open(m_path);
    QVERIFY2(ledger, ledger ? "" : qPrintable(ledger.error().detail));
    QCOMPARE(ledger->schemaVersion(), 5);
    QCOMPARE(value("PRAGMA user_version"), u"5"_s);
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
    QTest::newRow("stopped") << UsageRecord::State::Stopped << u"stopped/?"_s;
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

void TestLedger::unpricedDaysHaveNoCost()
{
    Result<Ledger> ledger = Ledger::open(m_path);
    QVERIFY(ledger);
    UsageRecord record = full();
    record.totalCost.reset();
    record.costBasis = CostBasis::Unknown;
    QVERIFY(ledger->insert(record));
    QVERIFY(ledger->insert(record));
    QVERIFY(ledger->insert(full()));
    const QByteArray breakdown = "SELECT model_breakdown FROM daily_cost_summary WHERE organization_id IS NULL AND "
                                 "cost_currency = '%'";
    const auto model = [&](const QByteArray &currency) {
        const QString text = value(QByteArray(breakdown).replace("%", currency));
        return QJsonDocument::fromJson(text.toUtf8()).object().value(u"通义"_s).toObject();
    };
    QCOMPARE(model("").value("requests"_L1).toInteger(), 2);
    QVERIFY(!model("").contains("cost"_L1));
    QCOMPARE(model("CNY").value("cost"_L1).toDouble(), 0.0006832);
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

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
