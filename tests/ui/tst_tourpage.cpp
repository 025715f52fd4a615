// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/accessibility.h"
#include "tests/support/testmain.h"
#include "ui/pages/tourpage.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

class TestTourPage : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_host.reset(); }
    void coversTheWindowWhateverItsSize();
    void saysWhatANewcomerNeeds();
    void keyboardStaysOnIt();
    void goesByButtonAndByKeys();
    void controlsHaveNames();

private:
    std::unique_ptr<QWidget> m_host;
    QPointer<TourPage> m_tour;
};

void TestTourPage::init()
{
    TestCase::init();
    m_host = std::make_unique<QWidget>();
    (new QVBoxLayout(m_host.get()))->addWidget(new QLineEdit);
    m_host->resize(900, 600);
    m_host->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_host.get()));
    m_tour = new TourPage(m_host.get());
}

void TestTourPage::coversTheWindowWhateverItsSize()
{
    QCOMPARE(m_tour->geometry(), m_host->rect());
    m_host->resize(500, 340);
    QCOMPARE(m_tour->geometry(), m_host->rect());
    // What has no room is scrolled to, downwards only.
    const auto *scroll = m_tour->findChild<QScrollArea *>();
    QVERIFY(scroll->widget()->height() > scroll->viewport()->height());
    const auto *begin = m_tour->findChild<QPushButton *>();
    QVERIFY(m_tour->rect().contains(begin->geometry()));
}

void TestTourPage::saysWhatANewcomerNeeds()
{
    QString all;
    for (const QLabel *label : m_tour->findChildren<QLabel *>())
        all += label->text() + u'\n';
    for (const QString &word : {u"\u2248"_s, u"\u2265"_s, u"not zero"_s, u"dropped on the window"_s, u"keychain"_s,
                                u"does not stop spending"_s})
        QVERIFY2(all.contains(word), qPrintable(word));
}

void TestTourPage::keyboardStaysOnIt()
{
    auto *begin = m_tour->findChild<QPushButton *>();
    QVERIFY(begin->hasFocus());
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(m_tour->isAncestorOf(QApplication::focusWidget()));
    }
}

void TestTourPage::goesByButtonAndByKeys()
{
    for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_Return, Qt::Key_Space}) {
        QSignalSpy closed(m_tour, &TourPage::closed);
        QTest::keyClick(m_tour->findChild<QPushButton *>(), key);
        QCOMPARE(closed.count(), 1);
        QTRY_VERIFY(!m_tour);
        QVERIFY(m_host->findChild<QLineEdit *>()->hasFocus());
        m_tour = new TourPage(m_host.get());
    }
    QSignalSpy again(m_tour, &TourPage::closed);
    m_tour->findChild<QPushButton *>()->click();
    QCOMPARE(again.count(), 1);
}

void TestTourPage::controlsHaveNames()
{
    QCOMPARE(unnamedControls(m_host.get()).join(u", "_s), u"QLineEdit "_s); // the host's own, which is not named
    QVERIFY(!m_tour->accessibleName().isEmpty());
}

QTEST_MAIN(TestTourPage)
#include "tst_tourpage.moc"
