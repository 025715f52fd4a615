// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sources/rest/adminrestsourcetest.h"

using namespace Tokenglass;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestAdminRestSource : public AdminRestSourceTest
{
    Q_OBJECT

private Q_SLOTS:
    void answers();
    void leavesOpenWhatItDoesNotKnow();
    void limitsUsers();
    void asksOnceForTheSameWindow();
    void asksAgainLater();
    void refreshes();
    void cancels();
    void answersOnDestruction();
    void fillsCatalog();
    void tests();
    void saysWhatTestFound();
};

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
    set("top-users", {200, "{\"top_users\": [" + lines.join(',') + "]}", {}, {}});
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
    m_source->refresh(Refresh::Poll); // too soon to trouble the server
    m_source->refresh(Refresh::Everything);
    QTRY_COMPARE(asked("overview"), 2);
    QTRY_VERIFY(status().revision > before && status().phase == SourcePhase::Ready);
    m_clock->second += 20;
    m_source->refresh(Refresh::Poll);
    QTRY_COMPARE(asked("top-users"), 3);
}

void TestAdminRestSource::cancels()
{
    set("daily-breakdown", {200, "{}", {}, AdminRestServer::Answer::Manner::Silent});
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
    set("overview", {200, "{}", {}, AdminRestServer::Answer::Manner::Silent});
    const QFuture<Result<DashboardSnapshot>> sent = m_source->dashboard(lastDays(7));
    QTRY_COMPARE(asked("overview"), 1);
    const QFuture<Result<DashboardSnapshot>> fresh = m_source->dashboard(lastDays(30));
    m_source.reset();
    QVERIFY(sent.isFinished() && fresh.isFinished());
    QCOMPARE(sent.result().error().kind, Error::Kind::Cancelled);
    QCOMPARE(fresh.result().error().kind, Error::Kind::Cancelled);
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
    set("overview", {403, R"({"detail": "Admin access required"})", {}, {}});
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
