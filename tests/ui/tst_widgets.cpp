// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/gallerydata.h"
#include "tests/ui/offscreenhost.h"
#include "tests/ui/themedtest.h"
#include "ui/tabulartext.h"
#include "ui/theme.h"
#include "ui/widgets/fittinglabel.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/navigationrail.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/sourceswitcher.h"
#include "ui/widgets/statcard.h"
#include "ui/widgets/tablesetup.h"

#include <QFontMetricsF>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTimer>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

class TestWidgets : public ThemedTest
{
    Q_OBJECT

private Q_SLOTS:
    void cardStates();
    void cardAction();
    void statCardSaysEverything();
    void statCardStates();
    void statCardShrinksItsValue();
    void segmentsByMouseAndKeyboard();
    void messageBar();
    void successesGoByThemselves();
    void namesGiveWayAgainWhenATableIsResized();
    void railByMouseAndKeyboard();
    void sourceSwitcherIsDescribed();
    void linesAreMeasuredAndDrawn();
};

void TestWidgets::cardStates()
{
    Card card;
    card.setTitle(u"Daily cost"_s);
    auto *content = new QLabel(u"content"_s);
    card.setContent(content);
    card.resize(300, 200);
    QCOMPARE(card.accessibleName(), u"Daily cost"_s);
    QVERIFY(content->isVisibleTo(&card));
    for (const CardState state : {CardState::Loading, CardState::Empty, CardState::Failed, CardState::NotAnswerable}) {
        card.setState(state);
        QVERIFY(!content->isVisibleTo(&card));
        QVERIFY(!card.stateText().isEmpty());
        QCOMPARE(card.accessibleDescription(), card.stateText());
    }
    card.setState(CardState::Partial);
    QVERIFY(content->isVisibleTo(&card));
    QVERIFY(card.findChild<QLabel *>(u"partialMark"_s)->isVisibleTo(&card));
    card.setState(CardState::Ready);
    QVERIFY(!card.findChild<QLabel *>(u"partialMark"_s)->isVisibleTo(&card));
    QVERIFY(card.accessibleDescription().isEmpty());
}

void TestWidgets::cardAction()
{
    auto *card = new Card;
    card->setContent(new QWidget);
    const auto window = host(card, {300, 200});
    card->setState(CardState::Failed, u"No answer"_s, u"Try again"_s);
    QSignalSpy triggered(card, &Card::actionTriggered);
    auto *button = card->findChild<QPushButton *>();
    QCOMPARE(button->text(), u"Try again"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(triggered.count(), 1);
    card->setState(CardState::Empty);
    QVERIFY(!button->isVisibleTo(card));
}

void TestWidgets::statCardSaysEverything()
{
    StatCard card;
    card.setFigure(GalleryData::figures(false).at(2));
    QCOMPARE(card.state(), CardState::Ready);
    QCOMPARE(card.accessibleName(), u"Cost (CNY)"_s);
    QCOMPARE(card.accessibleDescription(), u"≥ ¥1,874.36, up 12.9 %"_s);
    QVERIFY(card.toolTip().contains(u"12 unpriced"_s));
}

void TestWidgets::statCardStates()
{
    StatCard card;
    QCOMPARE(card.state(), CardState::Loading);
    card.setFigure(GalleryData::figures(false).first());
    card.setState(CardState::NotAnswerable, u"No response times here"_s);
    QCOMPARE(card.accessibleDescription(), u"No response times here"_s);
    QCOMPARE(card.findChild<FittingLabel *>()->text(), u"–"_s);
    card.setState(CardState::Partial);
    QCOMPARE(card.findChild<FittingLabel *>()->text(), u"41,207"_s);
    QVERIFY(card.findChild<QLabel *>(u"partialMark"_s)->isVisibleTo(&card));
}

void TestWidgets::statCardShrinksItsValue()
{
    auto *label = new FittingLabel;
    label->setFont(fontFor(TextRole::Value));
    label->setText(u"≥ ¥12,345,678,901.23"_s);
    const auto window = host(label, {400, 30});
    const double wide = label->fittedPointSize();
    label->resize(140, 30);
    QCOMPARE_LT(label->fittedPointSize(), wide);
    QFont fitted = label->font();
    fitted.setPointSizeF(label->fittedPointSize());
    QCOMPARE_LE(TabularText::width(fitted, label->text()), 140.0);
}

void TestWidgets::segmentsByMouseAndKeyboard()
{
    auto *control = new SegmentedControl;
    control->setSegments({u"24 h"_s, u"7 d"_s, u"30 d"_s, u"Custom…"_s});
    const auto window = host(control, control->sizeHint());
    QSignalSpy activated(control, &SegmentedControl::activated);
    QCOMPARE(control->currentIndex(), 0);
    control->setCurrentIndex(1);
    QCOMPARE(activated.count(), 0);
    const QList<QAbstractButton *> buttons = control->findChildren<QAbstractButton *>();
    QTest::mouseClick(buttons.at(3), Qt::LeftButton);
    QCOMPARE(control->currentIndex(), 3);
    QTest::mouseClick(buttons.at(3), Qt::LeftButton);
    QCOMPARE(activated.count(), 2); // "Custom…" again
    QTest::keyClick(buttons.at(3), Qt::Key_Left);
    QCOMPARE(control->currentIndex(), 2);
    QTest::keyClick(buttons.at(2), Qt::Key_Home);
    QCOMPARE(control->currentIndex(), 0);
    QTest::keyClick(buttons.at(0), Qt::Key_Left);
    QCOMPARE(activated.count(), 4);
    int tabStops = 0;
    int checked = 0;
    for (const QAbstractButton *button : buttons) {
        tabStops += button->focusPolicy() == Qt::StrongFocus ? 1 : 0;
        checked += button->isChecked() ? 1 : 0;
    }
    QCOMPARE(tabStops, 1);
    QCOMPARE(checked, 1);
}

void TestWidgets::messageBar()
{
    auto *bar = new MessageBar;
    const auto window = host(bar, {500, 50});
    bar->hide();
    bar->showMessage(MessageKind::Error, u"Cannot connect"_s, u"Try again"_s);
    QVERIFY(bar->isVisibleTo(window.get()));
    QCOMPARE(bar->accessibleName(), u"Cannot connect"_s);
    QSignalSpy action(bar, &MessageBar::actionTriggered);
    QSignalSpy closed(bar, &MessageBar::closed);
    QTest::mouseClick(bar->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(action.count(), 1);
    QTest::keyClick(bar, Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
    QVERIFY(!bar->isVisibleTo(window.get()));
}

void TestWidgets::successesGoByThemselves()
{
    auto *bar = new MessageBar;
    const auto window = host(bar, {400, 60});
    auto *leaving = bar->findChild<QTimer *>();
    bar->showMessage(MessageKind::Success, u"Saved."_s);
    QVERIFY(leaving->isActive());
    QCOMPARE(leaving->intervalAsDuration(), MessageBar::SuccessTime);
    // What has to be read, or can be undone, stays.
    bar->showMessage(MessageKind::Error, u"Not saved."_s);
    QVERIFY(!leaving->isActive());
    bar->showMessage(MessageKind::Success, u"Removed."_s, u"Undo"_s);
    QVERIFY(!leaving->isActive());
    bar->showMessage(MessageKind::Success, u"Saved."_s);
    leaving->start(0);
    QTRY_VERIFY(bar->isHidden());
}

void TestWidgets::namesGiveWayAgainWhenATableIsResized()
{
    QStandardItemModel model(3, 3);
    for (int column = 0; column < 3; ++column) {
        for (int row = 0; row < 3; ++row)
            model.setItem(row, column, new QStandardItem(u"a rather long name of something"_s));
    }
    auto *table = new QTableView;
    setUpTable(table);
    table->setModel(&model);
    const auto window = host(table, {420, 200});
    sizeColumnsOnce(table, Names::MayBeElided);
    QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width());
    table->resize(380, 200);
    QCoreApplication::processEvents();
    QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width());
}

void TestWidgets::railByMouseAndKeyboard()
{
    auto *rail = new NavigationRail;
    rail->addItem(u"dashboard"_s, u"dashboard"_s, u"Dashboard"_s);
    rail->addItem(u"settings"_s, u"settings"_s, u"Settings"_s, true);
    rail->addItem(u"console"_s, u"console"_s, u"Test console"_s);
    rail->addItem(u"prices"_s, u"prices"_s, u"Prices"_s);
    const auto window = host(rail, {180, 500});
    QSignalSpy activated(rail, &NavigationRail::activated);
    QCOMPARE(rail->current(), u"dashboard"_s);
    rail->setItemEnabled(u"console"_s, false, u"Not yet"_s);
    QAbstractButton *first = nullptr;
    for (QAbstractButton *button : rail->findChildren<QAbstractButton *>()) {
        if (button->text() == u"Dashboard"_s)
            first = button;
    }
    QTest::keyClick(first, Qt::Key_Down);
    QCOMPARE(rail->current(), u"prices"_s); // the disabled one is stepped over
    QTest::keyClick(first, Qt::Key_Up);
    QCOMPARE(rail->current(), u"prices"_s); // above the first is nothing
    QTest::mouseClick(first, Qt::LeftButton);
    QTest::mouseClick(first, Qt::LeftButton);
    QCOMPARE(activated.count(), 2);
    QCOMPARE(rail->current(), u"dashboard"_s);
}

void TestWidgets::sourceSwitcherIsDescribed()
{
    SourceSwitcher switcher;
    switcher.setSource(u"MindGraph production"_s, u"PostgreSQL"_s);
    switcher.setLight(SourceLight::Good, u"Connected, read-only"_s);
    QCOMPARE(switcher.accessibleName(), u"Source: MindGraph production · PostgreSQL"_s);
    QCOMPARE(switcher.accessibleDescription(), u"Connected, read-only"_s);
    switcher.setSource(QString(500, u'x'), u"SQLite"_s);
    QCOMPARE_LT(switcher.sizeHint().width(), 450);
}

void TestWidgets::linesAreMeasuredAndDrawn()
{
    const QFont font = fontFor(TextRole::Body);
    for (const QString &text : {u"Cost by model"_s, u"王小明 alice"_s, QString(), QString(5000, u'x')})
        QCOMPARE(LineText::width(font, text), QFontMetricsF(font).horizontalAdvance(text));
    QCOMPARE(TabularText::width(font, u"1,111.11"_s), TabularText::width(font, u"8,888.88"_s));
    QCOMPARE_GT(TabularText::width(fontFor(TextRole::Value), u"8"_s), TabularText::width(font, u"8"_s));

    const auto drawn = [&](const QString &text, double width, double ratio) {
        QImage image(QSize(120, 24) * ratio, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setFont(font);
        LineText::draw(painter, QRectF(4, 0, width, 24), Qt::AlignLeft | Qt::AlignVCenter, text);
        return image;
    };
    for (const double ratio : {1.0, 2.0}) {
        const QImage first = drawn(u"Cost 王"_s, 110, ratio);
        QVERIFY(first != drawn(QString(), 110, ratio));
        QCOMPARE(drawn(u"Cost 王"_s, 110, ratio), first);
        // What does not fit is cut before the edge.
        const QImage cut = drawn(u"Cost by model and by much else"_s, 60, ratio);
        const QRect beyond(static_cast<int>(66 * ratio), 0, static_cast<int>(50 * ratio), cut.height());
        QCOMPARE(cut.copy(beyond), drawn(QString(), 60, ratio).copy(beyond));
    }
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
