// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testmain.h"
#include "ui/dialogplaces.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalSpy>
#include <QVBoxLayout>

namespace Tokenglass {

using namespace Qt::StringLiterals;

/// A dialog with as much in it as a test wants.
class SampleDialog : public QDialog
{
    Q_OBJECT

public:
    SampleDialog(int lines, QWidget *parent) : QDialog(parent), last(new QLineEdit)
    {
        auto *layout = new QVBoxLayout(this);
        for (int i = 0; i < lines; ++i)
            layout->addWidget(new QLabel(QString::number(i)));
        layout->insertWidget(0, new QLineEdit); // has the focus at first
        layout->addWidget(last);
    }

    QLineEdit *last;
};

class TestDialogPlaces : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void sizeIsRemembered();
    void strangersAreLeftAlone();
    void whatIsTooLargeScrolls();
};

void TestDialogPlaces::sizeIsRemembered()
{
    QWidget window;
    window.show();
    DialogPlaces places({}, &window);
    QSignalSpy changed(&places, &DialogPlaces::changed);
    {
        SampleDialog dialog(3, &window);
        dialog.show();
        dialog.setGeometry(60, 70, 444, 333);
        dialog.hide();
    }
    QCOMPARE(changed.count(), 1);
    QCOMPARE(places.geometries().keys(), QStringList{u"SampleDialog"_s});
    // In the next run of the program.
    QWidget next;
    next.show();
    const DialogPlaces later(places.geometries(), &next);
    SampleDialog dialog(3, &next);
    dialog.show();
    QCOMPARE(dialog.size(), QSize(444, 333));
}

void TestDialogPlaces::strangersAreLeftAlone()
{
    QWidget window;
    QWidget other;
    const DialogPlaces places({}, &window);
    SampleDialog dialog(3, &other);
    dialog.show();
    dialog.resize(444, 333);
    dialog.hide();
    QVERIFY(places.geometries().isEmpty());
}

void TestDialogPlaces::whatIsTooLargeScrolls()
{
    QWidget window;
    window.show();
    SampleDialog small(3, &window);
    makeScrollable(&small, QSize(800, 600));
    QVERIFY(!small.findChild<QScrollArea *>());

    SampleDialog large(100, &window);
    makeScrollable(&large, QSize(800, 600));
    auto *scroll = large.findChild<QScrollArea *>();
    QVERIFY(scroll);
    large.show();
    QVERIFY(QTest::qWaitForWindowExposed(&large));
    QCOMPARE_LE(large.height(), 600);
    QVERIFY(large.last->isVisible());
    // The keyboard reaches the end of it, and what has the focus is seen.
    large.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&large));
    large.last->setFocus();
    const auto place = [&large] { return QRect(large.last->mapTo(&large, QPoint()), large.last->size()); };
    QTRY_VERIFY(large.rect().contains(place()));
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestDialogPlaces)
#include "tst_dialogplaces.moc"
