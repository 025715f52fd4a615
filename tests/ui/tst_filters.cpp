// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/accessibility.h"
#include "tests/ui/gallerydata.h"
#include "tests/ui/offscreenhost.h"
#include "tests/ui/themedtest.h"
#include "ui/theme.h"
#include "ui/widgets/activefilters.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/filterpopup.h"

#include <QAbstractItemModelTester>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

class TestFilters : public ThemedTest
{
    Q_OBJECT

private Q_SLOTS:
    void chipSaysWhatIsChosen();
    void chipNarrowsAndTicks();
    void chipKeepsChecksOverNewChoices();
    void chipWithManyUsers();
    void choiceModelIsAModel();
    void activeFiltersRemove();
    void listIsPartOfTheWindow();
    void listIsUsedByKeyboard();
    void listClosesWhenSomethingElseIsMeant();
    void listAndOtherFocus();
    void listFitsTheWindow();
    void listSaysWhyItIsEmpty();
};

namespace {

/// A window with two chips and a field.
class FilterWindow : public QWidget
{
public:
    FilterWindow() : chip(new FilterChip(u"User"_s, this)), other(new FilterChip(u"Model"_s, this)), field(this)
    {
        chip->setChoices({{1, u"alice"_s, {}, {}}, {2, u"bob"_s, {}, {}}, {3, u"carol"_s, {}, {}}});
        chip->setGeometry(20, 20, 120, 30);
        other->setGeometry(400, 20, 120, 30);
        field.setGeometry(400, 300, 120, 30);
        resize(600, 400);
        show();
        activateWindow();
    }
    void open()
    {
        QTest::mouseClick(chip, Qt::LeftButton);
        QTRY_VERIFY(popup().isVisible() && popup().searchField()->hasFocus());
    }
    [[nodiscard]] FilterPopup &popup() const { return *chip->popup(); }

    FilterChip *chip;
    FilterChip *other;
    QLineEdit field;
};

} // namespace

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

void TestFilters::listIsPartOfTheWindow()
{
    FilterWindow window;
    QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(&window);
    QVERIFY(!accessibleBelow(seen, QAccessible::List, u"Choices"_s));
    window.open();
    QAccessibleInterface *list = accessibleBelow(seen, QAccessible::List, u"Choices"_s);
    QVERIFY(list);
    QCOMPARE(list->parent()->text(QAccessible::Name), u"User"_s);
    QVERIFY(accessibleBelow(seen, QAccessible::EditableText, u"Search"_s));
    QVERIFY(accessibleBelow(seen, QAccessible::Button, u"Clear"_s));
    QCOMPARE(unnamedControls(&window.popup()), QStringList());
    // The focus is in one place.
    QVERIFY(!list->parent()->state().focused && !list->parent()->state().focusable);
    QAccessibleInterface *item = accessibleBelow(list, QAccessible::ListItem, u"bob"_s);
    QVERIFY(item && item->actionInterface());
    item->actionInterface()->doAction(item->actionInterface()->actionNames().constFirst());
    QCOMPARE(window.popup().listView()->currentIndex().row(), 1);
    // While it is typed, the field says which choice Enter would tick, and whether it is.
    QTest::keyClicks(window.popup().searchField(), u"car"_s);
    QCOMPARE(window.popup().searchField()->accessibleDescription(), u"carol"_s);
    QTest::keyClick(window.popup().searchField(), Qt::Key_Return);
    QCOMPARE(window.popup().searchField()->accessibleDescription(), u"\u2713 carol"_s);
}

void TestFilters::listIsUsedByKeyboard()
{
    FilterWindow window;
    window.open();
    // What is ticked comes back as a new list of choices; the place in it stays.
    connect(window.chip, &FilterChip::checkedKeysChanged, window.chip, [&window] {
        window.chip->setChoices({{1, u"alice"_s, {}, {}}, {2, u"bob"_s, {}, {}}, {3, u"carol"_s, {}, {}}});
    });
    FilterPopup &popup = window.popup();
    QTest::keyClick(window.focusWidget(), Qt::Key_Down);
    QTest::keyClick(window.focusWidget(), Qt::Key_Space);
    QCOMPARE(popup.listView()->currentIndex().row(), 1);
    QTest::keyClick(window.focusWidget(), Qt::Key_Down);
    QTest::keyClick(window.focusWidget(), Qt::Key_Return);
    QCOMPARE(window.chip->checkedKeys(), (QList<QVariant>{2, 3}));
    // Tab goes round inside; in the list Space and Enter tick as well.
    const QImage unfocused = popup.listView()->grab().toImage();
    QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
    QCOMPARE(window.focusWidget(), popup.listView());
    QVERIFY(popup.listView()->grab().toImage() != unfocused);
    QTest::keyClick(window.focusWidget(), Qt::Key_Space);
    QTest::keyClick(window.focusWidget(), Qt::Key_Up);
    QTest::keyClick(window.focusWidget(), Qt::Key_Return);
    QCOMPARE(window.chip->checkedKeys(), QList<QVariant>{});
    QTest::keyClick(window.focusWidget(), Qt::Key_Tab); // nothing to clear
    QCOMPARE(window.focusWidget(), popup.searchField());
    QTest::keyClick(window.focusWidget(), Qt::Key_Space);
    QTest::keyClick(window.focusWidget(), Qt::Key_Backtab);
    QCOMPARE(window.focusWidget(), popup.clearButton());
    QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
    QVERIFY(!popup.isVisible());
    QCOMPARE(window.focusWidget(), window.chip);
    QTest::keyClick(window.chip, Qt::Key_Down);
    QVERIFY(popup.isVisible());
}

void TestFilters::listClosesWhenSomethingElseIsMeant()
{
    FilterWindow window;
    FilterPopup &popup = window.popup();
    window.open();
    QTest::mouseClick(&popup, Qt::LeftButton, {}, QPoint(3, 3)); // between its parts
    QVERIFY(popup.isVisible());
    QTest::mouseClick(window.chip, Qt::LeftButton);
    QVERIFY(!popup.isVisible());
    window.open();
    QTest::mouseClick(&window.field, Qt::LeftButton);
    QVERIFY(!popup.isVisible());
    QCOMPARE(window.focusWidget(), &window.field);
    window.open();
    QTest::mouseClick(&window, Qt::LeftButton, {}, QPoint(590, 390));
    QVERIFY(!popup.isVisible());
    QCOMPARE(window.focusWidget(), window.chip);
    window.open();
    window.field.setFocus();
    QVERIFY(!popup.isVisible());
    window.open();
    QTest::mouseClick(window.other, Qt::LeftButton);
    QVERIFY(!popup.isVisible());
    QVERIFY(window.other->popup()->isVisible());
    QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
    window.open();
    window.chip->hide(); // as with another page
    QVERIFY(!popup.isVisible());
    // It lies in the window, but goes with its chip.
    const QPointer<FilterPopup> left = window.other->popup();
    delete window.other;
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!left);
}

void TestFilters::listAndOtherFocus()
{
    FilterWindow window;
    FilterPopup &popup = window.popup();
    QMenuBar menus(&window);
    menus.addMenu(u"&File"_s)->addAction(u"Nothing"_s);
    menus.show();
    window.open();
    menus.setFocus(Qt::MenuBarFocusReason); // as Alt does; Escape gives it back
    QVERIFY(popup.isVisible());
    popup.searchField()->setFocus(Qt::MenuBarFocusReason);
    QVERIFY(popup.searchField()->hasFocus());
    QDialog dialog(&window);
    QLineEdit inside(&dialog);
    dialog.open();
    inside.setFocus();
    QTRY_VERIFY(inside.hasFocus());
    QVERIFY(!popup.isVisible());
    dialog.close();
    window.activateWindow();
    QTRY_VERIFY(window.chip->hasFocus());
}

void TestFilters::listFitsTheWindow()
{
    FilterWindow window;
    window.chip->setChoices(GalleryData::users(50));
    window.open();
    FilterPopup &popup = window.popup();
    QCOMPARE(popup.geometry().left(), window.chip->geometry().left());
    QVERIFY(popup.geometry().top() > window.chip->geometry().bottom());
    window.resize(300, 200);
    QTRY_VERIFY(window.rect().contains(popup.geometry()));
    for (QWidget *part : {static_cast<QWidget *>(popup.searchField()), static_cast<QWidget *>(popup.listView()),
                          static_cast<QWidget *>(popup.clearButton())})
        QVERIFY(popup.rect().contains(part->geometry()));
    QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
    window.resize(600, 600);
    window.chip->move(590, 560); // there is room above it alone
    QTest::mouseClick(window.chip, Qt::LeftButton, {}, QPoint(5, 5));
    QVERIFY(window.rect().contains(popup.geometry()));
    QVERIFY(popup.geometry().bottom() < window.chip->geometry().top());
}

void TestFilters::listSaysWhyItIsEmpty()
{
    FilterWindow window;
    window.other->setNote(u"Not recorded"_s);
    QTest::mouseClick(window.other, Qt::LeftButton);
    const FilterPopup &popup = *window.other->popup();
    QTRY_VERIFY(popup.listView()->hasFocus());
    QCOMPARE(popup.listView()->accessibleDescription(), u"Not recorded"_s);
    QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
    QVERIFY(!popup.isVisible());
    QCOMPARE(window.focusWidget(), window.other);
}

QTEST_MAIN(TestFilters)
#include "tst_filters.moc"
