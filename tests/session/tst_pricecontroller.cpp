// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/pricetablemodel.h"
#include "models/session/sourcesession.h"
#include "tests/support/fakeprices.h"
#include "tests/support/fakesource.h"
#include "tests/support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

RequestRow request(qint64 id, const QString &model, std::optional<qint64> nanos, CostBasis basis)
{
    RequestRow row;
    row.sourceId = id;
    row.second = 1'773'800'000;
    row.model.name = model;
    row.success = TriState::Yes;
    row.tokens.input = 1'000'000;
    row.tokens.output = 0;
    row.tokens.total = 1'000'000;
    if (nanos)
        row.cost = Money{*nanos, Currency::usd()};
    row.basis = basis;
    return row;
}

ModelUsage usage(const QString &model, qint64 requests, qint64 unpriced)
{
    ModelUsage result;
    result.model.name = model;
    result.measures.requests = requests;
    result.measures.cost.add({}, CostBasis::Unknown, unpriced);
    result.measures.cost.add({5, Currency::usd()}, CostBasis::Calculated, requests - unpriced);
    return result;
}

} // namespace

class TestPriceController : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aPriceChangesTheBookAndTheSource();
    void whatConcernsAnotherSourceReadsNothing();
    void editingAListPriceTakesItsSizesAlong();
    void aRemovalCanBeTakenBack();
    void whatCannotBeSavedChangesNothing();
    void aDamagedFileIsSaid();
    void importAsksFirst();
    void ratesOfTheDayReachTheSession();
    void figuresStayWhileTheyAreReadAgain();
    void previewAddsUpPages();
    void repricingIsAppliedAndTakenBack();
    void tableCountsRequests();
    void unpricedComeFirst();

private:
    void open(const QString &id = u"1"_s);

    std::shared_ptr<FakeState> m_fake;
    std::shared_ptr<ManualClock> m_clock;
    std::unique_ptr<SourceSession> m_session;
    std::unique_ptr<FakePrices> m_prices;
    PriceController *m_controller = nullptr;
};

void TestPriceController::init()
{
    TestCase::init();
    m_fake = std::make_shared<FakeState>();
    m_fake->status.phase = SourcePhase::Ready;
    m_fake->answer = [](const DashboardQuery &query) {
        DashboardSnapshot snapshot;
        snapshot.query = query;
        snapshot.rowsInSource = 13;
        snapshot.totals.requests = 13;
        snapshot.models = {usage(u"alias"_s, 7, 0), usage(u"m"_s, 3, 0), usage(u"zzz"_s, 2, 2), usage(u"yyy"_s, 9, 4)};
        return Result<DashboardSnapshot>(snapshot);
    };
    m_clock = std::make_shared<ManualClock>();
    m_session =
        std::make_unique<SourceSession>([this](const ConnectionSettings &, const QString &,
                                               const ReportingZone &) { return std::make_unique<FakeSource>(m_fake); },
                                        m_clock);
    m_prices = std::make_unique<FakePrices>(*m_session);
    m_controller = m_prices->controller.get();
}

void TestPriceController::cleanup()
{
    m_prices.reset();
    m_session.reset();
}

void TestPriceController::open(const QString &id)
{
    ConnectionSettings connection;
    connection.id = id;
    m_session->open(connection, {});
    QTRY_COMPARE(m_session->state(), SourceSession::State::Ready);
}

void TestPriceController::aPriceChangesTheBookAndTheSource()
{
    open();
    QCOMPARE(m_fake->opened, 1);
    const auto before = m_controller->book();
    QSignalSpy changed(m_controller, &PriceController::changed);
    m_controller->putPrices({FakePrices::price(u"zzz"_s, 3, 3)}, {});
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(!before->knows(u"zzz"_s)); // who holds the old book keeps it
    QVERIFY(m_controller->book()->knows(u"zzz"_s));
    QCOMPARE(m_prices->saved.user.size(), 1);
    QCOMPARE(m_fake->opened, 2);
    QTRY_COMPARE(m_session->state(), SourceSession::State::Ready);
    // The same once more changes nothing.
    m_controller->load();
    QTest::qWait(0);
    QCOMPARE(m_fake->opened, 2);
}

void TestPriceController::whatConcernsAnotherSourceReadsNothing()
{
    open();
    QSignalSpy changed(m_controller, &PriceController::changed);
    m_controller->putFactor({u"other"_s, u"*"_s, 500'000'000});
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(m_fake->opened, 1);
    m_controller->putFactor({u"1"_s, u"*"_s, 500'000'000});
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(m_fake->opened, 2);
    const Price *price = m_controller->rulesFor(u"1"_s).prices->priceAt(u"m"_s, 0, {});
    QVERIFY(price != nullptr);
    QCOMPARE(price->of(TokenBucket::FreshInput), Money::NanosPerUnit / 2);
}

void TestPriceController::editingAListPriceTakesItsSizesAlong()
{
    // A list price with a size above it, as an import brings it.
    Price tier = FakePrices::price(u"big"_s, 10, 20);
    tier.thresholdTokens = 200'000;
    m_prices->saved.imported = {FakePrices::price(u"big"_s, 5, 10), tier};
    m_controller->load();
    QTRY_VERIFY(m_controller->book()->knows(u"big"_s));
    Price edited = FakePrices::price(u"big"_s, 4, 10);
    edited.origin = PriceOrigin::User;
    m_controller->editPrice(*m_controller->book()->priceAt(u"big"_s, 0, {}), edited);
    QTRY_COMPARE(m_controller->saved().user.size(), 2);
    const auto inputAt = [this](qint64 size) {
        return *m_controller->book()->priceAt(u"big"_s, size, {})->of(TokenBucket::FreshInput) / Money::NanosPerUnit;
    };
    QCOMPARE(inputAt(0), 4);
    QCOMPARE(inputAt(200'001), 10);
    // One's own row is replaced, not doubled.
    edited.nanosPerMillion[0] = 3 * Money::NanosPerUnit;
    m_controller->editPrice(*m_controller->book()->priceAt(u"big"_s, 0, {}), edited);
    QTRY_COMPARE(inputAt(0), 3);
    QCOMPARE(m_prices->saved.user.size(), 2);
}

void TestPriceController::aRemovalCanBeTakenBack()
{
    m_prices->saved.user = {FakePrices::price(u"mine"_s, 3, 3)};
    m_prices->saved.aliases = {{u"x"_s, u"m"_s, PriceOrigin::User}};
    m_controller->load();
    QTRY_VERIFY(m_controller->book()->knows(u"mine"_s));
    QSignalSpy removed(m_controller, &PriceController::removed);
    m_controller->removePrice(*m_controller->book()->priceAt(u"mine"_s, 0, {}));
    QTRY_COMPARE(removed.size(), 1);
    QVERIFY(!m_controller->book()->knows(u"mine"_s));
    m_controller->undo();
    QTRY_VERIFY(m_controller->book()->knows(u"mine"_s));
    m_controller->removeAlias({u"x"_s, u"m"_s, PriceOrigin::User});
    QTRY_COMPARE(removed.size(), 2);
    QVERIFY(!m_controller->book()->knows(u"x"_s));
    m_controller->undo();
    QTRY_VERIFY(m_controller->book()->knows(u"x"_s));
    m_controller->undo(); // nothing more
    QCOMPARE(m_prices->saved.aliases.size(), 1);
}

void TestPriceController::whatCannotBeSavedChangesNothing()
{
    m_prices->refusal = Error{Error::Kind::Storage, u"the disk is full"_s};
    QSignalSpy failed(m_controller, &PriceController::failed);
    m_controller->putPrices({FakePrices::price(u"zzz"_s, 3, 3)}, {});
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!m_controller->book()->knows(u"zzz"_s));
}

void TestPriceController::aDamagedFileIsSaid()
{
    m_prices->saved.user = {FakePrices::price(u"mine"_s, 3, 3)};
    m_prices->warning = u"prices.json is damaged"_s;
    QSignalSpy failed(m_controller, &PriceController::failed);
    m_controller->load();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(m_controller->book()->knows(u"mine"_s)); // what could be read is used
}

void TestPriceController::importAsksFirst()
{
    m_prices->files.insert(u"/list.csv"_s, "model,currency,input_per_mtok,output_per_mtok\nm,USD,3,2\nq,USD,1,1\n");
    m_prices->files.insert(u"/bad.csv"_s, "nothing");
    PendingImport import;
    connect(m_controller, &PriceController::importRead, this, [&import](const PendingImport &read) { import = read; });
    QSignalSpy failed(m_controller, &PriceController::failed);
    m_controller->readImport(u"/bad.csv"_s);
    QTRY_COMPARE(failed.size(), 1);
    m_controller->readImport(u"/missing.csv"_s);
    QTRY_COMPARE(failed.size(), 2);
    m_controller->readImport(u"/list.csv"_s);
    QTRY_COMPARE(import.changes.size(), 2);
    QCOMPARE(import.name, u"list.csv"_s);
    QVERIFY(m_prices->saved.imported.isEmpty());
    QSignalSpy taken(m_controller, &PriceController::importTaken);
    m_controller->takeImport(import, import.changes);
    QTRY_COMPARE(taken.size(), 1);
    QVERIFY(m_controller->book()->knows(u"q"_s));
    // Changed prices begin on the day of the import (2026-03-18).
    QCOMPARE(m_controller->book()->priceAt(u"m"_s, 0, m_clock->instant.addDays(-1))->origin, PriceOrigin::Shipped);
    QCOMPARE(m_controller->book()->priceAt(u"m"_s, 0, m_clock->instant)->origin, PriceOrigin::Imported);

    m_controller->exportTo(u"/out.csv"_s);
    QTRY_VERIFY(m_prices->files.value(u"/out.csv"_s).contains("q,USD"));
}

void TestPriceController::ratesOfTheDayReachTheSession()
{
    open();
    QSignalSpy rateChanged(m_session.get(), &SourceSession::rateChanged);
    RateTable rates;
    rates.put({Currency::usd(), Currency::cny(), 7 * Money::NanosPerUnit, u"2026-03-17"_s, u"a bank"_s});
    rates.put({Currency::usd(), Currency::cny(), 9 * Money::NanosPerUnit, u"2026-03-19"_s, u"a bank"_s});
    m_controller->setRates(rates, true, Currency::cny());
    QTRY_COMPARE(rateChanged.size(), 1);
    QVERIFY(m_session->conversion());
    QCOMPARE(m_session->rate().nanosPerUnit, 7 * Money::NanosPerUnit); // the newest of today, 2026-03-18
    QCOMPARE(m_session->fixedRate(), ExchangeRate::defaultUsdCny());
    QCOMPARE(m_fake->opened, 2);
    m_controller->setRates(rates, false, Currency::cny());
    QTRY_COMPARE(m_session->rate(), ExchangeRate::defaultUsdCny());
    QCOMPARE(m_fake->opened, 3);
}

void TestPriceController::figuresStayWhileTheyAreReadAgain()
{
    open();
    const auto before = m_session->snapshot();
    m_fake->answer = [](const DashboardQuery &query) {
        DashboardSnapshot nothingYet;
        nothingYet.query = query;
        nothingYet.partial = true;
        return Result<DashboardSnapshot>(nothingYet);
    };
    m_fake->status.phase = SourcePhase::Loading;
    m_session->reload();
    QTRY_COMPARE(m_fake->questions.size(), std::size_t(2));
    QTest::qWait(0);
    QCOMPARE(m_session->snapshot(), before);
    m_fake->answer = [](const DashboardQuery &query) {
        DashboardSnapshot snapshot;
        snapshot.query = query;
        snapshot.totals.requests = 14;
        return Result<DashboardSnapshot>(snapshot);
    };
    m_fake->status.phase = SourcePhase::Ready;
    m_fake->status.revision = 1;
    m_fake->report();
    QTRY_COMPARE(m_session->snapshot()->totals.requests, 14);
}

void TestPriceController::previewAddsUpPages()
{
    open();
    const QList<RequestRow> rows{request(1, u"m"_s, {}, CostBasis::Unknown), request(2, u"m"_s, 0, CostBasis::Stored),
                                 request(3, u"m"_s, 7, CostBasis::Stored), request(4, u"zzz"_s, {}, CostBasis::Unknown),
                                 request(5, u"m"_s, 9, CostBasis::Calculated)};
    m_fake->answerPage = [rows](const RequestQuery &query) {
        RequestPage page;
        page.total = rows.size();
        page.rows = rows.mid(query.offset, 2); // smaller pages than asked for
        return Result<RequestPage>(page);
    };
    RepriceRule rule;
    rule.connectionId = u"1"_s;
    std::optional<RepricePreview> preview;
    const auto take = [&preview](const Result<RepricePreview> &result) { preview = *result; };
    m_controller->previewRepricing(rule, take);
    QTRY_VERIFY(preview);
    QCOMPARE(preview->requests, 3); // those without a cost, not all of the model
    QCOMPARE(preview->changed, 2);
    QCOMPARE(preview->stillUnpriced, 1);
    QCOMPARE(preview->before.unpricedRows(), 2);
    QCOMPARE(preview->after.amounts, (QList<Money>{{2 * Money::NanosPerUnit, Currency::usd()}}));
    QCOMPARE(preview->after.unpricedRows(), 1);

    preview.reset();
    rule.rows = RepriceRule::Rows::All;
    m_controller->previewRepricing(rule, take);
    QTRY_VERIFY(preview);
    QCOMPARE(preview->changed, 4);
    QCOMPARE(preview->before.amounts, (QList<Money>{{16, Currency::usd()}}));

    std::optional<Error> error;
    m_fake->answerPage = [](const RequestQuery &) {
        return Result<RequestPage>(Error{Error::Kind::Input, u"totals only"_s});
    };
    m_controller->previewRepricing(rule, [&error](const Result<RepricePreview> &result) { error = result.error(); });
    QTRY_VERIFY(error);
}

void TestPriceController::repricingIsAppliedAndTakenBack()
{
    open();
    RepriceRule rule;
    rule.connectionId = u"1"_s;
    rule.model = u"m"_s;
    m_controller->applyRepricing(rule);
    QTRY_COMPARE(m_controller->rulesFor(u"1"_s).repricing.size(), 1);
    QVERIFY(m_controller->rulesFor(u"2"_s).repricing.isEmpty());
    QCOMPARE(m_fake->opened, 2);
    const RepriceRule applied = m_controller->saved().repricing.constFirst();
    QVERIFY(!applied.id.isEmpty());
    QVERIFY(applied.appliedAt.isValid());
    m_controller->undoRepricing(applied.id);
    QTRY_VERIFY(m_controller->rulesFor(u"1"_s).repricing.isEmpty());
    QCOMPARE(m_fake->opened, 3);
}

void TestPriceController::tableCountsRequests()
{
    m_prices->saved.user = {FakePrices::price(u"m"_s, 9, 9)};
    m_controller->load();
    QList<RequestRow> requests;
    for (int i = 0; i < 10; ++i)
        requests.append(request(i, i < 7 ? u"alias"_s : u"m"_s, 5, i == 0 ? CostBasis::Stored : CostBasis::Calculated));
    m_fake->answerPage = [requests](const RequestQuery &query) {
        RequestPage page;
        page.total = requests.size();
        page.rows = requests.mid(query.offset, 4); // smaller pages than asked for
        return Result<RequestPage>(page);
    };
    open();
    PriceTableModel model(*m_controller);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 3);
    const auto row = [&model](const QString &name, PriceOrigin origin) {
        for (const PriceListRow &each : model.rows()) {
            if (each.price.model == name && each.price.origin == origin)
                return each;
        }
        return PriceListRow();
    };
    QTRY_COMPARE(row(u"m"_s, PriceOrigin::User).use, (PriceUse{9, 1})); // under its alias too
    QCOMPARE(row(u"m"_s, PriceOrigin::Shipped).use, (PriceUse{0, 0}));
    QVERIFY(row(u"m"_s, PriceOrigin::User).inUse);
    QVERIFY(!row(u"m"_s, PriceOrigin::Shipped).inUse);
    QCOMPARE(row(u"n"_s, PriceOrigin::Shipped).use, (PriceUse{0, 0}));
    QVERIFY(row(u"n"_s, PriceOrigin::Shipped).inUse);
    QVERIFY2(model.periodText().contains(u"7"_s), qPrintable(model.periodText()));
    m_controller->removePrice(row(u"m"_s, PriceOrigin::User).price);
    QTRY_COMPARE(m_controller->saved().user.size(), 0);
    QTRY_COMPARE(m_session->state(), SourceSession::State::Ready);
    model.refresh();
    QCOMPARE(model.rowCount(), 2);
    // One row is left, and the answer itself says how many requests it has.
    QTRY_COMPARE(row(u"m"_s, PriceOrigin::Shipped).use, (PriceUse{10, 0}));
    const QModelIndex input = model.index(0, PriceTableModel::Input);
    QCOMPARE(input.data(CopyRole).toString(), u"1 USD"_s);
    QVERIFY(input.data().toString().contains(u"1.00"_s));
}

void TestPriceController::unpricedComeFirst()
{
    open();
    UnpricedModel model(*m_controller);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, UnpricedModel::Model).data().toString(), u"yyy"_s);
    QCOMPARE(model.index(0, UnpricedModel::Requests).data(CopyRole).toString(), u"4"_s);
    QCOMPARE(model.index(1, UnpricedModel::Model).data().toString(), u"zzz"_s);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestPriceController)
#include "tst_pricecontroller.moc"
