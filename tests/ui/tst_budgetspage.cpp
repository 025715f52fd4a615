// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/accessibility.h"
#include "tests/ui/budgetspagetest.h"
#include "ui/charts/burnchart.h"
#include "ui/dialogs/budgetdialog.h"
#include "ui/pages/budgets/alertpanel.h"
#include "ui/pages/budgets/budgettable.h"
#include "ui/pages/budgets/budgetwelcome.h"
#include "ui/pages/budgets/burnpanel.h"
#include "ui/pages/budgetspage.h"
#include "ui/theme.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using namespace BudgetStates;

class TestBudgetsPage : public BudgetsPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void listsBudgetsWithTheirStanding();
    void saysWhatWasNotChecked();
    void theSelectedBudgetHasItsCourse();
    void showsPastPeriods();
    void makesABudget();
    void editsAndDuplicates();
    void switchesOff();
    void deletesAndBringsBack();
    void sourcesBudgetsAreNotEdited();
    void leadsToTheDashboard();
    void listsAlerts();
    void alertsCanBeDealtWith();
    void suggestsAnAmount();
    void saysWhenNothingCanBeKept();
    void everythingHasAName();

private:
    void trigger(const QString &action);
    void selectAlert(qint64 id);
    [[nodiscard]] QModelIndex cell(const QString &id, int column) const;
};

void TestBudgetsPage::trigger(const QString &action)
{
    const QList<QAction *> actions = m_page->table()->view()->actions();
    for (QAction *one : actions) {
        if (one->text() == action) {
            one->trigger();
            return;
        }
    }
    QFAIL(qPrintable(action));
}

void TestBudgetsPage::selectAlert(qint64 id)
{
    QListView *view = m_page->alerts()->view();
    view->setFocus();
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        const QModelIndex index = view->model()->index(row, AlertListModel::Message);
        if (index.data(AlertListModel::AlertIdRole).toLongLong() == id)
            view->setCurrentIndex(index);
    }
    QCOMPARE(m_page->alerts()->currentAlert(), id);
}

QModelIndex TestBudgetsPage::cell(const QString &id, int column) const
{
    const QAbstractItemModel *model = m_page->table()->view()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data(IdRole).toString() == id)
            return model->index(row, column);
    }
    return {};
}

void TestBudgetsPage::listsBudgetsWithTheirStanding()
{
    start(three());
    QCOMPARE(cell(u"all"_s, BudgetListModel::Spent).data().toString(), u"¥33.60"_s);
    QCOMPARE(cell(u"kimi"_s, BudgetListModel::Gauge).data().toString(), u"84\u00A0%"_s);
    QCOMPARE(cell(u"tight"_s, BudgetListModel::Gauge).data().toString(), u"112\u00A0%"_s);
    QCOMPARE(cell(u"tight"_s, 0).row(), 0); // the tightest first
    QCOMPARE(m_page->statusLeft(), u"3 budget(s) \u00B7 1 over \u00B7 1 near"_s);
    QVERIFY(m_page->statusRight().startsWith(u"Checked"_s));
    QVERIFY(!m_page->statusRight().contains(u"except"_s));
}

void TestBudgetsPage::saysWhatWasNotChecked()
{
    start({budget(u"all"_s, u"All usage"_s, 100)});
    Budget elsewhere = budget(u"elsewhere"_s, u"Elsewhere"_s, 100);
    elsewhere.sourceId = u"gone"_s;
    m_budgets->monitor.put(elsewhere);
    QTRY_VERIFY2(m_page->statusRight().contains(u"except 1 whose source cannot be reached"_s),
                 qPrintable(m_page->statusRight()));
    m_budgets->monitor.remove(u"all"_s);
    QTRY_COMPARE(m_page->statusRight(), u"Not checked: no source can be reached"_s);
}

void TestBudgetsPage::theSelectedBudgetHasItsCourse()
{
    start(three());
    m_page->selectBudget(u"kimi"_s);
    QCOMPARE(m_page->course()->title(), u"kimi trials"_s);
    const BurnData &burn = m_page->course()->chart()->data();
    QCOMPARE(burn.days.size(), 31);
    QCOMPARE(burn.spent.size(), 18);
    QVERIFY(std::abs(burn.spent.constLast() - 16.8) < 1e-6);
    // The figures move on, the selection stays.
    m_budgets->monitor.checkNow();
    QSignalSpy checked(&m_budgets->monitor, &BudgetMonitor::statesChanged);
    QTRY_VERIFY(checked.count() > 0);
    QCOMPARE(m_page->table()->currentId(), u"kimi"_s);
}

void TestBudgetsPage::showsPastPeriods()
{
    Budget weekly = budget(u"week"_s, u"weekly"_s, 20);
    weekly.period.kind = BudgetPeriod::Kind::Week;
    start({weekly});
    m_page->course()->showTab(BurnPanel::Shows::PastPeriods);
    const QAbstractItemModel *past = m_page->course()->pastTable()->model();
    QTRY_VERIFY(past->rowCount() > 0);
    // Mon 9 to Sun 15 March 2026: seven whole days at ¥2.40
    QCOMPARE(past->index(0, PastPeriodModel::Period).data().toString(), u"9 Mar \u2013 15 Mar 2026"_s);
    QCOMPARE(past->index(0, PastPeriodModel::Spent).data().toString(), u"¥16.80"_s);
    QCOMPARE(past->rowCount(), 2); // nothing is known of the weeks before
    m_page->course()->showTab(BurnPanel::Shows::ThisPeriod);
    QVERIFY(m_page->course()->chart()->isVisible());
}

void TestBudgetsPage::makesABudget()
{
    start(three());
    m_page->newBudget();
    auto *editor = dialog<BudgetDialog>();
    QVERIFY(editor->isVisible());
    const QList<QLineEdit *> fields = editor->findChildren<QLineEdit *>();
    for (QLineEdit *field : fields) {
        if (field->accessibleName() == u"Amount")
            field->setText(u"40"_s);
    }
    editor->accept();
    QTRY_COMPARE(m_budgets->book.shelf.budgets.size(), 4);
    QTRY_COMPARE(m_budgets->monitor.find(m_page->table()->currentId())->limit, yuan(40)); // the new one is selected
    QCOMPARE(m_budgets->monitor.find(m_page->table()->currentId())->sourceId, u"1"_s);
}

void TestBudgetsPage::editsAndDuplicates()
{
    start(three());
    m_page->selectBudget(u"kimi"_s);
    QTest::keyClick(m_page->table()->view(), Qt::Key_Return);
    QVERIFY(dialog<BudgetDialog>()->isVisible());
    QCOMPARE(dialog<BudgetDialog>()->budget(), *m_budgets->monitor.find(u"kimi"_s));
    delete dialog<BudgetDialog>();
    trigger(u"Duplicate…"_s);
    const Budget copy = dialog<BudgetDialog>()->budget();
    QCOMPARE(copy.name, u"kimi trials (copy)"_s);
    QVERIFY(copy.id.isEmpty());
    dialog<BudgetDialog>()->accept();
    QTRY_COMPARE(m_budgets->book.shelf.budgets.size(), 4);
}

void TestBudgetsPage::switchesOff()
{
    start(three());
    m_page->selectBudget(u"tight"_s);
    trigger(u"Switch off"_s);
    QTRY_VERIFY(!m_budgets->monitor.find(u"tight"_s)->enabled);
    QTRY_COMPARE(m_page->statusLeft(), u"3 budget(s) \u00B7 1 near"_s);
    trigger(u"Switch on"_s);
    QTRY_VERIFY(m_budgets->monitor.find(u"tight"_s)->enabled);
}

void TestBudgetsPage::deletesAndBringsBack()
{
    start(three());
    m_page->selectBudget(u"kimi"_s);
    QTest::keyClick(m_page->table()->view(), Qt::Key_Delete);
    QTRY_VERIFY(m_budgets->monitor.find(u"kimi"_s) == nullptr);
    QVERIFY2(message().contains(u"kimi trials"_s), qPrintable(message()));
    QVERIFY(!m_page->table()->currentId().isEmpty());
    const QList<QPushButton *> buttons = m_page->findChild<MessageBar *>()->findChildren<QPushButton *>();
    QCOMPARE(buttons.constFirst()->text(), u"Undo"_s);
    buttons.constFirst()->click();
    QTRY_VERIFY(m_budgets->monitor.find(u"kimi"_s) != nullptr);
    QCOMPARE(message(), QString());
}

void TestBudgetsPage::sourcesBudgetsAreNotEdited()
{
    start({three()[0]});
    m_budgets->source->catalog->userBudgets = {{EntityId(1), u"alice"_s, yuan(5), 8000}};
    m_budgets->monitor.checkNow();
    QTRY_COMPARE(m_budgets->monitor.sourceBudgets().size(), 1);
    const Budget theirs = m_budgets->monitor.sourceBudgets().constFirst();
    QTRY_VERIFY(m_budgets->monitor.state(theirs.id).isKnown());
    QTRY_VERIFY(cell(theirs.id, 0).data(BudgetListModel::SourcesOwnRole).toBool());
    m_page->selectBudget(theirs.id);
    QCOMPARE(m_page->table()->currentId(), theirs.id);
    trigger(u"Edit…"_s);
    QCOMPARE(dialog<BudgetDialog>(), nullptr);
    QTest::keyClick(m_page->table()->view(), Qt::Key_Delete);
    QVERIFY(m_budgets->monitor.find(theirs.id) != nullptr);
    // Thousands of them must not hide one's own.
    QVERIFY(m_page->whose()->isVisible());
    Q_EMIT m_page->whose()->activated(static_cast<int>(BudgetTable::Shows::Own));
    QVERIFY(!cell(theirs.id, 0).isValid());
    QVERIFY(cell(u"all"_s, 0).isValid());
    Q_EMIT m_page->whose()->activated(static_cast<int>(BudgetTable::Shows::OfSources));
    QVERIFY(cell(theirs.id, 0).isValid());
    QVERIFY(!cell(u"all"_s, 0).isValid());
}

void TestBudgetsPage::leadsToTheDashboard()
{
    start(three());
    QSignalSpy shown(m_page.get(), &BudgetsPage::budgetShown);
    m_page->selectBudget(u"kimi"_s);
    QTest::keyClick(m_page->table()->view(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(shown.count(), 1);
    QCOMPARE(shown[0][0].toString(), u"kimi"_s);
    QVERIFY(!shown[0][1].toDate().isValid());
    Q_EMIT m_page->course()->chart()->pointClicked(9);
    QCOMPARE(shown[1][1].toDate(), QDate(2026, 3, 10));
}

void TestBudgetsPage::listsAlerts()
{
    const QList<Budget> budgets = three();
    Alert seen = alert(1, budgets[0], 5000, 50);
    seen.state = Alert::State::Acknowledged;
    start(budgets, {alert(2, budgets[1], 8000, 16), seen});
    const QAbstractItemModel *list = m_page->alerts()->view()->model();
    QTRY_VERIFY(list->rowCount() >= 2);
    m_page->selectBudget(u"all"_s);
    auto *whose = m_page->alerts()->findChild<SegmentedControl *>();
    whose->setCurrentIndex(1);
    Q_EMIT whose->activated(1);
    QVERIFY(list->rowCount() > 0);
    for (int row = 0; row < list->rowCount(); ++row) {
        const qint64 id = list->index(row, 0).data(AlertListModel::AlertIdRole).toLongLong();
        QCOMPARE(m_budgets->monitor.findAlert(id)->budgetId, u"all"_s);
    }
    m_page->alerts()->showAll();
    QSignalSpy shown(m_page.get(), &BudgetsPage::alertShown);
    selectAlert(1);
    QTest::keyClick(m_page->alerts()->view(), Qt::Key_Return);
    QCOMPARE(shown.count(), 1);
    QCOMPARE(shown[0][0].toLongLong(), 1);
    const auto labels = m_page->alerts()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"does not block"_s);
    }));
}

void TestBudgetsPage::alertsCanBeDealtWith()
{
    const QList<Budget> budgets = three();
    start(budgets, {alert(101, budgets[1], 5000, 10), alert(100, budgets[0], 5000, 50)});
    QTRY_VERIFY(m_budgets->monitor.findAlert(100) != nullptr);
    selectAlert(100);
    QTest::keyClick(m_page->alerts()->view(), Qt::Key_Delete);
    QTRY_COMPARE(m_budgets->monitor.findAlert(100)->state, Alert::State::Acknowledged);
    selectAlert(101);
    QTest::keyClick(m_page->alerts()->view(), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_budgets->monitor.findAlert(101)->state, Alert::State::Snoozed);
}

void TestBudgetsPage::suggestsAnAmount()
{
    m_budgets->clock->instant = QDateTime(QDate(2026, 4, 2), QTime(12, 0), Qt::UTC);
    start({});
    QVERIFY(m_page->welcome()->isVisible());
    // All but the first day and a half of April is March: 12.5 days at ¥2.40
    QTRY_VERIFY2(m_page->welcome()->text().contains(u"¥30.00"_s), qPrintable(m_page->welcome()->text()));
    QCOMPARE(m_page->welcome()->suggestion(), yuan(30));
    Q_EMIT m_page->welcome()->newRequested(m_page->welcome()->suggestion());
    QCOMPARE(dialog<BudgetDialog>()->budget().limit, yuan(30));
    dialog<BudgetDialog>()->accept();
    QTRY_VERIFY(!m_page->welcome()->isVisible());
}

void TestBudgetsPage::saysWhenNothingCanBeKept()
{
    start({});
    m_budgets->book.failure = Error{Error::Kind::Storage, u"read-only file system"_s};
    m_budgets->monitor.put(budget(u"x"_s, u"x"_s, 1));
    QTRY_VERIFY2(!message().isEmpty(), qPrintable(message()));
}

void TestBudgetsPage::everythingHasAName()
{
    start(three());
    QCOMPARE(unnamedControls(m_page.get()), QStringList());
    m_page->course()->showTab(BurnPanel::Shows::PastPeriods);
    QCOMPARE(unnamedControls(m_page.get()), QStringList());
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestBudgetsPage)
#include "tst_budgetspage.moc"
