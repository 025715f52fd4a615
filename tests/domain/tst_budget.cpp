// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/budget.h"
#include "models/domain/budgetjson.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

using Kind = BudgetPeriod::Kind;

qint64 second(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODate).toSecsSinceEpoch();
}

ReportingZone zone(const QString &name)
{
    return *ReportingZone::fromName(name);
}

Money cny(qint64 units)
{
    return {units * Money::NanosPerUnit, Currency::cny()};
}

Budget sound(Kind kind = Kind::Month)
{
    Budget budget;
    budget.id = u"b1"_s;
    budget.name = u"Everything"_s;
    budget.limit = cny(500);
    budget.period.kind = kind;
    return budget;
}

QDate date(const QString &iso)
{
    return QDate::fromString(iso, Qt::ISODate);
}

} // namespace

class BudgetTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void spans_data();
    void spans();
    void monthsHaveTheLengthTheClockGivesThem();
    void periodsFollowEachOtherWithoutGaps_data();
    void periodsFollowEachOtherWithoutGaps();
    void startAndEndCutThePeriod();
    void rollingWindowMovesWithTheDay();
    void exceptionHoldsForItsPeriodOnly();
    void thresholdIsReachedExactly();
    void refuses_data();
    void refuses();
    void jsonReadsBack();
    void jsonRefuses_data();
    void jsonRefuses();
};

void BudgetTest::spans_data()
{
    QTest::addColumn<BudgetPeriod>("period");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    const auto add = [](const char *name, const BudgetPeriod &period, const QString &at, const QString &first,
                        const QString &last) { QTest::newRow(name) << period << at << first << last; };
    // 18:30 UTC is midnight in Kolkata.
    add("day", {Kind::Day}, u"2026-03-18T18:30:00Z"_s, u"2026-03-19"_s, u"2026-03-19"_s);
    add("day, a second before", {Kind::Day}, u"2026-03-18T18:29:59Z"_s, u"2026-03-18"_s, u"2026-03-18"_s);
    add("week from Monday", {Kind::Week}, u"2026-11-26T12:00:00Z"_s, u"2026-11-23"_s, u"2026-11-29"_s);
    add("week from Sunday", {Kind::Week, Qt::Sunday}, u"2026-11-26T12:00:00Z"_s, u"2026-11-22"_s, u"2026-11-28"_s);
    add("week from Saturday over the year", {Kind::Week, Qt::Saturday}, u"2026-01-01T12:00:00Z"_s, u"2025-12-27"_s,
        u"2026-01-02"_s);
    add("February", {Kind::Month}, u"2026-02-28T12:00:00Z"_s, u"2026-02-01"_s, u"2026-02-28"_s);
    add("leap February", {Kind::Month}, u"2028-02-29T12:00:00Z"_s, u"2028-02-01"_s, u"2028-02-29"_s);
    add("quarter", {Kind::Quarter}, u"2026-12-31T12:00:00Z"_s, u"2026-10-01"_s, u"2026-12-31"_s);
    add("rolling", {Kind::Rolling, Qt::Monday, 30}, u"2026-11-26T12:00:00Z"_s, u"2026-10-28"_s, u"2026-11-26"_s);
}

void BudgetTest::spans()
{
    QFETCH(BudgetPeriod, period);
    QFETCH(QString, at);
    QFETCH(QString, first);
    QFETCH(QString, last);
    Budget budget = sound();
    budget.period = period;
    const ReportingZone kolkata = zone(u"Asia/Kolkata"_s);
    const auto span = spanAt(budget, second(at), kolkata);
    QVERIFY(span);
    QCOMPARE(span->firstDay, date(first));
    QCOMPARE(span->lastDay, date(last));
    QCOMPARE(span->range.start, span->firstDay.startOfDay(kolkata.timeZone()).toSecsSinceEpoch());
    QCOMPARE(span->range.end, span->lastDay.addDays(1).startOfDay(kolkata.timeZone()).toSecsSinceEpoch());
    QVERIFY(span->range.contains(second(at)));
}

void BudgetTest::monthsHaveTheLengthTheClockGivesThem()
{
    const ReportingZone newYork = zone(u"America/New_York"_s);
    const auto march = spanAt(sound(), second(u"2026-03-10T12:00:00Z"_s), newYork);
    const auto november = spanAt(sound(), second(u"2026-11-10T12:00:00Z"_s), newYork);
    QCOMPARE(march->range.seconds(), 31 * 86'400 - 3600);
    QCOMPARE(november->range.seconds(), 30 * 86'400 + 3600);
}

void BudgetTest::periodsFollowEachOtherWithoutGaps_data()
{
    QTest::addColumn<int>("kind");
    for (const Kind kind : {Kind::Day, Kind::Week, Kind::Month, Kind::Quarter, Kind::Custom})
        QTest::addRow("%d", static_cast<int>(kind)) << static_cast<int>(kind);
}

void BudgetTest::periodsFollowEachOtherWithoutGaps()
{
    QFETCH(int, kind);
    Budget budget = sound(static_cast<Kind>(kind));
    budget.period.days = 10;
    budget.startDate = date(u"2024-02-13"_s);
    const ReportingZone newYork = zone(u"America/New_York"_s);
    auto span = spanAt(budget, second(u"2026-11-26T12:00:00Z"_s), newYork);
    while (const auto before = spanBefore(budget, *span, newYork)) {
        QCOMPARE(before->range.end, span->range.start);
        QCOMPARE(before->lastDay.addDays(1), span->firstDay);
        QVERIFY(!before->range.isEmpty());
        // Any instant of it leads to it.
        QCOMPARE(*spanAt(budget, before->range.start, newYork), *before);
        QCOMPARE(*spanAt(budget, before->range.end - 1, newYork), *before);
        span = before;
    }
    QCOMPARE(span->firstDay, budget.startDate);
}

void BudgetTest::startAndEndCutThePeriod()
{
    const ReportingZone kolkata = zone(u"Asia/Kolkata"_s);
    Budget budget = sound();
    budget.startDate = date(u"2026-11-10"_s);
    QVERIFY(!spanAt(budget, second(u"2026-11-09T18:29:59Z"_s), kolkata));
    QCOMPARE(spanAt(budget, second(u"2026-11-09T18:30:00Z"_s), kolkata)->firstDay, budget.startDate);
    QCOMPARE(spanAt(budget, second(u"2026-12-09T00:00:00Z"_s), kolkata)->firstDay, date(u"2026-12-01"_s));

    Budget once = sound(Kind::Once);
    once.startDate = date(u"2026-11-10"_s);
    once.endDate = date(u"2026-11-20"_s);
    const auto span = spanAt(once, second(u"2026-11-15T00:00:00Z"_s), kolkata);
    QCOMPARE(span->firstDay, once.startDate);
    QCOMPARE(span->lastDay, once.endDate);
    QVERIFY(!spanAt(once, second(u"2026-11-20T18:30:00Z"_s), kolkata));
    QVERIFY(!spanBefore(once, *span, kolkata));
}

void BudgetTest::rollingWindowMovesWithTheDay()
{
    Budget budget = sound(Kind::Rolling);
    const ReportingZone kolkata = zone(u"Asia/Kolkata"_s);
    const auto today = spanAt(budget, second(u"2026-11-26T12:00:00Z"_s), kolkata);
    const auto tomorrow = spanAt(budget, second(u"2026-11-27T12:00:00Z"_s), kolkata);
    QCOMPARE(today->firstDay.addDays(1), tomorrow->firstDay);
    QCOMPARE(today->range.seconds(), 30 * 86'400);
}

void BudgetTest::exceptionHoldsForItsPeriodOnly()
{
    Budget budget = sound();
    budget.exceptions = {{date(u"2026-11-15"_s), cny(900), u"launch"_s}};
    const ReportingZone kolkata = zone(u"Asia/Kolkata"_s);
    const auto limit = [&](const QString &at) { return limitIn(budget, *spanAt(budget, second(at), kolkata)); };
    QCOMPARE(limit(u"2026-11-01T12:00:00Z"_s), cny(900));
    QCOMPARE(limit(u"2026-10-31T12:00:00Z"_s), cny(500));
    QCOMPARE(limit(u"2026-12-01T12:00:00Z"_s), cny(500));
}

void BudgetTest::thresholdIsReachedExactly()
{
    QCOMPARE(thresholdNanos(cny(500), 8'000), cny(400).nanos);
    QCOMPARE(thresholdNanos(cny(500), WholeLimit), cny(500).nanos);
    // Not before its share: a third of a nano-unit more counts as one.
    QCOMPARE(thresholdNanos({1, Currency::cny()}, 3'333), 1);
    QCOMPARE(thresholdNanos({10, Currency::cny()}, 3'333), 4);
    QCOMPARE(thresholdNanos({std::numeric_limits<qint64>::max(), Currency::cny()}, WholeLimit),
             std::numeric_limits<qint64>::max());
    QCOMPARE(thresholdNanos({std::numeric_limits<qint64>::max(), Currency::cny()}, 2 * WholeLimit),
             std::numeric_limits<qint64>::max());
}

void BudgetTest::refuses_data()
{
    QTest::addColumn<Budget>("budget");
    QTest::addColumn<QString>("word");
    const auto add = [](const char *name, const QString &word, const std::function<void(Budget &)> &spoil) {
        Budget budget = sound();
        spoil(budget);
        QTest::newRow(name) << budget << word;
    };
    add("no name", u"name"_s, [](Budget &b) { b.name = u"  "_s; });
    add("nothing to spend", u"above 0"_s, [](Budget &b) { b.limit.nanos = 0; });
    add("no currency", u"currency"_s, [](Budget &b) { b.limit.currency = {}; });
    add("no such zone", u"Asia/Atlantis"_s, [](Budget &b) { b.zone = u"Asia/Atlantis"_s; });
    add("threshold of nothing", u"threshold"_s, [](Budget &b) { b.thresholds = {0}; });
    add("threshold twice", u"differ"_s, [](Budget &b) { b.thresholds = {5'000, 5'000}; });
    add("thresholds fall", u"rise"_s, [](Budget &b) { b.thresholds = {8'000, 5'000}; });
    add("window of nothing", u"366"_s, [](Budget &b) { b.period = {Kind::Rolling, Qt::Monday, 0}; });
    add("custom without a beginning", u"first"_s, [](Budget &b) { b.period.kind = Kind::Custom; });
    add("once without an end", u"last"_s, [](Budget &b) {
        b.period.kind = Kind::Once;
        b.startDate = date(u"2026-01-01"_s);
    });
    add("once backwards", u"before"_s, [](Budget &b) {
        b.period.kind = Kind::Once;
        b.startDate = date(u"2026-01-02"_s);
        b.endDate = date(u"2026-01-01"_s);
    });
    add("exception in another currency", u"currency"_s, [](Budget &b) {
        b.exceptions = {{date(u"2026-01-01"_s), Money{1, Currency::usd()}, {}}};
    });
}

void BudgetTest::refuses()
{
    QFETCH(Budget, budget);
    QFETCH(QString, word);
    QVERIFY(checkBudget(sound()).ok());
    const Result<void> checked = checkBudget(budget);
    QVERIFY(!checked.ok());
    QCOMPARE(checked.error().kind, Error::Kind::Input);
    QVERIFY2(checked.error().detail.contains(word), qPrintable(checked.error().detail));
}

void BudgetTest::jsonReadsBack()
{
    Budget full = sound(Kind::Custom);
    full.period.days = 14;
    full.zone = u"Asia/Kolkata"_s;
    full.sourceId = u"source-1"_s;
    full.limit = Money{123'456'789'012'345'678, Currency::usd()};
    full.scope.models = {u"qwen"_s, QString()};
    full.scope.organisations = {EntityId(9'007'199'254'740'993), EntityId(u"team"_s), EntityId()};
    full.scope.users = {EntityId(17)};
    full.scope.success = false;
    full.scope.callers = {EntityId(17), EntityId(u"tutor"_s), EntityId()};
    full.scopeNames = {{EntityId(17), u"王小明"_s}};
    full.callerNames = {{EntityId(17), u"batch"_s}};
    full.thresholds = {5, 3'333, 20'000};
    full.startDate = date(u"2026-01-05"_s);
    full.endDate = date(u"2026-12-31"_s);
    full.note = u"for \"finance\""_s;
    full.enabled = false;
    full.exceptions = {{date(u"2026-02-01"_s), Money{1, Currency::usd()}, u"raise"_s}};
    Budget week = sound(Kind::Week);
    week.id = u"b2"_s;
    week.period.firstDayOfWeek = Qt::Saturday;

    const Result<QList<Budget>> read = budgetsFromJson(budgetsJson({full, week}));
    QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().detail));
    QCOMPARE(read->size(), 2);
    QVERIFY(read->at(0) == full);
    QVERIFY(read->at(0).scope.models.at(1).isNull());
    QVERIFY(read->at(1) == week);
    const Result<Budget> one = budgetFromJson(QJsonDocument::fromJson(budgetJson(full)).object());
    QVERIFY(one.ok() && *one == full);
}

void BudgetTest::jsonRefuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("word");
    const QByteArray good = budgetsJson({sound()});
    const auto add = [&good](const char *name, const char *before, const char *after, const QString &word) {
        QByteArray spoiled = good;
        QVERIFY(spoiled.contains(before));
        QTest::newRow(name) << spoiled.replace(before, after) << word;
    };
    QTest::newRow("not JSON") << QByteArray("budgets") << u"not a file of budgets"_s;
    QTest::newRow("something else") << QByteArray("{\"a\":1}") << u"not a file of budgets"_s;
    add("newer", "\"format\": 1", "\"format\": 2", u"newer"_s);
    add("amount as number", "\"500\"", "500", u"in quotes"_s);
    add("currency", "CNY", "yuan", u"ISO"_s);
    add("period", "\"month\"", "\"fortnight\"", u"kind"_s);
    add("thresholds", "50,", "-1,", u"percentages"_s);
    add("name", "Everything", "", u"name"_s);
    add("misspelt", "\"enabled\": true", "\"enabled\": true, \"scopes\": {}", u"no \"scopes\""_s);
    add("flag", "\"enabled\": true", "\"enabled\": \"no\"", u"true or false"_s);
    add("date", "\"enabled\": true", "\"enabled\": true, \"start_date\": \"26.11.2026\"", u"2026-11-26"_s);
    add("scope", "\"scope\": {", "\"scope\": {\"model\": [\"x\"]", u"no \"model\""_s);
    add("users", "\"scope\": {", "\"scope\": {\"users\": [5]", u"{\"id\": 5}"_s);
    add("list", "\"thresholds\": [", "\"thresholds\": 80, \"zzz\": [", u"[50, 80, 100]"_s);
    QTest::newRow("id twice") << budgetsJson({sound(), sound()}) << u"same id"_s;
}

void BudgetTest::jsonRefuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, word);
    const Result<QList<Budget>> read = budgetsFromJson(json);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().kind, Error::Kind::Input);
    QVERIFY2(read.error().detail.contains(word), qPrintable(read.error().detail));
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::BudgetTest)
#include "tst_budget.moc"
