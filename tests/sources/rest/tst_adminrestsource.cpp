// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/rest/adminrestsource.h"
#include "tests/support/adminrestserver.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>

#include <atomic>

using namespace Tokenglass;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Answer = AdminRestServer::Answer;
const QByteArray base = "/api/admin/cost-tracking/";
constexpr qint64 noon = 1'762'257'600; // 2025-11-04 12:00 UTC
constexpr qint64 day = 86'400;

class MovableClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::fromSecsSinceEpoch(second, Qt::UTC); }
    std::atomic<qint64> second{noon};
};

DashboardQuery lastDays(qint64 days, qint64 end = noon)
{
    DashboardQuery query;
    query.range = {end - days * day, end};
    return query;
}

} // namespace

class TestAdminRestSource : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void answers();
    void leavesOpenWhatItDoesNotKnow();
    void limitsUsers();
    void refusesFilters();
    void refusesOtherRanges_data();
    void refusesOtherRanges();
    void keepsPartsThatWork_data();
    void keepsPartsThatWork();
    void failsAsAWhole_data();
    void failsAsAWhole();
    void asksOnceForTheSameWindow();
    void asksAgainLater();
    void refreshes();
    void keepsOldFiguresWhenRefreshFails();
    void cancels();
    void answersOnDestruction();
    void refusesAnswerForAnotherWindow();
    void fillsCatalog();
    void tests();
    void saysWhatTestFound();

private:
    void serve(int days);
    static QByteArray fileBytes(const QString &name);
    Result<DashboardSnapshot> ask(const DashboardQuery &query);
    [[nodiscard]] qsizetype asked(const QByteArray &endpoint) const;
    [[nodiscard]] SourceStatus status() const;

    std::unique_ptr<AdminRestServer> m_server;
    std::shared_ptr<MovableClock> m_clock;
    ConnectionSettings m_settings;
    std::unique_ptr<AdminRestSource> m_source;
    mutable QMutex m_mutex;
    QList<SourceStatus> m_statuses;
};

void TestAdminRestSource::init()
{
    TestCase::init();
    m_server = std::make_unique<AdminRestServer>();
    m_clock = std::make_shared<MovableClock>();
    m_settings = {};
    m_settings.name = u"Admin"_s;
    m_settings.driver = ConnectionSettings::Driver::Https;
    m_settings.host = u"127.0.0.1"_s;
    m_settings.port = m_server->port();
    m_settings.options = {{u"scheme"_s, u"http"_s}};
    m_statuses.clear();
    serve(7);
    m_source = std::make_unique<AdminRestSource>(m_settings, u"secret-token"_s, m_clock);
    m_source->setObserver([this](const SourceStatus &status) {
        const QMutexLocker lock(&m_mutex);
        m_statuses.append(status);
    });
}

void TestAdminRestSource::cleanup()
{
    m_source.reset();
    m_server.reset();
}

QByteArray TestAdminRestSource::fileBytes(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/rest/") + name + u".json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The example answers, for a window of so many days.
void TestAdminRestSource::serve(int days)
{
    QByteArray overview = fileBytes(u"overview"_s);
    overview.replace(QByteArray("\"period_days\": 7"), QByteArray("\"period_days\": " + QByteArray::number(days)));
    m_server->set(base + "overview", {200, overview, {}, {}});
    m_server->set(base + "daily-breakdown", {200, fileBytes(u"daily-breakdown"_s), {}, {}});
    m_server->set(base + "top-users", {200, fileBytes(u"top-users"_s), {}, {}});
}

Result<DashboardSnapshot> TestAdminRestSource::ask(const DashboardQuery &query)
{
    const QFuture<Result<DashboardSnapshot>> future = m_source->dashboard(query);
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
        return Error{Error::Kind::Cancelled, u"no answer within the test's patience"_s};
    return future.result();
}

qsizetype TestAdminRestSource::asked(const QByteArray &endpoint) const
{
    return std::count_if(m_server->requests().begin(), m_server->requests().end(),
                         [&](const AdminRestServer::Request &request) { return request.path == base + endpoint; });
}

SourceStatus TestAdminRestSource::status() const
{
    const QMutexLocker lock(&m_mutex);
    return m_statuses.isEmpty() ? SourceStatus() : m_statuses.last();
}

void TestAdminRestSource::answers()
{
    m_source->open();
    QTRY_COMPARE(status().phase, SourcePhase::Ready);
    QCOMPARE(status().description.kind, u"mindgraph-admin-rest"_s);
    QCOMPARE(status().description.driver, u"https"_s);
    QVERIFY(!status().description.location.contains(u"secret"_s));
    QVERIFY(!status().answersFilters);
    QVERIFY(status().revision > 0);

    const Result<DashboardSnapshot> snapshot = ask(lastDays(7));
    QVERIFY2(snapshot, snapshot ? "" : qPrintable(snapshot.error().detail));
    QCOMPARE(snapshot->zone, u"UTC"_s);
    QCOMPARE(snapshot->totals.requests, 3);
    QCOMPARE(snapshot->totals.tokens.total, 4200);
    QCOMPARE(snapshot->models.size(), 2);
    QCOMPARE(snapshot->models.first().model.label(), u"qwen"_s); // no cost differs, so by requests
    QCOMPARE(snapshot->types.size(), 1);
    QCOMPARE(snapshot->users.size(), 1);
    QCOMPARE(snapshot->userCount, 1);

    // 28 October 12:00 to 4 November 12:00: eight UTC days, the outer ones in part, most of them empty.
    QCOMPARE(snapshot->days.size(), 8);
    QCOMPARE(snapshot->days.first().date, QDate(2025, 10, 28));
    QCOMPARE(snapshot->days.first().partial, true);
    QCOMPARE(snapshot->days.at(1).partial, false);
    QCOMPARE(snapshot->days.last().partial, true);
    QCOMPARE(snapshot->days.at(4).measures.requests, 2);
    QCOMPARE(snapshot->days.at(5).measures.requests, 0);
    QCOMPARE(snapshot->days.at(6).measures.requests, 1);
    QCOMPARE(snapshot->days.at(4).range.seconds(), day);
    Measures sum;
    for (const DayUsage &usage : snapshot->days)
        sum += usage.measures;
    QCOMPARE(sum.requests, snapshot->totals.requests);
    QCOMPARE(sum.tokens.total, snapshot->totals.tokens.total);
}

void TestAdminRestSource::leavesOpenWhatItDoesNotKnow()
{
    DashboardQuery query = lastDays(7);
    query.withPrevious = true;
    const Result<DashboardSnapshot> snapshot = ask(query);
    QVERIFY(snapshot);
    PanelStates expected;
    expected.organisations = expected.tokenSplit = expected.percentiles = expected.previous = expected.failures =
        PanelState::NotAnswerable;
    QCOMPARE(snapshot->panels, expected);
    QVERIFY(!snapshot->previous.has_value());
    const bool namesZone = std::any_of(snapshot->notes.begin(), snapshot->notes.end(), [](const DataNote &note) {
        return note.kind == DataNote::Kind::OverlappingSeconds && note.detail == "UTC"_L1;
    });
    QVERIFY(namesZone);
}

void TestAdminRestSource::limitsUsers()
{
    QByteArrayList lines;
    for (int i = 0; i < 100; ++i)
        lines.append(QByteArray(R"({"user_id": %1, "username": "u", "requests": 1, "tokens": 1, "cost_cny": %2})")
                         .replace("%1", QByteArray::number(i))
                         .replace("%2", QByteArray::number((i * 7) % 100)));
    m_server->set(base + "top-users", {200, "{\"top_users\": [" + lines.join(',') + "]}", {}, {}});
    DashboardQuery query = lastDays(7);
    query.topEntities = 10;
    const Result<DashboardSnapshot> snapshot = ask(query);
    QVERIFY(snapshot);
    QCOMPARE(snapshot->users.size(), 10);
    QCOMPARE(snapshot->userCount, 100);
    QCOMPARE(snapshot->users.first().measures.cost.amounts.first().nanos, 99 * Money::NanosPerUnit);
    query.topEntities = -1;
    QCOMPARE(ask(query)->users.size(), 100);
}

void TestAdminRestSource::refusesFilters()
{
    DashboardQuery query = lastDays(7);
    query.filter.models = {u"qwen"_s};
    const Result<DashboardSnapshot> snapshot = ask(query);
    QVERIFY(!snapshot);
    QCOMPARE(snapshot.error().kind, Error::Kind::Input);
    QCOMPARE(m_server->requests().size(), 0);
}

void TestAdminRestSource::refusesOtherRanges_data()
{
    QTest::addColumn<qint64>("start");
    QTest::addColumn<qint64>("end");
    QTest::newRow("ended an hour ago") << noon - 3600 - 7 * day << noon - 3600;
    QTest::newRow("ends in an hour") << noon + 3600 - 7 * day << noon + 3600;
    QTest::newRow("half a day") << noon - day / 2 << noon;
    QTest::newRow("a day and an hour") << noon - day - 3600 << noon;
    QTest::newRow("too long") << noon - 366 * day << noon;
    QTest::newRow("empty") << noon << noon;
    QTest::newRow("backwards") << noon << noon - day;
}

void TestAdminRestSource::refusesOtherRanges()
{
    QFETCH(const qint64, start);
    QFETCH(const qint64, end);
    DashboardQuery query;
    query.range = {start, end};
    const Result<DashboardSnapshot> snapshot = ask(query);
    QVERIFY(!snapshot);
    QCOMPARE(snapshot.error().kind, Error::Kind::Input);
    QVERIFY(snapshot.error().detail.contains(u"30d"_s));
    QCOMPARE(m_server->requests().size(), 0);
}

void TestAdminRestSource::keepsPartsThatWork_data()
{
    QTest::addColumn<QByteArray>("endpoint");
    QTest::newRow("days") << QByteArray("daily-breakdown");
    QTest::newRow("users") << QByteArray("top-users");
}

void TestAdminRestSource::keepsPartsThatWork()
{
    QFETCH(const QByteArray, endpoint);
    m_server->set(base + endpoint, {500, "Internal Server Error", {}, {}});
    const Result<DashboardSnapshot> snapshot = ask(lastDays(7));
    QVERIFY(snapshot);
    QCOMPARE(snapshot->totals.requests, 3);
    const bool isDays = endpoint == "daily-breakdown";
    QCOMPARE(snapshot->panels.days, isDays ? PanelState::NotAnswerable : PanelState::Ready);
    QCOMPARE(snapshot->panels.users, isDays ? PanelState::Ready : PanelState::NotAnswerable);
    QCOMPARE(snapshot->days.isEmpty(), isDays);
    const bool isNoted = std::any_of(snapshot->notes.begin(), snapshot->notes.end(),
                                     [](const DataNote &note) { return note.detail.contains(u"HTTP 500"_s); });
    QVERIFY(isNoted);
}

void TestAdminRestSource::failsAsAWhole_data()
{
    QTest::addColumn<QByteArray>("endpoint");
    QTest::addColumn<int>("status");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("wrong token") << QByteArray("overview") << 401 << Error::Kind::Auth;
    QTest::newRow("no administrator") << QByteArray("overview") << 403 << Error::Kind::Forbidden;
    QTest::newRow("other address") << QByteArray("overview") << 404 << Error::Kind::Schema;
    QTest::newRow("too many requests") << QByteArray("top-users") << 429 << Error::Kind::RateLimited;
    QTest::newRow("token expired in between") << QByteArray("daily-breakdown") << 401 << Error::Kind::Auth;
}

void TestAdminRestSource::failsAsAWhole()
{
    QFETCH(const QByteArray, endpoint);
    QFETCH(const int, status);
    QFETCH(const Error::Kind, kind);
    m_server->set(base + endpoint, {status, "{}", {}, {}});
    m_source->open();
    QTRY_COMPARE(this->status().phase, SourcePhase::Failed);
    QCOMPARE(this->status().error->kind, kind);
    const Result<DashboardSnapshot> snapshot = ask(lastDays(7));
    QVERIFY(!snapshot);
    QCOMPARE(snapshot.error().kind, kind);
    QVERIFY(!snapshot.error().detail.contains(u"secret-token"_s));
}

void TestAdminRestSource::asksOnceForTheSameWindow()
{
    QList<QFuture<Result<DashboardSnapshot>>> futures;
    for (int i = 0; i < 5; ++i)
        futures.append(m_source->dashboard(lastDays(7)));
    for (const auto &future : futures) {
        QTRY_VERIFY(future.isFinished());
        QVERIFY(future.result());
    }
    m_clock->second += 30;
    QVERIFY(ask(lastDays(7, noon + 30)));
    QCOMPARE(m_server->requests().size(), 3);
}

void TestAdminRestSource::asksAgainLater()
{
    QVERIFY(ask(lastDays(7)));
    m_clock->second += 3600;
    QVERIFY(ask(lastDays(7, noon + 3600)));
    QCOMPARE(asked("overview"), 2);
    serve(30);
    QVERIFY(ask(lastDays(30, noon + 3600)));
    QCOMPARE(asked("overview"), 3);
    QCOMPARE(m_server->requests().last().query, "days=30&limit=100");
}

void TestAdminRestSource::refreshes()
{
    QVERIFY(ask(lastDays(7)));
    const quint64 before = status().revision;
    m_source->refresh(false); // too soon to trouble the server
    m_source->refresh(true);
    QTRY_COMPARE(asked("overview"), 2);
    QTRY_VERIFY(status().revision > before && status().phase == SourcePhase::Ready);
    m_clock->second += 20;
    m_source->refresh(false);
    QTRY_COMPARE(asked("top-users"), 3);
}

void TestAdminRestSource::keepsOldFiguresWhenRefreshFails()
{
    QVERIFY(ask(lastDays(7)));
    m_server->set(base + "overview", {503, "{}", {}, {}});
    m_source->refresh(true);
    QTRY_VERIFY(status().error.has_value());
    QCOMPARE(status().phase, SourcePhase::Ready);
    QCOMPARE(status().error->kind, Error::Kind::Offline);
    QVERIFY(ask(lastDays(7)));
    serve(7);
    m_source->refresh(true);
    QTRY_VERIFY(!status().error.has_value());
}

void TestAdminRestSource::cancels()
{
    m_server->set(base + "daily-breakdown", {200, "{}", {}, Answer::Manner::Silent});
    const QFuture<Result<DashboardSnapshot>> future = m_source->dashboard(lastDays(7));
    QTRY_COMPARE(asked("daily-breakdown"), 1);
    m_source->cancel();
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.result().error().kind, Error::Kind::Cancelled);
    QTRY_COMPARE(m_server->openConnections(), 0);
    QCOMPARE(status().phase, SourcePhase::Closed);
    QVERIFY(!status().error.has_value());
    serve(7);
    QVERIFY(ask(lastDays(7))); // and works again
}

void TestAdminRestSource::answersOnDestruction()
{
    m_server->set(base + "overview", {200, "{}", {}, Answer::Manner::Silent});
    const QFuture<Result<DashboardSnapshot>> sent = m_source->dashboard(lastDays(7));
    QTRY_COMPARE(asked("overview"), 1);
    const QFuture<Result<DashboardSnapshot>> fresh = m_source->dashboard(lastDays(30));
    m_source.reset();
    QVERIFY(sent.isFinished() && fresh.isFinished());
    QCOMPARE(sent.result().error().kind, Error::Kind::Cancelled);
    QCOMPARE(fresh.result().error().kind, Error::Kind::Cancelled);
}

void TestAdminRestSource::refusesAnswerForAnotherWindow()
{
    serve(30);
    const Result<DashboardSnapshot> snapshot = ask(lastDays(7));
    QVERIFY(!snapshot);
    QCOMPARE(snapshot.error().kind, Error::Kind::Protocol);
}

void TestAdminRestSource::fillsCatalog()
{
    QVERIFY(m_source->catalog());
    QVERIFY(m_source->catalog()->models.isEmpty());
    QVERIFY(ask(lastDays(7)));
    const std::shared_ptr<const Catalog> catalog = m_source->catalog();
    QCOMPARE(catalog->models.size(), 2);
    QCOMPARE(catalog->models.first().label(), u"kimi"_s);
    QCOMPARE(catalog->providers, QStringList{u"dashscope"_s});
    QCOMPARE(catalog->requestTypes, QStringList{u"diagram_generation"_s});
    QCOMPARE(catalog->users.size(), 1);
}

void TestAdminRestSource::tests()
{
    m_server->set(base + "overview", {403, R"({"detail": "Admin access required"})", {}, {}});
    const QFuture<Result<ConnectionReport>> future = testAdminRest(m_settings, u"secret-token"_s);
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.result().error().kind, Error::Kind::Forbidden);
}

void TestAdminRestSource::saysWhatTestFound()
{
    serve(1);
    const QFuture<Result<ConnectionReport>> future = testAdminRest(m_settings, u"secret-token"_s);
    QTRY_VERIFY(future.isFinished());
    QVERIFY(future.result());
    QCOMPARE(future.result()->kind, u"mindgraph-admin-rest"_s);
    QVERIFY(future.result()->readOnlyEnforced);
}

QTEST_GUILESS_MAIN(TestAdminRestSource)
#include "tst_adminrestsource.moc"
