// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/comparisonmodel.h"
#include "models/session/consoletext.h"
#include "models/session/previewmodel.h"
#include "models/session/roles.h"
#include "tests/support/fakeconsole.h"
#include "tests/support/testmain.h"

#include <QAbstractItemModelTester>

namespace Tokenglass {

using namespace Qt::StringLiterals;

class TestConsoleModels : public TestCase
{
    Q_OBJECT

private:
    static ChatAnswer answer(const QString &model, const QString &cost, int millis, qint64 output)
    {
        ChatAnswer answer;
        answer.providerId = u"alpha"_s;
        answer.request.model = model;
        answer.ledgerId = 1;
        answer.state = UsageRecord::State::Complete;
        answer.outcome = FakeConsole::whole(u"text"_s, 24, output);
        answer.outcome.total = std::chrono::milliseconds(millis);
        if (!cost.isEmpty())
            answer.cost = {Money::fromDecimal(cost.toStdString(), Currency::cny()), cost, CostBasis::Calculated};
        return answer;
    }
    static QString shown(const QAbstractItemModel &model, int row, int column)
    {
        return model.index(row, column).data().toString().replace(QChar(0xA0), u' ');
    }

private Q_SLOTS:
    void comparisonShowsWhatWasReported();
    void comparisonMarksOnlyWhatCanBeCompared();
    void equalsAreMarkedAlike();
    void unknownIsNotZero();
    void whatCameWithoutUsageIsEstimated();
    void figuresOfOneAnswer();
    void speedOfBursts_data();
    void speedOfBursts();
    void previewTable();
    void historyTable();
    void costsToTheLastDigit();
};

void TestConsoleModels::comparisonShowsWhatWasReported()
{
    FakeConsole fake;
    ChatRun past;
    past.answers = {answer(u"cheap"_s, u"0.000594"_s, 6200, 487), answer(u"fast"_s, u"0.0031"_s, 2400, 200)};
    past.answers[0].outcome.usage->cacheRead = 0;
    past.answers[0].preview = ChatPreview{};
    past.answers[0].preview->inputTokens = 25;
    fake.session->run().show(past);
    ComparisonModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFormat(NumberFormat(QLocale(QLocale::English, QLocale::UnitedKingdom)), ExchangeRate::defaultUsdCny());
    model.setRun(fake.session->run());
    using M = ComparisonModel;
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(shown(model, 0, M::Input), u"24"_s);
    QCOMPARE(shown(model, 0, M::Cached), u"0"_s);
    QCOMPARE(shown(model, 0, M::Reasoning), u"\u2013"_s);
    QCOMPARE(shown(model, 0, M::Cost), u"¥0.000594"_s);
    QCOMPARE(shown(model, 0, M::FirstToken), u"0.40 s"_s);
    QCOMPARE(shown(model, 0, M::Speed), u"84 tok/s"_s); // 487 in 5.8 s
    QCOMPARE(shown(model, 0, M::PreviewError), u"+4.2 %"_s);
    QCOMPARE(shown(model, 1, M::PreviewError), u"\u2013"_s);
    QCOMPARE(shown(model, 1, M::CostPerThousand), u"¥0.0155"_s);
    QVERIFY(model.index(0, M::Cost).data(M::MarkRole).toBool());
    QVERIFY(!model.index(0, M::Total).data(M::MarkRole).toBool());
    QVERIFY(model.index(1, M::Total).data(M::MarkRole).toBool());
    QCOMPARE(model.verdict(), u"cheapest: cheap \u00B7 fastest: fast"_s);
}

void TestConsoleModels::comparisonMarksOnlyWhatCanBeCompared()
{
    FakeConsole fake;
    ChatRun past;
    past.answers = {answer(u"a"_s, u"0.5"_s, 100, 1), answer(u"b"_s, {}, 200, 1), answer(u"c"_s, u"0.1"_s, 50, 1)};
    past.answers[2].state = UsageRecord::State::Failed;
    past.answers[2].outcome.failure = ProviderFailure{};
    fake.session->run().show(past);
    ComparisonModel model;
    model.setRun(fake.session->run());
    // One price alone is not the cheapest of anything, and a failed answer is not the fastest.
    QCOMPARE(model.verdict(), u"fastest: a"_s);
}

void TestConsoleModels::equalsAreMarkedAlike()
{
    FakeConsole fake;
    ChatRun past;
    past.answers = {answer(u"a"_s, u"0.5"_s, 100, 1), answer(u"b"_s, u"0.7"_s, 100, 1),
                    answer(u"c"_s, u"0.5"_s, 200, 1)};
    fake.session->run().show(past);
    ComparisonModel model;
    model.setRun(fake.session->run());
    QCOMPARE(model.verdict(), u"cheapest: a \u00B7 cheapest: c \u00B7 fastest: a \u00B7 fastest: b"_s);
}

void TestConsoleModels::whatCameWithoutUsageIsEstimated()
{
    FakeConsole fake;
    ChatRun past;
    past.answers = {answer(u"unpriced"_s, {}, 100, 1), answer(u"priced"_s, u"0.5"_s, 100, 1)};
    for (ChatAnswer &each : past.answers) {
        each.request.prompt = u"How many words are in this sentence?"_s;
        each.outcome.usage.reset();
    }
    past.answers[1].cost.basis = CostBasis::Estimated;
    fake.session->run().show(past);
    ComparisonModel model;
    model.setRun(fake.session->run());
    using M = ComparisonModel;
    const ChatFigures figures = figuresOf(past.answers[0]);
    QCOMPARE(shown(model, 0, M::Input), u"\u2248 %1"_s.arg(*figures.estimatedInput));
    QCOMPARE(shown(model, 0, M::Output), u"\u2248 %1"_s.arg(*figures.estimatedOutput));
    QCOMPARE(model.index(0, M::Input).data(SortRole).toLongLong(), *figures.estimatedInput);
    QVERIFY(model.index(0, M::Input).data(CopyRole).toString().startsWith(u'\u2248'));
    QCOMPARE(shown(model, 0, M::Reasoning), u"\u2013"_s);
    // The sentence says what the ledger has: no basis without a price.
    QVERIFY(missingUsageText(past.answers[0]).contains(u"the cost is unknown"_s));
    QVERIFY(missingUsageText(past.answers[1]).contains(u"the row is marked so"_s));
    past.answers[0].outcome.text.clear();
    QVERIFY(missingUsageText(past.answers[0]).contains(u"without text"_s));
}

void TestConsoleModels::unknownIsNotZero()
{
    FakeConsole fake;
    ChatRun past;
    past.answers = {answer(u"silent"_s, {}, 100, 1)};
    past.answers[0].outcome.usage.reset();
    past.answers[0].outcome.text.clear();
    fake.session->run().show(past);
    ComparisonModel model;
    model.setRun(fake.session->run());
    using M = ComparisonModel;
    for (const int column : {int(M::Input), int(M::Cached), int(M::Output), int(M::Reasoning), int(M::Cost),
                             int(M::Speed), int(M::CostPerThousand)}) {
        QCOMPARE(shown(model, 0, column), u"\u2013"_s);
        QVERIFY(!model.index(0, column).data(SortRole).isValid());
    }
    QCOMPARE(shown(model, 0, M::State), u"No usage reported"_s);
}

void TestConsoleModels::figuresOfOneAnswer()
{
    ChatAnswer one = answer(u"m"_s, u"0.002"_s, 2400, 200);
    QCOMPARE(*figuresOf(one).tokensPerSecond, 100.0); // 200 tokens in the two seconds after the first
    QCOMPARE(figuresOf(one).costPerThousandOutput->nanos, 10'000'000);
    QVERIFY(!figuresOf(one).inputError);
    one.preview = ChatPreview{};
    one.preview->inputTokens = 12;
    one.preview->expectedCost = Money{1'000'000, Currency::cny()};
    QCOMPARE(*figuresOf(one).inputError, -0.5);
    QCOMPARE(*figuresOf(one).costError, -0.5);
    // The counts of a broken stream are a lower bound: nothing is made of them.
    one.outcome.usage->final = false;
    QVERIFY(!figuresOf(one).tokensPerSecond);
    QVERIFY(!figuresOf(one).inputError);
}

void TestConsoleModels::speedOfBursts_data()
{
    QTest::addColumn<qint64>("firstToken");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<double>("speed"); // 0: none
    QTest::newRow("a stream") << qint64(400'000) << qint64(2'400'000) << 100.0;
    QTest::newRow("all at the end") << qint64(1'999'990) << qint64(2'000'000) << 100.0;
    QTest::newRow("nearly all at the end") << qint64(1'940'000) << qint64(2'000'000) << 100.0;
    QTest::newRow("short, but a stream") << qint64(40'000) << qint64(100'000) << 200.0 / 0.06;
    QTest::newRow("too fast to say") << qint64(7'999) << qint64(8'000) << 0.0;
    QTest::newRow("the first after the last") << qint64(2'500'000) << qint64(2'000'000) << 100.0;
}

void TestConsoleModels::speedOfBursts()
{
    QFETCH(qint64, firstToken);
    QFETCH(qint64, total);
    QFETCH(double, speed);
    ChatAnswer one = answer(u"m"_s, {}, 1, 200);
    one.outcome.firstToken = std::chrono::microseconds(firstToken);
    one.outcome.total = std::chrono::microseconds(total);
    QCOMPARE(figuresOf(one).tokensPerSecond.value_or(0), speed);
}

void TestConsoleModels::previewTable()
{
    FakeConsole fake;
    fake.session->setTargets({{u"alpha"_s, u"alpha-large"_s}});
    ChatRequest request;
    request.prompt = u"Hello"_s;
    request.maxOutput = 1000;
    fake.session->setRequest(request);
    QTRY_VERIFY(fake.session->preview().rows().constFirst().preview.inputTokens > 0);
    PreviewModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPreview(fake.session->preview());
    QCOMPARE(model.rowCount(), 1); // a sum of one is no news
    fake.session->addTarget({u"open"_s, u"open-large"_s});
    QTRY_COMPARE(fake.session->preview().mostTotal().unpricedRows(), 1);
    model.setPreview(fake.session->preview());
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(shown(model, 0, PreviewModel::Input).startsWith(u"\u2248 "_s));
    QCOMPARE(shown(model, 0, PreviewModel::Expected), u"\u2013"_s);
    QCOMPARE(shown(model, 1, PreviewModel::Most), u"\u2013"_s);
    QCOMPARE(shown(model, 2, PreviewModel::Model), u"Total"_s);
    QVERIFY(shown(model, 2, PreviewModel::Most).startsWith(u"\u2265 "_s));
    fake.session->removeTarget({u"alpha"_s, u"alpha-large"_s});
    fake.session->addTarget({u"beta"_s, u"beta-large"_s});
    model.setPreview(fake.session->preview());
    QCOMPARE(shown(model, 1, PreviewModel::Model), u"beta-large"_s);
    QCOMPARE(shown(model, 2, PreviewModel::Model), u"Total"_s);
}

void TestConsoleModels::historyTable()
{
    FakeConsole fake;
    RunListModel &model = fake.session->history().runs();
    model.setFormat(NumberFormat(QLocale(QLocale::English, QLocale::UnitedKingdom)), ReportingZone());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const QString &prompt : {u"first"_s, u"second"_s, u"another"_s}) {
        ChatRun run;
        run.at = fake.clock.now();
        run.purpose.sessionId = prompt;
        run.request.prompt = prompt;
        run.answers = {answer(u"m"_s, u"0.5"_s, 100, 1), answer(u"n"_s, {}, 100, 1)};
        (void)fake.archive.save(run);
    }
    fake.session->history().refresh();
    QTRY_COMPARE(model.rowCount(), 3);
    QCOMPARE(shown(model, 0, RunListModel::Prompt), u"another"_s);
    QCOMPARE(shown(model, 0, RunListModel::Models), u"m, n"_s);
    QCOMPARE(shown(model, 0, RunListModel::Cost), u"\u2265 ¥0.50"_s);
    fake.session->history().search(u"SECOND"_s);
    QTRY_COMPARE(model.rowCount(), 1);
    fake.session->history().search({});
    QTRY_COMPARE(model.rowCount(), 3);
    fake.session->history().remove(u"second"_s);
    QTRY_COMPARE(model.rowCount(), 2);
    fake.session->history().undoRemove();
    QTRY_COMPARE(model.rowCount(), 3);

    fake.session->history().saveFavourite({0, u"Mind map"_s, {}, u"Draw a mind map"_s});
    QTRY_COMPARE(fake.session->history().favourites().size(), 1);
    fake.session->history().removeFavourite(fake.session->history().favourites().constFirst().id);
    QTRY_VERIFY(fake.session->history().favourites().isEmpty());
    fake.session->history().undoRemoveFavourite();
    QTRY_COMPARE(fake.session->history().favourites().size(), 1);
}

void TestConsoleModels::costsToTheLastDigit()
{
    const NumberFormat format(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const ChatCost reported{Money::fromDecimal("0.00117412345", Currency::usd()), u"0.00117412345"_s,
                            CostBasis::Reported};
    QCOMPARE(chatCostText(reported, format), u"$0.00117412345"_s);
    const ChatCost estimated{Money{620'000, Currency::cny()}, u"0.00062"_s, CostBasis::Estimated};
    QCOMPARE(chatCostText(estimated, format), u"\u2248\u00A0¥0.00062"_s);
    QCOMPARE(chatCostText({}, format), u"\u2013"_s);
    QCOMPARE(exactMoneyText({5'000'000'000, Currency::cny()}, format), u"¥5.00"_s);
    QCOMPARE(roundMoneyText({1'209'600, Currency::cny()}, format), u"¥0.00121"_s);
    QCOMPARE(roundMoneyText({16'337'600, Currency::cny()}, format), u"¥0.0163"_s);
    QCOMPARE(roundMoneyText({0, Currency::cny()}, format), u"¥0.00"_s);
    CostTotal both;
    both.add({9'300'000, Currency::cny()}, CostBasis::Calculated);
    both.add({1'200'000, Currency::usd()}, CostBasis::Reported);
    QCOMPARE(costTotalText(both, format), u"¥0.0093 + $0.0012"_s);
    QCOMPARE(errorPercentText(-0.01, format), u"\u22121.0\u00A0%"_s);
    QCOMPARE(errorPercentText(0.0001, format), u"0.0\u00A0%"_s);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestConsoleModels)
#include "tst_consolemodels.moc"
