// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/alertrules.h"
#include "models/session/budgettext.h"
#include "models/session/numberformat.h"
#include "tests/support/budgetsamples.h"
#include "tests/support/testmain.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

class BudgetTextTest : public TestCase
{
    Q_OBJECT

private:
    const NumberFormat m_format{QLocale(QLocale::English, QLocale::UnitedKingdom)};
    const ReportingZone m_zone = *ReportingZone::fromName(u"Asia/Kolkata"_s);

    static SpentDays steady(qint64 daily)
    {
        SpentDays spent;
        for (int day = 1; day <= 40; ++day)
            spent[SampleToday.addDays(-day)] = units(daily);
        return spent;
    }
    BudgetState stateOf(const Budget &budget, const SpentDays &spent) const
    {
        return assessSpent(budget, spent, SampleNow, m_zone).state;
    }

private Q_SLOTS:
    void alertSaysTheFactAndTheCause();
    void alertOverTheLimitSaysByHowMuch();
    void rollingHasNoEnd();
    void severalMissedAreOneMessage();
    void scopes();
    void forecasts();
    void unknownIsNotZero();
    void thresholds();
    void details();
};

void BudgetTextTest::alertSaysTheFactAndTheCause()
{
    Budget budget = sampleBudget(500);
    budget.name = u"Org: 实验中学"_s;
    const BudgetState state = stateOf(budget, steady(17));
    const Alert alert = thresholdAlerts(budget, state, {{}, {}, true, m_zone, {}, {}}).constLast();
    const AlertMessage message = alertMessage(alert, state, m_format);
    QCOMPARE(message.title, u"Org: 实验中学 passed 80 % of ¥500"_s);
    QCOMPARE(message.body,
             u"¥425.00 spent, forecast ¥502 by 30 Nov. Passed on Tue 24 Nov 2026. Mostly kimi, user 王小明. "
             "It happened while Tokenglass was closed."_s);
}

void BudgetTextTest::alertOverTheLimitSaysByHowMuch()
{
    const Budget budget = sampleBudget(400);
    const BudgetState state = stateOf(budget, steady(17));
    Alert alert = thresholdAlerts(budget, state, {{}, {}, false, m_zone, {}, {}}).constLast();
    alert.topUser.clear();
    QCOMPARE(alertMessage(alert, state, m_format).body,
             u"¥425.00 spent, ¥25.00 over the limit until 30 Nov. Passed on Tue 24 Nov 2026. Mostly kimi."_s);
    alert.isLowerBound = true;
    QVERIFY(alertMessage(alert, state, m_format).body.startsWith(u"≥ ¥425.00 spent"_s));
}

void BudgetTextTest::rollingHasNoEnd()
{
    Budget budget = sampleBudget(500, BudgetPeriod::Kind::Rolling);
    BudgetState state = stateOf(budget, steady(17));
    Alert alert = thresholdAlerts(budget, state, {{}, {}, false, m_zone, {}, {}}).constLast();
    alert.topModel.clear();
    // 29 whole days of 17.
    QCOMPARE(alertMessage(alert, state, m_format).body,
             u"¥493.00 spent in the last 30 days, ¥7.00 left. Above it since Mon 9 Nov 2026."_s);
    budget.limit.nanos = units(400);
    state = stateOf(budget, steady(17));
    alert = thresholdAlerts(budget, state, {{}, {}, false, m_zone, {}, {}}).constLast();
    QVERIFY(alertMessage(alert, state, m_format)
                .body.startsWith(u"¥493.00 spent in the last 30 days, ¥93.00 over the limit."_s));
}

void BudgetTextTest::severalMissedAreOneMessage()
{
    const Budget budget = sampleBudget(500);
    QList<Alert> alerts = thresholdAlerts(budget, stateOf(budget, steady(17)), {{}, {}, true, m_zone, {}, {}});
    QCOMPARE(alerts.size(), 2);
    alerts[0].id = 3;
    alerts[1].id = 4;
    AlertMessage summary = alertSummary(alerts, m_format);
    QVERIFY(summary.alert.id < 0);
    QCOMPARE(summary.members, (QList<qint64>{3, 4}));
    QCOMPARE(summary.title, u"1 budget(s) passed a threshold while Tokenglass was closed"_s);
    QCOMPARE(summary.body, u"Everything passed 80\u00A0% of ¥500"_s);
    for (int i = 0; i < 7; ++i) {
        Alert other = alerts.constFirst();
        other.id = 10 + i;
        other.budgetId = other.budgetName = u"b%1"_s.arg(10 + i);
        alerts.append(other);
    }
    summary = alertSummary(alerts, m_format);
    QCOMPARE(summary.title, u"8 budget(s) passed a threshold while Tokenglass was closed"_s);
    QVERIFY(summary.body.endsWith(u"and 3 more"_s));
    QCOMPARE(summary.alert.threshold, 8'000);
}

void BudgetTextTest::scopes()
{
    Budget budget = sampleBudget(500);
    QCOMPARE(budgetScopeText(budget), u"everything"_s);
    budget.scope.organisations = {EntityId(3)};
    budget.scope.models = {u"kimi"_s, u"qwen"_s};
    budget.scopeNames = {{EntityId(3), u"实验中学"_s}};
    QCOMPARE(budgetScopeText(budget), u"model = kimi or qwen, organisation = 实验中学"_s);
    // A key may have the number of an organisation.
    budget.scope.callers = {EntityId(3), EntityId(u"tutor"_s)};
    budget.callerNames = {{EntityId(3), u"batch"_s}};
    QCOMPARE(budgetScopeText(budget),
             u"model = kimi or qwen, organisation = 实验中学, key or agent = batch or tutor"_s);
    budget.period = {BudgetPeriod::Kind::Week, Qt::Sunday, 30};
    QCOMPARE(budgetPeriodText(budget), u"week (%1)"_s.arg(QLocale().dayName(7, QLocale::ShortFormat)));
}

void BudgetTextTest::forecasts()
{
    const Budget budget = sampleBudget(500);
    const BudgetState near = stateOf(budget, steady(17));
    QVERIFY2(budgetForecastText(near, m_format).startsWith(u"30 Nov: ¥502"_s),
             qPrintable(budgetForecastText(near, m_format)));
    QCOMPARE(budgetPassesText(near, m_format), u"30 Nov"_s);
    const BudgetState over = stateOf(sampleBudget(400), steady(17));
    QCOMPARE(budgetForecastText(over, m_format), u"over since 24 Nov"_s);
    QCOMPARE(budgetPassesText(over, m_format), u"passed"_s);
    const BudgetState young = stateOf(budget, {{SampleToday.addDays(-1), units(3)}});
    QCOMPARE(budgetForecastText(young, m_format), u"needs 7 days of history"_s);
    QCOMPARE(budgetPassesText(young, m_format), NumberFormat::unknown());
}

void BudgetTextTest::unknownIsNotZero()
{
    const Budget budget = sampleBudget(500);
    const BudgetState loading = unknownState(budget, BudgetState::Problem::Loading, SampleNow, m_zone);
    QCOMPARE(budgetSpentText(loading, m_format), NumberFormat::unknown());
    QCOMPARE(budgetForecastText(loading, m_format), NumberFormat::unknown());
    QCOMPARE(budgetSummaryText(budget, loading, m_format), u"Everything: still loading"_s);
    BudgetState unpriced = stateOf(budget, steady(17));
    unpriced.unpriced = 3;
    QCOMPARE(budgetSpentText(unpriced, m_format), u"≥ ¥425.00"_s);
    QCOMPARE(budgetSummaryText(budget, unpriced, m_format), u"Everything: ≥ ¥425.00 of ¥500 spent, ≥ 85 %"_s);
}

void BudgetTextTest::thresholds()
{
    QCOMPARE(thresholdText(8'000, m_format), u"80 %"_s);
    QCOMPARE(thresholdText(3'333, m_format), u"33.33 %"_s);
    QCOMPARE(thresholdText(8'050, m_format), u"80.5 %"_s);
    QCOMPARE(thresholdText(12'000, m_format), u"120 %"_s);
}

void BudgetTextTest::details()
{
    const Budget budget = sampleBudget(500);
    Alert alert = thresholdAlerts(budget, stateOf(budget, steady(17)), {{}, {}, true, m_zone, {}, {}}).constLast();
    QCOMPARE(alertDetailText(alert, m_format, m_zone),
             u"passed 24 Nov, seen 26 Nov 12:00 · ¥425.00 · missed: Tokenglass was closed"_s);
    alert.state = Alert::State::Acknowledged;
    QCOMPARE(alertDetailText(alert, m_format, m_zone), u"passed 24 Nov, seen 26 Nov 12:00 · ¥425.00 · acknowledged"_s);
    alert.day = SampleToday;
    alert.state = Alert::State::Silent;
    alert.spokenBy = WholeLimit;
    QCOMPARE(alertDetailText(alert, m_format, m_zone),
             u"26 Nov 2026 12:00 · ¥425.00 · no pop-up: passed together with 100\u00A0%"_s);
    alert.spokenBy = 0; // of a ledger that does not say
    QCOMPARE(alertDetailText(alert, m_format, m_zone), u"26 Nov 2026 12:00 · ¥425.00 · no pop-up"_s);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::BudgetTextTest)
#include "tst_budgettext.moc"
