// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/accessibility.h"
#include "tests/ui/consolepagetest.h"
#include "ui/pages/console/modelpicker.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

namespace Tokenglass {

using namespace Qt::StringLiterals;

/// Choosing a model: by typing, by mouse, and by what a screen reader sees of it.
class TestModelPicker : public ConsolePageTest
{
    Q_OBJECT

private:
    [[nodiscard]] ModelPicker &picker() { return *composer().picker(); }
    void open()
    {
        QTest::mouseClick(composer().addButton(), Qt::LeftButton);
        QTRY_VERIFY(picker().search()->hasFocus());
    }
    [[nodiscard]] QWidget *focused() { return m_page->window()->focusWidget(); }

private Q_SLOTS:
    void modelsArePickedByTyping();
    void nearestModelIsFirst();
    void keyboardOnly();
    void isPartOfTheAccessibilityTree();
    void closesWhenSomethingElseIsMeant();
    void fitsASmallWindow();
};

void TestModelPicker::modelsArePickedByTyping()
{
    open();
    QTest::keyClicks(picker().search(), u"beta small"_s);
    QCOMPARE(picker().list()->count(), 1);
    QTest::keyClick(picker().search(), Qt::Key_Return);
    QVERIFY(!picker().isVisible());
    QCOMPARE(m_fake->session->targets(), (QList<ChatTarget>{{u"beta"_s, u"beta-small"_s}}));
    // What is taken is not offered again.
    open();
    QCOMPARE(picker().search()->text(), QString());
    QTest::keyClicks(picker().search(), u"beta small"_s);
    QCOMPARE(picker().list()->count(), 0);
    QVERIFY(!picker().addButton()->isEnabled());
    QTest::keyClick(picker().search(), Qt::Key_Return);
    QVERIFY(picker().isVisible());
    for (int i = 0; i < 9; ++i)
        m_fake->session->addTarget({u"open"_s, u"m%1"_s.arg(i)});
    QCOMPARE(m_fake->session->targets().size(), ConsoleSession::MostTargets);
    QVERIFY(!composer().addButton()->isEnabled());
}

void TestModelPicker::nearestModelIsFirst()
{
    ProviderPreset own;
    own.name = u"Beta of mine"_s;
    own.baseUrl = u"https://mine.example/v1"_s;
    own.models = {u"large"_s, u"beta-large"_s, u"my-alpha-large-copy"_s};
    (void)m_fake->providers->put(own);
    picker().offer({});
    const auto offered = [this](const QString &typed) {
        picker().search()->setText(typed);
        QStringList models;
        for (int row = 0; row < picker().list()->count(); ++row)
            models.append(picker().list()->item(row)->data(Qt::UserRole).toString());
        return models;
    };
    // The exact name, what begins with it, what holds it, and last what only its provider is called.
    QCOMPARE(offered(u"large"_s).first(), u"beta-of-mine/large"_s);
    QCOMPARE(offered(u"alpha-large"_s), (QStringList{u"alpha/alpha-large"_s, u"beta-of-mine/my-alpha-large-copy"_s}));
    QCOMPARE(offered(u"beta"_s),
             (QStringList{u"beta/beta-large"_s, u"beta/beta-small"_s, u"beta-of-mine/beta-large"_s,
                          u"beta-of-mine/large"_s, u"beta-of-mine/my-alpha-large-copy"_s}));
    // Of equal ones those that can be asked.
    QCOMPARE(offered(u"l"_s).first(), u"beta-of-mine/large"_s);
    const QStringList all = offered({});
    QVERIFY(all.indexOf(u"beta-of-mine/large"_s) < all.indexOf(u"locked/locked-large"_s));
}

void TestModelPicker::keyboardOnly()
{
    open();
    QTest::keyClick(picker().search(), Qt::Key_Down);
    QTest::keyClick(picker().search(), Qt::Key_Down);
    QTest::keyClick(picker().search(), Qt::Key_Up);
    QCOMPARE(picker().list()->currentRow(), 1);
    QTest::keyClick(picker().search(), Qt::Key_PageDown);
    QCOMPARE(picker().list()->currentRow(), picker().list()->count() - 1);
    // Tab goes round inside.
    QTest::keyClick(focused(), Qt::Key_Tab);
    QCOMPARE(focused(), picker().list());
    for (int step = 0; step < 4; ++step)
        QTest::keyClick(focused(), Qt::Key_Tab);
    QCOMPARE(focused(), picker().search());
    QTest::keyClick(focused(), Qt::Key_Backtab);
    QCOMPARE(focused(), picker().findChild<QComboBox *>());
    // Escape gives the focus back, and the second time it is somebody else's.
    QTest::keyClick(focused(), Qt::Key_Escape);
    QVERIFY(!picker().isVisible());
    QCOMPARE(focused(), composer().addButton());
    QVERIFY(m_fake->session->targets().isEmpty());
    open();
    QTest::keyClick(focused(), Qt::Key_Tab);
    picker().list()->setCurrentRow(2);
    const QString chosen = picker().list()->currentItem()->data(Qt::UserRole).toString();
    QTest::keyClick(picker().list(), Qt::Key_Return);
    QCOMPARE(m_fake->session->targets(), QList<ChatTarget>{*ChatTarget::fromText(chosen)});
}

void TestModelPicker::isPartOfTheAccessibilityTree()
{
    QAccessibleInterface *window = QAccessible::queryAccessibleInterface(m_page->window());
    QVERIFY(!accessibleBelow(window, QAccessible::List, u"Models"_s));
    open();
    QAccessibleInterface *list = accessibleBelow(window, QAccessible::List, u"Models"_s);
    QVERIFY(list);
    QVERIFY(accessibleBelow(window, QAccessible::EditableText, u"Model"_s));
    QVERIFY(accessibleBelow(window, QAccessible::ComboBox, u"All providers"_s));
    // While it is typed, the field says what Enter would add.
    picker().search()->setText(u"beta small"_s);
    QCOMPARE(picker().search()->accessibleDescription(), u"Enter adds beta-small \u00B7 BETA"_s);
    picker().search()->clear();
    QAccessibleInterface *item = accessibleBelow(list, QAccessible::ListItem, u"beta-small  \u00B7  BETA"_s);
    QVERIFY(item && item->actionInterface());
    item->actionInterface()->doAction(item->actionInterface()->actionNames().constFirst());
    QVERIFY(item->state().selected);
    QAccessibleInterface *add = accessibleBelow(window, QAccessible::Button, u"Add"_s);
    QVERIFY(add);
    add->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QTRY_COMPARE(m_fake->session->targets(), (QList<ChatTarget>{{u"beta"_s, u"beta-small"_s}}));
    QVERIFY(!picker().isVisible());
}

void TestModelPicker::closesWhenSomethingElseIsMeant()
{
    open();
    QTest::mouseClick(composer().addButton(), Qt::LeftButton);
    QVERIFY(!picker().isVisible());
    open();
    QTest::mouseClick(&picker(), Qt::LeftButton, {}, QPoint(3, 3)); // between its parts
    QVERIFY(picker().isVisible());
    QTest::mouseClick(composer().prompt()->viewport(), Qt::LeftButton);
    QVERIFY(!picker().isVisible());
    QCOMPARE(focused(), composer().prompt());
    open();
    composer().prompt()->setFocus();
    QVERIFY(!picker().isVisible());
    open();
    composer().hide(); // as with another page
    QVERIFY(!picker().isVisible());
}

void TestModelPicker::fitsASmallWindow()
{
    open();
    m_page->resize(620, 400);
    QTRY_VERIFY(m_page->rect().contains(picker().geometry()));
    for (QWidget *part : {static_cast<QWidget *>(picker().search()), static_cast<QWidget *>(picker().list()),
                          static_cast<QWidget *>(picker().addButton())})
        QVERIFY(picker().rect().contains(part->geometry()));
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestModelPicker)
#include "tst_modelpicker.moc"
