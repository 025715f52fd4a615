// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/alertsamples.h"
#include "tests/support/testmain.h"
#include "ui/trayicon.h"
#include "ui/windowpresence.h"

#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using Closing = BackgroundSettings::Closing;

class TestWindowPresence : public TestCase
{
    Q_OBJECT

private:
    bool m_hasTray = true;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<WindowPresence> m_presence;

    [[nodiscard]] QMessageBox *question() const { return m_window->findChild<QMessageBox *>(); }
    void answer(const QString &text) const
    {
        const QList<QAbstractButton *> buttons = question()->buttons();
        for (QAbstractButton *button : buttons) {
            if (button->text().remove(u'&') == text)
                button->click();
        }
    }

private Q_SLOTS:
    void init();
    void cleanup();
    void asksOnceInTheWindow();
    void quitIsRemembered();
    void cancelKeepsTheWindow();
    void withoutATrayClosingEnds();
    void hidesOnlyWhereATrayIs();
    void goneTrayBringsTheWindowBack();
    void quitClosesWhateverIsSet();
    void tellsWhenItIsSeen();
    void tellsWhetherSomebodyWorksInIt();
    void trayIconWithoutATray();
};

void TestWindowPresence::init()
{
    // Not TestCase::init(): the offscreen platform also says that it cannot raise a window.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise)\\(\\))"_s));
    m_hasTray = true;
    m_window = std::make_unique<QWidget>();
    m_presence = std::make_unique<WindowPresence>(*m_window, [this] { return m_hasTray; });
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestWindowPresence::cleanup()
{
    m_presence.reset();
    m_window.reset();
    QGuiApplication::setQuitOnLastWindowClosed(true);
}

void TestWindowPresence::asksOnceInTheWindow()
{
    QSignalSpy chosen(m_presence.get(), &WindowPresence::closingChosen);
    QVERIFY(!m_window->close()); // returns at once, the question is open
    QVERIFY(question() && question()->isVisible());
    QVERIFY(!m_window->close());
    QCOMPARE(m_window->findChildren<QMessageBox *>().size(), 1);
    answer(u"Keep running"_s);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].value<Closing>(), Closing::ToTray);
    QVERIFY(!m_window->isVisible());
    QVERIFY(!QGuiApplication::quitOnLastWindowClosed());
    m_presence->bringBack();
    QVERIFY(m_window->isVisible());
    QVERIFY(QGuiApplication::quitOnLastWindowClosed());
    QTRY_VERIFY(!question());
    QVERIFY(!m_window->close()); // hides, without a question
    QVERIFY(!question());
    QVERIFY(!m_window->isVisible());
}

void TestWindowPresence::quitIsRemembered()
{
    QSignalSpy chosen(m_presence.get(), &WindowPresence::closingChosen);
    m_window->close();
    answer(u"Quit"_s);
    QCOMPARE(chosen[0][0].value<Closing>(), Closing::Quit);
    QVERIFY(!m_window->isVisible());
    QVERIFY(QGuiApplication::quitOnLastWindowClosed());
}

void TestWindowPresence::cancelKeepsTheWindow()
{
    QSignalSpy chosen(m_presence.get(), &WindowPresence::closingChosen);
    m_window->close();
    question()->button(QMessageBox::Cancel)->click();
    QVERIFY(m_window->isVisible());
    QVERIFY(chosen.isEmpty());
    QTRY_VERIFY(!question());
    m_window->close(); // asked again
    QVERIFY(question());
}

void TestWindowPresence::withoutATrayClosingEnds()
{
    m_hasTray = false;
    m_presence->setClosing(Closing::ToTray);
    QVERIFY(m_window->close());
    QVERIFY(!question());
}

void TestWindowPresence::hidesOnlyWhereATrayIs()
{
    m_hasTray = false;
    m_presence->hide();
    QVERIFY(m_window->isMinimized());
    QVERIFY(m_window->isVisible());
    QVERIFY(QGuiApplication::quitOnLastWindowClosed());
}

void TestWindowPresence::goneTrayBringsTheWindowBack()
{
    m_presence->hide();
    QVERIFY(!m_window->isVisible());
    m_presence->trayChanged(); // still there
    QVERIFY(!m_window->isVisible());
    m_hasTray = false;
    m_presence->trayChanged();
    QVERIFY(m_window->isVisible());
    QVERIFY(QGuiApplication::quitOnLastWindowClosed());
}

void TestWindowPresence::quitClosesWhateverIsSet()
{
    m_presence->setClosing(Closing::ToTray);
    m_presence->quit();
    QVERIFY(!m_window->isVisible());
    QVERIFY(!question());
}

void TestWindowPresence::tellsWhenItIsSeen()
{
    m_presence->hide();
    QSignalSpy seen(m_presence.get(), &WindowPresence::seenChanged);
    m_presence->bringBack();
    m_window->showMinimized();
    m_presence->bringBack();
    QTRY_COMPARE(seen.count(), 3);
    QCOMPARE(seen[0][0].toBool(), true);
    QCOMPARE(seen[1][0].toBool(), false);
    QCOMPARE(seen[2][0].toBool(), true);
}

void TestWindowPresence::tellsWhetherSomebodyWorksInIt()
{
    QSignalSpy active(m_presence.get(), &WindowPresence::activeChanged);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_COMPARE(QGuiApplication::applicationState(), Qt::ApplicationActive);
    m_window->hide();
    QTRY_VERIFY(!active.isEmpty());
    QVERIFY(!active.constLast().constFirst().toBool());
    m_window->show();
    m_window->activateWindow();
    QTRY_VERIFY(active.constLast().constFirst().toBool());
}

void TestWindowPresence::trayIconWithoutATray()
{
    TrayIcon icon(std::chrono::milliseconds(1));
    QSignalSpy settled(&icon, &TrayIcon::settled);
    icon.start();
    icon.setUnseen(3);
    QTRY_COMPARE(settled.count(), 1);
    QVERIFY(!icon.isAvailable());
    QVERIFY(icon.balloon().trouble());
    const QFuture<Result<void>> delivered = icon.balloon().deliver(sampleAlert());
    QVERIFY(delivered.isFinished());
    QVERIFY(!delivered.result());
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestWindowPresence)
#include "tst_windowpresence.moc"
