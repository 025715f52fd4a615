// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/builtinprices.h"
#include "tests/sources/demosamples.h"
#include "tests/support/testmain.h"

#include <QDateTime>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace Tokenglass {

/// Rows of sample data: always the same for the same settings, and like what an organisation has.
class DemoGeneratorTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void sameSettingsSameRows();
    void anotherSeedOtherRows();
    void exactlyAsManyRowsInThePeriod_data();
    void exactlyAsManyRowsInThePeriod();
    void looksReal();
    void sessionsAskFourModels();
    void failuresHaveNoTokens();
    void costsAreThePriceBooks();
    void refusesSettings_data();
    void refusesSettings();
};

void DemoGeneratorTest::sameSettingsSameRows()
{
    const auto key = [](const DemoRow &row) {
        return std::tuple(row.second, row.user, row.organisation, row.session, row.model, QByteArray(row.requestType),
                          row.inputTokens, row.outputTokens, row.totalCostMicros, row.success, row.responseMillis);
    };
    const std::vector<DemoRow> first = demoRows(demoSettings());
    const std::vector<DemoRow> second = demoRows(demoSettings());
    QVERIFY(std::equal(first.begin(), first.end(), second.begin(), second.end(),
                       [&key](const DemoRow &a, const DemoRow &b) { return key(a) == key(b); }));
    // Pinned, so that a change of the sample data is a decision and not an accident.
    qint64 tokens = 0;
    qint64 cost = 0;
    for (const DemoRow &row : first) {
        tokens += row.inputTokens + row.outputTokens;
        cost += row.totalCostMicros;
    }
    QCOMPARE(tokens, 21'342'042);
    QCOMPARE(cost, 47'574'407);
}

void DemoGeneratorTest::anotherSeedOtherRows()
{
    DemoSettings other = demoSettings(100);
    other.seed = 43;
    QVERIFY(demoRows(other).front().session != demoRows(demoSettings(100)).front().session);
}

void DemoGeneratorTest::exactlyAsManyRowsInThePeriod_data()
{
    QTest::addColumn<qint64>("rows");
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("users");
    QTest::newRow("none") << qint64(0) << 1 << 1;
    QTest::newRow("one") << qint64(1) << 1 << 1;
    QTest::newRow("a few") << qint64(7) << 365 << 3;
    QTest::newRow("a dense day") << qint64(5'000) << 1 << 10;
    QTest::newRow("many") << qint64(50'000) << 400 << 5'000;
}

void DemoGeneratorTest::exactlyAsManyRowsInThePeriod()
{
    QFETCH(qint64, rows);
    QFETCH(int, days);
    QFETCH(int, users);
    const std::vector<DemoRow> made = demoRows({rows, days, users, 9, DemoUntil});
    QCOMPARE(static_cast<qint64>(made.size()), rows);
    for (const DemoRow &row : made) {
        QVERIFY(row.second >= DemoUntil - days * 86'400LL && row.second < DemoUntil);
        QVERIFY(row.user >= 0 && row.user <= users);
    }
}

void DemoGeneratorTest::looksReal()
{
    const std::vector<DemoRow> rows = demoRows(demoSettings(50'000));
    const auto count = [&rows](auto condition) { return std::count_if(rows.begin(), rows.end(), condition); };
    const auto total = static_cast<double>(rows.size());
    const auto share = [&](auto condition) { return static_cast<double>(count(condition)) / total; };
    const double failures = share([](const DemoRow &row) { return !row.success; });
    QVERIFY(failures > 0.015 && failures < 0.025);
    const double nobody = share([](const DemoRow &row) { return row.user == 0; });
    QVERIFY(nobody > 0.02 && nobody < 0.04);
    const double console = share([](const DemoRow &row) { return QByteArray(row.requestType) == "console"; });
    QVERIFY(console > 0 && console < 0.02);
    const double weekend = share([](const DemoRow &row) {
        return QDateTime::fromSecsSinceEpoch(row.second + 8 * 3600, Qt::UTC).date().dayOfWeek() > 5;
    });
    QVERIFY(weekend < 0.2);
    const double night = share([](const DemoRow &row) { return (row.second + 8 * 3600) % 86'400 < 6 * 3600; });
    QVERIFY(night < 0.05);
    std::map<int, qint64> byUser;
    std::set<int> models;
    qint64 backwards = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        ++byUser[rows[i].user];
        models.insert(rows[i].model);
        backwards += i > 0 && rows[i].second < rows[i - 1].second - 3600 ? 1 : 0;
    }
    QCOMPARE(models.size(), std::size_t(6));
    QVERIFY2(backwards > 0, "some sessions come hours late");
    byUser.erase(0);
    const auto busiest = std::max_element(byUser.begin(), byUser.end(),
                                          [](const auto &a, const auto &b) { return a.second < b.second; });
    QVERIFY(static_cast<double>(busiest->second) > total * 0.08);
}

void DemoGeneratorTest::sessionsAskFourModels()
{
    std::map<quint64, std::set<int>> models;
    std::map<quint64, std::set<int>> users;
    for (const DemoRow &row : demoRows(demoSettings())) {
        models[row.session].insert(row.model);
        users[row.session].insert(row.user);
    }
    QVERIFY(std::all_of(users.begin(), users.end(), [](const auto &session) { return session.second.size() == 1; }));
    const auto four =
        std::count_if(models.begin(), models.end(), [](const auto &session) { return session.second.size() == 4; });
    QVERIFY(four > static_cast<qint64>(models.size()) / 3);
}

void DemoGeneratorTest::failuresHaveNoTokens()
{
    bool timeouts = false;
    bool atOnce = false;
    for (const DemoRow &row : demoRows(demoSettings())) {
        if (row.success) {
            QVERIFY(row.inputTokens > 0 && row.outputTokens > 0 && row.responseMillis > 0
                    && row.responseMillis < 60'000);
            continue;
        }
        QCOMPARE(row.inputTokens + row.outputTokens + row.totalCostMicros, 0);
        timeouts = timeouts || row.responseMillis >= 60'000;
        atOnce = atOnce || row.responseMillis == 0;
    }
    QVERIFY(timeouts && atOnce);
}

void DemoGeneratorTest::costsAreThePriceBooks()
{
    const Result<PriceBook> prices = builtinPriceBook();
    Result<DemoGenerator> generator = DemoGenerator::create(demoSettings(3'000), *prices);
    DemoRow row;
    while (generator->next(row)) {
        TokenCounts tokens;
        tokens[TokenBucket::FreshInput] = row.inputTokens;
        tokens[TokenBucket::Output] = row.outputTokens;
        const QString alias = QString::fromStdString(generator->models()[static_cast<std::size_t>(row.model)].alias);
        const auto cost = prices->costOf(alias, tokens, QDateTime::fromSecsSinceEpoch(row.second, Qt::UTC));
        QCOMPARE((Money{row.totalCostMicros * 1000, Currency::cny()}.toDecimal(6)), cost->toDecimal(6));
    }
}

void DemoGeneratorTest::refusesSettings_data()
{
    QTest::addColumn<qint64>("rows");
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("users");
    QTest::addColumn<qint64>("until");
    QTest::newRow("negative rows") << qint64(-1) << 1 << 1 << DemoUntil;
    QTest::newRow("too many rows") << DemoSettings::MaximumRows + 1 << 1 << 1 << DemoUntil;
    QTest::newRow("no day") << qint64(1) << 0 << 1 << DemoUntil;
    QTest::newRow("no user") << qint64(1) << 1 << 0 << DemoUntil;
    QTest::newRow("before 1970") << qint64(1) << 2 << 1 << qint64(86'400);
    QTest::newRow("far future") << qint64(1) << 1 << 1 << qint64(5'000'000'000);
}

void DemoGeneratorTest::refusesSettings()
{
    QFETCH(qint64, rows);
    QFETCH(int, days);
    QFETCH(int, users);
    QFETCH(qint64, until);
    const Result<DemoGenerator> generator = DemoGenerator::create({rows, days, users, 1, until}, *builtinPriceBook());
    QVERIFY(!generator.ok());
    QCOMPARE(generator.error().kind, Error::Kind::Input);
    QVERIFY(!DemoGenerator::create(demoSettings(), PriceBook()).ok());
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::DemoGeneratorTest)
#include "tst_demogenerator.moc"
