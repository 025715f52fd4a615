// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/measurescells.h"
#include "models/session/modelbreakdownmodel.h"
#include "tests/support/tablesource.h"
#include "tests/support/testmain.h"
#include "ui/pages/dashboardfigures.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

/// What charts copy, to the digit, and what a card of the other currency says.
class TestDashboardFigures : public TestCase
{
    Q_OBJECT

private:
    std::shared_ptr<const DashboardSnapshot> m_snapshot;
    ReportingZone m_zone = *ReportingZone::fromName(u"America/New_York"_s);

    void ask(Period::Kind kind)
    {
        const ManualClock clock;
        FakeState state;
        TableSource(clock.now()).serve(state);
        DashboardQuery query;
        query.range = Period(kind).resolve(clock.now());
        query.withPrevious = true;
        m_snapshot = std::make_shared<const DashboardSnapshot>(*state.answer(query));
    }
    [[nodiscard]] DashboardFigures figures(Currency dayTarget = {}) const
    {
        const ExchangeRate rate = ExchangeRate::defaultUsdCny();
        return DashboardFigures(m_snapshot,
                                {NumberFormat(),
                                 rate,
                                 Currency::cny(),
                                 m_zone,
                                 Period(Period::Kind::Last7Days),
                                 [](const QString &) { return QColor(); },
                                 {},
                                 {},
                                 {},
                                 dayTarget});
    }
    static qint64 sumOf(const ChartTable &table, qsizetype column)
    {
        qint64 nanos = 0;
        for (const QStringList &row : table.rows)
            nanos += Money::fromDecimal(row[column].toStdString(), Currency::cny()).value_or(Money{}).nanos;
        return nanos;
    }

private Q_SLOTS:
    void daysAddUp();
    void hoursSayTheirOffset();
    void unknownIsEmpty();
    void sumsClaimNoMoreThanTheyKnow();
    void otherChartsAreExact();
    void todaysRateIsSaid();
};

void TestDashboardFigures::daysAddUp()
{
    ask(Period::Kind::Last7Days);
    const TrendData data = figures().trend(TrendMeasure::Cost);
    QVERIFY(data.exact);
    const ChartTable table = data.exact();
    QCOMPARE(table.rows.size(), m_snapshot->days.size());
    QCOMPARE(table.headers.mid(0, 2), (QStringList{u"Date"_s, u"Part of a day"_s}));
    const qsizetype total = table.headers.indexOf(u"Total (CNY)"_s);
    QCOMPARE(total, m_snapshot->models.size() + 2);
    QCOMPARE(sumOf(table, total), m_snapshot->totals.cost.amounts.constFirst().nanos);
    for (qsizetype i = 0; i < m_snapshot->models.size(); ++i)
        QCOMPARE(sumOf(table, i + 2), m_snapshot->models[i].measures.cost.amounts.constFirst().nanos);
    QVERIFY(m_snapshot->days.constLast().partial && !m_snapshot->days[1].partial);
    QCOMPARE(table.rows.constLast()[0], m_snapshot->days.constLast().date.toString(Qt::ISODate));
    QCOMPARE(table.rows.constLast()[1], u"1"_s);
    QCOMPARE(table.rows[1][1], u"0"_s);
    QCOMPARE(table.headers.constLast(), u"Previous period (CNY)"_s);
    const ChartTable requests = figures().trend(TrendMeasure::Requests).exact();
    QCOMPARE(requests.rows[1][total], QString::number(m_snapshot->days[1].measures.requests));
}

void TestDashboardFigures::hoursSayTheirOffset()
{
    ask(Period::Kind::Last24Hours);
    const ChartTable table = figures().trend(TrendMeasure::Tokens).exact();
    QCOMPARE(table.rows.size(), m_snapshot->hours.size());
    const QDateTime start = QDateTime::fromString(table.rows.constFirst()[0], Qt::ISODate);
    QCOMPARE(start.toSecsSinceEpoch(), m_snapshot->hours.constFirst().range.start);
    QVERIFY2(table.rows.constFirst()[0].endsWith(u"-04:00"_s), qPrintable(table.rows.constFirst()[0]));
}

void TestDashboardFigures::unknownIsEmpty()
{
    ask(Period::Kind::Last7Days);
    DashboardSnapshot changed = *m_snapshot;
    Measures &day = changed.days[2].measures;
    day.cost = {};
    day.cost.add({}, CostBasis::Unknown, day.requests);
    changed.days[3].measures = {};
    m_snapshot = std::make_shared<const DashboardSnapshot>(changed);
    const ChartTable table = figures().trend(TrendMeasure::Cost).exact();
    const qsizetype total = table.headers.indexOf(u"Total (CNY)"_s);
    QCOMPARE(table.rows[2][total], QString()); // requests, and nobody knows what they cost
    QCOMPARE(table.rows[3][total], u"0.000000"_s); // no requests
    QCOMPARE(figures().trend(TrendMeasure::Tokens).exact().rows[3][total], u"0"_s);
}

void TestDashboardFigures::sumsClaimNoMoreThanTheyKnow()
{
    ask(Period::Kind::Last7Days);
    QVERIFY(figures().trendSubtitle(TrendMeasure::Cost).contains(u"stacked by model"_s));
    QVERIFY(!figures().responseTime().sparkline.isEmpty());
    DashboardSnapshot sums = *m_snapshot;
    for (DayUsage &day : sums.days) {
        day.byModel.clear();
        day.measures.latency = {};
    }
    m_snapshot = std::make_shared<const DashboardSnapshot>(sums);
    QVERIFY(!figures().trendSubtitle(TrendMeasure::Cost).contains(u"stacked by model"_s));
    QVERIFY(figures().responseTime().sparkline.isEmpty());
}

void TestDashboardFigures::otherChartsAreExact()
{
    ask(Period::Kind::Last7Days);
    const ChartTable shares = figures().costByModel().exact();
    QCOMPARE(sumOf(shares, 1), m_snapshot->totals.cost.amounts.constFirst().nanos);
    const ChartTable types = figures().requestsByType().exact();
    QCOMPARE(types.rows.constFirst()[1], QString::number(m_snapshot->types.constFirst().measures.requests));
    const ChartTable tokens = figures().tokenDistribution().exact();
    qint64 all = 0;
    for (const QStringList &row : tokens.rows) {
        QCOMPARE(row[2], QString()); // the source does not say what came from a cache
        all += row.constLast().toLongLong();
    }
    QCOMPARE(all, m_snapshot->totals.tokens.total);
}

void TestDashboardFigures::todaysRateIsSaid()
{
    const DayConversion conversion{Currency::usd(), RateTable(), Currency::cny()};
    CostTotal cost;
    QVERIFY(!dayTargetOf(conversion, cost).isValid());
    cost.add({7, Currency::cny()}, CostBasis::Stored); // a source that says sums only
    QCOMPARE(dayTargetOf(conversion, cost), Currency::cny());
    QVERIFY(!dayTargetOf({}, cost).isValid());
    cost.add({1, Currency::usd()}, {7, Currency::cny()}, CostBasis::Stored, 1);
    QVERIFY(!dayTargetOf(conversion, cost).isValid());
    ask(Period::Kind::Last7Days);
    QCOMPARE(figures().otherCost().subText, QString());
    const DashboardFigures byDay = figures(Currency::cny());
    QCOMPARE(byDay.cost().subText, QString());
    QCOMPARE(byDay.otherCost().subText, u"at today's rate"_s);
    QVERIFY(byDay.otherCost().toolTip.contains(u"the sum in CNY at today's rate"_s));
    ModelBreakdownModel models;
    const auto hint = [&models](int column) {
        return models.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
    };
    QCOMPARE(hint(ModelBreakdownModel::OtherCost), QString());
    models.setFormat({NumberFormat(), ExchangeRate::defaultUsdCny(), Currency::cny(), Currency::cny()});
    QVERIFY(hint(ModelBreakdownModel::OtherCost).contains(u"at today's rate"_s));
    QCOMPARE(hint(ModelBreakdownModel::Cost), QString());
    // The lead is then the one that is not exact.
    models.setFormat({NumberFormat(), ExchangeRate::defaultUsdCny(), Currency::usd(), Currency::cny()});
    QVERIFY(hint(ModelBreakdownModel::Cost).contains(u"at today's rate"_s));
    QCOMPARE(hint(ModelBreakdownModel::OtherCost), QString());
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestDashboardFigures)
#include "tst_dashboardfigures.moc"
