// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/offscreenhost.h"
#include "tests/ui/themedtest.h"
#include "ui/tabulartext.h"
#include "ui/theme.h"
#include "ui/widgets/modelcelldelegate.h"
#include "ui/widgets/tablesetup.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

namespace {

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

class TestTables : public ThemedTest
{
    Q_OBJECT

private Q_SLOTS:
    void tableCopiesTsv();
    void tableHoversRows();
    void tableColumnsFillTheWidth();
    void namesGiveWayToFigures();
    void delegatePaintsTheSeriesColour();
    void delegateSurvivesHugeNames();
    void namesThatBeginAlikeAreToldApart();
};

void TestTables::tableCopiesTsv()
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

void TestTables::tableHoversRows()
{
    auto *table = new QTableView;
    setUpTable(table);
    table->setModel(numbers(table, 5));
    const auto window = host(table, {400, 250});
    QCOMPARE(hoveredRow(table), -1);
    moveMouse(*table->viewport(), QPoint(30, tableRowHeight(table->fontMetrics()) * 2 + 5));
    QCOMPARE(hoveredRow(table), 2);
    QCOMPARE(table->rowHeight(0), tableRowHeight(table->fontMetrics()));
    QCOMPARE(table->verticalHeader()->sectionResizeMode(0), QHeaderView::Fixed);
}

void TestTables::tableColumnsFillTheWidth()
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

void TestTables::namesGiveWayToFigures()
{
    auto *table = new QTableView;
    setUpTable(table);
    QStandardItemModel *model = numbers(table, 5);
    model->item(2, 0)->setText(u"a name that is much longer than its column"_s);
    model->setHeaderData(1, Qt::Horizontal, QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter),
                         Qt::TextAlignmentRole);
    model->setHeaderData(2, Qt::Horizontal, QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter),
                         Qt::TextAlignmentRole);
    table->setModel(model);
    const auto window = host(table, {1000, 250});
    sizeColumnsOnce(table, Names::MayBeElided);
    const int needed = widthOfColumns(table, table->font());
    QCOMPARE_LT(needed, table->viewport()->width());

    table->resize(needed - 60, 250);
    sizeColumnsOnce(table);
    const int name = table->columnWidth(0);
    const int cost = table->columnWidth(2);
    QCOMPARE_GT(table->horizontalHeader()->length(), table->viewport()->width());
    sizeColumnsOnce(table, Names::MayBeElided);
    QCOMPARE(table->horizontalHeader()->length(), table->viewport()->width());
    QCOMPARE(table->columnWidth(0), name - 60);
    QCOMPARE(table->columnWidth(2), cost);
    table->resize(80, 250);
    sizeColumnsOnce(table, Names::MayBeElided);
    QCOMPARE_GE(table->columnWidth(0), 60); // too little to read is no better than scrolling
    QCOMPARE(table->columnWidth(2), cost);
}

void TestTables::delegatePaintsTheSeriesColour()
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

void TestTables::delegateSurvivesHugeNames()
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

void TestTables::namesThatBeginAlikeAreToldApart()
{
    const QFont font = fontFor(TextRole::Small);
    const QString here = u"qwen-plus \u00B7 Qwen (DashScope)"_s;
    const QString abroad = u"qwen-plus \u00B7 Qwen (DashScope, international)"_s;
    QCOMPARE(LineText::elidedInMiddle(font, here, 1000), here);
    for (const double room : {60.0, 96.0, 140.0}) {
        const QString one = LineText::elidedInMiddle(font, here, room);
        const QString other = LineText::elidedInMiddle(font, abroad, room);
        QVERIFY(one != other);
        QVERIFY(one.startsWith(u"qw"_s) && other.startsWith(u"qw"_s));
        QVERIFY(LineText::width(font, one) <= room && LineText::width(font, other) <= room);
    }
    QCOMPARE(LineText::elidedInMiddle(font, u"a\nb"_s, 1000), u"a b"_s);
}

QTEST_MAIN(TestTables)
#include "tst_tables.moc"
