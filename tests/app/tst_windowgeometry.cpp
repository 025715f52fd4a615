// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testmain.h"
#include "ui/windowgeometry.h"

#include <QScreen>
#include <QWidget>

namespace Tokenglass {

class TestWindowGeometry : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void fitsWithItsFrame_data();
    void fitsWithItsFrame();
    void largeWindowIsShownOnTheScreen();
};

void TestWindowGeometry::fitsWithItsFrame_data()
{
    QTest::addColumn<QRect>("window");
    QTest::addColumn<QRect>("available");
    QTest::addColumn<QRect>("expected");
    QTest::newRow("fits") << QRect(100, 100, 800, 600) << QRect(0, 0, 1440, 900) << QRect(100, 100, 800, 600);
    QTest::newRow("as large as the screen")
        << QRect(0, 0, 1440, 900) << QRect(0, 0, 1440, 900) << QRect(2, 30, 1436, 868);
    QTest::newRow("larger") << QRect(0, 0, 1440, 900) << QRect(0, 0, 1024, 700) << QRect(2, 30, 1020, 668);
    QTest::newRow("over the right edge") << QRect(1000, 500, 800, 600) << QRect(0, 0, 1440, 900)
                                         << QRect(638, 298, 800, 600);
    QTest::newRow("second screen, below a panel")
        << QRect(100, 0, 800, 600) << QRect(1440, 40, 1024, 700) << QRect(1442, 70, 800, 600);
}

void TestWindowGeometry::fitsWithItsFrame()
{
    QFETCH(QRect, window);
    QFETCH(QRect, available);
    QTEST(fitted(window, available, QMargins(2, 30, 2, 2)), "expected");
}

void TestWindowGeometry::largeWindowIsShownOnTheScreen()
{
    QWidget window;
    const QRect available = window.screen()->availableGeometry();
    window.resize(available.size() * 2);
    showOnScreen(&window);
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTRY_VERIFY(available.contains(window.frameGeometry()));
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestWindowGeometry)
#include "tst_windowgeometry.moc"
