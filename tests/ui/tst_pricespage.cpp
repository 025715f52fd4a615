// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/pricesfixture.h"
#include "ui/dialogs/prices/rulesdialog.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QMouseEvent>

namespace Tokenglass {

/// The price book's page, and the form for one price, driven as a user does.
class TestPricesPage : public PricesFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        make();
    }
    void cleanup() { destroy(); }
    void listsPricesAndFilters();
    void unpricedModelsAreOnTop();
    void pricesAnUnpricedModel();
    void sameAsAnotherModel();
    void addIsOneClickBesideTheList();
    void aTypedRuleIsNotDroppedSilently();
    void doubtfulPricesAreAskedAbout();
    void freeModelsNeedNoFigures();
    void badInputIsSaid_data();
    void badInputIsSaid();
    void editingAListPriceMakesItMine();
    void removingCanBeUndone();
};

void TestPricesPage::listsPricesAndFilters()
{
    QCOMPARE(m_page->view()->model()->rowCount(), 2);
    auto *filter = m_page->findChild<QLineEdit *>();
    filter->setText(u"N"_s);
    QCOMPARE(m_page->view()->model()->rowCount(), 1);
    QCOMPARE(m_page->view()->model()->index(0, 0).data().toString(), u"n"_s);
    filter->setText(u"nothing like it"_s);
    QCOMPARE(m_page->view()->model()->rowCount(), 0);
    filter->clear();
    QCOMPARE(m_page->view()->model()->rowCount(), 2);
    // Shipped prices stay.
    select(u"m"_s);
    QVERIFY(!button(m_page.get(), u"Remove"_s)->isEnabled());
    QVERIFY(button(m_page.get(), u"Edit…"_s)->isEnabled());
}

void TestPricesPage::unpricedModelsAreOnTop()
{
    QVERIFY(m_page->unpriced()->isHidden());
    open();
    QTRY_VERIFY(m_page->unpriced()->isVisible());
    const QAbstractItemModel *rows = m_page->unpriced()->view()->model();
    QCOMPARE(rows->rowCount(), 1);
    QCOMPARE(rows->index(0, UnpricedModel::Model).data().toString(), u"zzz"_s);
    QCOMPARE(rows->index(0, UnpricedModel::Requests).data(CopyRole).toString(), u"5"_s);
}

void TestPricesPage::pricesAnUnpricedModel()
{
    open();
    QTRY_VERIFY(m_page->unpriced()->isVisible());
    button(m_page->unpriced(), u"Add a price…"_s)->click();
    auto *form = dialog<PriceDialog>();
    QVERIFY(form);
    QCOMPARE(placeholder(form, u"pattern"_s)->text(), u"zzz"_s);
    QVERIFY(form->wantsRepricing());
    field(form, u"Input"_s)->setText(u"2.5"_s);
    field(form, u"Output"_s)->setText(u"10"_s);
    form->findChild<QComboBox *>()->setCurrentText(u"USD"_s);
    QVERIFY(field(form, u"Input"_s)->accessibleName().contains(u"per 1 M tokens"_s));
    form->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
    QTRY_COMPARE(m_prices->saved.user.size(), 1);
    QCOMPARE(m_prices->saved.user.constFirst().provider, u"acme"_s);
    // What the source stored as 0 is calculated, too, as an overlay.
    QTRY_COMPARE(m_prices->saved.repricing.size(), 1);
    QCOMPARE(m_prices->saved.repricing.constFirst().model, u"zzz"_s);
    QCOMPARE(m_prices->saved.repricing.constFirst().rows, RepriceRule::Rows::Unpriced);
    QCOMPARE(m_prices->saved.repricing.constFirst().connectionId, u"ledger"_s);
}

void TestPricesPage::sameAsAnotherModel()
{
    open();
    QTRY_VERIFY(m_page->unpriced()->isVisible());
    button(m_page->unpriced(), u"Same as…"_s)->click();
    auto *rules = dialog<RulesDialog>();
    QVERIFY(rules);
    QCOMPARE(field(rules, u"Name"_s)->text(), u"zzz"_s);
    QComboBox *target = nullptr;
    for (QComboBox *each : rules->findChildren<QComboBox *>())
        target = each->accessibleName() == u"Same as"_s ? each : target;
    QVERIFY(target);
    QPushButton *addAlias = nullptr;
    for (QPushButton *each : rules->findChildren<QPushButton *>())
        addAlias = each->text() == u"&Add"_s ? each : addAlias; // the other page has one, too
    QVERIFY(addAlias);
    target->setCurrentText(u"unknown"_s);
    addAlias->click();
    const QString refusal = rules->findChild<MessageBar *>()->text();
    QVERIFY2(refusal.contains(u"unknown"_s), qPrintable(refusal));
    QVERIFY(m_prices->saved.aliases.isEmpty());
    target->setCurrentText(u"m"_s);
    addAlias->click();
    QTRY_VERIFY(m_prices->controller->book()->knows(u"zzz"_s));
    QCOMPARE(m_prices->saved.aliases.size(), 1);
}

void TestPricesPage::addIsOneClickBesideTheList()
{
    RulesDialog rules(*m_prices->controller, {});
    rules.beginAlias(u"zzz"_s);
    rules.show();
    QComboBox *target = nullptr;
    QPushButton *addAlias = nullptr;
    for (QComboBox *each : rules.findChildren<QComboBox *>())
        target = each->accessibleName() == u"Same as"_s ? each : target;
    for (QPushButton *each : rules.findChildren<QPushButton *>())
        addAlias = each->text() == u"&Add"_s ? each : addAlias;
    target->setCurrentText(u"m"_s);
    // As the window system has it: whatever is clicked, the open list gets the event.
    QWidget *list = target->completer()->popup();
    const QPoint where = addAlias->mapToGlobal(addAlias->rect().center());
    QMouseEvent press(QEvent::MouseButtonPress, list->mapFromGlobal(QPointF(where)), QPointF(where), Qt::LeftButton,
                      Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(list, &press);
    QTRY_COMPARE(m_prices->saved.aliases.size(), 1);
    QCOMPARE(m_prices->saved.aliases.constFirst().model, u"m"_s);
}

void TestPricesPage::aTypedRuleIsNotDroppedSilently()
{
    RulesDialog rules(*m_prices->controller, {{u"ledger"_s, u"Local ledger"_s}});
    auto *message = rules.findChild<MessageBar *>();
    const auto close = [&rules] { rules.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Close)->click(); };
    // A name that came with the dialog is nobody's work.
    rules.beginAlias(u"zzz"_s);
    rules.show();
    close();
    QVERIFY(!rules.isVisible());
    rules.show();
    QComboBox *target = nullptr;
    for (QComboBox *each : rules.findChildren<QComboBox *>())
        target = each->accessibleName() == u"Same as"_s ? each : target;
    target->setCurrentText(u"m"_s);
    close();
    QVERIFY(rules.isVisible());
    QVERIFY(message->text().contains(u"not added"_s));
    close();
    QVERIFY(!rules.isVisible());
    // The same for what a source pays; the button drops it.
    field(&rules, u"Name"_s)->clear();
    field(&rules, u"Factor"_s)->setText(u"0.5"_s);
    rules.show();
    close();
    QVERIFY(rules.isVisible());
    Q_EMIT message->actionTriggered();
    QVERIFY(!rules.isVisible());
    QVERIFY(m_prices->saved.factors.isEmpty());
}

void TestPricesPage::doubtfulPricesAreAskedAbout()
{
    PriceDialog *form = add();
    const QList<QWidget *> widgets = form->findChildren<QWidget *>();
    for (const QWidget *widget : widgets)
        QVERIFY2(!widget->accessibleName().contains(u'&'), qPrintable(widget->accessibleName()));
    placeholder(form, u"pattern"_s)->setText(u"new"_s);
    form->findChild<QComboBox *>()->setCurrentText(u"USD"_s);
    field(form, u"Input"_s)->setText(u"0.000002"_s);
    field(form, u"Output"_s)->setText(u"0.000004"_s);
    auto *save = form->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    save->click();
    QVERIFY(form->isVisible());
    QVERIFY(m_prices->saved.user.isEmpty());
    auto *doubt = form->findChild<MessageBar *>();
    QVERIFY(doubt->isVisible());
    QVERIFY(doubt->text().contains(u"per token"_s));
    QVERIFY(!save->isDefault()); // a second Enter does not take it
    Q_EMIT doubt->actionTriggered(); // multiply by 1,000,000
    QCOMPARE(field(form, u"Input"_s)->text(), u"2"_s);
    QCOMPARE(field(form, u"Output"_s)->text(), u"4"_s);
    QVERIFY(doubt->isHidden());
    save->click();
    QTRY_COMPARE(m_prices->saved.user.size(), 1);

    // Who insists gets it as it is.
    form = add();
    placeholder(form, u"pattern"_s)->setText(u"odd"_s);
    form->findChild<QComboBox *>()->setCurrentText(u"USD"_s);
    field(form, u"Input"_s)->setText(u"2000"_s);
    field(form, u"Output"_s)->setText(u"4"_s);
    save = form->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    save->click();
    QCOMPARE(m_prices->saved.user.size(), 1);
    save->click();
    QTRY_COMPARE(m_prices->saved.user.size(), 2);
}

void TestPricesPage::freeModelsNeedNoFigures()
{
    PriceDialog *form = add();
    placeholder(form, u"pattern"_s)->setText(u"local*"_s);
    auto *save = form->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    QVERIFY(!save->isEnabled());
    form->findChild<QCheckBox *>()->setChecked(true);
    QVERIFY(save->isEnabled());
    save->click();
    QTRY_VERIFY(m_prices->controller->book()->knows(u"local-7b"_s));
    QVERIFY(m_prices->controller->book()->priceAt(u"local-7b"_s, 0, {})->isFree());
}

void TestPricesPage::badInputIsSaid_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("text");
    QTest::newRow("comma") << u"Input"_s << u"2,5"_s;
    QTest::newRow("negative") << u"Input"_s << u"-1"_s;
    QTest::newRow("words") << u"Output"_s << u"much"_s;
    QTest::newRow("ten decimals") << u"Output"_s << u"0.0000000001"_s;
    QTest::newRow("cache") << u"Read from a cache"_s << u"x"_s;
}

void TestPricesPage::badInputIsSaid()
{
    QFETCH(QString, where);
    QFETCH(QString, text);
    PriceDialog *form = add();
    placeholder(form, u"pattern"_s)->setText(u"new"_s);
    field(form, u"Input"_s)->setText(u"1"_s);
    field(form, u"Output"_s)->setText(u"1"_s);
    auto *save = form->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    QVERIFY(save->isEnabled());
    field(form, where)->setText(text);
    QVERIFY(!save->isEnabled());
    form->reject();
}

void TestPricesPage::editingAListPriceMakesItMine()
{
    select(u"m"_s);
    button(m_page.get(), u"Edit…"_s)->click();
    auto *form = dialog<PriceDialog>();
    QCOMPARE(field(form, u"Input"_s)->text(), u"1"_s);
    field(form, u"Input"_s)->setText(u"1.5"_s);
    form->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
    QTRY_COMPARE(m_page->view()->model()->rowCount(), 3); // the list's own stays visible
    const auto book = m_prices->controller->book();
    const QDateTime now = m_prices->controller->session().clock().now();
    QCOMPARE(book->priceAt(u"m"_s, 0, now)->origin, PriceOrigin::User);
    // What was spent before today keeps its price.
    QVERIFY(book->priceAt(u"m"_s, 0, now.addDays(-2))->origin != PriceOrigin::User);
}

void TestPricesPage::removingCanBeUndone()
{
    m_prices->saved.user = {FakePrices::price(u"mine"_s, 3, 3)};
    m_prices->controller->load();
    QTRY_COMPARE(m_page->view()->model()->rowCount(), 3);
    select(u"mine"_s);
    button(m_page.get(), u"Remove"_s)->click();
    QTRY_COMPARE(m_page->view()->model()->rowCount(), 2);
    QVERIFY(message().contains(u"mine"_s));
    Q_EMIT m_page->findChild<MessageBar *>()->actionTriggered();
    QTRY_COMPARE(m_page->view()->model()->rowCount(), 3);
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestPricesPage)
#include "tst_pricespage.moc"
