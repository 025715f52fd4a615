// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testmain.h"
#include "tests/ui/gallerydata.h"
#include "ui/tabulartext.h"
#include "ui/theme.h"
#include "ui/themeicon.h"
#include "ui/widgets/activefilters.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/filterpopup.h"
#include "ui/widgets/fittinglabel.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/modelcelldelegate.h"
#include "ui/widgets/navigationrail.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/sourceswitcher.h"
#include "ui/widgets/tablesetup.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QDirIterator>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>

#include <memory>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

namespace {

// Puts a widget into a window that is never mapped: offscreen warns about the size hints of real ones.
std::unique_ptr<QWidget> host(QWidget *widget, const QSize &size)
{
    auto window = std::make_unique<QWidget>();
    window->setAttribute(Qt::WA_DontShowOnScreen);
    widget->setParent(window.get());
    widget->resize(size);
    window->resize(size);
    window->show();
    widget->show();
    return window;
}

double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &colour) {
        const auto channel = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
    };
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QStandardItemModel *numbers(QObject *parent, int rows)
{
    auto *model = new QStandardItemModel(rows, 3, parent);
    model->setHorizontalHeaderLabels({u"Model"_s, u"Requests"_s, u"Cost"_s});
    for (int row = 0; row < rows; ++row) {
        model->setItem(row, 0, new QStandardItem(u"model %1"_s.arg(row)));
        model->setItem(row, 1, new QStandardItem(QString::number(row * 10)));
        model->setItem(row, 2, new QStandardItem(u"¥%1\tx\ny"_s.arg(row)));
    }
    return model;
}

} // namespace

class TestWidgets : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_theme = new Theme(this);
        m_theme->setMode(ThemeMode::Light);
        m_theme->install();
    }
    void cleanup()
    {
        delete m_theme;
        m_theme = nullptr;
    }

    void coloursCanBeRead_data();
    void coloursCanBeRead();
    void themeSwitches();
    void seriesColoursAreStable();
    void iconsExistAndFollowTheTheme();
    void digitsAreTabular();
    void cardStates();
    void cardAction();
    void statCardSaysEverything();
    void statCardStates();
    void statCardShrinksItsValue();
    void segmentsByMouseAndKeyboard();
    void chipSaysWhatIsChosen();
    void chipNarrowsAndTicks();
    void chipKeepsChecksOverNewChoices();
    void chipWithManyUsers();
    void choiceModelIsAModel();
    void activeFiltersRemove();
    void messageBar();
    void railByMouseAndKeyboard();
    void sourceSwitcherIsDescribed();
    void tableCopiesTsv();
    void tableHoversRows();
    void tableColumnsFillTheWidth();
    void delegatePaintsTheSeriesColour();
    void delegateSurvivesHugeNames();

private:
    Theme *m_theme = nullptr;
};

void TestWidgets::coloursCanBeRead_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestWidgets::coloursCanBeRead()
{
    QFETCH(bool, dark);
    const ThemeColours &colours = dark ? ThemeColours::darkSet() : ThemeColours::light();
    constexpr double readable = 4.5; // WCAG AA for text
    for (const QColor &text : {colours.textPrimary, colours.textMuted, colours.warningText, colours.bad}) {
        QCOMPARE_GE(contrast(text, colours.card), readable);
        QCOMPARE_GE(contrast(text, colours.window), readable);
    }
    QCOMPARE_GE(contrast(colours.textPrimary, colours.rowSelected), readable);
    QCOMPARE_GE(contrast(colours.accentText, colours.accent), readable);
    QCOMPARE_GE(contrast(colours.good, colours.card), 4.0);
    QCOMPARE_GE(contrast(colours.accent, colours.card), 4.0);
}

void TestWidgets::themeSwitches()
{
    QSignalSpy changed(m_theme, &Theme::changed);
    QVERIFY(!ThemeColours::current().dark);
    m_theme->setMode(ThemeMode::Dark);
    QCOMPARE(changed.count(), 1);
    QVERIFY(ThemeColours::current().dark);
    QVERIFY(m_theme->isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Window), ThemeColours::darkSet().window);
    m_theme->setMode(ThemeMode::Dark);
    QCOMPARE(changed.count(), 1);
    QVERIFY(!qApp->styleSheet().contains(u'@'));
}

void TestWidgets::seriesColoursAreStable()
{
    QCOMPARE(m_theme->colourForSeries(u"qwen"_s), QColor(0x4477AA));
    QCOMPARE(m_theme->colourForSeries(u"deepseek"_s), QColor(0xEE8866));
    QCOMPARE(m_theme->colourForSeries(QString()), otherSeriesColour());
    QList<QColor> seen;
    for (int i = 0; i < 14; ++i) {
        const QColor colour = m_theme->colourForSeries(u"model-%1"_s.arg(i));
        if (i < 8)
            QVERIFY2(!seen.contains(colour), "the first strangers get colours of their own");
        seen.append(colour);
    }
    for (int i = 0; i < 14; ++i)
        QCOMPARE(m_theme->colourForSeries(u"model-%1"_s.arg(i)), seen.at(i));
    // A known model is never confused with a stranger.
    QVERIFY(!seen.first(8).contains(m_theme->colourForSeries(u"kimi"_s)));
    Theme another;
    QCOMPARE(another.colourForSeries(u"model-0"_s), seen.first());
}

void TestWidgets::iconsExistAndFollowTheTheme()
{
    int icons = 0;
    for (QDirIterator files(u":/icons"_s); files.hasNext(); ++icons) {
        files.next();
        const QImage image = themeIcon(files.fileInfo().completeBaseName()).pixmap(24, 24).toImage();
        bool drawn = false;
        for (int y = 0; y < image.height() && !drawn; ++y) {
            for (int x = 0; x < image.width() && !drawn; ++x)
                drawn = image.pixelColor(x, y).alpha() > 100;
        }
        QVERIFY2(drawn, qPrintable(files.fileName()));
    }
    QCOMPARE_GE(icons, 30);
    const QImage light = themeIcon(u"search"_s).pixmap(24, 24).toImage();
    m_theme->setMode(ThemeMode::Dark);
    QVERIFY(themeIcon(u"search"_s).pixmap(24, 24).toImage() != light);
    QVERIFY(themeIcon(u"no such icon"_s).isNull());
    QVERIFY(!applicationIcon().isNull());
}

void TestWidgets::digitsAreTabular()
{
    const QFont font = fontFor(TextRole::Body);
    QCOMPARE(TabularText::width(font, u"1,111.11"_s), TabularText::width(font, u"8,048.80"_s));
    QCOMPARE_GT(TabularText::width(font, u"11"_s), TabularText::width(font, u"1"_s));
    NumberLabel label(u"1,234"_s);
    QCOMPARE_GE(static_cast<double>(label.sizeHint().width()), TabularText::width(label.font(), u"1,234"_s));
}

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

void TestWidgets::chipSaysWhatIsChosen()
{
    FilterChip chip(u"Model"_s);
    QCOMPARE(chip.text(), u"Model: all"_s);
    chip.setChoices({{u"q"_s, u"qwen"_s, {}, {}}, {u"k"_s, u"kimi"_s, {}, {}}, {u"d"_s, u"deepseek"_s, {}, {}}});
    QSignalSpy changed(&chip, &FilterChip::checkedKeysChanged);
    chip.setCheckedKeys({u"k"_s});
    QCOMPARE(chip.text(), u"Model: kimi"_s);
    chip.setCheckedKeys({u"q"_s, u"d"_s});
    QCOMPARE(chip.text(), u"Model: qwen +1"_s);
    QCOMPARE(chip.accessibleName(), chip.text());
    QCOMPARE(changed.count(), 0);
}

void TestWidgets::chipNarrowsAndTicks()
{
    FilterChip chip(u"User"_s);
    chip.setChoices(
        {{1, u"alice"_s, {}, {}}, {2, u"王小明"_s, {}, {}}, {3, u"Alina"_s, {}, {}}, {4, u"bob"_s, {}, {}}});
    QSignalSpy changed(&chip, &FilterChip::checkedKeysChanged);
    FilterPopup *popup = chip.popup();
    QLineEdit *search = popup->searchField();
    const QAbstractItemModel *list = popup->listView()->model();
    QTest::keyClicks(search, u"ALI"_s);
    QCOMPARE(list->rowCount(), 2);
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(chip.checkedKeys(), QList<QVariant>{3});
    search->clear();
    QCOMPARE(list->rowCount(), 4);
    search->setText(u"小"_s);
    QCOMPARE(list->rowCount(), 1);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(chip.checkedKeys(), (QList<QVariant>{2, 3}));
    QCOMPARE(changed.count(), 2);
    QTest::mouseClick(popup->clearButton(), Qt::LeftButton);
    QCOMPARE(chip.checkedKeys(), QList<QVariant>{});
    QCOMPARE(changed.count(), 3);
    search->clear();
    QTest::keyClick(search, Qt::Key_Up);
    QTest::keyClick(search, Qt::Key_Space);
    QCOMPARE(chip.checkedKeys(), QList<QVariant>{1});
}

void TestWidgets::chipKeepsChecksOverNewChoices()
{
    FilterChip chip(u"User"_s);
    chip.setChoices({{1, u"alice"_s, {}, {}}, {2, u"bob"_s, {}, {}}});
    chip.setCheckedKeys({2});
    chip.setChoices({{5, u"eve"_s, {}, {}}, {2, u"Bob"_s, {}, {}}});
    QCOMPARE(chip.checkedKeys(), QList<QVariant>{2});
    QCOMPARE(chip.text(), u"User: Bob"_s);
}

void TestWidgets::chipWithManyUsers()
{
    FilterChip chip(u"User"_s);
    chip.setChoices(GalleryData::users(5000));
    QCOMPARE(chip.popup()->listView()->model()->rowCount(), 5000);
    QVERIFY(chip.popup()->listView()->uniformItemSizes());
    chip.popup()->searchField()->setText(u"user4999"_s);
    QCOMPARE(chip.popup()->listView()->model()->rowCount(), 1);
    QCOMPARE_LT(chip.popup()->findChildren<QWidget *>().size(), 30); // rows are not widgets
}

void TestWidgets::choiceModelIsAModel()
{
    FilterChoiceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setChoices(GalleryData::users(50));
    model.setNeedle(u"7"_s);
    QCOMPARE(model.rowCount(), 5);
    model.toggle(model.index(0));
    model.setNeedle(QString());
    QCOMPARE(model.checkedKeys(), QList<QVariant>{7});
    model.setChoices({});
    QCOMPARE(model.rowCount(), 0);
}

void TestWidgets::activeFiltersRemove()
{
    auto *strip = new ActiveFilters;
    const auto window = host(strip, {500, 80});
    strip->setFilters({{u"a"_s, u"Model: qwen"_s, QColor(0x4477AA)}, {u"b"_s, u"User: alice"_s, {}}});
    QCOMPARE(strip->count(), 2);
    QVERIFY(strip->isVisibleTo(window.get()));
    QSignalSpy removed(strip, &ActiveFilters::removeRequested);
    QSignalSpy cleared(strip, &ActiveFilters::clearRequested);
    const QList<QAbstractButton *> buttons = strip->findChildren<QAbstractButton *>();
    QCOMPARE(buttons.size(), 3);
    for (QAbstractButton *button : buttons) {
        QVERIFY(!button->accessibleName().isEmpty() || !button->text().isEmpty());
        QTest::keyClick(button, Qt::Key_Space);
    }
    QCOMPARE(removed.count(), 2);
    QCOMPARE(cleared.count(), 1);
    // As in the application: the answer to a removal replaces the chips while one of them is still emitting.
    connect(strip, &ActiveFilters::removeRequested, strip, [strip] { strip->setFilters({}); });
    strip->setFilters({{u"a"_s, u"Model: qwen"_s, {}}});
    QCoreApplication::processEvents();
    for (QAbstractButton *button : strip->findChildren<QAbstractButton *>()) {
        if (button->text() == u"Model: qwen"_s && button->isVisibleTo(strip)) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    }
    QCOMPARE(strip->count(), 0);
    QVERIFY(!strip->isVisibleTo(window.get()));
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

void TestWidgets::tableCopiesTsv()
{
    auto *table = new QTableView;
    setUpTable(table);
    table->setModel(numbers(table, 3));
    const auto window = host(table, {400, 200});
    QCOMPARE(tableAsTsv(table, false),
             u"Model\tRequests\tCost\nmodel 0\t0\t¥0 x y\nmodel 1\t10\t¥1 x y\nmodel 2\t20\t¥2 x y\n"_s);
    table->selectRow(1);
    QTest::keySequence(table, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Model\tRequests\tCost\nmodel 1\t10\t¥1 x y\n"_s);
    table->hideColumn(1);
    QCOMPARE(tableAsTsv(table, true), u"Model\tCost\nmodel 1\t¥1 x y\n"_s);
    table->clearSelection();
    QTest::keySequence(table, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Model\tRequests\tCost\nmodel 1\t10\t¥1 x y\n"_s);
}

void TestWidgets::tableHoversRows()
{
    auto *table = new QTableView;
    setUpTable(table);
    table->setModel(numbers(table, 5));
    const auto window = host(table, {400, 250});
    QCOMPARE(hoveredRow(table), -1);
    const QPoint inThirdRow(30, tableRowHeight(table->fontMetrics()) * 2 + 5);
    QMouseEvent move(QEvent::MouseMove, inThirdRow, table->viewport()->mapToGlobal(inThirdRow), Qt::NoButton,
                     Qt::NoButton, {});
    QCoreApplication::sendEvent(table->viewport(), &move);
    QCOMPARE(hoveredRow(table), 2);
    QCOMPARE(table->rowHeight(0), tableRowHeight(table->fontMetrics()));
    QCOMPARE(table->verticalHeader()->sectionResizeMode(0), QHeaderView::Fixed);
}

void TestWidgets::tableColumnsFillTheWidth()
{
    auto *table = new QTableView;
    setUpTable(table);
    table->setModel(numbers(table, 5));
    const auto window = host(table, {600, 250});
    sizeColumnsOnce(table);
    QCOMPARE(table->horizontalHeader()->length(), table->viewport()->width());
    table->resize(900, 250);
    QCOMPARE(table->horizontalHeader()->length(), table->viewport()->width());
    table->resize(120, 250);
    QCOMPARE_GT(table->horizontalHeader()->length(), table->viewport()->width()); // scrolls instead of cutting figures
}

void TestWidgets::delegatePaintsTheSeriesColour()
{
    auto *table = new QTableView;
    setUpTable(table);
    auto *model = new QStandardItemModel(1, 1, table);
    model->setItem(0, 0, new QStandardItem(u"kimi"_s));
    table->setModel(model);
    table->setItemDelegateForColumn(0, new ModelCellDelegate(m_theme, Qt::DisplayRole, table));
    const auto window = host(table, {200, 120});
    const QRect cell = table->visualRect(model->index(0, 0));
    const QImage image = table->viewport()->grab().toImage();
    QCOMPARE(image.pixelColor(cell.left() + 12, cell.center().y()), m_theme->colourForSeries(u"kimi"_s));
}

void TestWidgets::delegateSurvivesHugeNames()
{
    auto *table = new QTableView;
    setUpTable(table);
    auto *model = new QStandardItemModel(1, 2, table);
    model->setItem(0, 0, new QStandardItem(QString(200 * 1024, u'王')));
    model->setItem(0, 1, new QStandardItem(QString(200 * 1024, u'7')));
    model->item(0, 1)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    table->setModel(model);
    const auto window = host(table, {400, 120});
    sizeColumnsOnce(table);
    QVERIFY(!table->grab().isNull());
    QCOMPARE_LT(table->columnWidth(0), 1000);
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
