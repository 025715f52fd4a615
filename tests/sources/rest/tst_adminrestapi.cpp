// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/connection.h"
#include "models/sources/rest/adminrestapi.h"
#include "models/sources/rest/fieldreader.h"
#include "tests/support/adminrestserver.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonDocument>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

namespace {

/// What a test compares of any of the five answers.
struct Outcome
{
    std::optional<Error> error;
};

template <typename T>
Outcome outcomeOf(const Result<T> &result)
{
    return {result ? std::nullopt : std::optional<Error>(result.error())};
}

Outcome readAs(const QByteArray &endpoint, const QJsonObject &body)
{
    if (endpoint == "overview")
        return outcomeOf(AdminRestApi::readOverview(body));
    if (endpoint == "daily-breakdown")
        return outcomeOf(AdminRestApi::readDailyBreakdown(body));
    if (endpoint == "top-users")
        return outcomeOf(AdminRestApi::readTopUsers(body));
    if (endpoint == "pricing")
        return outcomeOf(AdminRestApi::readPricing(body));
    return outcomeOf(AdminRestApi::readEstimate(body));
}

Money cny(qint64 nanos)
{
    return {nanos, Currency::cny()};
}

} // namespace

class TestAdminRestApi : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void readsOverview();
    void readsEmptyOverview();
    void readsDailyBreakdown();
    void readsTopUsers();
    void readsPricing();
    void mergesAliasesOfOnePrice();
    void readsEstimate();
    void keepsNumbersExact_data();
    void keepsNumbersExact();
    void refusesOtherShapes_data();
    void refusesOtherShapes();
    void asksTheFiveEndpoints();

private:
    static QByteArray fileBytes(const QString &name);
    static QJsonObject object(const QByteArray &json) { return QJsonDocument::fromJson(json).object(); }
};

QByteArray TestAdminRestApi::fileBytes(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/rest/") + name + u".json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestAdminRestApi::readsOverview()
{
    const Result<AdminRestOverview> overview = AdminRestApi::readOverview(object(fileBytes(u"overview"_s)));
    QVERIFY2(overview, overview ? "" : qPrintable(overview.error().detail));
    QCOMPARE(overview->days, 7);
    QCOMPARE(overview->total.requests, 3);
    QCOMPARE(overview->total.tokens.total, 4200);
    QCOMPARE(overview->total.tokens.input, 3000);
    QCOMPARE(overview->total.tokens.output, 1200);
    QCOMPARE(overview->total.tokens.cacheReadRows, 0); // unknown, not 0
    QCOMPARE(overview->total.cost.amounts, QList<Money>{cny(0)});
    QCOMPARE(overview->total.cost.rows[static_cast<std::size_t>(CostBasis::Stored)], 3);
    QCOMPARE(overview->total.latency.averageSeconds().value(), 1.93);

    QCOMPARE(overview->models.size(), 2);
    QCOMPARE(overview->models.first().model, (ModelIdentity{u"qwen"_s, QString(), u"dashscope"_s}));
    QCOMPARE(overview->models.first().measures.requests, 2);
    QCOMPARE(overview->models.first().measures.tokens.total, 3200);
    QCOMPARE(overview->models.first().measures.tokens.inputRows, 0);
    QCOMPARE(overview->models.last().measures.latency.averageSeconds().value(), 2.2);
    QCOMPARE(overview->types.size(), 1);
    QCOMPARE(overview->types.first().type, u"diagram_generation"_s);
    QCOMPARE(overview->types.first().measures.tokens.totalRows, 0);
}

void TestAdminRestApi::readsEmptyOverview()
{
    // What the service says of a window without rows: zeros, also for the average.
    const Result<AdminRestOverview> overview = AdminRestApi::readOverview(
        object(R"({"period_days": 1, "total": {"requests": 0, "tokens": 0, "input_tokens": 0, "output_tokens": 0,
                   "cost_cny": 0, "cost_usd": 0.0, "avg_response_time": 0}, "by_model": [], "by_request_type": []})"));
    QVERIFY(overview);
    QCOMPARE(overview->total.requests, 0);
    QVERIFY(!overview->total.latency.averageSeconds().has_value());
    QCOMPARE(overview->total.cost.in(Currency::cny(), ExchangeRate::defaultUsdCny()), cny(0));
}

void TestAdminRestApi::readsDailyBreakdown()
{
    const Result<QList<AdminRestDay>> days = AdminRestApi::readDailyBreakdown(object(fileBytes(u"daily-breakdown"_s)));
    QVERIFY(days);
    QCOMPARE(days->size(), 2);
    QCOMPARE(days->first().date, QDate(2025, 11, 1));
    QCOMPARE(days->first().measures.requests, 2);
    QCOMPARE(days->last().measures.tokens.total, 1000);
}

void TestAdminRestApi::readsTopUsers()
{
    const Result<QList<EntityUsage>> users = AdminRestApi::readTopUsers(object(fileBytes(u"top-users"_s)));
    QVERIFY(users);
    QCOMPARE(users->size(), 1);
    QCOMPARE(users->first().id, EntityId(41));
    QCOMPARE(users->first().name, u"王老师"_s);
    QCOMPARE(users->first().state, EntityState::Named);
    QCOMPARE(users->first().measures.requests, 3);
}

void TestAdminRestApi::readsPricing()
{
    const Result<PriceBook> book = AdminRestApi::readPricing(object(fileBytes(u"pricing"_s)));
    QVERIFY2(book, book ? "" : qPrintable(book.error().detail));
    TokenCounts tokens;
    tokens[TokenBucket::FreshInput] = 200;
    tokens[TokenBucket::Output] = 500;
    QCOMPARE(book->costOf(u"qwen"_s, tokens, QDateTime()), cny(680'000));
    QCOMPARE(book->prices().first().asOf, u"2025-01-14"_s);
    QVERIFY(!book->knows(u"kimi"_s));
}

void TestAdminRestApi::mergesAliasesOfOnePrice()
{
    const QByteArray line =
        R"({"provider": "p", "model": "m", "input_price_per_million": 1, "output_price_per_million": 2})";
    const Result<PriceBook> book = AdminRestApi::readPricing(
        object("{\"pricing\": {\"a\": " + line + ", \"b\": " + line + ", \"m\": " + line
               + "}, \"currency\": \"CNY\", \"unit\": \"per 1M tokens\", \"updated\": \"2025-01-14\"}"));
    QVERIFY2(book, book ? "" : qPrintable(book.error().detail));
    QCOMPARE(book->prices().size(), 1);
    QCOMPARE(book->canonicalModel(u"a"_s), u"m"_s);
    QCOMPARE(book->canonicalModel(u"b"_s), u"m"_s);
}

void TestAdminRestApi::readsEstimate()
{
    const Result<AdminRestEstimate> estimate = AdminRestApi::readEstimate(object(
        R"({"model_alias": "qwen", "provider": "dashscope", "model": "qwen-plus-latest", "estimated_input_tokens": 200,
            "estimated_output_tokens": 500, "estimated_input_cost": 8e-05, "estimated_output_cost": 0.0006,
            "estimated_total_cost": 0.00068, "estimated_total_cost_usd": 9.3e-05})"));
    QVERIFY(estimate);
    QCOMPARE(estimate->model, (ModelIdentity{u"qwen"_s, u"qwen-plus-latest"_s, u"dashscope"_s}));
    QCOMPARE(estimate->inputTokens, 200);
    QCOMPARE(estimate->outputTokens, 500);
    QCOMPARE(estimate->inputCost, cny(80'000));
    QCOMPARE(estimate->totalCost, cny(680'000));
}

void TestAdminRestApi::keepsNumbersExact_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<qint64>("nanos");
    QTest::newRow("two decimals") << QByteArray("0.29") << qint64(290'000'000);
    QTest::newRow("millions") << QByteArray("123456789.12") << qint64(123'456'789'120'000'000);
    QTest::newRow("thousand millions") << QByteArray("9000000000.01") << qint64(9'000'000'000'010'000'000);
    QTest::newRow("whole") << QByteArray("7") << qint64(7'000'000'000);
    QTest::newRow("exponent") << QByteArray("1e-05") << qint64(10'000);
    QTest::newRow("negative") << QByteArray("-3.5") << qint64(-3'500'000'000);
}

void TestAdminRestApi::keepsNumbersExact()
{
    QFETCH(const QByteArray, number);
    QFETCH(const qint64, nanos);
    QCOMPARE(exactMoney(object("{\"n\": " + number + "}").value("n"_L1), Currency::cny()), cny(nanos));
}

void TestAdminRestApi::refusesOtherShapes_data()
{
    QTest::addColumn<QByteArray>("endpoint");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("no total") << QByteArray("overview") << QByteArray("\"total\"") << QByteArray("\"sum\"");
    QTest::newRow("models not a list") << QByteArray("overview") << QByteArray("\"by_model\": [")
                                       << QByteArray("\"x\": [");
    QTest::newRow("negative") << QByteArray("overview") << QByteArray("4200") << QByteArray("-4200");
    QTest::newRow("half a token") << QByteArray("overview") << QByteArray("4200") << QByteArray("4200.5");
    QTest::newRow("count as text") << QByteArray("overview") << QByteArray("4200") << QByteArray("\"4200\"");
    QTest::newRow("count beyond 64 bits") << QByteArray("overview") << QByteArray("4200") << QByteArray("1e30");
    QTest::newRow("cost null") << QByteArray("overview") << QByteArray("\"cost_cny\": 0.0")
                               << QByteArray("\"cost_cny\": null");
    QTest::newRow("cost too large") << QByteArray("overview") << QByteArray("\"cost_cny\": 0.0")
                                    << QByteArray("\"cost_cny\": 1e20");
    QTest::newRow("negative time") << QByteArray("overview") << QByteArray("1.93") << QByteArray("-1.93");
    QTest::newRow("no date") << QByteArray("daily-breakdown") << QByteArray("2025-11-01") << QByteArray("2025-13-01");
    QTest::newRow("no list") << QByteArray("daily-breakdown") << QByteArray("daily_data") << QByteArray("data");
    QTest::newRow("no user id") << QByteArray("top-users") << QByteArray("41") << QByteArray("null");
    QTest::newRow("other unit") << QByteArray("pricing") << QByteArray("per 1M") << QByteArray("per 1K");
    QTest::newRow("price as text") << QByteArray("pricing") << QByteArray("0.4") << QByteArray("\"0.4\"");
    QTest::newRow("negative price") << QByteArray("pricing") << QByteArray("0.4") << QByteArray("-0.4");
    QTest::newRow("other currency") << QByteArray("pricing") << QByteArray("CNY") << QByteArray("coins");
    QTest::newRow("estimate") << QByteArray("estimate-cost") << QByteArray() << QByteArray();
}

void TestAdminRestApi::refusesOtherShapes()
{
    QFETCH(const QByteArray, endpoint);
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QByteArray bytes = endpoint == "estimate-cost" ? "{}" : fileBytes(QString::fromLatin1(endpoint));
    if (!from.isEmpty()) {
        QVERIFY(!readAs(endpoint, object(bytes)).error.has_value());
        QVERIFY(bytes.contains(from));
        bytes.replace(bytes.indexOf(from), from.size(), to);
    }
    const Outcome outcome = readAs(endpoint, object(bytes));
    QVERIFY(outcome.error.has_value());
    QCOMPARE(outcome.error->kind, Error::Kind::Protocol);
    QVERIFY2(outcome.error->detail.contains(u"/" + QString::fromLatin1(endpoint)), qPrintable(outcome.error->detail));
}

void TestAdminRestApi::asksTheFiveEndpoints()
{
    AdminRestServer server;
    ConnectionSettings settings;
    settings.driver = ConnectionSettings::Driver::Https;
    settings.host = u"127.0.0.1"_s;
    settings.port = server.port();
    settings.options = {{u"scheme"_s, u"http"_s}};
    const QByteArray base = "/api/admin/cost-tracking/";
    for (const QString &name : {u"overview"_s, u"daily-breakdown"_s, u"top-users"_s, u"pricing"_s})
        server.set(base + name.toLatin1(), {200, fileBytes(name), {}, {}});
    server.set(base + "estimate-cost", {422, R"({"detail": "no"})", {}, {}});

    AdminRestApi api(settings, u"token"_s);
    const auto overview = api.overview(7);
    QTRY_VERIFY(overview.isFinished());
    QVERIFY(overview.result());
    const auto days = api.dailyBreakdown(30);
    QTRY_VERIFY(days.isFinished());
    QVERIFY(days.result());
    const auto users = api.topUsers(90, 25);
    QTRY_VERIFY(users.isFinished());
    QVERIFY(users.result());
    const auto prices = api.pricing();
    QTRY_VERIFY(prices.isFinished());
    QVERIFY(prices.result());
    const auto estimate = api.estimateCost(u"a b&c=通"_s, 1, 2);
    QTRY_VERIFY(estimate.isFinished());
    QCOMPARE(estimate.result().error().kind, Error::Kind::Input);

    QByteArrayList asked;
    for (const AdminRestServer::Request &request : server.requests())
        asked.append(request.path.mid(base.size()) + '?' + request.query);
    QCOMPARE(asked,
             (QByteArrayList{"overview?days=7", "daily-breakdown?days=30", "top-users?days=90&limit=25", "pricing?",
                             "estimate-cost?model=a%20b%26c%3D%E9%80%9A&input_tokens=1&output_tokens=2"}));
}

QTEST_GUILESS_MAIN(TestAdminRestApi)
#include "tst_adminrestapi.moc"
