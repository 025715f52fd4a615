// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/userbudget.h"
#include "tests/support/testmain.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

class UserBudgetTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void isAMonthOfOneUser();
};

void UserBudgetTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("nanos"); // 0: no budget
    QTest::addColumn<int>("threshold");
    QTest::newRow("usual") << u"100.5|0.8"_s << qint64(100'500'000'000) << 8'000;
    QTest::newRow("per cent") << u"100|75"_s << qint64(100'000'000'000) << 7'500;
    QTest::newRow("no share") << u"100|"_s << qint64(100'000'000'000) << 8'000;
    QTest::newRow("odd share") << u"100|-3"_s << qint64(100'000'000'000) << 8'000;
    QTest::newRow("whole share") << u"100|1"_s << qint64(100'000'000'000) << 10'000;
    QTest::newRow("nothing") << u"0|0.8"_s << qint64(0) << 0;
    QTest::newRow("negative") << u"-5|0.8"_s << qint64(0) << 0;
    QTest::newRow("no amount") << QString() << qint64(0) << 0;
    QTest::newRow("not a number") << u"much|0.8"_s << qint64(0) << 0;
}

void UserBudgetTest::reads()
{
    QFETCH(QString, text);
    QFETCH(qint64, nanos);
    QFETCH(int, threshold);
    NameDirectory names;
    names.users.insert(EntityId(7), u"王小明"_s);
    names.userBudgets.insert(EntityId(7), text);
    const QList<UserBudget> budgets = userBudgets(names, Currency::usd());
    if (nanos == 0) {
        QVERIFY(budgets.isEmpty());
        return;
    }
    QVERIFY(budgets == (QList<UserBudget>{{EntityId(7), u"王小明"_s, {nanos, Currency::usd()}, threshold}}));
}

void UserBudgetTest::isAMonthOfOneUser()
{
    const Budget budget = toBudget({EntityId(7), {}, {5, Currency::cny()}, 8'000}, u"s1"_s);
    QCOMPARE(budget.origin, Budget::Origin::Source);
    QCOMPARE(budget.name, u"#7"_s);
    QCOMPARE(budget.period.kind, BudgetPeriod::Kind::Month);
    QCOMPARE(budget.scope.users, QList<EntityId>{EntityId(7)});
    QCOMPARE(budget.thresholds, (QList<BasisPoints>{8'000, 10'000}));
    QVERIFY(checkBudget(budget));
    QVERIFY(budget.id != toBudget({EntityId(7), {}, {5, Currency::cny()}, 8'000}, u"s2"_s).id);
    QCOMPARE(toBudget({EntityId(7), {}, {5, Currency::cny()}, 10'000}, {}).thresholds, QList<BasisPoints>{10'000});
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::UserBudgetTest)
#include "tst_userbudget.moc"
