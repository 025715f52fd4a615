// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/alertrules.h"
#include "tests/support/budgetsamples.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

using Kind = BudgetPeriod::Kind;

/// A year of one budget: usage that comes, comes late and is corrected, a program that stops and starts, and the
/// alerts a store would keep.
class Year
{
public:
    Year(const Budget &budget, const QString &zone, quint32 seed)
        : m_budget(budget), m_zone(*ReportingZone::fromName(zone)), m_random(seed)
    { }

    void live();
    /// Every pop-up of the year, and every threshold any check has seen passed.
    QList<Alert> alerts;
    QSet<QString> reached;

private:
    void spend(qint64 now);
    void check(qint64 now);

    Budget m_budget;
    ReportingZone m_zone;
    QRandomGenerator m_random;
    SpentDays m_spent;
    std::optional<BudgetCheck> m_last;
    bool m_justStarted = true;
};

QString key(const BudgetSpan &span, BasisPoints threshold)
{
    return span.firstDay.toString(Qt::ISODate) + u'/' + QString::number(threshold);
}

void Year::live()
{
    qint64 now = QDateTime(QDate(2026, 1, 1), QTime(3, 0), Qt::UTC).toSecsSinceEpoch();
    const qint64 end = now + qint64(365) * 86'400;
    while (now < end) {
        now += m_random.bounded(600, 40'000);
        if (m_random.bounded(40) == 0)
            now += m_random.bounded(1, 9) * 86'400; // asleep, or switched off
        spend(now);
        m_justStarted = m_justStarted || m_random.bounded(5) == 0;
        check(now);
        check(now); // nothing has changed
        if (m_random.bounded(30) == 0)
            check(now - 3'600); // somebody sets the clock back
    }
}

void Year::spend(qint64 now)
{
    const QDate today = QDate::fromJulianDay(m_zone.dayOf(now));
    m_spent[today] += m_random.bounded(0, 30) * Money::NanosPerUnit;
    if (m_random.bounded(6) == 0) // rows that come late
        m_spent[today.addDays(-m_random.bounded(1, 4))] += m_random.bounded(1, 60) * Money::NanosPerUnit;
    if (m_random.bounded(10) == 0) // a correction
        m_spent[today] -= m_random.bounded(1, 80) * Money::NanosPerUnit;
}

void Year::check(qint64 now)
{
    const BudgetAssessment assessment = assessSpent(m_budget, m_spent, now, m_zone);
    const BudgetState &state = assessment.state;
    QList<BasisPoints> fresh;
    for (const BasisPoints threshold : m_budget.thresholds) {
        if (state.spent.nanos >= thresholdNanos(state.limit, threshold)
            && !reached.contains(key(state.span, threshold)))
            fresh.append(threshold);
    }
    const bool knewHigher = std::any_of(alerts.begin(), alerts.end(), [&](const Alert &alert) {
        return alert.span == state.span && !fresh.isEmpty() && alert.threshold > fresh.constLast();
    });
    for (const BasisPoints threshold : fresh)
        reached.insert(key(state.span, threshold));

    const QList<Alert> raised = thresholdAlerts(m_budget, state, {alerts, m_last, m_justStarted, m_zone, {}, {}});
    QCOMPARE(raised.size(), fresh.size());
    qsizetype popUps = 0;
    for (const Alert &alert : raised) {
        if (alert.state != Alert::State::Pending)
            continue;
        ++popUps;
        QCOMPARE(alert.threshold, fresh.constLast());
        QCOMPARE(alert.missed, m_justStarted);
    }
    QCOMPARE(popUps, fresh.isEmpty() || knewHigher ? 0 : 1);
    alerts += raised;
    m_last = BudgetCheck{m_budget.id, state.span.range.start, state.limit, state.spent, now};
    m_justStarted = false;
}

Alert only(const QList<Alert> &alerts, Alert::State state)
{
    const auto found =
        std::find_if(alerts.crbegin(), alerts.crend(), [state](const Alert &a) { return a.state == state; });
    return found == alerts.crend() ? Alert() : *found;
}

} // namespace

class AlertRulesTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void onceInAYear_data();
    void onceInAYear();
    void jumpNamesTheHighest();
    void exactlyTheLimitIsNotExceeded();
    void raisedLimitArmsWhatIsNotReachedUnderIt();
    void anotherZoneIsNoNews();
    void loweredLimitIsNoNews();
    void anotherCurrencyWaitsForACheck();
    void rollingTellsOnceInItsWindow();
    void eachSourceIsToldOf();
    void awakenedTellsOfNow();
    void addedLowerThresholdIsQuiet();
    void nothingIsToldOfWhatIsNotKnown();
    void namesTheDayAndTheCause();
};

void AlertRulesTest::onceInAYear_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<int>("limit");
    int row = 0;
    for (const QString &zone : {u"America/New_York"_s, u"Asia/Kolkata"_s, u"Australia/Lord_Howe"_s}) {
        for (const auto &[kind, limit] : {std::pair{Kind::Day, 40},
                                          {Kind::Week, 250},
                                          {Kind::Month, 1'000},
                                          {Kind::Quarter, 3'000},
                                          {Kind::Custom, 400}})
            QTest::addRow("%d", ++row) << static_cast<int>(kind) << zone << limit;
    }
}

void AlertRulesTest::onceInAYear()
{
    QFETCH(int, kind);
    QFETCH(QString, zone);
    QFETCH(int, limit);
    for (quint32 seed = 1; seed <= 3; ++seed) {
        Budget budget = sampleBudget(limit, static_cast<Kind>(kind));
        budget.period.days = 11;
        budget.startDate = QDate(2025, 12, 20);
        Year year(budget, zone, seed);
        year.live();
        QSet<QString> told;
        for (const Alert &alert : std::as_const(year.alerts))
            told.insert(key(alert.span, alert.threshold));
        QCOMPARE(told.size(), year.alerts.size()); // none twice
        QVERIFY(told == year.reached); // none forgotten
        QVERIFY(told.size() > 3);
    }
}

void AlertRulesTest::jumpNamesTheHighest()
{
    const ReportingZone zone = *ReportingZone::fromName(u"Asia/Kolkata"_s);
    const Budget budget = sampleBudget(100);
    const auto state = assessSpent(budget, {{SampleToday, units(90)}}, SampleNow, zone).state;
    const QList<Alert> alerts = thresholdAlerts(budget, state, {{}, {}, false, zone, {}, {}});
    QCOMPARE(alerts.size(), 2);
    QCOMPARE(only(alerts, Alert::State::Pending).threshold, 8'000);
    QCOMPARE(only(alerts, Alert::State::Silent).threshold, 5'000);
    QCOMPARE(only(alerts, Alert::State::Silent).spokenBy, 8'000);
    QCOMPARE(only(alerts, Alert::State::Pending).spokenBy, 0);
    QCOMPARE(state.level, BudgetState::Level::Threshold);
    QVERIFY(thresholdAlerts(budget, state, {alerts, {}, false, zone, {}, {}}).isEmpty());
}

void AlertRulesTest::exactlyTheLimitIsNotExceeded()
{
    const ReportingZone zone = *ReportingZone::fromName(u"Asia/Kolkata"_s);
    const Budget budget = sampleBudget(100);
    const auto exact = assessSpent(budget, {{SampleToday, units(100)}}, SampleNow, zone).state;
    QCOMPARE(exact.level, BudgetState::Level::Threshold);
    QCOMPARE(exact.passed, std::optional(WholeLimit));
    QVERIFY(!exact.passedOn);
    const auto more = assessSpent(budget, {{SampleToday, units(100) + 1}}, SampleNow, zone).state;
    QCOMPARE(more.level, BudgetState::Level::Exceeded);
    QCOMPARE(more.passedOn, std::optional(SampleToday));
}

void AlertRulesTest::raisedLimitArmsWhatIsNotReachedUnderIt()
{
    const ReportingZone zone = *ReportingZone::fromName(u"Asia/Kolkata"_s);
    Budget budget = sampleBudget(100);
    const auto before = assessSpent(budget, {{SampleToday, units(120)}}, SampleNow, zone).state;
    const QList<Alert> known = thresholdAlerts(budget, before, {{}, {}, false, zone, {}, {}});
    const BudgetCheck check{budget.id, before.span.range.start, before.limit, before.spent, SampleNow};

    budget.exceptions = {{SampleToday, Money{units(200), Currency::cny()}, {}}};
    auto after = assessSpent(budget, {{SampleToday, units(120)}}, SampleNow, zone).state;
    // 50 % of 200 was passed all along: nothing is added, not even quietly.
    QVERIFY(thresholdAlerts(budget, after, {known, check, false, zone, {}, {}}).isEmpty());
    after = assessSpent(budget, {{SampleToday, units(170)}}, SampleNow + 60, zone).state;
    QList<Alert> raised = thresholdAlerts(budget, after, {known, check, false, zone, {}, {}});
    QCOMPARE(raised.size(), 1);
    QCOMPARE(raised.constFirst().state, Alert::State::Pending);
    QCOMPARE(raised.constFirst().threshold, 8'000);
    QCOMPARE(raised.constFirst().limit.nanos, units(200));
    // Once more, and not twice: spend that falls back and rises again under the new limit is known.
    const BudgetCheck low{budget.id, after.span.range.start, after.limit, {units(10), Currency::cny()}, SampleNow};
    QVERIFY(thresholdAlerts(budget, after, {known + raised, low, false, zone, {}, {}}).isEmpty());
}

void AlertRulesTest::anotherZoneIsNoNews()
{
    const Budget budget = sampleBudget(100);
    const SpentDays spent{{SampleToday, units(90)}};
    QList<Alert> known;
    for (const QString &name : {u"Asia/Shanghai"_s, u"UTC"_s, u"America/New_York"_s, u"Asia/Shanghai"_s}) {
        const ReportingZone zone = *ReportingZone::fromName(name);
        const auto state = assessSpent(budget, spent, SampleNow, zone).state;
        known += thresholdAlerts(budget, state, {known, {}, true, zone, {}, {}});
    }
    QCOMPARE(known.size(), 2); // 50 % and 80 %, once
}

void AlertRulesTest::loweredLimitIsNoNews()
{
    const ReportingZone zone = *ReportingZone::fromName(u"Asia/Kolkata"_s);
    Budget budget = sampleBudget(200);
    const SpentDays spent{{SampleToday, units(165)}};
    const auto before = assessSpent(budget, spent, SampleNow, zone).state;
    QList<Alert> known = thresholdAlerts(budget, before, {{}, {}, false, zone, {}, {}});
    QCOMPARE(known.size(), 2);
    const BudgetCheck check{budget.id, before.span.range.start, before.limit, before.spent, SampleNow};

    budget.limit.nanos = units(190);
    auto after = assessSpent(budget, spent, SampleNow, zone).state;
    QVERIFY(thresholdAlerts(budget, after, {known, check, false, zone, {}, {}}).isEmpty());
    // What nobody was told of is news under any limit.
    budget.limit.nanos = units(160);
    after = assessSpent(budget, spent, SampleNow, zone).state;
    const QList<Alert> raised = thresholdAlerts(budget, after, {known, check, false, zone, {}, {}});
    QCOMPARE(raised.size(), 1);
    QCOMPARE(raised.constFirst().threshold, WholeLimit);
    // And back again: each of the limits is known.
    known += raised;
    budget.limit.nanos = units(200);
    after = assessSpent(budget, spent, SampleNow, zone).state;
    QVERIFY(thresholdAlerts(budget, after, {known, check, false, zone, {}, {}}).isEmpty());
}

void AlertRulesTest::anotherCurrencyWaitsForACheck()
{
    const ReportingZone zone = *ReportingZone::fromName(u"Asia/Kolkata"_s);
    Budget budget = sampleBudget(100);
    const auto before = assessSpent(budget, {{SampleToday, units(90)}}, SampleNow, zone).state;
    const QList<Alert> known = thresholdAlerts(budget, before, {{}, {}, false, zone, {}, {}});
    const BudgetCheck check{budget.id, before.span.range.start, before.limit, before.spent, SampleNow};
    budget.limit.currency = Currency::usd();
    auto after = assessSpent(budget, {{SampleToday, units(600)}}, SampleNow, zone).state;
    QVERIFY(thresholdAlerts(budget, after, {known, check, false, zone, {}, {}}).isEmpty());
    const BudgetCheck below{budget.id, after.span.range.start, after.limit, {units(20), Currency::usd()}, SampleNow};
    QCOMPARE(thresholdAlerts(budget, after, {known, below, false, zone, {}, {}}).size(), 2);
}

void AlertRulesTest::rollingTellsOnceInItsWindow()
{
    const ReportingZone zone = *ReportingZone::fromName(u"Asia/Kolkata"_s);
    Budget budget = sampleBudget(100, Kind::Rolling);
    budget.period.days = 30;
    budget.thresholds = {WholeLimit};
    SpentDays spent;
    QList<Alert> alerts;
    QList<QDate> days;
    for (int day = 0; day < 90; ++day) {
        spent[SampleToday.addDays(day)] = units(10);
        const qint64 now = SampleNow + qint64(day) * 86'400;
        const auto state = assessSpent(budget, spent, now, zone).state;
        const auto raised = thresholdAlerts(budget, state, {alerts, {}, false, zone, {}, {}});
        if (!raised.isEmpty()) {
            days.append(SampleToday.addDays(day));
            if (days.size() == 1) // not the day by which a part of the window had as much
                QCOMPARE(raised.constFirst().day, days.constLast());
            else // above it ever since, and longer than the days that are looked at
                QVERIFY(!raised.constFirst().day.isValid() && !state.passedOn);
            QCOMPARE(raised.constFirst().rollingDays, 30);
        }
        alerts += raised;
    }
    QCOMPARE(days, (QList<QDate>{SampleToday.addDays(9), SampleToday.addDays(39), SampleToday.addDays(69)}));
}

void AlertRulesTest::eachSourceIsToldOf()
{
    const ReportingZone zone = *ReportingZone::fromName(u"Asia/Kolkata"_s);
    const Budget budget = sampleBudget(100); // of whichever source is open
    const auto state = assessSpent(budget, {{SampleToday, units(120)}}, SampleNow, zone).state;
    QList<Alert> known = thresholdAlerts(budget, state, {{}, {}, false, zone, {}, u"first"_s});
    QCOMPARE(known.size(), 3);
    QCOMPARE(known.constFirst().sourceId, u"first"_s);
    QVERIFY(thresholdAlerts(budget, state, {known, {}, false, zone, {}, u"first"_s}).isEmpty());
    QCOMPARE(thresholdAlerts(budget, state, {known, {}, false, zone, {}, u"second"_s}).size(), 3);
    for (Alert &alert : known)
        alert.sourceId.clear(); // an earlier version did not say
    QVERIFY(thresholdAlerts(budget, state, {known, {}, false, zone, {}, u"second"_s}).isEmpty());
}

void AlertRulesTest::awakenedTellsOfNow()
{
    const ReportingZone zone = *ReportingZone::fromName(u"Asia/Kolkata"_s);
    Budget budget = sampleBudget(100);
    const auto at = [&](qint64 spent, qint64 later = 0) {
        return assessSpent(budget, {{SampleToday, units(spent)}}, SampleNow + later, zone).state;
    };
    const QList<Alert> raised = thresholdAlerts(budget, at(85), {{}, {}, false, zone, {}, {}});
    Alert snoozed = only(raised, Alert::State::Pending);
    snoozed.state = Alert::State::Snoozed;
    const Alert still = awakened(snoozed, budget, at(90), raised);
    QCOMPARE(still.state, Alert::State::Pending);
    QCOMPARE(still.spent.nanos, units(90));
    QCOMPARE(still.limit.nanos, units(100));
    // Corrected since, or another month: there is nothing to tell of.
    QCOMPARE(awakened(snoozed, budget, at(70), raised).state, Alert::State::Acknowledged);
    QCOMPARE(awakened(snoozed, budget, at(90, qint64(7) * 86'400), raised).state, Alert::State::Acknowledged);
    // A higher threshold has been told of since.
    const QList<Alert> all = raised + thresholdAlerts(budget, at(105), {raised, {}, false, zone, {}, {}});
    const Alert spoken = awakened(snoozed, budget, at(105), all);
    QCOMPARE(spoken.state, Alert::State::Silent);
    QCOMPARE(spoken.spokenBy, WholeLimit);
    budget.enabled = false;
    QCOMPARE(awakened(snoozed, budget, at(90), raised).state, Alert::State::Acknowledged);
}

void AlertRulesTest::addedLowerThresholdIsQuiet()
{
    const ReportingZone zone = *ReportingZone::fromName(u"Asia/Kolkata"_s);
    Budget budget = sampleBudget(100);
    budget.thresholds = {WholeLimit};
    const auto state = assessSpent(budget, {{SampleToday, units(120)}}, SampleNow, zone).state;
    const QList<Alert> known = thresholdAlerts(budget, state, {{}, {}, false, zone, {}, {}});
    QCOMPARE(known.size(), 1);
    budget.thresholds = {2'500, WholeLimit};
    QVERIFY(thresholdAlerts(budget, state, {known, {}, false, zone, {}, {}}).isEmpty());
    // Whoever asks for a higher one is told of it.
    budget.thresholds = {2'500, WholeLimit, 12'000};
    const QList<Alert> added = thresholdAlerts(budget, state, {known, {}, false, zone, {}, {}});
    QCOMPARE(added.size(), 1);
    QCOMPARE(added.constFirst().threshold, 12'000);
}

void AlertRulesTest::nothingIsToldOfWhatIsNotKnown()
{
    const ReportingZone zone = *ReportingZone::fromName(u"Asia/Kolkata"_s);
    Budget budget = sampleBudget(100);
    const BudgetState loading = unknownState(budget, BudgetState::Problem::Loading, SampleNow, zone);
    QVERIFY(thresholdAlerts(budget, loading, {{}, {}, false, zone, {}, {}}).isEmpty());
    // A cost in a currency without a rate makes everything unknown, not less.
    budget.limit.currency = *Currency::fromCode(u"EUR");
    const auto noRate = assessSpent(budget, {{SampleToday, units(500)}}, SampleNow, zone).state;
    QCOMPARE(noRate.problem, BudgetState::Problem::NoRate);
    QVERIFY(!noRate.isKnown());
    budget = sampleBudget(100);
    budget.enabled = false;
    const auto off = assessSpent(budget, {{SampleToday, units(500)}}, SampleNow, zone).state;
    QVERIFY(thresholdAlerts(budget, off, {{}, {}, false, zone, {}, {}}).isEmpty());
}

void AlertRulesTest::namesTheDayAndTheCause()
{
    const ReportingZone zone = *ReportingZone::fromName(u"Asia/Kolkata"_s);
    const Budget budget = sampleBudget(100);
    const SpentDays spent{{SampleToday.addDays(-5), units(45)}, {SampleToday.addDays(-2), units(40)}, {SampleToday, 1}};
    const auto state = assessSpent(budget, spent, SampleNow, zone).state;
    const QList<Alert> alerts = thresholdAlerts(budget, state, {{}, {}, true, zone, {}, {}});
    QCOMPARE(alerts.size(), 2);
    QCOMPARE(alerts.at(1).day, SampleToday.addDays(-2));
    QCOMPARE(alerts.at(1).topModel, SampleModel);
    QCOMPARE(alerts.at(1).topUser, SampleUser);
    QCOMPARE(alerts.at(1).spent.nanos, units(85) + 1);
    QVERIFY(alerts.at(1).missed);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::AlertRulesTest)
#include "tst_alertrules.moc"
