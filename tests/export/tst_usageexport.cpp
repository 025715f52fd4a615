// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/period.h"
#include "models/export/exportabout.h"
#include "models/export/usageexport.h"
#include "tests/support/tablesource.h"
#include "tests/support/testmain.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

/// Which tables "everything" has, and what a file says of converted costs.
class TestUsageExport : public TestCase
{
    Q_OBJECT

private:
    static QStringList keys(Period::Kind kind)
    {
        const ManualClock clock;
        FakeState state;
        TableSource(clock.now()).serve(state);
        DashboardQuery query;
        query.range = Period(kind).resolve(clock.now());
        const auto snapshot = std::make_shared<const DashboardSnapshot>(*state.answer(query));
        QStringList keys;
        for (const ExportTable &table : UsageExport(snapshot, {}, Currency::cny()).all())
            keys.append(table.key);
        return keys;
    }

private Q_SLOTS:
    void everythingHasTheHoursOfADay();
    void conversionSaysWhatIsAtOneRate();
};

void TestUsageExport::everythingHasTheHoursOfADay()
{
    QVERIFY2(keys(Period::Kind::Last24Hours).contains(u"hourly"_s),
             qPrintable(keys(Period::Kind::Last24Hours).join(u' ')));
    QVERIFY(!keys(Period::Kind::Last7Days).contains(u"hourly"_s));
    QVERIFY(keys(Period::Kind::Last7Days).contains(u"daily"_s));
}

void TestUsageExport::conversionSaysWhatIsAtOneRate()
{
    ExportOrigin origin;
    origin.madeAt = ManualClock().now();
    origin.conversion = DayConversion{Currency::cny(), RateTable()};
    const auto conversion = [&origin](const DashboardSnapshot *snapshot = nullptr) {
        for (const ExportFact &fact : describeExport(origin, snapshot).facts)
            if (fact.key == u"conversion")
                return fact.value;
        return QString();
    };
    QCOMPARE(conversion(), u"into CNY at the rate of each request's day"_s);
    origin.rate = ExchangeRate::defaultUsdCny();
    QCOMPARE(conversion(),
             u"into CNY at the rate of each request's day; costs in USD are these at the one exchange rate above"_s);
    DashboardSnapshot snapshot;
    snapshot.totals.cost.add({7, Currency::cny()}, {1, Currency::usd()}, CostBasis::Stored, 1);
    QCOMPARE(conversion(&snapshot), u"into CNY and USD at the rate of each request's day"_s);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestUsageExport)
#include "tst_usageexport.moc"
