// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sources/opensource.h"
#include "tests/support/testmain.h"

using namespace Qt::StringLiterals;
using namespace Tokenglass;

/// Schemas and rows that are not as they should be.
class FactSourceDataTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void opensEverySchema_data();
    void opensEverySchema();
    void missingColumnsDegradeOnePanel();
    void namesUsersByState();
    void notesAreNotCountedTwice();
    void badDataIsNotedAndUnknown();
    void wrongSourcesFailWithWords_data();
    void wrongSourcesFailWithWords();
};

void FactSourceDataTest::opensEverySchema_data()
{
    QTest::addColumn<QString>("schema");
    QTest::newRow("first version") << u"mindgraph_first.sqlite.sql"_s;
    QTest::newRow("shipped 2025") << u"mindgraph_2025.sqlite.sql"_s;
}

void FactSourceDataTest::opensEverySchema()
{
    QFETCH(QString, schema);
    SqliteFixture file;
    QVERIFY(file.runFile(schema) && file.addRows(1, 500, End - 30'000));
    OpenSource open(file);
    QVERIFY(open.opened);
    QCOMPARE(open.opened->phase, SourcePhase::Ready);
    QCOMPARE(ask(*open.source).totals.requests, 500);
    QCOMPARE(noted(open.opened->notes, DataNote::Kind::MissingColumn), 0);
}

void FactSourceDataTest::missingColumnsDegradeOnePanel()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(100, End)
            && file.run("ALTER TABLE token_usage DROP COLUMN user_id;"
                        "ALTER TABLE token_usage DROP COLUMN response_time; DROP TABLE users"));
    OpenSource open(file);
    QVERIFY(open.opened);
    QCOMPARE(open.opened->phase, SourcePhase::Ready);
    QCOMPARE(noted(open.opened->notes, DataNote::Kind::MissingColumn), 1);
    QCOMPARE(noted(open.opened->notes, DataNote::Kind::MissingTable), 1);
    const DashboardSnapshot all = ask(*open.source);
    QCOMPARE(all.totals.requests, 100);
    QCOMPARE(all.panels.users, PanelState::NotAnswerable);
    QCOMPARE(all.panels.latency, PanelState::NotAnswerable);
    QCOMPARE(all.panels.organisations, PanelState::Ready);
    QVERIFY(all.users.isEmpty());
    QCOMPARE(all.totals.latency.rows, 0);
}

void FactSourceDataTest::namesUsersByState()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(8, End)
            && file.run("INSERT INTO token_usage (id, created_at) VALUES (9, '2026-08-19 01:00:00')"));
    OpenSource open(file);
    QHash<QString, EntityState> states;
    for (const EntityUsage &user : ask(*open.source).users)
        states.insert(user.id.text() + u'/' + user.name, user.state);
    QCOMPARE(states.value(u"1/Wang"_s), EntityState::Named);
    QCOMPARE(states.value(u"3/"_s), EntityState::Unnamed);
    QCOMPARE(states.value(u"4/"_s), EntityState::Deleted);
    QCOMPARE(states.value(u"/"_s, EntityState::Named), EntityState::None);
}

void FactSourceDataTest::notesAreNotCountedTwice()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(30'000, End));
    QVERIFY(file.run("UPDATE token_usage SET input_tokens = -1, total_tokens = NULL WHERE id IN (7, 29000)"));
    OpenSource open(file);
    QCOMPARE(noted(open.opened->notes, DataNote::Kind::NegativeTokens), 2);
    QVERIFY(file.addRows(30'001, 1, End));
    const auto refreshed = open.refresh();
    QCOMPARE(noted(refreshed->notes, DataNote::Kind::NegativeTokens), 2);
    QVERIFY(file.run("UPDATE token_usage SET input_tokens = 1 WHERE id = 29000"));
    QCOMPARE(noted(open.refresh()->notes, DataNote::Kind::NegativeTokens), 1);
}

void FactSourceDataTest::badDataIsNotedAndUnknown()
{
    SqliteFixture file;
    QVERIFY(file.makePlan(10, End));
    QVERIFY(file.run("UPDATE token_usage SET total_cost = 9e999 WHERE id = 1;"
                     "UPDATE token_usage SET created_at = '2090-01-01 00:00:00' WHERE id = 2;"
                     "UPDATE token_usage SET created_at = 'soon' WHERE id = 3;"
                     "UPDATE token_usage SET total_cost = 0, model_name = 'unheard', model_alias = NULL WHERE id = 4;"
                     "UPDATE token_usage SET model_name = CAST(x'6DFF' AS TEXT), model_alias = NULL WHERE id = 5;"
                     "UPDATE token_usage SET input_tokens = 9007199254740993, total_tokens = NULL WHERE id = 6;"
                     "UPDATE token_usage SET input_tokens = 9223372036854775807, total_tokens = NULL WHERE id = 7;"
                     "UPDATE token_usage SET user_id = NULL, total_cost = NULL WHERE id = 8"));
    OpenSource open(file);
    using Kind = DataNote::Kind;
    for (const Kind kind : {Kind::ImplausibleCost, Kind::FutureRows, Kind::UndatedRows, Kind::ZeroCostUnpriced,
                            Kind::InvalidText, Kind::ImplausibleTokens})
        QCOMPARE(noted(open.opened->notes, kind), 1);
    const DashboardSnapshot all = ask(*open.source);
    QCOMPARE(all.totals.requests, 9);
    QCOMPARE(all.totals.tokens.input, 9'007'199'254'740'993 + 7 * 100);
    QCOMPARE(all.totals.tokens.inputRows, 8);
    QCOMPARE(all.totals.cost.unpricedRows(), 3);
    QStringList models;
    for (const ModelUsage &model : all.models)
        models.append(model.model.label());
    QVERIFY(models.contains(u"m\uFFFD"_s));
}

void FactSourceDataTest::wrongSourcesFailWithWords_data()
{
    QTest::addColumn<QByteArray>("setup");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("missing file") << QByteArray() << int(Error::Kind::Storage) << u"there is no file"_s;
    QTest::newRow("missing table") << QByteArray("CREATE TABLE recipes (id)") << int(Error::Kind::Schema)
                                   << u"no table of a known usage schema"_s;
    QTest::newRow("wrong schema") << QByteArray("CREATE TABLE token_usage (id, dish)") << int(Error::Kind::Schema)
                                  << u"no column created_at"_s;
}

void FactSourceDataTest::wrongSourcesFailWithWords()
{
    QFETCH(QByteArray, setup);
    QFETCH(int, kind);
    QFETCH(QString, words);
    SqliteFixture file;
    QVERIFY(setup.isEmpty() || file.run(setup));
    OpenSource open(file);
    QVERIFY(open.opened && open.opened->error);
    QCOMPARE(open.opened->phase, SourcePhase::Failed);
    QCOMPARE(int(open.opened->error->kind), kind);
    QVERIFY2(open.opened->error->detail.contains(words), qPrintable(open.opened->error->detail));
    const auto answer = open.source->dashboard({}).result();
    QVERIFY(!answer.ok());
    QVERIFY(answer.error() == *open.opened->error);
    QVERIFY(open.source->catalog() != nullptr);
}

QTEST_GUILESS_MAIN(FactSourceDataTest)
#include "tst_factsourcedata.moc"
