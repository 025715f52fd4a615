// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/pricesfixture.h"
#include "ui/dialogs/prices/estimatedialog.h"
#include "ui/dialogs/prices/explanationdialog.h"
#include "ui/dialogs/prices/importdialog.h"
#include "ui/dialogs/prices/ratesdialog.h"
#include "ui/dialogs/prices/repricedialog.h"
#include "ui/dialogs/prices/rulesdialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QRadioButton>

namespace Tokenglass {

/// The dialogs of the price page: import, explanation, estimate, rates, rules, costs calculated anew.
class TestPriceDialogs : public PricesFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        make();
    }
    void cleanup() { destroy(); }
    void importShowsWhatChanges();
    void questionableImportsAreNotTicked();
    void importShowsEveryPriceAndProblem();
    void explainsAPrice();
    void explainsARequest();
    void estimatesInBothCurrencies();
    void ratesOfTheDay();
    void ratesRefuseBadFiles();
    void ratesTakeADecimalComma();
    void negotiatedPrices();
    void repricingShowsFirst();
    void decisionsAreInTheZoneOnScreen();
};

void TestPriceDialogs::importShowsWhatChanges()
{
    m_prices->files.insert(u"/list.csv"_s,
                           "model,currency,input_per_mtok,output_per_mtok\nm,USD,3,2\nn,USD,2,4\nq,USD,1,1\n");
    m_prices->controller->readImport(u"/list.csv"_s);
    QTRY_VERIFY(dialog<ImportDialog>());
    auto *form = dialog<ImportDialog>();
    QCOMPARE(form->view()->model()->rowCount(), 2); // n is unchanged
    form->findChild<QCheckBox *>()->setChecked(true);
    QCOMPARE(form->view()->model()->rowCount(), 3);
    QVERIFY(m_prices->saved.imported.isEmpty());
    button(form, u"Import"_s)->click();
    QTRY_COMPARE(m_prices->saved.imported.size(), 2);
    QTRY_VERIFY(message().contains(u"2"_s));
}

void TestPriceDialogs::questionableImportsAreNotTicked()
{
    m_prices->files.insert(u"/list.csv"_s,
                           "model,currency,input_per_mtok,output_per_mtok\nm,USD,0.000001,0.000002\nq,USD,1,1\n");
    m_prices->controller->readImport(u"/list.csv"_s);
    QTRY_VERIFY(dialog<ImportDialog>());
    auto *form = dialog<ImportDialog>();
    const QAbstractItemModel *rows = form->view()->model();
    for (int row = 0; row < rows->rowCount(); ++row) {
        const bool isM = rows->index(row, 0).data().toString() == u"m"_s;
        QCOMPARE(rows->index(row, 0).data(Qt::CheckStateRole).toInt(), int(isM ? Qt::Unchecked : Qt::Checked));
        QCOMPARE(rows->index(row, 5).data().toString().contains(u"per token"_s), isM);
    }
    button(form, u"Import"_s)->click();
    QTRY_COMPARE(m_prices->saved.imported.size(), 1);
    QCOMPARE(m_prices->saved.imported.constFirst().model, u"q"_s);
}

void TestPriceDialogs::importShowsEveryPriceAndProblem()
{
    QByteArray list = "model,currency,input_per_mtok,cache_read,output_per_mtok\nm,CNY,1,0.25,2\n";
    for (int line = 0; line < 12; ++line)
        list += "bad" + QByteArray::number(line) + ",USD,x,,1\n";
    m_prices->files.insert(u"/list.csv"_s, list);
    m_prices->controller->readImport(u"/list.csv"_s);
    QTRY_VERIFY(dialog<ImportDialog>());
    auto *form = dialog<ImportDialog>();
    const QAbstractItemModel *rows = form->view()->model();
    QVERIFY2(rows->index(0, 4).data().toString().contains(u"0.25"_s), qPrintable(rows->index(0, 4).data().toString()));
    QVERIFY(rows->index(0, 5).data().toString().contains(u"USD"_s)); // asks about the currency
    QCOMPARE(rows->index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    const QString problems = form->findChild<QPlainTextEdit *>()->toPlainText();
    QCOMPARE(problems.count(u'\n'), 12); // the question and twelve lines
    QVERIFY(problems.contains(u"line 14"_s));
    QTableView *details = nullptr;
    for (QTableView *each : form->findChildren<QTableView *>())
        details = each != form->view() ? each : details;
    QCOMPARE(details->model()->rowCount(), 3);
    QVERIFY(details->model()->index(1, 1).data().toString().contains(u"cache"_s));
    QCOMPARE(details->model()->index(1, 2).data().toString(), u"–"_s);
    form->reject();
}

void TestPriceDialogs::explainsAPrice()
{
    select(u"m"_s);
    button(m_page.get(), u"Explain…"_s)->click();
    auto *why = dialog<ExplanationDialog>();
    QVERIFY(why);
    // 1,000 tokens in at 1 and 1,000 out at 2 per million.
    QVERIFY2(why->text().contains(u"0.003 USD"_s), qPrintable(why->text()));
    QVERIFY(why->text().contains(u"a test"_s));
}

void TestPriceDialogs::explainsARequest()
{
    RequestRow row;
    row.model.name = u"alias"_s;
    row.second = 1'773'800'000;
    row.tokens.input = 3'000'000;
    row.tokens.cacheRead = 1'000'000;
    row.tokens.output = 1'000'000;
    row.tokens.reasoning = 250'000;
    row.cost = Money{9, Currency::usd()};
    row.basis = CostBasis::Stored;
    const CostExplanation why = explainRequest(row, *m_prices->controller->book());
    QCOMPARE(why.cost, std::optional(Money{5 * Money::NanosPerUnit, Currency::usd()}));
    const ExplanationDialog shown(why, &row, *m_session);
    QVERIFY(shown.text().contains(u"alias, priced as m"_s));
    QVERIFY(shown.text().contains(u"0.000000009 USD"_s)); // what is shown, beside what the book says
    QVERIFY(shown.text().contains(u"7.30"_s));
}

void TestPriceDialogs::estimatesInBothCurrencies()
{
    EstimateDialog estimate(*m_prices->controller, {u"m"_s, u"unknown"_s});
    const QAbstractItemModel *rows = estimate.view()->model();
    field(&estimate, u"Input tokens"_s)->setText(u"1000"_s);
    field(&estimate, u"Output tokens"_s)->setText(u"500"_s);
    field(&estimate, u"Calls"_s)->setText(u"3"_s);
    QCOMPARE(rows->rowCount(), 3);
    QCOMPARE(rows->index(0, 3).data().toString(), u"0.043800"_s); // 3 x 0.002 x 7.3
    QCOMPARE(rows->index(0, 4).data().toString(), u"0.006000"_s);
    QCOMPARE(rows->index(1, 4).data().toString(), u"–"_s);
    QCOMPARE(rows->index(2, 0).data().toString(), u"Together"_s);
    QCOMPARE(rows->index(2, 4).data().toString(), u"–"_s); // a sum of some would look like all
    field(&estimate, u"Calls"_s)->setText(u"many"_s);
    QCOMPARE(rows->index(0, 4).data().toString(), u"–"_s);
}

void TestPriceDialogs::ratesOfTheDay()
{
    open();
    m_page->showRates();
    auto *rates = dialog<RatesDialog>();
    const QList<QRadioButton *> choices = rates->findChildren<QRadioButton *>();
    QCOMPARE(choices.size(), 2);
    QVERIFY(choices.at(0)->isChecked());
    QVERIFY(!choices.at(1)->isEnabled()); // there is no rate yet
    rates->takeCsv("date,rate,source\n2026-03-17,7.1,a bank\n2026-03-18,7.2,a bank\n");
    QVERIFY(choices.at(1)->isEnabled());
    choices.at(1)->setChecked(true);
    QVERIFY(m_prices->saved.rates.isEmpty());
    rates->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
    QTRY_VERIFY(m_prices->saved.ratesOfDay);
    QCOMPARE(m_prices->saved.rates.rates().size(), 2);
    QTRY_COMPARE(m_session->rate().nanosPerUnit, 7'200'000'000);
}

void TestPriceDialogs::ratesRefuseBadFiles()
{
    m_page->showRates();
    auto *rates = dialog<RatesDialog>();
    rates->takeCsv("date,rate\n2026-03-17,much\n");
    QVERIFY(rates->findChild<MessageBar *>()->text().contains(u"line 2"_s));
    QCOMPARE(rates->findChild<QTableView *>()->model()->rowCount(), 0);
}

void TestPriceDialogs::ratesTakeADecimalComma()
{
    m_page->showRates();
    auto *rates = dialog<RatesDialog>();
    rates->setLocale(QLocale(QLocale::German, QLocale::Germany));
    field(rates, u"Rate"_s)->setText(u"7,25"_s);
    for (QPushButton *button : rates->findChildren<QPushButton *>()) {
        if (button->text() == u"&Add"_s)
            button->click();
    }
    rates->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
    QTRY_COMPARE(m_prices->saved.rates.rates().size(), 1);
    QCOMPARE(m_prices->saved.rates.rates().constFirst().nanosPerUnit, 7'250'000'000);
}

void TestPriceDialogs::negotiatedPrices()
{
    RulesDialog rules(*m_prices->controller, {{u"ledger"_s, u"Local ledger"_s}});
    field(&rules, u"Factor"_s)->setText(u"much"_s);
    const QList<QPushButton *> buttons = rules.findChildren<QPushButton *>();
    QPushButton *addAgreement = nullptr;
    for (QPushButton *each : buttons)
        addAgreement = each->text() == u"A&dd"_s ? each : addAgreement;
    QVERIFY(addAgreement);
    addAgreement->click();
    QVERIFY(m_prices->saved.factors.isEmpty());
    QVERIFY(rules.findChild<MessageBar *>()->text().contains(u"0.85"_s));
    field(&rules, u"Factor"_s)->setText(u"0.85"_s);
    addAgreement->click();
    QTRY_COMPARE(m_prices->saved.factors.size(), 1);
    QCOMPARE(m_prices->saved.factors.constFirst(), (ConnectionFactor{u"ledger"_s, u"*"_s, 850'000'000}));
}

void TestPriceDialogs::repricingShowsFirst()
{
    open();
    m_prices->saved.user = {FakePrices::price(u"zzz"_s, 3, 3)};
    m_prices->controller->load();
    QTRY_VERIFY(m_prices->controller->book()->knows(u"zzz"_s));
    m_fake->answerPage = [](const RequestQuery &) {
        RequestRow row;
        row.model.name = u"zzz"_s;
        row.second = 1'773'800'000;
        row.success = TriState::Yes;
        row.tokens.input = row.tokens.total = 2'000'000;
        row.tokens.output = 0;
        RequestPage page;
        page.total = 1;
        page.rows = {row};
        return Result<RequestPage>(page);
    };
    RepriceDialog reprice(*m_prices->controller, u"zzz"_s);
    QTRY_VERIFY2(reprice.previewText().contains(u"1 of 1"_s), qPrintable(reprice.previewText()));
    QVERIFY(reprice.previewText().contains(u"6.00"_s));
    QVERIFY(m_prices->saved.repricing.isEmpty());
    button(&reprice, u"Apply"_s)->click();
    QTRY_COMPARE(m_prices->controller->saved().repricing.size(), 1);
    // Enter is not for taking back, not even where there is nothing to apply.
    m_fake->answerPage = [](const RequestQuery &) { return Result<RequestPage>(RequestPage()); };
    reprice.findChild<QCheckBox *>()->setChecked(true);
    QTRY_VERIFY2(reprice.previewText().contains(u"0 of 0"_s), qPrintable(reprice.previewText()));
    reprice.show();
    QVERIFY(QTest::qWaitForWindowExposed(&reprice));
    QTest::keyClick(&reprice, Qt::Key_Return);
    QTest::qWait(20);
    QCOMPARE(m_prices->saved.repricing.size(), 1);
    button(&reprice, u"Take back"_s)->click();
    QTRY_COMPARE(m_prices->saved.repricing.size(), 0);
}

void TestPriceDialogs::decisionsAreInTheZoneOnScreen()
{
    open();
    RepriceRule rule;
    rule.id = u"1"_s;
    rule.connectionId = u"ledger"_s;
    rule.appliedAt = QDateTime(QDate(2026, 3, 17), QTime(20, 30), Qt::UTC);
    m_prices->saved.repricing = {rule};
    m_prices->controller->load();
    QTRY_COMPARE(m_prices->controller->saved().repricing.size(), 1);
    const RepriceDialog reprice(*m_prices->controller, {});
    const QModelIndex decided = reprice.findChild<QTableView *>()->model()->index(0, 2);
    m_session->setZone(*ReportingZone::fromName(u"Asia/Kolkata"_s));
    QCOMPARE(decided.sibling(0, 2).data().toString(),
             NumberFormat(reprice.locale()).dateTime(rule.appliedAt.toTimeZone(QTimeZone("Asia/Kolkata"))));
    m_session->setZone(*ReportingZone::fromName(u"America/New_York"_s));
    const QString text = reprice.findChild<QTableView *>()->model()->index(0, 2).data().toString();
    QVERIFY2(text.contains(u"16:30"_s) || text.contains(u"4:30"_s), qPrintable(text));
    m_session->setZone(ReportingZone());
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestPriceDialogs)
#include "tst_pricedialogs.moc"
