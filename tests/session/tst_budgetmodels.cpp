// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/alertlistmodel.h"
#include "models/session/budgetimport.h"
#include "models/session/budgetinput.h"
#include "models/session/sortproxy.h"
#include "tests/session/budgetrowsamples.h"
#include "tests/support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using namespace BudgetRowSamples;
using namespace BudgetStates;
using FailureMode = QAbstractItemModelTester::FailureReportingMode;

/// What the budgets page shows and takes in, without a widget.
class TestBudgetModels : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void standsByShareAndThresholds_data();
    void standsByShareAndThresholds();
    void shareNeverRoundsOverTheLimit_data();
    void shareNeverRoundsOverTheLimit();
    void tightestFirst();
    void keepsRowsWhileFiguresChange();
    void marksWhatTheSourceKeeps();
    void saysWhyThereAreNoFigures();
    void forecastInTwoLines();
    void alertsOfOneBudget();
    void newestAlertFirst();
    void readsThresholds_data();
    void readsThresholds();
    void readsAmounts_data();
    void readsAmounts();
    void amountsComeBack();
    void limitsAreExact();
    void suggestsRoundAmounts();
    void comparesBeforeImporting();
};

void TestBudgetModels::standsByShareAndThresholds_data()
{
    QTest::addColumn<QList<int>>("thresholds");
    QTest::addColumn<double>("spent"); // of 100
    QTest::addColumn<int>("standing");
    const auto add = [](const char *name, const QList<int> &thresholds, double spent, BudgetStanding standing) {
        QTest::newRow(name) << thresholds << spent << static_cast<int>(standing);
    };
    add("half is a milestone", {5000, 8000, 10000}, 62, BudgetStanding::Within);
    add("just below", {5000, 8000, 10000}, 79.99, BudgetStanding::Within);
    add("at the threshold", {5000, 8000, 10000}, 80, BudgetStanding::Near);
    add("exactly the limit", {5000, 8000, 10000}, 100, BudgetStanding::Near);
    add("above", {5000, 8000, 10000}, 100.01, BudgetStanding::Over);
    add("one's own", {9500}, 94, BudgetStanding::Within);
    add("none", {}, 90, BudgetStanding::Near);
    add("only above the limit", {20000}, 89, BudgetStanding::Within);
}

void TestBudgetModels::standsByShareAndThresholds()
{
    QFETCH(QList<int>, thresholds);
    QFETCH(double, spent);
    Budget one = budget(u"a"_s, u"a"_s, 100);
    one.thresholds = thresholds;
    QTEST(static_cast<int>(standingOf(one, state(one, spent))), "standing");
    QCOMPARE(standingOf(one, {}), BudgetStanding::Unknown);
    one.enabled = false;
    QCOMPARE(standingOf(one, state(one, spent)), BudgetStanding::Off);
}

void TestBudgetModels::shareNeverRoundsOverTheLimit_data()
{
    QTest::addColumn<double>("spent"); // of 100
    QTest::addColumn<int>("unpriced");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << 0.0 << 0 << u"0\u00A0%"_s;
    QTest::newRow("a little") << 0.3 << 0 << u"<1\u00A0%"_s;
    QTest::newRow("usual") << 62.4 << 0 << u"62\u00A0%"_s;
    QTest::newRow("almost all") << 99.99 << 0 << u"99\u00A0%"_s;
    QTest::newRow("all") << 100.0 << 0 << u"100\u00A0%"_s;
    QTest::newRow("a little more") << 100.01 << 0 << u"> 100\u00A0%"_s;
    QTest::newRow("over") << 153.9 << 1 << u"\u2265\u00A0153\u00A0%"_s;
    QTest::newRow("at least") << 20.0 << 3 << u"\u2265\u00A020\u00A0%"_s;
}

void TestBudgetModels::shareNeverRoundsOverTheLimit()
{
    QFETCH(double, spent);
    QFETCH(int, unpriced);
    BudgetState one = state(budget(u"a"_s, u"a"_s, 100), spent);
    one.unpriced = unpriced;
    QTEST(budgetShareText(one, English), "text");
    QCOMPARE(budgetShareText({}, English), NumberFormat::unknown());
}

void TestBudgetModels::tightestFirst()
{
    BudgetListModel model;
    SortProxy proxy;
    const QAbstractItemModelTester tester(&model, FailureMode::QtTest);
    const QAbstractItemModelTester proxyTester(&proxy, FailureMode::QtTest);
    proxy.setSourceModel(&model);
    proxy.sort(BudgetListModel::InitialSortColumn, Qt::DescendingOrder);
    BudgetRow unknown = row(u"unknown"_s, 100, 50);
    unknown.state = {};
    model.setRows({row(u"half"_s, 100, 50), unknown, row(u"over"_s, 1000, 1040), row(u"tight"_s, 10, 9)});
    QCOMPARE(texts(proxy, BudgetListModel::Name), (QStringList{u"over"_s, u"tight"_s, u"half"_s, u"unknown"_s}));
    proxy.sort(BudgetListModel::Limit, Qt::AscendingOrder);
    QCOMPARE(texts(proxy, BudgetListModel::Name).constFirst(), u"tight"_s);
}

void TestBudgetModels::keepsRowsWhileFiguresChange()
{
    BudgetListModel model;
    const QAbstractItemModelTester tester(&model, FailureMode::QtTest);
    model.setFormat(English, utc());
    model.setRows({row(u"a"_s, 500, 100), row(u"b"_s, 500, 200)});
    const QPersistentModelIndex kept = model.index(1, BudgetListModel::Spent);
    QCOMPARE(kept.data().toString(), u"¥200.00"_s);
    model.setRows({row(u"b"_s, 500, 430.2), row(u"c"_s, 500, 1)});
    QVERIFY(kept.isValid());
    QCOMPARE(kept.data().toString(), u"¥430.20"_s);
    QCOMPARE(kept.data(CopyRole).toString(), u"430.200000 CNY"_s);
    QCOMPARE(model.rowOf(u"c"_s), 1);
    QCOMPARE(model.rowOf(u"a"_s), -1);
    QCOMPARE(kept.data(BudgetListModel::ShareRole).toDouble(), 0.8604);
}

void TestBudgetModels::marksWhatTheSourceKeeps()
{
    BudgetListModel model;
    BudgetRow own = row(u"own"_s, 100, 1);
    BudgetRow theirs = row(u"theirs"_s, 100, 1);
    theirs.budget.origin = Budget::Origin::Source;
    model.setRows({own, theirs});
    QVERIFY(!model.index(0, 0).data(BudgetListModel::SourcesOwnRole).toBool());
    QVERIFY(model.index(1, 0).data(BudgetListModel::SourcesOwnRole).toBool());
    const QString scope = model.index(1, 0).data(BudgetListModel::ScopeRole).toString();
    QVERIFY2(scope.contains(u"kept by the source"_s), qPrintable(scope));
}

void TestBudgetModels::saysWhyThereAreNoFigures()
{
    BudgetListModel model;
    BudgetRow closed = row(u"a"_s, 100, 1);
    closed.state = {};
    closed.state.problem = BudgetState::Problem::SourceClosed;
    model.setRows({closed});
    QCOMPARE(model.index(0, BudgetListModel::Spent).data().toString(), NumberFormat::unknown());
    QVERIFY(!model.index(0, BudgetListModel::Forecast).data().toString().isEmpty());
    QVERIFY(model.index(0, BudgetListModel::Forecast).data().toString() != NumberFormat::unknown());
    QVERIFY(!model.index(0, BudgetListModel::Gauge).data(SortRole).isValid());
}

void TestBudgetModels::forecastInTwoLines()
{
    BudgetListModel model;
    model.setFormat(English, utc());
    BudgetRow foreseen = row(u"a"_s, 500, 200);
    foreseen.state = withForecast(foreseen.state);
    model.setRows({foreseen, row(u"b"_s, 500, 200)});
    const auto text = [&model](int at, int role) {
        return model.index(at, BudgetListModel::Forecast).data(role).toString();
    };
    QCOMPARE(text(0, BudgetListModel::ForecastEndRole), u"30 Nov: ¥600"_s);
    QCOMPARE(text(0, BudgetListModel::ForecastRangeRole), u"¥560 \u2013 ¥640"_s);
    QVERIFY(text(0, Qt::DisplayRole).contains(u"¥560"_s));
    QCOMPARE(text(1, BudgetListModel::ForecastRangeRole), QString());
    QVERIFY(!text(1, BudgetListModel::ForecastEndRole).isEmpty());
}

void TestBudgetModels::alertsOfOneBudget()
{
    const Budget a = budget(u"a"_s, u"Org A"_s, 500);
    const Budget b = budget(u"b"_s, u"Org B"_s, 500);
    AlertListModel model;
    const QAbstractItemModelTester tester(&model, FailureMode::QtTest);
    const QList<Alert> alerts{alert(3, a, 10000, 501), alert(2, b, 8000, 400), alert(1, a, 8000, 401)};
    model.setAlerts(alerts, {});
    QCOMPARE(model.rowCount(), 3);
    model.setAlerts(alerts, u"a"_s);
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.index(0, AlertListModel::Message).data().toString().contains(u"Org A"_s));
    const auto severity = [&](int at) { return model.index(at, 0).data(AlertListModel::SeverityRole).toInt(); };
    QCOMPARE(severity(0), static_cast<int>(AlertListModel::Severity::Exceeded));
    QCOMPARE(severity(1), static_cast<int>(AlertListModel::Severity::Warning));
    QVERIFY(model.index(0, 0).data(AlertListModel::OpenRole).toBool());
    QList<Alert> seen = alerts;
    seen[0].state = Alert::State::Acknowledged;
    seen[2].state = Alert::State::Silent;
    model.setAlerts(seen, u"a"_s);
    QVERIFY(!model.index(0, 0).data(AlertListModel::OpenRole).toBool());
    QVERIFY(!model.index(1, 0).data(AlertListModel::OpenRole).toBool());
}

void TestBudgetModels::newestAlertFirst()
{
    const Budget a = budget(u"a"_s, u"Org A"_s, 500);
    AlertListModel model;
    SortProxy proxy;
    const QAbstractItemModelTester tester(&proxy, FailureMode::QtTest);
    proxy.setSourceModel(&model);
    proxy.sort(AlertListModel::Raised, Qt::DescendingOrder);
    model.setAlerts({alert(1, a, 5000, 250)}, {});
    model.setAlerts({alert(2, a, 8000, 400), alert(1, a, 5000, 250)}, {});
    QCOMPARE(proxy.index(0, 0).data(AlertListModel::AlertIdRole).toLongLong(), 2);
}

void TestBudgetModels::readsThresholds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("ok");
    QTest::addColumn<QList<int>>("thresholds");
    QTest::newRow("usual") << u"50, 80, 95 %"_s << true << QList<int>{5000, 8000, 9500};
    QTest::newRow("signs and order") << u"120% 80%;50"_s << true << QList<int>{5000, 8000, 12000};
    QTest::newRow("doubles") << u"80,80"_s << true << QList<int>{8000};
    QTest::newRow("decimals") << u"33.33"_s << true << QList<int>{3333};
    QTest::newRow("chinese") << u"50、80，95％"_s << true << QList<int>{5000, 8000, 9500};
    QTest::newRow("full width") << u"\uFF15\uFF10 80"_s << true << QList<int>{5000, 8000};
    QTest::newRow("none") << u"  "_s << true << QList<int>{};
    QTest::newRow("zero") << u"0, 80"_s << false << QList<int>{};
    QTest::newRow("negative") << u"-5"_s << false << QList<int>{};
    QTest::newRow("words") << u"half"_s << false << QList<int>{};
    QTest::newRow("too fine") << u"33.333"_s << false << QList<int>{};
    QTest::newRow("too much") << u"10001"_s << false << QList<int>{};
}

void TestBudgetModels::readsThresholds()
{
    QFETCH(QString, text);
    QFETCH(bool, ok);
    QFETCH(QList<int>, thresholds);
    const auto read = parseThresholds(text, English.locale());
    QCOMPARE(read.has_value(), ok);
    if (ok)
        QCOMPARE(*read, thresholds);
    if (ok)
        QCOMPARE(parseThresholds(thresholdsText(*read, English.locale()), English.locale()), read);
}

void TestBudgetModels::readsAmounts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<qint64>("nanos"); // -1: refused
    QTest::newRow("plain") << u"500"_s << u"en_GB"_s << qint64(500'000'000'000);
    QTest::newRow("grouped") << u"1,874.36"_s << u"en_GB"_s << qint64(1'874'360'000'000);
    QTest::newRow("sign") << u"¥ 2,000"_s << u"en_GB"_s << qint64(2'000'000'000'000);
    QTest::newRow("code") << u"2000 cny"_s << u"en_GB"_s << qint64(2'000'000'000'000);
    QTest::newRow("german") << u"1.874,36"_s << u"de_DE"_s << qint64(1'874'360'000'000);
    QTest::newRow("german, grouped") << u"1.500"_s << u"de_DE"_s << qint64(1'500'000'000'000);
    QTest::newRow("german, with a dot") << u"1.5"_s << u"de_DE"_s << qint64(1'500'000'000);
    QTest::newRow("english, three decimals") << u"1.500"_s << u"en_GB"_s << qint64(1'500'000'000);
    QTest::newRow("smallest") << u"0.000000001"_s << u"en_GB"_s << qint64(1);
    QTest::newRow("full width") << u"\uFF11\uFF0C\uFF12\uFF13\uFF14\uFF0E\uFF15"_s << u"zh_CN"_s
                                << qint64(1'234'500'000'000);
    QTest::newRow("too fine") << u"0.0000000001"_s << u"en_GB"_s << qint64(-1);
    QTest::newRow("no grouping there") << u"1,5"_s << u"en_GB"_s << qint64(-1);
    QTest::newRow("exponent") << u"1e3"_s << u"en_GB"_s << qint64(-1);
    QTest::newRow("words") << u"much"_s << u"en_GB"_s << qint64(-1);
    QTest::newRow("too large") << u"99999999999999"_s << u"en_GB"_s << qint64(-1);
    QTest::newRow("nothing") << QString() << u"en_GB"_s << qint64(-1);
}

void TestBudgetModels::readsAmounts()
{
    QFETCH(QString, text);
    QFETCH(QString, locale);
    QFETCH(qint64, nanos);
    const auto read = parseAmount(text, Currency::cny(), QLocale(locale));
    QCOMPARE(read ? read->nanos : -1, nanos);
}

void TestBudgetModels::limitsAreExact()
{
    BudgetListModel model;
    model.setFormat(English, utc());
    model.setRows({row(u"a"_s, 999.99, 1), row(u"b"_s, 1'000.5, 1), row(u"c"_s, 2'000, 1)});
    QCOMPARE(texts(model, BudgetListModel::Limit), (QStringList{u"¥999.99"_s, u"¥1,000.50"_s, u"¥2,000"_s}));
}

void TestBudgetModels::amountsComeBack()
{
    for (const char *name : {"en_GB", "de_DE", "zh_CN"}) {
        const QLocale locale{QString::fromLatin1(name)};
        for (const qint64 nanos : {1'000'000'000LL, 430'200'000'000LL, 1'874'361'234'567LL, 1LL}) {
            const Money money{nanos, Currency::cny()};
            QCOMPARE(parseAmount(amountText(money, locale), Currency::cny(), locale), money);
        }
    }
    QCOMPARE(amountText(yuan(500), QLocale::c()), u"500"_s);
    QCOMPARE(amountText(yuan(430.2), QLocale::c()), u"430.20"_s);
}

void TestBudgetModels::suggestsRoundAmounts()
{
    QCOMPARE(suggestedLimit(yuan(1874.36)), yuan(1900));
    QCOMPARE(suggestedLimit(yuan(0.02)), yuan(1));
    QCOMPARE(suggestedLimit(yuan(61.4)), yuan(62));
    QCOMPARE(suggestedLimit(yuan(100)), yuan(100));
}

void TestBudgetModels::comparesBeforeImporting()
{
    const Budget kept = budget(u"1"_s, u"All usage"_s, 100);
    const Budget old = budget(u"2"_s, u"Org A"_s, 100);
    Budget changed = old;
    changed.limit = yuan(200);
    const Budget added = budget({}, u"kimi"_s, 5);
    const BudgetImport import = compareBudgets({kept, changed, added}, {kept, old});
    QCOMPARE(import.count(BudgetImport::Effect::New), 1);
    QCOMPARE(import.count(BudgetImport::Effect::Unchanged), 1);
    QCOMPARE(import.changes(), (QList<Budget>{changed, added}));
    const QString summary = importSummary(import);
    QVERIFY2(summary.contains(u"Org A"_s), qPrintable(summary));
    QVERIFY(importSummary({}).contains(u"no budget"_s));
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestBudgetModels)
#include "tst_budgetmodels.moc"
