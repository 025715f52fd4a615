// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/budgeteffects.h"
#include "models/session/numberformat.h"
#include "tests/support/fakebudgets.h"
#include "tests/support/fakeconsole.h"
#include "tests/support/testmain.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

class BudgetEffectsTest : public TestCase
{
    Q_OBJECT

private:
    std::unique_ptr<FakeConsole> m_console;
    std::unique_ptr<FakeBudgets> m_budgets;
    std::unique_ptr<BudgetEffects> m_effects;
    QString m_recording;

    void watch(const QList<Budget> &budgets)
    {
        m_budgets->book.shelf.budgets = budgets;
        m_budgets->openSource();
        m_budgets->monitor->start();
        QTRY_VERIFY(m_budgets->monitor->checkedAt());
    }
    void type(const QString &prompt)
    {
        ChatRequest request = m_console->session->request();
        request.prompt = prompt;
        request.maxOutput = 1'000'000;
        m_console->session->setRequest(request);
        QTRY_VERIFY(m_console->session->preview().rows().at(0).preview.mostCost);
    }
    static Budget recorded(qint64 limit)
    {
        Budget budget = sampleBudget(limit);
        budget.sourceId = u"1"_s;
        return budget;
    }

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingWithoutAPromptOrABudget();
    void addsWhatTheRunCosts();
    void saysThatThereIsNoRate();
    void onlyWhatTheRunTouches();
    void otherSourcesAreNotTouched();
    void whicheverSourceIsOpen();
    void whatIsOverIsNotTouched();
};

void BudgetEffectsTest::init()
{
    TestCase::init();
    m_recording = u"1"_s;
    m_console = std::make_unique<FakeConsole>();
    m_console->session->setTargets({{u"alpha"_s, u"alpha-large"_s}});
    m_budgets = std::make_unique<FakeBudgets>();
    m_effects =
        std::make_unique<BudgetEffects>(*m_budgets->monitor, *m_console->session, [this] { return m_recording; });
}

void BudgetEffectsTest::cleanup()
{
    m_effects.reset();
    m_budgets.reset();
    m_console.reset();
}

void BudgetEffectsTest::nothingWithoutAPromptOrABudget()
{
    type(u"Hello"_s);
    QVERIFY(m_effects->effects().isEmpty());
    watch({recorded(100)});
    QCOMPARE(m_effects->effects().size(), 1);
    m_console->session->setRequest({});
    QTRY_VERIFY(m_effects->effects().isEmpty());
}

void BudgetEffectsTest::addsWhatTheRunCosts()
{
    m_budgets->spend(u"1"_s, SampleToday, units(7));
    watch({recorded(10)});
    type(u"Hello"_s);
    const BudgetEffect effect = m_effects->effects().constFirst();
    const Money most = *m_console->session->preview().rows().at(0).preview.mostCost;
    QVERIFY(most.nanos > units(2)); // a million tokens at 2 CNY
    QCOMPARE(effect.mostNanos, std::optional(units(7) + most.nanos));
    QVERIFY(!effect.expectedNanos); // how long answers are is not known
    QCOMPARE(effect.wouldPass(), std::optional(8'000));
    const NumberFormat format(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QString text = budgetEffectText(effect, format);
    QVERIFY2(text.startsWith(u"Everything: at most +¥2.00"_s), qPrintable(text));
    QVERIFY2(text.contains(u"could pass 80"_s), qPrintable(text));
}

void BudgetEffectsTest::saysThatThereIsNoRate()
{
    Budget budget = recorded(10);
    budget.limit.currency = *Currency::fromCode(u"EUR");
    watch({budget});
    type(u"Hello"_s);
    const BudgetEffect effect = m_effects->effects().constFirst();
    QVERIFY(effect.lacksRate && !effect.mostNanos);
    const NumberFormat format(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCOMPARE(budgetEffectText(effect, format), u"Everything: there is no exchange rate into EUR"_s);
}

void BudgetEffectsTest::onlyWhatTheRunTouches()
{
    Budget model = recorded(10);
    model.id = u"model"_s;
    model.scope.models = {u"alpha-large"_s};
    Budget otherModel = recorded(10);
    otherModel.id = u"other"_s;
    otherModel.scope.models = {u"qwen"_s};
    Budget user = recorded(10);
    user.id = u"user"_s;
    user.scope.users = {EntityId(7)};
    Budget off = recorded(10);
    off.id = u"off"_s;
    off.enabled = false;
    watch({model, otherModel, user, off});
    type(u"Hello"_s);
    const auto ids = [this] {
        QStringList found;
        for (const BudgetEffect &effect : m_effects->effects())
            found.append(effect.budget.id);
        return found;
    };
    QCOMPARE(ids(), QStringList{u"model"_s});
    ChatPurpose purpose;
    purpose.userId = 7;
    m_console->session->setPurpose(purpose);
    QCOMPARE(ids(), (QStringList{u"model"_s, u"user"_s}));
}

void BudgetEffectsTest::otherSourcesAreNotTouched()
{
    Budget elsewhere = recorded(10);
    elsewhere.sourceId = u"2"_s;
    watch({elsewhere});
    QTRY_VERIFY(m_budgets->monitor->state(u"b1"_s).isKnown());
    type(u"Hello"_s);
    QVERIFY(m_effects->effects().isEmpty());
}

void BudgetEffectsTest::whicheverSourceIsOpen()
{
    m_recording = u"ledger"_s; // but "1" is shown
    watch({sampleBudget(10)});
    QTRY_VERIFY(m_budgets->monitor->state(u"b1"_s).isKnown());
    type(u"Hello"_s);
    QVERIFY(m_effects->effects().isEmpty());
    m_recording = u"1"_s;
    QCOMPARE(m_effects->effects().size(), 1);
}

void BudgetEffectsTest::whatIsOverIsNotTouched()
{
    Budget once = recorded(10);
    once.period.kind = BudgetPeriod::Kind::Once;
    once.startDate = SampleToday.addDays(-9);
    once.endDate = SampleToday;
    Budget past = once;
    past.id = u"past"_s;
    past.endDate = SampleToday.addDays(-2);
    m_budgets->spend(u"1"_s, SampleToday.addDays(-5), units(7));
    watch({once, past});
    QTRY_VERIFY(m_budgets->monitor->state(u"past"_s).isKnown());
    type(u"Hello"_s);
    QCOMPARE(m_effects->effects().size(), 1);
    QCOMPARE(m_effects->effects().constFirst().budget.id, u"b1"_s);
    // Nor while its source is closed, and the figures are those known last.
    BudgetState state = m_budgets->monitor->state(u"past"_s);
    state.problem = BudgetState::Problem::SourceClosed;
    const PlannedRequest request{u"alpha-large"_s, {}, m_console->session->preview().rows().at(0).preview};
    QVERIFY(!effectOn(past, state, {request}, {}, {}));
    QVERIFY(effectOn(once, m_budgets->monitor->state(u"b1"_s), {request}, {}, {}));
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::BudgetEffectsTest)
#include "tst_budgeteffects.moc"
