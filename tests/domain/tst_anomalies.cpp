// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/alertrules.h"
#include "models/domain/budgetjson.h"
#include "tests/support/budgetsamples.h"
#include "tests/support/testmain.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

/// Days far above their weekday's median.
class AnomaliesTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void oddDayIsTold();
    void oddDayIsToldOnceForItsScope();
    void oddDayNeedsHistoryAndSize();
};

void AnomaliesTest::oddDayIsTold()
{
    const ReportingZone zone = *ReportingZone::fromName(u"Asia/Kolkata"_s);
    const Budget budget = sampleBudget(1'000'000);
    SpentDays spent;
    for (int day = 1; day <= 50; ++day)
        spent[SampleToday.addDays(-day)] = units(SampleToday.addDays(-day).dayOfWeek() == 4 ? 20 : 1);
    const AnomalyRule rule{true, 3, Money{units(1), Currency::cny()}};
    const auto ask = [&](qint64 today, const QList<Alert> &known = {}) {
        spent[SampleToday] = today;
        return anomalyAlert(budget, assessSpent(budget, spent, SampleNow, zone), rule, ExchangeRate::defaultUsdCny(),
                            {known, {}, false, zone, {}, {}});
    };
    QVERIFY(!ask(units(60))); // three times is not above three times
    const auto odd = ask(units(61));
    QVERIFY(odd);
    QCOMPARE(odd->kind, Alert::Kind::Anomaly);
    QCOMPARE(odd->spent.nanos, units(61));
    QCOMPARE(odd->usual.nanos, units(20)); // of Thursdays
    QVERIFY(!ask(units(500), {*odd})); // once a day
}

void AnomaliesTest::oddDayIsToldOnceForItsScope()
{
    const ReportingZone zone = *ReportingZone::fromName(u"Asia/Kolkata"_s);
    Budget budget = sampleBudget(1'000'000);
    budget.scope.models = {u"kimi"_s, u"qwen"_s};
    SpentDays spent{{SampleToday, units(90)}};
    for (int week = 1; week <= 6; ++week)
        spent[SampleToday.addDays(-7 * week)] = units(1);
    const AnomalyRule rule{true, 3, Money{units(1), Currency::cny()}};
    const auto ask = [&](const Budget &one, const QList<Alert> &known) {
        return anomalyAlert(one, assessSpent(one, spent, SampleNow, zone), rule, ExchangeRate::defaultUsdCny(),
                            {known, {}, false, zone, scopeKey(one, u"1"_s), {}});
    };
    const auto odd = ask(budget, {});
    QVERIFY(odd);
    Budget twin = budget;
    twin.id = u"b2"_s;
    twin.limit.nanos = units(5);
    twin.scope.models = {u"qwen"_s, u"kimi"_s};
    twin.scopeNames.insert(EntityId(1), u"somebody"_s);
    QVERIFY(!ask(twin, {*odd}));
    twin.scope.models = {u"qwen"_s};
    QVERIFY(ask(twin, {*odd}));
    QVERIFY(scopeKey(budget, u"1"_s) != scopeKey(budget, u"2"_s));
}

void AnomaliesTest::oddDayNeedsHistoryAndSize()
{
    const ReportingZone zone = *ReportingZone::fromName(u"Asia/Kolkata"_s);
    const Budget budget = sampleBudget(1'000'000);
    const auto ask = [&](int weeks, qint64 today, const AnomalyRule &rule) {
        SpentDays spent{{SampleToday, today}};
        for (int week = 1; week <= weeks; ++week)
            spent[SampleToday.addDays(-7 * week)] = units(1);
        return anomalyAlert(budget, assessSpent(budget, spent, SampleNow, zone), rule, ExchangeRate::defaultUsdCny(),
                            {{}, {}, false, zone, {}, {}})
            .has_value();
    };
    const AnomalyRule rule{true, 3, Money{units(1), Currency::cny()}};
    QVERIFY(ask(3, units(9), rule));
    QVERIFY(!ask(2, units(9), rule));
    QVERIFY(!ask(3, units(9), {true, 3, Money{units(10), Currency::cny()}}));
    QVERIFY(!ask(3, units(9), {true, 3, Money{units(2), Currency::usd()}})); // 14.6 in its currency
    QVERIFY(!ask(3, units(9), {false, 3, Money{units(1), Currency::cny()}}));
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::AnomaliesTest)
#include "tst_anomalies.moc"
