// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sources/rest/adminrestsourcetest.h"

using namespace Tokenglass;
using namespace Qt::StringLiterals;

class TestAdminRestFailures : public AdminRestSourceTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesFilters();
    void refusesOtherRanges_data();
    void refusesOtherRanges();
    void keepsPartsThatWork_data();
    void keepsPartsThatWork();
    void failsAsAWhole_data();
    void failsAsAWhole();
    void keepsOldFiguresWhenRefreshFails();
    void refusesAnswerForAnotherWindow();
};

void TestAdminRestFailures::refusesFilters()
{
    DashboardQuery query = lastDays(7);
    query.filter.models = {u"qwen"_s};
    const Result<DashboardSnapshot> snapshot = ask(query);
    QVERIFY(!snapshot);
    QCOMPARE(snapshot.error().kind, Error::Kind::Input);
    QCOMPARE(m_server->requests().size(), 0);
}

void TestAdminRestFailures::refusesOtherRanges_data()
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

void TestAdminRestFailures::refusesOtherRanges()
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

void TestAdminRestFailures::keepsPartsThatWork_data()
{
    QTest::addColumn<QByteArray>("endpoint");
    QTest::newRow("days") << QByteArray("daily-breakdown");
    QTest::newRow("users") << QByteArray("top-users");
}

void TestAdminRestFailures::keepsPartsThatWork()
{
    QFETCH(const QByteArray, endpoint);
    set(endpoint, {500, "Internal Server Error", {}, {}});
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

void TestAdminRestFailures::failsAsAWhole_data()
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

void TestAdminRestFailures::failsAsAWhole()
{
    QFETCH(const QByteArray, endpoint);
    QFETCH(const int, status);
    QFETCH(const Error::Kind, kind);
    set(endpoint, {status, "{}", {}, {}});
    m_source->open();
    QTRY_COMPARE(this->status().phase, SourcePhase::Failed);
    QCOMPARE(this->status().error->kind, kind);
    const Result<DashboardSnapshot> snapshot = ask(lastDays(7));
    QVERIFY(!snapshot);
    QCOMPARE(snapshot.error().kind, kind);
    QVERIFY(!snapshot.error().detail.contains(u"secret-token"_s));
}

void TestAdminRestFailures::keepsOldFiguresWhenRefreshFails()
{
    QVERIFY(ask(lastDays(7)));
    set("overview", {503, "{}", {}, {}});
    m_source->refresh(Refresh::Everything);
    QTRY_VERIFY(status().error.has_value());
    QCOMPARE(status().phase, SourcePhase::Ready);
    QCOMPARE(status().error->kind, Error::Kind::Offline);
    QVERIFY(ask(lastDays(7)));
    serve(7);
    m_source->refresh(Refresh::Everything);
    QTRY_VERIFY(!status().error.has_value());
}

void TestAdminRestFailures::refusesAnswerForAnotherWindow()
{
    serve(30);
    const Result<DashboardSnapshot> snapshot = ask(lastDays(7));
    QVERIFY(!snapshot);
    QCOMPARE(snapshot.error().kind, Error::Kind::Protocol);
}

QTEST_GUILESS_MAIN(TestAdminRestFailures)
#include "tst_adminrestfailures.moc"
