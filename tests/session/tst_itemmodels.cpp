// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/entitymodel.h"
#include "models/session/filterterm.h"
#include "models/session/modelbreakdownmodel.h"
#include "models/session/sortproxy.h"
#include "models/session/sourcelistmodel.h"
#include "tests/support/testmain.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using FailureMode = QAbstractItemModelTester::FailureReportingMode;

namespace {

ModelUsage usage(const QString &alias, qint64 requests, std::optional<qint64> costNanos)
{
    ModelUsage row;
    row.model = {alias, alias + u"-name"_s, u"dashscope"_s};
    row.measures.requests = requests;
    row.measures.tokens.total = requests * 700;
    row.measures.tokens.totalRows = requests;
    if (costNanos)
        row.measures.cost.add({*costNanos, Currency::cny()}, CostBasis::Stored, requests);
    else
        row.measures.cost.add({}, CostBasis::Unknown, requests);
    return row;
}

QStringList texts(const QAbstractItemModel &model, int column, int role = Qt::DisplayRole)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result.append(model.index(row, column).data(role).toString());
    return result;
}

} // namespace

class TestItemModels : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void keepsRowsOnRefresh();
    void removesNeighboursTogether();
    void sortsByValueNotByText();
    void copiesExactFigures();
    void namesWhatHasNoName();
    void leadsWithTheMainCurrency();
    void namesEveryUser();
    void offersWhatTheCatalogueHolds();
    void listsSources();
};

void TestItemModels::keepsRowsOnRefresh()
{
    ModelBreakdownModel model;
    SortProxy proxy;
    const QAbstractItemModelTester tester(&model, FailureMode::QtTest);
    const QAbstractItemModelTester proxyTester(&proxy, FailureMode::QtTest);
    proxy.setSourceModel(&model);
    proxy.sort(ModelBreakdownModel::Cost, Qt::DescendingOrder);
    model.setRows({usage(u"qwen"_s, 3, 30), usage(u"kimi"_s, 2, 20), usage(u"hunyuan"_s, 1, 10)});
    QItemSelectionModel selection(&proxy);
    selection.select(proxy.index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);

    // kimi overtakes qwen, hunyuan goes, deepseek comes.
    model.setRows({usage(u"kimi"_s, 9, 90), usage(u"qwen"_s, 3, 30), usage(u"deepseek"_s, 5, 50)});
    QCOMPARE(texts(proxy, 0), (QStringList{u"kimi"_s, u"deepseek"_s, u"qwen"_s}));
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(selection.selectedRows().constFirst().data().toString(), u"kimi"_s);
    QCOMPARE(reset.count(), 0);
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

void TestItemModels::removesNeighboursTogether()
{
    ModelBreakdownModel model;
    const QAbstractItemModelTester tester(&model, FailureMode::QtTest);
    model.setRows(
        {usage(u"a"_s, 1, 1), usage(u"b"_s, 1, 1), usage(u"c"_s, 1, 1), usage(u"d"_s, 1, 1), usage(u"e"_s, 1, 1)});
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    model.setRows({usage(u"c"_s, 2, 1)});
    QCOMPARE(texts(model, 0), QStringList{u"c"_s});
    QCOMPARE(removed.count(), 2);
    QCOMPARE(removed[0].mid(1), (QVariantList{3, 4}));
    QCOMPARE(removed[1].mid(1), (QVariantList{0, 1}));
    model.setRows({usage(u"x"_s, 2, 1)});
    QCOMPARE(texts(model, 0), QStringList{u"x"_s});
}

void TestItemModels::sortsByValueNotByText()
{
    ModelBreakdownModel model;
    SortProxy proxy;
    proxy.setSourceModel(&model);
    model.setRows({usage(u"a"_s, 9, 9'000'000'000), usage(u"b"_s, 10, 10'000'000'000), usage(u"c"_s, 2, std::nullopt)});
    proxy.sort(ModelBreakdownModel::Cost, Qt::DescendingOrder);
    QCOMPARE(texts(proxy, 0), (QStringList{u"b"_s, u"a"_s, u"c"_s}));
    proxy.sort(ModelBreakdownModel::Cost, Qt::AscendingOrder);
    QCOMPARE(texts(proxy, 0), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(proxy.index(2, ModelBreakdownModel::Cost).data().toString(), NumberFormat::unknown());
}

void TestItemModels::namesWhatHasNoName()
{
    ModelBreakdownModel model;
    ModelUsage nameless = usage(QString(), 1, 1);
    nameless.model = {};
    model.setRows({nameless});
    const QModelIndex cell = model.index(0, ModelBreakdownModel::Model);
    QCOMPARE(cell.data().toString(), u"no model"_s);
    QCOMPARE(cell.data(ColorKeyRole).toString(), modelLabel({})); // the colour it has in the charts
    QCOMPARE(cell.data(CopyRole).toString(), QString());
    QCOMPARE(modelOfLabel(modelLabel({})), QString());
    QCOMPARE(modelOfLabel(u"qwen"_s), u"qwen"_s);
}

void TestItemModels::leadsWithTheMainCurrency()
{
    ModelBreakdownModel model;
    const QAbstractItemModelTester tester(&model, FailureMode::QtTest);
    model.setRows({usage(u"qwen"_s, 1, 7'300'000'000)});
    const auto shown = [&model] {
        QStringList cells;
        for (const int column : {ModelBreakdownModel::Cost, ModelBreakdownModel::OtherCost})
            cells << model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()
                  << model.index(0, column).data().toString();
        return cells;
    };
    const NumberFormat format(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const ExchangeRate rate = ExchangeRate::defaultUsdCny();
    model.setFormat({format, rate, Currency::cny()});
    QCOMPARE(shown(), (QStringList{u"Cost (CNY)"_s, u"\u00A57.30"_s, u"Cost (USD)"_s, u"$1.00"_s}));
    QSignalSpy headers(&model, &QAbstractItemModel::headerDataChanged);
    model.setFormat({format, rate, Currency::usd()});
    QCOMPARE(headers.count(), 1);
    QCOMPARE(shown(), (QStringList{u"Cost (USD)"_s, u"$1.00"_s, u"Cost (CNY)"_s, u"\u00A57.30"_s}));
}

void TestItemModels::copiesExactFigures()
{
    ModelBreakdownModel model;
    model.setRows({usage(u"qwen"_s, 55'600, 680'000), usage(u"new"_s, 1, std::nullopt)});
    const auto copies = [&](int row) {
        QStringList cells;
        for (int column = 0; column <= ModelBreakdownModel::Cost; ++column)
            cells.append(model.index(row, column).data(CopyRole).toString());
        return cells;
    };
    QCOMPARE(copies(0), (QStringList{u"qwen"_s, u"dashscope"_s, u"55600"_s, u"38920000"_s, u"0.000680"_s}));
    QCOMPARE(copies(1), (QStringList{u"new"_s, u"dashscope"_s, u"1"_s, u"700"_s, QString()}));
}

void TestItemModels::namesEveryUser()
{
    EntityModel model(EntityModel::Of::Users);
    const QAbstractItemModelTester tester(&model, FailureMode::QtTest);
    EntityUsage named{EntityId(7), u"王小明"_s, EntityState::Named, {}};
    model.setRows({named,
                   {EntityId(), {}, EntityState::None, {}},
                   {EntityId(17), {}, EntityState::Deleted, {}},
                   {EntityId(u"7"_s), {}, EntityState::Unnamed, {}}});
    QCOMPARE(texts(model, EntityModel::Name),
             (QStringList{u"王小明"_s, u"no user"_s, u"deleted user 17"_s, u"user 7"_s}));
    QCOMPARE(texts(model, EntityModel::Id), (QStringList{u"7"_s, NumberFormat::unknown(), u"17"_s, u"7"_s}));
    QStringList ids = texts(model, 0, IdRole);
    QCOMPARE(ids.removeDuplicates(), 0);
    QVERIFY(!model.index(0, EntityModel::Name).data(MissingRole).toBool());
    QVERIFY(model.index(2, EntityModel::Name).data(MissingRole).toBool());
}

void TestItemModels::offersWhatTheCatalogueHolds()
{
    Catalog catalog;
    catalog.models = {{u"qwen"_s, u"qwen-plus"_s, u"a"_s}, {u"qwen"_s, u"qwen-plus"_s, u"b"_s}, {{}, u"gpt"_s, u"c"_s}};
    catalog.users = {{EntityId(), {}, EntityState::None}, {EntityId(1), u"alice"_s, EntityState::Named}};
    catalog.requestTypes = {QString(), u"autocomplete"_s};
    const auto labels = [&](FilterDimension dimension) {
        QStringList result;
        for (const FilterTerm &term : offeredTerms(catalog, dimension))
            result.append(termLabel(term, catalog));
        return result;
    };
    QCOMPARE(labels(FilterDimension::Model), (QStringList{u"qwen"_s, u"gpt"_s}));
    QCOMPARE(labels(FilterDimension::User), (QStringList{u"no user"_s, u"alice"_s}));
    QCOMPARE(labels(FilterDimension::RequestType), (QStringList{u"no type"_s, u"autocomplete"_s}));
    QVERIFY(!dimensionNote(FilterDimension::Caller, catalog).isEmpty()); // says that the source does not say
    catalog.hasCallers = true;
    catalog.callers = {{EntityId(), {}, EntityState::None},
                       {EntityId(7), u"batch"_s, EntityState::Named},
                       {EntityId(8), {}, EntityState::Deleted},
                       {EntityId(9), {}, EntityState::Unnamed},
                       {EntityId(u"tutor"_s), {}, EntityState::Deleted}};
    QCOMPARE(labels(FilterDimension::Caller),
             (QStringList{u"no key"_s, u"batch"_s, u"deleted key 8"_s, u"key 9"_s, u"tutor"_s}));
    QVERIFY(dimensionNote(FilterDimension::Caller, catalog).isEmpty());
    QCOMPARE(labels(FilterDimension::Success), (QStringList{u"succeeded"_s, u"failed"_s}));
    UsageFilter filter;
    for (const FilterDimension dimension : AllFilterDimensions) {
        for (const FilterTerm &term : offeredTerms(catalog, dimension)) {
            filter = toggled(filter, term);
            QVERIFY(contains(filter, term));
        }
        filter = without(filter, dimension);
        QVERIFY(filter.isEmpty());
    }
}

void TestItemModels::listsSources()
{
    SourceListModel model;
    const QAbstractItemModelTester tester(&model, FailureMode::QtTest);
    ConnectionSettings ledger;
    ledger.id = u"ledger"_s;
    ledger.name = u"Local ledger"_s;
    ConnectionSettings server = ledger;
    server.id = u"1"_s;
    server.name = u"Production"_s;
    server.driver = ConnectionSettings::Driver::PostgreSql;
    server.host = u"db.example"_s;
    model.setConnections({ledger, server}, u"ledger"_s);
    model.setCurrent(u"1"_s);
    model.setPhase(u"1"_s, SourcePhase::Failed, u"No such host"_s);
    QCOMPARE(texts(model, SourceListModel::State), (QStringList{u"not open"_s, u"No such host"_s}));
    QVERIFY(model.index(0, 0).data(SourceListModel::BuiltInRole).toBool());
    server.name = u"Renamed"_s;
    model.setConnections({ledger, server}, u"ledger"_s);
    QCOMPARE(model.find(u"1"_s)->phase, SourcePhase::Failed);
    QCOMPARE(model.index(1, SourceListModel::Name).data().toString(), u"Renamed"_s);
    model.setCurrent(u"ledger"_s);
    QCOMPARE(model.find(u"1"_s)->phase, SourcePhase::Closed);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestItemModels)
#include "tst_itemmodels.moc"
