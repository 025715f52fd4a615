// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/accessibility.h"
#include "tests/ui/consolepagetest.h"
#include "ui/pages/console/answerview.h"
#include "ui/pages/console/modelpicker.h"
#include "ui/pages/console/parameterspopup.h"
#include "ui/pages/console/previewpanel.h"
#include "ui/pages/console/runhistorydialog.h"
#include "ui/widgets/messagebar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>

namespace Tokenglass {

using namespace Qt::StringLiterals;

/// The test console: what is sent and to whom, its history, its favourites, and what leaves it.
class TestConsolePage : public ConsolePageTest
{
    Q_OBJECT

private Q_SLOTS:
    void aPromptIsTypedAndSentByKeyboard();
    void modelsArePickedByTyping();
    void parametersReachTheRequest();
    void historyBringsARunBack();
    void favouritesAreKept();
    void exportAndCurl();
    void controlsHaveNames();
};

void TestConsolePage::aPromptIsTypedAndSentByKeyboard()
{
    QVERIFY(!composer().sendButton()->isEnabled());
    m_fake->session->addTarget({u"alpha"_s, u"alpha-large"_s});
    composer().prompt()->setFocus();
    QTest::keyClicks(composer().prompt(), u"Good day"_s);
    QVERIFY(composer().sendButton()->isEnabled());
    QTRY_VERIFY(m_page->preview()->view()->model()->rowCount() > 0);
    QTest::keyClick(composer().prompt(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_fake->client.sent.size(), 1U);
    QCOMPARE(m_fake->client.sent[0]->request.prompt, u"Good day"_s);
    QCOMPARE(m_page->columns()->count(), 1);
    QVERIFY(!composer().sendButton()->isEnabled());
}

void TestConsolePage::modelsArePickedByTyping()
{
    // Not opened: the offscreen platform warns about popups. The real window's test opens it.
    ModelPicker *picker = composer().picker();
    picker->offer({});
    picker->search()->setText(u"beta small"_s);
    QCOMPARE(picker->list()->count(), 1);
    QTest::keyClick(picker->search(), Qt::Key_Return);
    QCOMPARE(m_fake->session->targets(), (QList<ChatTarget>{{u"beta"_s, u"beta-small"_s}}));
    // What is taken is not offered again.
    picker->offer(m_fake->session->targets());
    picker->search()->setText(u"beta small"_s);
    QCOMPARE(picker->list()->count(), 0);
    for (int i = 0; i < 9; ++i)
        m_fake->session->addTarget({u"open"_s, u"m%1"_s.arg(i)});
    QCOMPARE(m_fake->session->targets().size(), ConsoleSession::MostTargets);
    QVERIFY(!composer().addButton()->isEnabled());
}

void TestConsolePage::parametersReachTheRequest()
{
    ParametersPopup *parameters = composer().parameters();
    auto spins = parameters->findChildren<QSpinBox *>();
    spins.at(0)->setValue(250); // the longest output
    spins.at(1)->setValue(42); // the seed
    parameters->findChild<QPlainTextEdit *>()->setPlainText(u"END\n###"_s);
    for (QLineEdit *field : parameters->findChildren<QLineEdit *>()) {
        if (field->placeholderText() == u"nobody"_s)
            field->setText(u"152 \u00B7 Alice"_s);
    }
    composer().system()->setPlainText(u"Be brief"_s);
    send({u"alpha/alpha-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 1U);
    const ChatRequest &request = m_fake->client.sent[0]->request;
    QCOMPARE(request.maxOutput, 250);
    QCOMPARE(request.seed, 42);
    QCOMPARE(request.stop, (QStringList{u"END"_s, u"###"_s}));
    QCOMPARE(request.system, u"Be brief"_s);
    QVERIFY(!request.temperature);
    QCOMPARE(m_fake->journal.rows.first().userId, 152);
}

void TestConsolePage::historyBringsARunBack()
{
    send({u"alpha/alpha-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 1U);
    m_fake->client.begin(0);
    m_fake->client.say(0, u"remembered"_s);
    m_fake->client.end(0, FakeConsole::whole(u"remembered"_s, 1, 1));
    QTRY_VERIFY(!m_fake->session->run().isRunning());
    send({u"beta/beta-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 2U);
    m_fake->client.end(1, FakeConsole::whole(u"other"_s, 1, 1));
    QTRY_VERIFY(!m_fake->session->run().isRunning());
    m_page->showHistory();
    auto *dialog = m_page->findChild<RunHistoryDialog *>();
    QVERIFY(dialog);
    QTRY_COMPARE(dialog->view()->model()->rowCount(), 2);
    QCOMPARE(unnamedControls(dialog), QStringList());
    dialog->view()->selectRow(1);
    QTest::mouseClick(dialog->openButton(), Qt::LeftButton);
    QTRY_COMPARE(view(0).answer()->wholeText(), u"remembered"_s);
    QCOMPARE(m_fake->session->targets(), (QList<ChatTarget>{{u"alpha"_s, u"alpha-large"_s}}));
    QTRY_VERIFY(!m_page->findChild<RunHistoryDialog *>());
}

void TestConsolePage::favouritesAreKept()
{
    composer().prompt()->setPlainText(u"Draw a mind map of Python"_s);
    const auto menuItem = [this](const QString &text) -> QAction * {
        for (QMenu *menu : composer().findChildren<QMenu *>()) {
            for (QAction *action : menu->actions()) {
                if (action->text().remove(u'&') == text && !action->menu())
                    return action;
            }
        }
        return nullptr;
    };
    menuItem(u"Save this prompt"_s)->trigger();
    QTRY_COMPARE(m_fake->archive.kept.size(), 1);
    composer().prompt()->clear();
    QTRY_VERIFY(menuItem(u"Draw a mind map of Python"_s));
    menuItem(u"Draw a mind map of Python"_s)->trigger();
    QCOMPARE(composer().prompt()->toPlainText(), u"Draw a mind map of Python"_s);
}

void TestConsolePage::exportAndCurl()
{
    send({u"alpha/alpha-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 1U);
    m_fake->client.end(0, FakeConsole::whole(u"x"_s, 24, 487));
    QTRY_VERIFY(!m_fake->session->run().isRunning());
    m_page->exportRun(ExportFormat::Csv, u"/run.csv"_s);
    QTRY_VERIFY(m_page->message()->text().contains(u"/run.csv"_s));
    QVERIFY(m_fake->files[u"/run.csv"_s].contains("0.000998"));
    Q_EMIT view(0).curlRequested();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"curl "_s));
}

void TestConsolePage::controlsHaveNames()
{
    send({u"alpha/alpha-large"_s, u"beta/beta-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 2U);
    m_fake->client.end(0, FakeConsole::failed(Error::Kind::Offline, 0));
    QCOMPARE(unnamedControls(m_page.get()), QStringList());
    QCOMPARE(unnamedControls(composer().parameters()), QStringList());
    QCOMPARE(unnamedControls(composer().picker()), QStringList());
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestConsolePage)
#include "tst_consolepage.moc"
