// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/accessibility.h"
#include "tests/ui/mainwindowtest.h"
#include "ui/charts/trendchart.h"
#include "ui/pages/console/modelpicker.h"
#include "ui/pages/console/parameterspopup.h"
#include "ui/pages/dashboardpage.h"
#include "ui/pages/sourcespage.h"
#include "ui/pages/tablepanel.h"
#include "ui/pages/welcomepage.h"
#include "ui/topbar.h"
#include "ui/widgets/navigationrail.h"
#include "ui/widgets/railbutton.h"
#include "ui/windowpages.h"

#include <QApplication>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStatusBar>
#include <QTableView>
#include <QTranslator>

#include <array>

namespace Tokenglass {

using namespace Qt::StringLiterals;

/// The window in every language, by keyboard, for a screen reader and on a small screen.
class TestWindowAccess : public MainWindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void speaks_data();
    void speaks();
    void mnemonicsAreUnique_data();
    void mnemonicsAreUnique();
    void popupsLeaveTheMenusTheirKeys_data() { mnemonicsAreUnique_data(); }
    void popupsLeaveTheMenusTheirKeys();
    void controlsHaveNames();
    void focusIsSeen_data();
    void focusIsSeen();
    void focusFollowsThePage();
    void focusComesBackFromDialogs();
    void smallWindowScrolls();
};

void TestWindowAccess::speaks_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("German") << u":/i18n/tokenglass_de.qm"_s;
    QTest::newRow("Chinese") << u":/i18n/tokenglass_zh_CN.qm"_s;
}

void TestWindowAccess::speaks()
{
    QFETCH(QString, file);
    const auto texts = [this] {
        QStringList found;
        for (const QAction *action : m_window->menuBar()->actions())
            found.append(action->text());
        for (const QPushButton *button : m_window->pages().welcome()->findChildren<QPushButton *>())
            found.append(button->text());
        return found;
    };
    showWindow();
    const QStringList english = texts();
    m_window.reset();
    QTranslator translator;
    QVERIFY(translator.load(file));
    QCoreApplication::installTranslator(&translator);
    showWindow();
    const QStringList translated = texts();
    QCoreApplication::removeTranslator(&translator);
    QVERIFY(translated.size() >= 8);
    QCOMPARE(translated.size(), english.size());
    for (const QString &text : translated)
        QVERIFY2(!english.contains(text), qPrintable(text));
}

void TestWindowAccess::mnemonicsAreUnique_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("English") << u":/i18n/tokenglass_en.qm"_s;
    speaks_data();
}

void TestWindowAccess::mnemonicsAreUnique()
{
    QFETCH(QString, file);
    QTranslator translator;
    QVERIFY(translator.load(file));
    QCoreApplication::installTranslator(&translator);
    showWindow();
    QCoreApplication::removeTranslator(&translator);
    QList<QList<QAction *>> lists{m_window->menuBar()->actions()};
    for (const QAction *action : m_window->menuBar()->actions())
        lists.append(action->menu()->actions());
    for (const QList<QAction *> &list : std::as_const(lists)) {
        QStringList taken;
        for (const QAction *action : list) {
            if (action->isSeparator() || !action->text().contains(u'&'))
                continue;
            const QString key = QKeySequence::mnemonic(action->text()).toString();
            QVERIFY2(!key.isEmpty() && !taken.contains(key), qPrintable(action->text()));
            taken.append(key);
        }
        QVERIFY(taken.size() > 0);
    }
}

void TestWindowAccess::popupsLeaveTheMenusTheirKeys()
{
    QFETCH(QString, file);
    QTranslator translator;
    QVERIFY(translator.load(file));
    QCoreApplication::installTranslator(&translator);
    showWindow();
    m_window->showPage(u"console"_s);
    QCoreApplication::removeTranslator(&translator);
    QStringList menus;
    for (const QAction *action : m_window->menuBar()->actions())
        menus.append(QKeySequence::mnemonic(action->text()).toString());
    QVERIFY(menus.size() >= 5);
    for (const QWidget *popup : {static_cast<QWidget *>(m_window->findChild<ParametersPopup *>()),
                                 static_cast<QWidget *>(m_window->findChild<ModelPicker *>())}) {
        QStringList taken = menus;
        for (const QLabel *label : popup->findChildren<QLabel *>())
            taken.append(QKeySequence::mnemonic(label->text()).toString());
        for (const QAbstractButton *button : popup->findChildren<QAbstractButton *>())
            taken.append(QKeySequence::mnemonic(button->text()).toString());
        taken.removeAll(QString());
        QVERIFY(taken.size() > menus.size());
        QVERIFY2(taken.removeDuplicates() == 0, qPrintable(taken.join(u' ')));
    }
}

void TestWindowAccess::controlsHaveNames()
{
    showWindow();
    for (const QString &page : {u"dashboard"_s, u"sources"_s}) {
        m_window->showPage(page);
        QCOMPARE(unnamedControls(m_window.get()).join(u", "_s), QString());
    }
    openTable();
    m_window->showPage(u"dashboard"_s);
    QCOMPARE(unnamedControls(m_window.get()).join(u", "_s), QString());
}

void TestWindowAccess::focusIsSeen_data()
{
    QTest::addColumn<QString>("page");
    for (const char *page : {"dashboard", "requests", "budgets", "console", "prices", "sources"})
        QTest::newRow(page) << QString::fromLatin1(page);
}

void TestWindowAccess::focusIsSeen()
{
    QFETCH(const QString, page);
    m_theme->install();
    m_budgets.book.shelf.budgets = {sampleBudget(300)};
    m_budgets.monitor->start();
    showWindow();
    openTable();
    m_window->showPage(page);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::qWait(100); // figures and charts have come
    QStringList unseen;
    QWidget *rail = m_window->findChild<NavigationRail *>();
    const QList<QWidget *> widgets = m_window->centralWidget()->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        const bool takesTab = (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && widget->isEnabled();
        if (!takesTab || !widget->isVisible() || widget->visibleRegion().isEmpty() || rail->isAncestorOf(widget))
            continue;
        const auto picture = [&] {
            const QRect place(widget->mapTo(m_window.get(), QPoint()), widget->size());
            return m_window->grab(place.adjusted(-3, -3, 3, 3)).toImage();
        };
        rail->findChild<RailButton *>()->setFocus();
        const QImage before = picture();
        widget->setFocus(Qt::TabFocusReason);
        if (!widget->hasFocus() || picture() == before)
            unseen.append(QLatin1String(widget->metaObject()->className()) + u' ' + widget->accessibleName());
    }
    QCOMPARE(unseen.join(u", "_s), QString());
}

void TestWindowAccess::focusFollowsThePage()
{
    showWindow();
    openTable();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    const std::array<Qt::Key, 6> keys{Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6, Qt::Key_1};
    for (const Qt::Key key : keys) {
        QTest::keyClick(m_window.get(), key, Qt::ControlModifier);
        QTRY_VERIFY2(m_window->pages().currentWidget()->isAncestorOf(QApplication::focusWidget()),
                     qPrintable(m_window->pages().currentId()));
    }
    // Where it was on a page it is again.
    auto *table = m_window->pages().dashboard()->modelTable()->view();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_5, Qt::ControlModifier);
    QTRY_VERIFY(m_window->pages().sources()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::focusWidget(), table);
    // The bar above the page is not on every page.
    auto *bar = m_window->findChild<TopBar *>();
    bar->findChild<QAbstractButton *>()->setFocus();
    QVERIFY(bar->isAncestorOf(QApplication::focusWidget()));
    m_window->showPage(u"sources"_s);
    QVERIFY(m_window->pages().sources()->isAncestorOf(QApplication::focusWidget()));
}

void TestWindowAccess::focusComesBackFromDialogs()
{
    showWindow();
    openTable();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QWidget *table = m_window->pages().dashboard()->modelTable()->view();
    QWidget *chart = m_window->pages().dashboard()->findChild<TrendChart *>();
    for (QWidget *place : {table, chart}) {
        for (const Qt::Key key : {Qt::Key_Comma, Qt::Key_E, Qt::Key_O}) {
            place->setFocus(Qt::TabFocusReason);
            const QImage before = place->grab().toImage();
            QTest::keyClick(place, key, Qt::ControlModifier);
            QTRY_VERIFY(QApplication::activeModalWidget() != nullptr);
            QWidget *dialog = QApplication::activeModalWidget();
            QVERIFY(QTest::qWaitForWindowActive(dialog));
            QTest::keyClick(dialog, Qt::Key_Escape);
            QTRY_VERIFY(QApplication::activeModalWidget() == nullptr);
            m_window->activateWindow();
            QTRY_COMPARE(QApplication::focusWidget(), place);
            QCOMPARE(place->grab().toImage(), before); // where the focus is seen it is seen again
        }
    }
}

void TestWindowAccess::smallWindowScrolls()
{
    showWindow();
    openTable();
    for (const QString &page : {u"dashboard"_s, u"console"_s, u"budgets"_s, u"prices"_s, u"sources"_s}) {
        m_window->resize(1024, 700);
        m_window->showPage(page);
        QCoreApplication::processEvents();
        auto *area = qobject_cast<QScrollArea *>(m_window->centralWidget());
        QVERIFY(area);
        QVERIFY2(area->widget()->width() <= area->viewport()->width(), qPrintable(page)); // nothing scrolls sideways
        QTRY_VERIFY2(area->widget()->height() <= area->viewport()->height(), qPrintable(page));
        m_window->resize(512, 350); // a screen of 1024 x 700 at 200 %
        QCoreApplication::processEvents();
        QCOMPARE(m_window->size(), QSize(512, 350));
        const auto *rail = m_window->findChild<NavigationRail *>();
        QVERIFY2(rail->width() < 60, qPrintable(page)); // its icons alone
        QVERIFY(rail->items().constFirst().second == u"Dashboard");
        const QList<QPushButton *> below = m_window->statusBar()->findChildren<QPushButton *>();
        QVERIFY(!below.isEmpty());
        for (const QPushButton *button : below)
            QVERIFY2(button->geometry().right() < m_window->width(), qPrintable(page + u' ' + button->text()));
        const QSize least = area->widget()->minimumSizeHint();
        QVERIFY(area->widget()->width() >= least.width() && area->widget()->height() >= least.height());
    }
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestWindowAccess)
#include "tst_windowaccess.moc"
