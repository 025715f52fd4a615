// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/roles.h"
#include "tests/support/accessibility.h"
#include "tests/ui/consolepagetest.h"
#include "ui/pages/console/answerview.h"
#include "ui/pages/console/comparisonpanel.h"
#include "ui/pages/console/modelpicker.h"
#include "ui/pages/console/parameterspopup.h"
#include "ui/pages/console/previewpanel.h"
#include "ui/pages/console/runhistorydialog.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/removablechip.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>

namespace Tokenglass {

using namespace Qt::StringLiterals;

/// The test console: what is sent and to whom, its history, its favourites, and what leaves it.
class TestConsolePage : public ConsolePageTest
{
    Q_OBJECT

private:
    [[nodiscard]] QWidget *focused() { return m_page->window()->focusWidget(); }

private Q_SLOTS:
    void aPromptIsTypedAndSentByKeyboard();
    void sendSaysWhatIsMissing();
    void tabFollowsWhatIsSeen();
    void amountsAreNeverCut();
    void manyModelsFitASmallWindow();
    void chipsStandBesideOneAnother();
    void chipsSayTheProvidersName();
    void oneModelOfTwoProviders();
    void parametersReachTheRequest();
    void parametersArePartOfTheWindow();
    void parametersCloseAndFit();
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

void TestConsolePage::sendSaysWhatIsMissing()
{
    composer().prompt()->setFocus();
    QTest::keyClicks(composer().prompt(), u"Good day"_s);
    QVERIFY(composer().sendButton()->isEnabled());
    QTest::keyClick(composer().prompt(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_page->message()->isVisible());
    QVERIFY2(m_page->message()->text().startsWith(u"Add a model first"_s), qPrintable(m_page->message()->text()));
    QVERIFY(composer().addButton()->hasFocus());
    m_fake->session->addTarget({u"alpha"_s, u"alpha-large"_s});
    QVERIFY(!m_page->message()->isVisible());
    QTest::mouseClick(composer().sendButton(), Qt::LeftButton);
    QTRY_COMPARE(m_fake->client.sent.size(), 1U);
    m_fake->client.end(0, FakeConsole::whole(u"x"_s, 1, 1));
    QTRY_VERIFY(!m_fake->session->run().isRunning());
    composer().prompt()->clear();
    QTest::keyClick(composer().prompt(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY2(m_page->message()->text().startsWith(u"Write a prompt first"_s), qPrintable(m_page->message()->text()));
}

void TestConsolePage::tabFollowsWhatIsSeen()
{
    send({u"alpha/alpha-large"_s, u"beta/beta-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 2U);
    m_fake->session->addTarget({u"open"_s, u"open-large"_s});
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the chips before
    composer().findChild<RemovableChip *>()->setFocus();
    QStringList names;
    for (int step = 0; step < 40; ++step) {
        QWidget *focused = m_page->window()->focusWidget();
        auto *button = qobject_cast<QAbstractButton *>(focused);
        const QString name = focused->accessibleName().isEmpty() && button ? button->text() : focused->accessibleName();
        if (names.contains(name))
            break;
        names.append(name);
        QTest::keyClick(focused, Qt::Key_Tab);
    }
    QVERIFY2(names.size() > 5, qPrintable(names.join(u" | "_s)));
    QCOMPARE(names.mid(0, 5),
             (QStringList{u"Remove model ALPHA \u00B7 alpha-large"_s, u"Remove model BETA \u00B7 beta-large"_s,
                          u"Remove model OPEN \u00B7 open-large"_s, u"Add model"_s, u"Prompt"_s}));
    const QStringList later{
        u"Prompt"_s,          u"History of runs"_s,      u"Stop alpha-large"_s, u"Answer of alpha-large"_s,
        u"Stop beta-large"_s, u"Answer of beta-large"_s, u"Comparison"_s,       u"Export the run"_s};
    for (qsizetype i = 1; i < later.size(); ++i)
        QVERIFY2(names.contains(later[i]) && names.indexOf(later[i - 1]) < names.indexOf(later[i]),
                 qPrintable(names.join(u" | "_s)));
}

void TestConsolePage::amountsAreNeverCut()
{
    composer().parameters()->findChildren<QSpinBox *>().at(0)->setValue(123'457);
    QList<ChatTarget> targets;
    for (const QString &name : {u"a-model-with-a-rather-long-name"_s, u"a-model-with-another-long-name"_s})
        targets.append({u"open"_s, name});
    targets.append({u"alpha"_s, u"alpha-large"_s});
    targets.append({u"beta"_s, u"beta-large"_s});
    m_fake->session->setTargets(targets);
    composer().prompt()->setPlainText(u"Good day to you all. "_s.repeated(30));
    QTableView *view = m_page->preview()->view();
    QTRY_COMPARE(view->model()->rowCount(), 5);
    for (const int width : {1400, 1200, 950, 800, 640}) {
        m_page->resize(width, 600);
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        for (int column = 1; column < view->model()->columnCount(); ++column) {
            if (view->isColumnHidden(column))
                continue;
            const int right = view->columnViewportPosition(column) + view->columnWidth(column);
            QVERIFY2(right <= view->viewport()->width(), qPrintable(u"%1: %2"_s.arg(width).arg(column)));
            const QAbstractItemView *cells = view;
            QVERIFY(cells->sizeHintForColumn(column) <= view->columnWidth(column));
        }
        QVERIFY(!view->isColumnHidden(PreviewModel::Most));
        QVERIFY2(view->isColumnHidden(PreviewModel::Expected) || !view->isColumnHidden(PreviewModel::Input),
                 "the tokens go last");
        QVERIFY(view->columnWidth(PreviewModel::Model) >= 80);
        // The sum stays below, in line with the others.
        QTableView *total = m_page->preview()->total();
        QVERIFY(total->isVisible() && view->isRowHidden(4) && !total->isRowHidden(4));
        for (int column = 0; column < view->model()->columnCount(); ++column)
            QCOMPARE(total->columnWidth(column), view->columnWidth(column));
    }
}

void TestConsolePage::manyModelsFitASmallWindow()
{
    m_page->resize(620, 400);
    for (int i = 0; i < 7; ++i)
        m_fake->session->addTarget({u"open"_s, u"a-model-with-a-long-name-%1"_s.arg(i)});
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the chips before
    QCoreApplication::processEvents();
    QVERIFY(m_page->minimumSizeHint().height() <= 400);
    for (QWidget *widget : composer().focusOrder()) {
        if (widget->isHidden())
            continue;
        // A Tab brings it into sight, wherever it is.
        widget->setFocus(Qt::TabFocusReason);
        for (QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(parent))
                area->ensureWidgetVisible(widget);
        }
        const auto height = [widget] { return widget->visibleRegion().boundingRect().height(); };
        QTRY_VERIFY2(height() >= std::min(widget->height(), 20), qPrintable(widget->accessibleName()));
    }
}

void TestConsolePage::chipsStandBesideOneAnother()
{
    m_page->resize(1200, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    const auto overlapping = [this] {
        const QList<QWidget *> order = composer().focusOrder();
        for (qsizetype i = 0; order.at(i) != composer().addButton(); ++i) {
            if (order.at(i)->geometry().intersects(order.at(i + 1)->geometry()))
                return true;
        }
        return false;
    };
    for (int i = 0; i < 3; ++i) {
        composer().addButton()->click();
        auto *picker = m_page->window()->findChild<ModelPicker *>();
        QVERIFY(picker && picker->isVisible());
        QTest::keyClick(picker->findChild<QLineEdit *>(), Qt::Key_Return);
        QTest::qWait(50);
        QCOMPARE(m_fake->session->targets().size(), i + 1);
        QVERIFY2(!overlapping(), qPrintable(QString::number(i)));
    }
}

void TestConsolePage::chipsSayTheProvidersName()
{
    ProviderPreset own;
    own.name = u"My odd \u4e2d one"_s;
    own.baseUrl = u"https://mine.example/v1"_s;
    (void)m_fake->providers->put(own);
    m_fake->session->addTarget({u"my-odd-one"_s, u"reason"_s});
    auto *chip = composer().findChild<RemovableChip *>();
    QCOMPARE(chip->text(), u"reason"_s);
    QCOMPARE(chip->accessibleName(), u"Remove model My odd \u4e2d one \u00B7 reason"_s);
}

void TestConsolePage::oneModelOfTwoProviders()
{
    send({u"open/shared"_s, u"beta/shared"_s, u"alpha/alpha-large"_s});
    QTRY_COMPARE(m_fake->client.sent.size(), 3U);
    QCOMPARE(view(0).answer()->accessibleName(), u"Answer of shared \u00B7 OPEN"_s);
    QCOMPARE(view(1).answer()->accessibleName(), u"Answer of shared \u00B7 BETA"_s);
    QCOMPARE(view(2).answer()->accessibleName(), u"Answer of alpha-large"_s);
    const auto swatch = [this](int column) {
        const QImage image =
            view(column).findChild<QLabel *>(QString(), Qt::FindDirectChildrenOnly)->pixmap().toImage();
        return image.pixelColor(image.rect().center());
    };
    QVERIFY(swatch(0) != swatch(1));
    const QAbstractItemModel *table = m_page->comparison()->view()->model();
    QTRY_COMPARE(table->rowCount(), 3);
    QCOMPARE(table->index(0, ComparisonModel::Model).data().toString(), u"shared \u00B7 OPEN"_s);
    QCOMPARE(table->index(1, ComparisonModel::Model).data().toString(), u"shared \u00B7 BETA"_s);
    QCOMPARE(table->index(2, ComparisonModel::Model).data().toString(), u"alpha-large"_s);
    QVERIFY(m_theme->colourForSeries(table->index(0, ComparisonModel::Model).data(ColorKeyRole).toString())
            == swatch(0));
    const QAbstractItemModel *preview = m_page->preview()->view()->model();
    QTRY_COMPARE(preview->index(1, 0).data().toString(), u"shared \u00B7 BETA"_s);
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

void TestConsolePage::parametersArePartOfTheWindow()
{
    ParametersPopup &parameters = *composer().parameters();
    QAccessibleInterface *window = QAccessible::queryAccessibleInterface(m_page->window());
    QVERIFY(!accessibleBelow(window, QAccessible::SpinBox, u"Temperature"_s));
    QTest::mouseClick(composer().parametersButton(), Qt::LeftButton);
    QTRY_VERIFY(parameters.isVisible() && focused() != nullptr && parameters.isAncestorOf(focused()));
    QVERIFY(!parameters.accessibleName().isEmpty());
    QVERIFY(accessibleBelow(window, QAccessible::SpinBox, u"Temperature"_s));
    QVERIFY(accessibleBelow(window, QAccessible::SpinBox, u"Seed"_s));
    QVERIFY(accessibleBelow(window, QAccessible::CheckBox, u"Stream the answer"_s));
    QCOMPARE(unnamedControls(&parameters), QStringList());
    // Tab goes round inside, all eight of them.
    QWidget *first = focused();
    QSet<QWidget *> seen;
    do {
        seen.insert(focused());
        QTest::keyClick(focused(), Qt::Key_Tab);
    } while (focused() != first && seen.size() < 20);
    QCOMPARE(seen.size(), 8);
    for (const QWidget *control : std::as_const(seen))
        QVERIFY(parameters.isAncestorOf(control));
    // Return finishes a number and sends nothing; Escape gives the focus back.
    QTest::keyClick(focused(), Qt::Key_Return);
    QVERIFY(parameters.isVisible());
    QTest::keyClick(focused(), Qt::Key_Escape);
    QVERIFY(!parameters.isVisible());
    QCOMPARE(focused(), composer().parametersButton());
}

void TestConsolePage::parametersCloseAndFit()
{
    ParametersPopup &parameters = *composer().parameters();
    const auto open = [&] {
        QTest::mouseClick(composer().parametersButton(), Qt::LeftButton);
        return parameters.isVisible();
    };
    QVERIFY(open());
    QVERIFY(!open()); // a second click closes it
    QVERIFY(open());
    QTest::mouseClick(composer().prompt()->viewport(), Qt::LeftButton);
    QVERIFY(!parameters.isVisible());
    QVERIFY(open());
    QCOMPARE(parameters.x(), composer().parametersButton()->mapTo(m_page.get(), QPoint()).x());
    m_page->resize(512, 250);
    QTRY_VERIFY(m_page->rect().contains(parameters.geometry()));
    const auto *area = parameters.findChild<QScrollArea *>();
    QCOMPARE(area->horizontalScrollBar()->maximum(), 0);
    QVERIFY(area->verticalScrollBar()->maximum() > 0);
    auto *temperature = parameters.findChild<QDoubleSpinBox *>();
    temperature->setFocus();
    QTest::keyClick(temperature, Qt::Key_Backtab); // to the last one, which comes into sight
    QVERIFY(focused() != temperature);
    const QRect place(focused()->mapTo(area->viewport(), QPoint()), focused()->size());
    QVERIFY(area->viewport()->rect().contains(place));
    composer().hide(); // as with another page
    QVERIFY(!parameters.isVisible());
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
