// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/budgetjson.h"
#include "tests/ui/budgetspagetest.h"
#include "ui/dialogs/budgetimportdialog.h"
#include "ui/pages/budgets/budgetfiles.h"

#include <QLabel>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using namespace BudgetStates;

/// Budgets from a file and into one.
class TestBudgetFiles : public BudgetsPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void importsAfterAPreview();
    void saysWhatCannotBeImported();
    void exportsItsOwn();
};

void TestBudgetFiles::importsAfterAPreview()
{
    start(three());
    Budget changed = three()[1];
    changed.limit = yuan(25);
    m_budgets->toRead = QList<Budget>{changed, budget(u"new"_s, u"fresh"_s, 7)};
    m_page->files()->importFrom(u"/tmp/budgets.json"_s);
    QTRY_VERIFY(dialog<BudgetImportDialog>() != nullptr);
    QStringList said;
    const QList<QLabel *> labels = dialog<BudgetImportDialog>()->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        said.append(label->text());
    QVERIFY2(said.join(u'\n').contains(u"kimi trials"_s), qPrintable(said.join(u'\n')));
    QCOMPARE(m_budgets->book.shelf.budgets.size(), 3); // not before it is accepted
    dialog<BudgetImportDialog>()->accept();
    QTRY_COMPARE(m_budgets->book.shelf.budgets.size(), 4);
    QCOMPARE(m_budgets->monitor.find(u"kimi"_s)->limit, yuan(25));
    QVERIFY(!message().isEmpty());
}

void TestBudgetFiles::saysWhatCannotBeImported()
{
    start(three());
    m_budgets->toRead = Error{Error::Kind::Input, u"budget \"x\": the amount must be above 0"_s};
    m_page->files()->importFrom(u"/tmp/budgets.json"_s);
    QTRY_VERIFY2(message().contains(u"above 0"_s), qPrintable(message()));
    QCOMPARE(dialog<BudgetImportDialog>(), nullptr);
}

void TestBudgetFiles::exportsItsOwn()
{
    start(three());
    m_budgets->source->catalog->userBudgets = {{EntityId(1), u"alice"_s, yuan(5), 8000}};
    m_budgets->monitor.checkNow();
    QTRY_COMPARE(m_budgets->monitor.sourceBudgets().size(), 1);
    m_page->files()->exportTo(u"/tmp/out.json"_s);
    QTRY_VERIFY(m_budgets->written.contains(u"/tmp/out.json"_s));
    const auto read = budgetsFromJson(m_budgets->written.value(u"/tmp/out.json"_s));
    QVERIFY(read.ok());
    QCOMPARE(*read, three()); // not what the source keeps
    QTRY_VERIFY(message().contains(u"/tmp/out.json"_s));
    m_budgets->writeRefusal = Error{Error::Kind::Storage, u"disk full"_s};
    m_page->files()->exportTo(u"/tmp/out2.json"_s);
    QTRY_VERIFY(message().contains(u"not exported"_s));
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestBudgetFiles)
#include "tst_budgetfiles.moc"
