// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/savedviews.h"
#include "tests/support/budgetbench.h"
#include "tests/support/fakeviews.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

namespace Tokenglass {

using namespace Qt::StringLiterals;

/// Saved views and links lead where they should, and nowhere else.
class TestSavedViews : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void savesAndComesBack();
    void opensTheSourceFirst();
    void removedViewComesBack();
    void linkWaitsForTheViews();
    void whatIsNotThereIsSaid_data();
    void whatIsNotThereIsSaid();

private:
    std::unique_ptr<BudgetBench> m_bench;
    FakeViews m_file;
    std::unique_ptr<SavedViews> m_views;
};

void TestSavedViews::init()
{
    TestCase::init();
    m_bench = std::make_unique<BudgetBench>();
    m_file = {};
    m_views = std::make_unique<SavedViews>(m_bench->controller, m_bench->session, m_file.services());
}

void TestSavedViews::cleanup()
{
    m_views.reset();
    m_bench.reset();
}

void TestSavedViews::savesAndComesBack()
{
    m_bench->start({});
    m_views->load();
    SourceSession &session = m_bench->session;
    UsageFilter filter;
    filter.models = {u"kimi"_s};
    session.setFilter(filter);
    session.setPeriod(Period(Period::Kind::Last90Days));
    m_views->save({u"Kimi, 90 days"_s, m_views->current(u"requests"_s)});
    session.setFilter({});
    session.setPeriod(Period(Period::Kind::Last7Days));
    QTRY_COMPARE(m_views->views().size(), 1);
    QSignalSpy pages(m_views.get(), &SavedViews::pageRequested);
    m_views->follow(savedViewLink(u"kimi, 90 days"_s));
    QCOMPARE(pages.count(), 1);
    QCOMPARE(pages.constFirst().constFirst().toString(), u"requests"_s);
    QCOMPARE(session.filter(), filter);
    QCOMPARE(session.period().kind(), Period::Kind::Last90Days);
}

void TestSavedViews::opensTheSourceFirst()
{
    m_bench->start({});
    const QString open = m_bench->session.connection().name;
    QString other;
    for (const SourceRow &row : m_bench->controller.sources()->rows())
        if (row.connection.name != open)
            other = row.connection.name;
    QVERIFY(!other.isEmpty());
    UsageView view{other, u"dashboard"_s, u"30d"_s, {}};
    view.filter.success = false;
    QSignalSpy pages(m_views.get(), &SavedViews::pageRequested);
    m_views->go(view);
    QTRY_COMPARE(pages.count(), 1);
    QCOMPARE(m_bench->session.connection().name, other);
    QCOMPARE(m_bench->session.filter().success, std::optional(false));
    QCOMPARE(m_bench->session.period().kind(), Period::Kind::Last30Days);
}

void TestSavedViews::removedViewComesBack()
{
    m_views->save({u"One"_s, {}});
    QTRY_COMPARE(m_views->views().size(), 1);
    m_views->remove(u"one"_s);
    QTRY_VERIFY(m_views->views().isEmpty());
    m_views->undoRemove();
    QTRY_COMPARE(m_views->views().size(), 1);
}

void TestSavedViews::linkWaitsForTheViews()
{
    m_bench->start({});
    m_file.services().put({u"Later"_s, {{}, u"prices"_s, {}, {}}});
    QSignalSpy pages(m_views.get(), &SavedViews::pageRequested);
    m_views->follow(savedViewLink(u"Later"_s));
    QCOMPARE(pages.count(), 0);
    m_views->load();
    QTRY_COMPARE(pages.count(), 1);
    QCOMPARE(pages.constFirst().constFirst().toString(), u"prices"_s);
}

void TestSavedViews::whatIsNotThereIsSaid_data()
{
    QTest::addColumn<QString>("link");
    QTest::newRow("saved view") << savedViewLink(u"gone"_s);
    QTest::newRow("source") << viewLink({u"elsewhere"_s, {}, {}, {}});
    QTest::newRow("period") << viewLink({{}, {}, u"a while"_s, {}});
    QTest::newRow("other program's") << u"tokenglass://settings?theme=dark"_s;
}

void TestSavedViews::whatIsNotThereIsSaid()
{
    QFETCH(QString, link);
    m_bench->start({});
    QSignalSpy changed(m_views.get(), &SavedViews::changed);
    m_views->load();
    QTRY_VERIFY(!changed.isEmpty());
    QSignalSpy failures(m_views.get(), &SavedViews::failed);
    QSignalSpy pages(m_views.get(), &SavedViews::pageRequested);
    m_views->follow(link);
    QCOMPARE(failures.count(), 1);
    QCOMPARE(pages.count(), 0);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestSavedViews)
#include "tst_savedviews.moc"
