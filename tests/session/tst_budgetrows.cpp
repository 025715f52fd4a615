// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/pastperiodmodel.h"
#include "models/session/periodtext.h"
#include "tests/session/budgetrowsamples.h"
#include "tests/support/testmain.h"

#include <QAbstractItemModelTester>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using namespace BudgetRowSamples;
using namespace BudgetStates;
using FailureMode = QAbstractItemModelTester::FailureReportingMode;

/// What a row says of a budget's time, its exceptions and of figures that are old.
class TestBudgetRows : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void marksItsOwnZoneAndReset();
    void marksAnException();
    void saysLastKnown();
    void namesPeriods();
    void pastPeriods();
};

void TestBudgetRows::marksItsOwnZoneAndReset()
{
    BudgetListModel model;
    model.setFormat(English, utc());
    BudgetRow there = row(u"a"_s, 500, 200);
    there.budget.zone = u"Asia/Tokyo"_s;
    const ReportingZone tokyo = zoneOf(there.budget, utc());
    there.state.span = *spanAt(there.budget, november().range.start + 86'400, tokyo);
    BudgetRow rolling = there;
    rolling.budget.id = u"b"_s;
    rolling.budget.period.kind = BudgetPeriod::Kind::Rolling;
    model.setRows({there, rolling, row(u"c"_s, 500, 200)});
    const auto note = [&model](int at) {
        return model.index(at, BudgetListModel::Period).data(BudgetListModel::PeriodNoteRole).toString();
    };
    QCOMPARE(note(0), u"Asia/Tokyo\nresets 30 Nov 15:00"_s);
    QCOMPARE(note(1), u"Asia/Tokyo"_s); // it never resets
    QCOMPARE(note(2), QString());
    QCOMPARE(model.index(0, BudgetListModel::Period).data(Qt::AccessibleTextRole).toString(),
             u"month, days in Asia/Tokyo, resets 30 Nov 15:00"_s);
    model.setFormat(English, tokyo);
    QCOMPARE(note(0), QString());
}

void TestBudgetRows::marksAnException()
{
    BudgetListModel model;
    model.setFormat(English, utc());
    BudgetRow raised = row(u"a"_s, 500, 200);
    raised.state.limit = yuan(800);
    model.setRows({raised, row(u"b"_s, 500, 200)});
    const QModelIndex limit = model.index(0, BudgetListModel::Limit);
    QCOMPARE(limit.data().toString(), u"¥800"_s);
    QCOMPARE(limit.data(BudgetListModel::LimitNoteRole).toString(), u"usually ¥500"_s);
    QCOMPARE(limit.data(Qt::AccessibleTextRole).toString(), u"¥800, usually ¥500"_s);
    QVERIFY(model.index(1, BudgetListModel::Limit).data(BudgetListModel::LimitNoteRole).toString().isEmpty());
}

void TestBudgetRows::saysLastKnown()
{
    BudgetListModel model;
    model.setFormat(English, utc());
    BudgetRow old = row(u"a"_s, 500, 200);
    old.state = withForecast(old.state);
    old.state.problem = BudgetState::Problem::SourceClosed;
    old.state.lastKnownAt = november().range.start + 12 * 3'600 + 180;
    model.setRows({old});
    const auto data = [&model](int column, int role = Qt::DisplayRole) { return model.index(0, column).data(role); };
    QCOMPARE(data(BudgetListModel::Spent).toString(), u"¥200.00"_s);
    QCOMPARE(data(BudgetListModel::Forecast).toString(), u"last known, as of 1 Nov 12:03: its source is not open"_s);
    QCOMPARE(data(BudgetListModel::Forecast, BudgetListModel::ForecastEndRole).toString(), u"last known"_s);
    QCOMPARE(data(BudgetListModel::Forecast, BudgetListModel::ForecastRangeRole).toString(), u"as of 1 Nov 12:03"_s);
    QCOMPARE(data(BudgetListModel::PassesLimit).toString(), NumberFormat::unknown());
    QVERIFY(data(BudgetListModel::Gauge, BudgetListModel::LastKnownRole).toBool());
}

void TestBudgetRows::namesPeriods()
{
    const auto caption = [](qint64 start, qint64 end) {
        return periodCaption(Period(TimeRange{start, end}), English, utc());
    };
    const TimeRange month = november().range;
    QCOMPARE(caption(month.start, month.end), u"November 2026"_s);
    QCOMPARE(caption(month.start, month.start + 7 * 86'400), u"1 Nov \u2013 7 Nov 2026"_s);
    QCOMPARE(caption(month.start, month.start + 86'400), u"1 Nov 2026"_s);
    QCOMPARE(caption(month.start - 9 * 3'600, month.end - 9 * 3'600), u"31 Oct 15:00 \u2013 30 Nov 15:00"_s);
    QCOMPARE(periodCaption(Period(Period::Kind::Last30Days), English, utc()),
             periodText(Period(Period::Kind::Last30Days), English, utc()));
}

void TestBudgetRows::pastPeriods()
{
    PastPeriodModel model;
    const QAbstractItemModelTester tester(&model, FailureMode::QtTest);
    model.setFormat(English);
    PastPeriod month;
    month.span = november();
    month.limit = yuan(500);
    month.spent = yuan(612.5);
    month.passedOn = QDate(2026, 11, 21);
    PastPeriod week = month;
    week.span.firstDay = QDate(2026, 10, 26);
    week.span.lastDay = QDate(2026, 11, 1);
    week.span.range.start -= 86400;
    week.unpriced = 2;
    week.passedOn.reset();
    model.setRows({month, week});
    QCOMPARE(texts(model, PastPeriodModel::Period), (QStringList{u"November 2026"_s, u"26 Oct \u2013 1 Nov 2026"_s}));
    QCOMPARE(texts(model, PastPeriodModel::Spent), (QStringList{u"¥612.50"_s, u"\u2265\u00A0¥612.50"_s}));
    QCOMPARE(texts(model, PastPeriodModel::PassedOn), (QStringList{u"21 Nov"_s, NumberFormat::unknown()}));
    QCOMPARE(model.index(0, PastPeriodModel::Period).data(CopyRole).toString(), u"2026-11-01/2026-11-30"_s);
    month.dataFrom = QDate(2026, 11, 12);
    week.isLoading = true;
    model.setRows({month, week});
    QCOMPARE(texts(model, PastPeriodModel::Period),
             (QStringList{u"November 2026 (in part)"_s, u"26 Oct \u2013 1 Nov 2026 (in part)"_s}));
    const auto toolTip = [&model](int at) { return model.index(at, PastPeriodModel::Period).data(Qt::ToolTipRole); };
    QVERIFY(toolTip(0).toString().contains(u"12 Nov 2026"_s));
    QVERIFY(!toolTip(1).toString().isEmpty());
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestBudgetRows)
#include "tst_budgetrows.moc"
