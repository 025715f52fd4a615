// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/savedview.h"
#include "tests/support/accessibility.h"
#include "tests/support/budgetbench.h"
#include "tests/support/testmain.h"
#include "ui/dialogs/budgetdialog.h"
#include "ui/dialogs/budgetperiodfields.h"
#include "ui/dialogs/budgetpreview.h"
#include "ui/dialogs/budgetscopefield.h"
#include "ui/theme.h"
#include "ui/widgets/filterchip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using namespace BudgetStates;
using Kind = BudgetPeriod::Kind;

class TestBudgetDialog : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anAmountIsEnough();
    void keepsEverything_data();
    void keepsEverything();
    void eachKindHasItsFields_data();
    void eachKindHasItsFields();
    void choosesTheScope();
    void takesOverAFilter();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void smallThresholdIsAskedAbout();
    void raisesThisPeriod();
    void lowersItBack();
    void previewsTheSpend();
    void previewSaysWhyNot();
    void everyFieldHasAName();

private:
    void open(const Budget &budget);
    [[nodiscard]] QLineEdit *field(const QString &accessibleName) const;
    [[nodiscard]] QComboBox *kindBox() const { return m_dialog->findChild<BudgetPeriodFields *>()->kindBox(); }
    void chooseKind(Kind kind) { kindBox()->setCurrentIndex(kindBox()->findData(static_cast<int>(kind))); }
    [[nodiscard]] QString problems() const;
    [[nodiscard]] QString preview() const { return m_dialog->findChild<BudgetPreview *>()->text(); }

    std::unique_ptr<BudgetBench> m_budgets;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<BudgetDialog> m_dialog;
};

void TestBudgetDialog::init()
{
    TestCase::init();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme = std::make_unique<Theme>();
    m_theme->install();
    m_budgets = std::make_unique<BudgetBench>();
    m_budgets->start({});
}

void TestBudgetDialog::cleanup()
{
    m_dialog.reset();
    m_budgets.reset();
    m_theme.reset();
}

void TestBudgetDialog::open(const Budget &budget)
{
    m_dialog = std::make_unique<BudgetDialog>(m_budgets->session, *m_budgets->controller.sources(), *m_theme, budget);
    m_dialog->open();
}

QLineEdit *TestBudgetDialog::field(const QString &accessibleName) const
{
    const QList<QLineEdit *> fields = m_dialog->findChildren<QLineEdit *>();
    for (QLineEdit *one : fields) {
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(one);
        if (interface->text(QAccessible::Name) == accessibleName)
            return one;
    }
    return nullptr;
}

QString TestBudgetDialog::problems() const
{
    QStringList texts;
    const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->property("bad").toBool() && label->isVisible() && !label->text().isEmpty())
            texts.append(label->text());
    }
    return texts.join(u'\n');
}

void TestBudgetDialog::anAmountIsEnough()
{
    Budget fresh;
    fresh.limit = {0, Currency::cny()};
    open(fresh);
    QCOMPARE(m_dialog->focusWidget(), field(u"Amount"_s));
    QTest::keyClicks(field(u"Amount"_s), u"2,000"_s);
    QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
    QTest::keyClick(field(u"Amount"_s), Qt::Key_Return);
    QCOMPARE(accepted.count(), 1);
    const Budget made = m_dialog->budget();
    QCOMPARE(made.limit, yuan(2000));
    QCOMPARE(made.name, u"All usage"_s);
    QCOMPARE(made.period.kind, Kind::Month);
    QCOMPARE(made.thresholds, Budget::defaultThresholds());
    QVERIFY(made.enabled);
    QVERIFY(checkBudget(made).ok());
}

void TestBudgetDialog::keepsEverything_data()
{
    QTest::addColumn<int>("kind");
    for (const Kind kind : {Kind::Day, Kind::Week, Kind::Month, Kind::Quarter, Kind::Rolling, Kind::Custom, Kind::Once})
        QTest::addRow("%d", static_cast<int>(kind)) << static_cast<int>(kind);
}

void TestBudgetDialog::keepsEverything()
{
    QFETCH(int, kind);
    Budget full = budget(u"7"_s, u"Org A"_s, 1234.5);
    full.period.kind = static_cast<Kind>(kind);
    if (full.period.kind == Kind::Week)
        full.period.firstDayOfWeek = Qt::Sunday;
    if (full.period.kind == Kind::Rolling || full.period.kind == Kind::Custom)
        full.period.days = 14;
    full.startDate = QDate(2026, 3, 2);
    if (full.period.kind == Kind::Once)
        full.endDate = QDate(2026, 5, 1);
    full.zone = u"Asia/Kathmandu"_s;
    full.sourceId = u"1"_s;
    full.scope.models = {u"kimi"_s, u"gone"_s};
    full.scope.users = {EntityId(1), EntityId(99)};
    full.scopeNames = {{EntityId(1), u"alice"_s}, {EntityId(99), u"left us"_s}};
    full.scope.success = true;
    full.thresholds = {3333, 8000, 12000};
    full.note = u"for the trial"_s;
    full.enabled = false;
    full.exceptions = {{QDate(2025, 1, 1), yuan(7), u"once"_s}};
    open(full);
    QCOMPARE(m_dialog->budget(), full);
}

void TestBudgetDialog::eachKindHasItsFields_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("days");
    QTest::addColumn<bool>("end");
    QTest::addColumn<bool>("weekday");
    const auto add = [](const char *name, Kind kind, bool days, bool end, bool weekday) {
        QTest::newRow(name) << static_cast<int>(kind) << days << end << weekday;
    };
    add("day", Kind::Day, false, false, false);
    add("week", Kind::Week, false, false, true);
    add("month", Kind::Month, false, false, false);
    add("rolling", Kind::Rolling, true, false, false);
    add("custom", Kind::Custom, true, false, false);
    add("once", Kind::Once, false, true, false);
}

void TestBudgetDialog::eachKindHasItsFields()
{
    QFETCH(int, kind);
    open(budget(u"7"_s, u"Org A"_s, 500));
    chooseKind(static_cast<Kind>(kind));
    QTEST(m_dialog->findChild<QSpinBox *>()->isVisible(), "days");
    QTEST(m_dialog->findChild<BudgetPeriodFields *>()->lastDayField()->isVisible(), "end");
    const QList<QComboBox *> boxes = m_dialog->findChildren<QComboBox *>();
    const bool weekday = std::any_of(boxes.cbegin(), boxes.cend(), [](const QComboBox *box) {
        return box->isVisible() && box->findData(static_cast<int>(Qt::Sunday)) == 6 && box->count() == 7
            && box->itemText(0) == QLocale().standaloneDayName(1);
    });
    QTEST(weekday, "weekday");
    QVERIFY(checkBudget(m_dialog->budget()).ok());
}

void TestBudgetDialog::choosesTheScope()
{
    open(budget(u"7"_s, {}, 500));
    QTRY_VERIFY(!m_budgets->session.catalog()->models.isEmpty());
    auto *scope = m_dialog->findChild<BudgetScopeField *>();
    FilterChip *chip = scope->chip(FilterDimension::User);
    Q_EMIT chip->aboutToOpen();
    chip->setCheckedKeys({QVariant::fromValue(FilterTerm::ofEntity(FilterDimension::User, EntityId(2)))});
    Q_EMIT chip->checkedKeysChanged();
    const Budget made = m_dialog->budget();
    QCOMPARE(made.scope.users, QList<EntityId>{EntityId(2)});
    QCOMPARE(made.scopeNames.value(EntityId(2)), u"王小明"_s);
    QVERIFY2(made.name.contains(u"王小明"_s), qPrintable(made.name));
}

void TestBudgetDialog::takesOverAFilter()
{
    open(budget({}, {}, 500));
    auto *scope = m_dialog->findChild<BudgetScopeField *>();
    QVERIFY(scope->takeOver()->isHidden()); // there is nothing to take
    SavedView kimi{u"Kimi & friends"_s, {}};
    kimi.view.filter.models = {u"kimi"_s};
    m_dialog->offerViews({SavedView{u"Everything"_s, {}}, kimi});
    QVERIFY(!scope->takeOver()->isHidden());
    QCOMPARE(scope->takeOver()->menu()->actions().size(), 1);
    scope->takeOver()->menu()->actions().constFirst()->trigger();
    QCOMPARE(m_dialog->budget().scope, kimi.view.filter);
    QCOMPARE(m_dialog->budget().name, kimi.name);
    UsageFilter shown;
    shown.requestTypes = {u"chat"_s};
    m_budgets->session.setFilter(shown);
    m_dialog->offerViews({});
    scope->takeOver()->menu()->actions().constFirst()->trigger();
    QCOMPARE(m_dialog->budget().scope, shown);
    QCOMPARE(m_dialog->budget().name, kimi.name); // it has one
}

void TestBudgetDialog::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("fieldName");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no amount") << u"Amount"_s << QString() << u"Enter an amount"_s;
    QTest::newRow("no number") << u"Amount"_s << u"lots"_s << u"an amount like 1,234.50"_s;
    QTest::newRow("nothing") << u"Amount"_s << u"0"_s << u"above zero"_s;
    QTest::newRow("too large") << u"Amount"_s << u"9999999999999"_s << u"at most nine thousand million"_s;
    QTest::newRow("negative") << u"Amount"_s << u"-5"_s << u"amount"_s;
    QTest::newRow("thresholds") << u"Thresholds"_s << u"50, many"_s << u"percentages above 0"_s;
    QTest::newRow("zone") << u"Days begin in"_s << u"Atlantis"_s << u"no time zone"_s;
}

void TestBudgetDialog::saysWhatIsWrong()
{
    QFETCH(QString, fieldName);
    QFETCH(QString, text);
    QFETCH(QString, sentence);
    open(budget(u"7"_s, u"Org A"_s, 500));
    QCOMPARE(problems(), QString());
    QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
    if (fieldName == u"Days begin in") {
        const QList<QComboBox *> boxes = m_dialog->findChildren<QComboBox *>();
        for (QComboBox *box : boxes) {
            if (box->accessibleName() == fieldName)
                box->setEditText(text);
        }
    } else {
        field(fieldName)->setText(text);
    }
    m_dialog->accept();
    QCOMPARE(accepted.count(), 0);
    QVERIFY(m_dialog->isVisible());
    QVERIFY2(problems().contains(sentence), qPrintable(problems()));
}

void TestBudgetDialog::smallThresholdIsAskedAbout()
{
    open(budget(u"7"_s, u"Org A"_s, 500));
    QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
    field(u"Thresholds"_s)->setText(u"0.8"_s);
    QVERIFY2(problems().contains(u"For 80\u00A0% write 80"_s), qPrintable(problems()));
    m_dialog->accept(); // any value may be meant
    QCOMPARE(accepted.count(), 1);
    QCOMPARE(m_dialog->budget().thresholds, QList<BasisPoints>{80});
}

void TestBudgetDialog::raisesThisPeriod()
{
    open(budget(u"7"_s, u"Org A"_s, 500));
    const QList<QCheckBox *> boxes = m_dialog->findChildren<QCheckBox *>();
    const auto raise = std::find_if(boxes.cbegin(), boxes.cend(),
                                    [](const QCheckBox *box) { return box->text().contains(u"March 2026"_s); });
    QVERIFY(raise != boxes.cend());
    (*raise)->setChecked(true);
    m_dialog->accept();
    QVERIFY(m_dialog->isVisible()); // the amount is missing
    field(u"Amount of this period"_s)->setText(u"800"_s);
    m_dialog->accept();
    QVERIFY(!m_dialog->isVisible());
    const Budget raised = m_dialog->budget();
    QCOMPARE(raised.limit, yuan(500));
    QCOMPARE(raised.exceptions.size(), 1);
    const ReportingZone utc = m_budgets->session.zone();
    const qint64 now = m_budgets->clock->now().toSecsSinceEpoch();
    QCOMPARE(limitIn(raised, *spanAt(raised, now, utc)), yuan(800));
    QCOMPARE(limitIn(raised, *spanAt(raised, now + 31 * 86400, utc)), yuan(500));
}

void TestBudgetDialog::lowersItBack()
{
    Budget raised = budget(u"7"_s, u"Org A"_s, 500);
    raised.exceptions = {{QDate(2026, 3, 20), yuan(800), {}}, {QDate(2026, 2, 1), yuan(9), {}}};
    open(raised);
    QCOMPARE(field(u"Amount of this period"_s)->text(), u"800"_s);
    const QList<QCheckBox *> boxes = m_dialog->findChildren<QCheckBox *>();
    for (QCheckBox *box : boxes) {
        if (box->text().contains(u"March 2026"_s))
            box->setChecked(false);
    }
    QCOMPARE(m_dialog->budget().exceptions, (QList<BudgetException>{{QDate(2026, 2, 1), yuan(9), {}}}));
}

void TestBudgetDialog::previewsTheSpend()
{
    open(budget(u"7"_s, u"Org A"_s, 50));
    // 14 days of 24 requests that cost 0.05, 0.10 and 0.15 in turn
    QTRY_VERIFY2(preview().contains(u"¥33.60"_s), qPrintable(preview()));
    QVERIFY2(preview().startsWith(u"March 2026 so far"_s), qPrintable(preview()));
    QVERIFY2(preview().contains(u"67.2"_s), qPrintable(preview()));
    field(u"Amount"_s)->setText(u"100"_s);
    QTRY_VERIFY2(preview().contains(u"33.6\u00A0%"_s), qPrintable(preview()));
    chooseKind(Kind::Day);
    QTRY_VERIFY2(preview().startsWith(u"18 Mar 2026 so far"_s), qPrintable(preview()));
}

void TestBudgetDialog::previewSaysWhyNot()
{
    Budget elsewhere = budget(u"7"_s, u"Org A"_s, 50);
    elsewhere.sourceId = u"ledger"_s;
    open(elsewhere);
    QTRY_VERIFY2(preview().contains(u"not open"_s), qPrintable(preview()));
    Budget later = budget(u"7"_s, u"Org A"_s, 50);
    later.startDate = QDate(2027, 1, 1);
    open(later);
    QTRY_VERIFY2(preview().contains(u"not begun"_s), qPrintable(preview()));
}

void TestBudgetDialog::everyFieldHasAName()
{
    open(budget(u"7"_s, u"Org A"_s, 500));
    for (const Kind kind : {Kind::Week, Kind::Custom, Kind::Once}) {
        chooseKind(kind);
        QCOMPARE(unnamedControls(m_dialog.get()), QStringList());
    }
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestBudgetDialog)
#include "tst_budgetdialog.moc"
