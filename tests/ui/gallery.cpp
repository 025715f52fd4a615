// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every widget of ui/widgets and ui/charts on one page, for looking at:
//   ui_gallery [light|dark] [states|wide] [zh] [WIDTHxHEIGHT] OUT.png

#include "tests/ui/gallerydata.h"
#include "ui/charts/barlist.h"
#include "ui/charts/doughnutchart.h"
#include "ui/charts/trendchart.h"
#include "ui/theme.h"
#include "ui/themeicon.h"
#include "ui/widgets/activefilters.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/filterpopup.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/modelcelldelegate.h"
#include "ui/widgets/navigationrail.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/sourceswitcher.h"
#include "ui/widgets/statcard.h"
#include "ui/widgets/tablesetup.h"

#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QTimer>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

namespace {

struct Options
{
    bool chinese = false;
    bool states = false;
    bool twoDays = false;
};

QWidget *toolBar(const Options &options)
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(15, 9, 15, 9);
    layout->setSpacing(10);
    auto *source = new SourceSwitcher;
    source->setSource(options.chinese ? u"思维导图 生产"_s : u"MindGraph production"_s, u"PostgreSQL"_s);
    source->setLight(SourceLight::Good, u"Connected, read-only"_s);
    auto *period = new SegmentedControl;
    period->setSegments({u"24 h"_s, u"7 d"_s, u"30 d"_s, u"90 d"_s, options.chinese ? u"自定义…"_s : u"Custom…"_s});
    period->setCurrentIndex(2);
    auto *model = new FilterChip(options.chinese ? u"模型"_s : u"Model"_s);
    model->setChoices({{1, u"qwen"_s, u"10,402"_s, QColor(0x4477AA)}, {2, u"deepseek"_s, {}, QColor(0xEE8866)}});
    auto *organisation = new FilterChip(options.chinese ? u"组织"_s : u"Organisation"_s);
    organisation->setChoices({{1, u"实验中学"_s, {}, {}}, {2, u"Deleted organisation 17"_s, {}, {}}});
    organisation->setCheckedKeys({1, 2});
    auto *refresh = new QPushButton(options.chinese ? u"刷新"_s : u"Refresh"_s);
    auto *exportButton = new QPushButton(u"Export"_s);
    exportButton->setProperty("accent", true);
    layout->addWidget(source);
    layout->addWidget(period);
    layout->addWidget(model);
    layout->addWidget(organisation);
    layout->addStretch(1);
    layout->addWidget(refresh);
    layout->addWidget(exportButton);
    return bar;
}

Card *card(const QString &title, const QString &subtitle, QWidget *content)
{
    auto *result = new Card;
    result->setTitle(title);
    result->setSubtitle(subtitle);
    result->setContent(content);
    return result;
}

QTableView *modelTable(Theme &theme)
{
    auto *model = new QStandardItemModel(0, 9);
    model->setHorizontalHeaderLabels({u"Model"_s, u"Provider"_s, u"Requests"_s, u"Tokens"_s, u"Cost (CNY)"_s,
                                      u"Cost (USD)"_s, u"Avg time"_s, u"p95"_s, u"Failed"_s});
    const QList<QStringList> rows{{u"qwen"_s, u"dashscope"_s, u"10,402"_s, u"13.1 M"_s, u"¥611.04"_s, u"$83.70"_s,
                                   u"2.9 s"_s, u"7.8 s"_s, u"1.2 %"_s},
                                  {u"deepseek"_s, u"dashscope"_s, u"10,377"_s, u"10.6 M"_s, u"¥444.22"_s, u"$60.85"_s,
                                   u"4.6 s"_s, u"12.9 s"_s, u"1.9 %"_s},
                                  {u"kimi"_s, u"dashscope"_s, u"10,230"_s, u"7.5 M"_s, u"¥388.00"_s, u"$53.15"_s,
                                   u"5.2 s"_s, u"13.1 s"_s, u"2.4 %"_s},
                                  {u"hunyuan"_s, u"tencent"_s, u"1,111"_s, u"4.8 M"_s, u"¥111.11"_s, u"$38.00"_s,
                                   u"4.1 s"_s, u"10.2 s"_s, u"1.1 %"_s}};
    for (const QStringList &row : rows) {
        QList<QStandardItem *> items;
        for (const QString &text : row) {
            items.append(new QStandardItem(text));
            items.last()->setTextAlignment(items.size() > 2 ? Qt::AlignRight | Qt::AlignVCenter
                                                            : Qt::AlignLeft | Qt::AlignVCenter);
        }
        model->appendRow(items);
    }
    for (int column = 2; column < 9; ++column)
        model->setHeaderData(column, Qt::Horizontal, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter),
                             Qt::TextAlignmentRole);
    auto *table = new QTableView;
    model->setParent(table);
    setUpTable(table);
    table->setModel(model);
    table->setItemDelegateForColumn(0, new ModelCellDelegate(&theme, Qt::DisplayRole, table));
    table->setSortingEnabled(true);
    table->sortByColumn(4, Qt::DescendingOrder);
    table->selectRow(1);
    QTimer::singleShot(0, table, [table] { sizeColumnsOnce(table); });
    return table;
}

QWidget *chartRow(Theme &theme, const Options &options)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(13);
    auto *trend = new TrendChart;
    trend->setData(GalleryData::trend(theme, options.twoDays ? 2 : 30, options.states ? 12 : 6));
    trend->setCurrentPoint(options.twoDays ? 1 : 21);
    auto *trendCard = card(options.chinese ? u"每日费用"_s : u"Daily cost"_s,
                           options.chinese ? u"人民币 · 按模型堆叠 · 虚线：前 30 天"_s
                                           : u"CNY · stacked by model · dashed: previous 30 days"_s,
                           trend);
    auto *measure = new SegmentedControl;
    measure->setCompact(true);
    measure->setSegments({u"Cost"_s, u"Tokens"_s, u"Requests"_s});
    trendCard->addCornerWidget(measure);
    auto *doughnut = new DoughnutChart;
    doughnut->setData(GalleryData::doughnut(theme, options.states ? 12 : 6));
    doughnut->setCurrentSlice(1);
    layout->addWidget(trendCard, 23);
    layout->addWidget(card(options.chinese ? u"模型费用"_s : u"Cost by model"_s, {}, doughnut), 10);
    return row;
}

QWidget *barRow(const Options &options)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(13);
    auto *types = new BarList;
    types->setData(GalleryData::requestTypes(options.chinese));
    auto *tokens = new BarList;
    tokens->setData(GalleryData::tokenDistribution());
    Card *states = card(u"Failed"_s, {}, new QWidget);
    states->setState(CardState::Failed, u"The server did not answer within 10 s."_s, u"Try again"_s);
    Card *typesCard = card(options.chinese ? u"请求类型"_s : u"Requests by type"_s, {}, types);
    typesCard->setState(options.states ? CardState::Partial : CardState::Ready);
    Card *tokensCard = card(u"Token distribution"_s, u"millions · input, cached input, output"_s, tokens);
    if (options.states)
        tokensCard->setState(CardState::NotAnswerable, u"This source has no token split by model."_s);
    layout->addWidget(typesCard, 8);
    layout->addWidget(tokensCard, 13);
    layout->addWidget(states, 9);
    return row;
}

QWidget *statRow(const Options &options)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(13);
    int i = 0;
    for (const StatFigure &figure : GalleryData::figures(options.chinese)) {
        auto *stat = new StatCard;
        stat->setFigure(figure);
        if (options.states && i == 0)
            stat->setState(CardState::Loading);
        if (options.states && i == 1)
            stat->setState(CardState::Partial);
        if (options.states && i == 4)
            stat->setState(CardState::NotAnswerable);
        layout->addWidget(stat, 1);
        ++i;
    }
    return row;
}

QWidget *page(Theme &theme, const Options &options)
{
    auto *widget = new QWidget;
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(15, 8, 15, 15);
    layout->setSpacing(13);
    auto *filters = new ActiveFilters;
    filters->setFilters({{1, u"Model: qwen"_s, QColor(0x4477AA)}, {2, u"Organisation: 实验中学"_s, {}}});
    layout->addWidget(filters);
    if (options.states) {
        auto *bar = new MessageBar;
        bar->showMessage(MessageKind::Error, u"Cannot reach db.example.org:5432: connection refused."_s,
                         u"Connect again"_s);
        auto *warning = new MessageBar;
        warning->showMessage(MessageKind::Warning, u"12 requests have no price; the total is at least ¥1,874.36."_s);
        layout->addWidget(bar);
        layout->addWidget(warning);
    }
    layout->addWidget(statRow(options));
    layout->addWidget(chartRow(theme, options), 5);
    layout->addWidget(barRow(options), 4);
    layout->addWidget(card(u"Models"_s, {}, modelTable(theme)), 4);
    return widget;
}

QWidget *rail(const Options &options)
{
    auto *result = new NavigationRail;
    const bool zh = options.chinese;
    result->addItem(u"dashboard"_s, u"dashboard"_s, zh ? u"仪表板"_s : u"Dashboard"_s);
    result->addItem(u"requests"_s, u"requests"_s, zh ? u"请求记录"_s : u"Requests"_s);
    result->addItem(u"compare"_s, u"compare"_s, zh ? u"比较"_s : u"Compare"_s);
    result->addItem(u"budgets"_s, u"budgets"_s, zh ? u"预算"_s : u"Budgets"_s);
    result->addItem(u"console"_s, u"console"_s, zh ? u"测试控制台"_s : u"Test console"_s);
    result->addItem(u"prices"_s, u"prices"_s, zh ? u"价格"_s : u"Prices"_s);
    result->addItem(u"sources"_s, u"sources"_s, zh ? u"数据源"_s : u"Sources"_s, true);
    result->addItem(u"settings"_s, u"settings"_s, zh ? u"设置"_s : u"Settings"_s, true);
    return result;
}

QWidget *iconSheet()
{
    auto *sheet = new QWidget;
    auto *layout = new QHBoxLayout(sheet);
    for (const QString &name :
         {u"dashboard"_s,     u"requests"_s, u"compare"_s, u"budgets"_s, u"console"_s, u"prices"_s, u"sources"_s,
          u"settings"_s,      u"refresh"_s,  u"export"_s,  u"sample"_s,  u"search"_s,  u"close"_s,  u"plus"_s,
          u"chevron-right"_s, u"check"_s,    u"warning"_s, u"error"_s,   u"info"_s,    u"table"_s,  u"chart"_s,
          u"copy"_s,          u"calendar"_s, u"filter"_s,  u"folder"_s,  u"live"_s,    u"user"_s,   u"organisation"_s,
          u"lock"_s,          u"trash"_s,    u"edit"_s}) {
        auto *button = new QToolButton;
        button->setIcon(themeIcon(name));
        button->setIconSize({28, 28});
        button->setProperty("flat", true);
        layout->addWidget(button);
    }
    auto *application = new QToolButton;
    application->setIcon(applicationIcon());
    application->setIconSize({64, 64});
    layout->addWidget(application);
    layout->addWidget(new QComboBox);
    layout->addWidget(new QLineEdit(u"text"_s));
    return sheet;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    Options options;
    options.chinese = arguments.contains(u"zh"_s);
    options.states = arguments.contains(u"states"_s);
    options.twoDays = arguments.contains(u"bars"_s);
    Theme theme;
    theme.setMode(arguments.contains(u"dark"_s) ? ThemeMode::Dark : ThemeMode::Light);
    theme.install();
    QSize size(1440, 900);
    for (const QString &argument : arguments) {
        const QStringList numbers = argument.split(u'x');
        if (numbers.size() == 2 && numbers.at(0).toInt() > 0)
            size = QSize(numbers.at(0).toInt(), numbers.at(1).toInt());
    }

    QWidget window;
    auto *layout = new QHBoxLayout(&window);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(rail(options));
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(toolBar(options));
    if (arguments.contains(u"icons"_s))
        right->addWidget(iconSheet());
    right->addWidget(page(theme, options), 1);
    layout->addLayout(right, 1);
    window.resize(size);
    window.show();

    FilterChip users(u"User"_s, &window);
    users.show();
    users.setChoices(GalleryData::users(5000));
    users.setCheckedKeys({1, 3});
    QTimer::singleShot(300, &window, [&] {
        window.grab().save(arguments.last());
        if (arguments.contains(u"popup"_s)) {
            users.openPopup();
            users.popup()->searchField()->setText(u"2"_s);
            users.popup()->grab().save(arguments.last());
        }
        application.quit();
    });
    return application.exec();
}
