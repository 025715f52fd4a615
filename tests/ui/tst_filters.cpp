// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testmain.h"
#include "tests/ui/gallerydata.h"
#include "tests/ui/offscreenhost.h"
#include "ui/theme.h"
#include "ui/widgets/activefilters.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/filterpopup.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

class TestFilters : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_theme = new Theme(this);
        m_theme->setMode(ThemeMode::Light);
        m_theme->install();
    }
    void cleanup()
    {
        delete m_theme;
        m_theme = nullptr;
    }

    void chipSaysWhatIsChosen();
    void chipNarrowsAndTicks();
    void chipKeepsChecksOverNewChoices();
    void chipWithManyUsers();
    void choiceModelIsAModel();
    void activeFiltersRemove();

private:
    Theme *m_theme = nullptr;
};

void TestFilters::chipSaysWhatIsChosen()
{
    FilterChip chip(u"Model"_s);
    QCOMPARE(chip.text(), u"Model: all"_s);
    chip.setChoices({{u"q"_s, u"qwen"_s, {}, {}}, {u"k"_s, u"kimi"_s, {}, {}}, {u"d"_s, u"deepseek"_s, {}, {}}});
    QSignalSpy changed(&chip, &FilterChip::checkedKeysChanged);
    chip.setCheckedKeys({u"k"_s});
    QCOMPARE(chip.text(), u"Model: kimi"_s);
    chip.setCheckedKeys({u"q"_s, u"d"_s});
    QCOMPARE(chip.text(), u"Model: qwen +1"_s);
    QCOMPARE(chip.accessibleName(), chip.text());
    QCOMPARE(changed.count(), 0);
}

void TestFilters::chipNarrowsAndTicks()
{
    FilterChip chip(u"User"_s);
    chip.setChoices(
        {{1, u"alice"_s, {}, {}}, {2, u"王小明"_s, {}, {}}, {3, u"Alina"_s, {}, {}}, {4, u"bob"_s, {}, {}}});
    QSignalSpy changed(&chip, &FilterChip::checkedKeysChanged);
    FilterPopup *popup = chip.popup();
    QLineEdit *search = popup->searchField();
    const QAbstractItemModel *list = popup->listView()->model();
    QTest::keyClicks(search, u"ALI"_s);
    QCOMPARE(list->rowCount(), 2);
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(chip.checkedKeys(), QList<QVariant>{3});
    search->clear();
    QCOMPARE(list->rowCount(), 4);
    search->setText(u"小"_s);
    QCOMPARE(list->rowCount(), 1);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(chip.checkedKeys(), (QList<QVariant>{2, 3}));
    QCOMPARE(changed.count(), 2);
    QTest::mouseClick(popup->clearButton(), Qt::LeftButton);
    QCOMPARE(chip.checkedKeys(), QList<QVariant>{});
    QCOMPARE(changed.count(), 3);
    search->clear();
    QTest::keyClick(search, Qt::Key_Up);
    QTest::keyClick(search, Qt::Key_Space);
    QCOMPARE(chip.checkedKeys(), QList<QVariant>{1});
}

void TestFilters::chipKeepsChecksOverNewChoices()
{
    FilterChip chip(u"User"_s);
    chip.setChoices({{1, u"alice"_s, {}, {}}, {2, u"bob"_s, {}, {}}});
    chip.setCheckedKeys({2});
    chip.setChoices({{5, u"eve"_s, {}, {}}, {2, u"Bob"_s, {}, {}}});
    QCOMPARE(chip.checkedKeys(), QList<QVariant>{2});
    QCOMPARE(chip.text(), u"User: Bob"_s);
}

void TestFilters::chipWithManyUsers()
{
    FilterChip chip(u"User"_s);
    chip.setChoices(GalleryData::users(5000));
    QCOMPARE(chip.popup()->listView()->model()->rowCount(), 5000);
    QVERIFY(chip.popup()->listView()->uniformItemSizes());
    chip.popup()->searchField()->setText(u"user4999"_s);
    QCOMPARE(chip.popup()->listView()->model()->rowCount(), 1);
    QCOMPARE_LT(chip.popup()->findChildren<QWidget *>().size(), 30); // rows are not widgets
}

void TestFilters::choiceModelIsAModel()
{
    FilterChoiceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setChoices(GalleryData::users(50));
    model.setNeedle(u"7"_s);
    QCOMPARE(model.rowCount(), 5);
    model.toggle(model.index(0));
    model.setNeedle(QString());
    QCOMPARE(model.checkedKeys(), QList<QVariant>{7});
    model.setChoices({});
    QCOMPARE(model.rowCount(), 0);
}

void TestFilters::activeFiltersRemove()
{
    auto *strip = new ActiveFilters;
    const auto window = host(strip, {500, 80});
    strip->setFilters({{u"a"_s, u"Model: qwen"_s, QColor(0x4477AA)}, {u"b"_s, u"User: alice"_s, {}}});
    QCOMPARE(strip->count(), 2);
    QVERIFY(strip->isVisibleTo(window.get()));
    QSignalSpy removed(strip, &ActiveFilters::removeRequested);
    QSignalSpy cleared(strip, &ActiveFilters::clearRequested);
    const QList<QAbstractButton *> buttons = strip->findChildren<QAbstractButton *>();
    QCOMPARE(buttons.size(), 3);
    for (QAbstractButton *button : buttons) {
        QVERIFY(!button->accessibleName().isEmpty() || !button->text().isEmpty());
        QTest::keyClick(button, Qt::Key_Space);
    }
    QCOMPARE(removed.count(), 2);
    QCOMPARE(cleared.count(), 1);
    // As in the application: the answer to a removal replaces the chips while one of them is still emitting.
    connect(strip, &ActiveFilters::removeRequested, strip, [strip] { strip->setFilters({}); });
    strip->setFilters({{u"a"_s, u"Model: qwen"_s, {}}});
    QCoreApplication::processEvents();
    for (QAbstractButton *button : strip->findChildren<QAbstractButton *>()) {
        if (button->text() == u"Model: qwen"_s && button->isVisibleTo(strip)) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    }
    QCOMPARE(strip->count(), 0);
    QVERIFY(!strip->isVisibleTo(window.get()));
}

QTEST_MAIN(TestFilters)
#include "tst_filters.moc"
