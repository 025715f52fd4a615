// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/settings.h"
#include "tests/support/testmain.h"
#include "ui/weekstart.h"

#include <QCalendarWidget>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

class TestWeekStart : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void languageDecidesUnlessTheUserDoes();
    void calendarsFollow();
};

void TestWeekStart::languageDecidesUnlessTheUserDoes()
{
    const QLocale before;
    QLocale::setDefault(QLocale(u"en_US"_s));
    Settings settings;
    QCOMPARE(weekStart(settings), Qt::Sunday);
    settings.firstDayOfWeek = Qt::Saturday;
    QCOMPARE(weekStart(settings), Qt::Saturday);
    QLocale::setDefault(before);
}

void TestWeekStart::calendarsFollow()
{
    WeekStart weeks;
    QCalendarWidget calendar;
    calendar.show();
    QCOMPARE(calendar.firstDayOfWeek(), Qt::Monday);
    calendar.hide();
    weeks.setDay(Qt::Saturday);
    calendar.show();
    QCOMPARE(calendar.firstDayOfWeek(), Qt::Saturday);
}

QTEST_MAIN(TestWeekStart)
#include "tst_weekstart.moc"
