// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/summary.h"
#include "models/domain/summaryjson.h"
#include "models/domain/summarytext.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

Measures measures(qint64 requests, qint64 tokens, qint64 nanos)
{
    Measures result;
    result.requests = requests;
    result.tokens = {tokens / 4, tokens - tokens / 4, tokens, 0, 0, 0, requests, requests, requests, 0, 0, 0};
    result.cost.add({nanos, Currency::cny()}, CostBasis::Stored, requests);
    return result;
}

EntityUsage entity(const EntityId &id, const QString &name, EntityState state, const Measures &figures)
{
    return {id, name, state, figures};
}

/// Two days, two models, one of them without a price.
Summary handMade()
{
    Summary summary{u"mindgraph"_s, u"sqlite"_s, {}, {u"Beware."_s}};
    DashboardSnapshot &snapshot = summary.snapshot;
    snapshot.query.range = {1'793'491'200, 1'793'664'000};
    snapshot.zone = u"Asia/Shanghai"_s;
    snapshot.totals = measures(4, 4'000, 58'230'000'001);
    snapshot.totals.failures = 1;
    snapshot.totals.latency = {3, 10'000'000, 1, 4'250'000, 3};
    Measures qwen = snapshot.totals;
    Measures unpriced;
    unpriced.requests = 2;
    unpriced.cost.add({}, CostBasis::Unknown, 2);
    snapshot.models = {{{u"qwen"_s, u"qwen-plus"_s, u"dashscope"_s}, qwen},
                       {{QString(), u"gpt-x"_s, QString()}, unpriced}};
    snapshot.totals += unpriced;
    snapshot.totals.latency.p95Micros = 4'250'000;
    snapshot.types = {{u"console"_s, qwen}, {QString(), unpriced}};
    snapshot.days = {{QDate(2026, 11, 1), {}, false, qwen, {}}, {QDate(2026, 11, 2), {}, false, Measures{}, {}}};
    snapshot.users = {entity(EntityId(qint64(7)), u"王小明"_s, EntityState::Named, measures(1, 10, 5'000)),
                      entity(EntityId(), {}, EntityState::None, measures(1, 10, 4'000)),
                      entity(EntityId(qint64(17)), {}, EntityState::Deleted, measures(1, 10, 3'000)),
                      entity(EntityId(u"key-9"_s), {}, EntityState::Unnamed, measures(1, 10, 2'000))};
    snapshot.organisations = {entity(EntityId(), {}, EntityState::None, measures(4, 4'000, 1))};
    snapshot.userCount = 9;
    snapshot.organisationCount = 1;
    return summary;
}

QJsonObject parsed(const Summary &summary)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(summaryJson(summary), &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("%s", qPrintable(error.errorString()));
    return object;
}

/// The keys in the order in which they stand in the text.
QStringList keysInOrder(const QByteArray &json, const QStringList &keys)
{
    const auto place = [&json](const QString &key) {
        const QByteArray quoted = '"' + key.toUtf8() + "\":";
        return json.indexOf(quoted);
    };
    QStringList sorted = keys;
    std::sort(sorted.begin(), sorted.end(),
              [&place](const QString &a, const QString &b) { return place(a) < place(b); });
    return sorted;
}

} // namespace

/// The summary as JSON and as text: every figure exact, nothing unknown shown as zero.
class SummaryTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void keys_data();
    void keys();
    void topLevelOrder();
    void totals();
    void days();
    void modelsAndTypes();
    void users();
    void unknownIsNull();
    void panelsWithoutAnswer();
    void numbersBeyondDoubles();
    void evilTextIsStillJson();
    void exactDecimals_data();
    void exactDecimals();
    void warnings();
    void saysWhyThereIsNoCost();
    void partOfTheTokensIsALowerBound();
    void text();
    void textOfNothing();
};

void SummaryTest::keys_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    QTest::newRow("source") << u"source"_s << u"driver kind"_s;
    QTest::newRow("period") << u"period"_s << u"end start zone"_s;
    QTest::newRow("totals")
        << u"totals"_s
        << u"avg_response_time_s cache_read_tokens cache_write_tokens cost failures input_tokens "
           "output_tokens p95_response_time_s reasoning_tokens requests total_tokens unpriced_requests"_s;
    QTest::newRow("daily") << u"daily"_s << u"cost date requests total_tokens"_s;
    QTest::newRow("by_model") << u"by_model"_s
                              << u"avg_response_time_s cost failures input_tokens model model_name output_tokens "
                                 "p95_response_time_s provider requests total_tokens"_s;
    QTest::newRow("by_type")
        << u"by_type"_s << u"avg_response_time_s cost failures input_tokens output_tokens requests total_tokens type"_s;
    QTest::newRow("by_user") << u"by_user"_s << u"cost name requests total_tokens user_id"_s;
    QTest::newRow("by_organisation") << u"by_organisation"_s << u"cost name organisation_id requests total_tokens"_s;
}

void SummaryTest::keys()
{
    QFETCH(QString, path);
    QFETCH(QString, expected);
    const QJsonValue value = parsed(handMade()).value(path);
    const QJsonObject object = value.isArray() ? value.toArray().first().toObject() : value.toObject();
    QCOMPARE(object.keys().join(u' '), expected);
}

void SummaryTest::topLevelOrder()
{
    const QStringList keys{u"source"_s,  u"period"_s,  u"totals"_s,          u"daily"_s,   u"by_model"_s,
                           u"by_type"_s, u"by_user"_s, u"by_organisation"_s, u"warnings"_s};
    const QByteArray json = summaryJson(handMade());
    QCOMPARE(QJsonDocument::fromJson(json).object().size(), keys.size());
    QCOMPARE(keysInOrder(json, keys), keys);
    QVERIFY(json.endsWith("}\n"));
}

void SummaryTest::totals()
{
    const QJsonObject object = parsed(handMade());
    const QJsonObject period = object.value("period"_L1).toObject();
    QCOMPARE(period.value("start"_L1).toString(), u"2026-11-01T00:00:00Z"_s);
    QCOMPARE(period.value("end"_L1).toString(), u"2026-11-03T00:00:00Z"_s);
    const QJsonObject totals = object.value("totals"_L1).toObject();
    QCOMPARE(totals.value("requests"_L1).toInteger(), 6);
    QCOMPARE(totals.value("failures"_L1).toInteger(), 1);
    QCOMPARE(totals.value("input_tokens"_L1).toInteger(), 1'000);
    QCOMPARE(totals.value("output_tokens"_L1).toInteger(), 3'000);
    QCOMPARE(totals.value("total_tokens"_L1).toInteger(), 4'000);
    QCOMPARE(totals.value("cost"_L1).toObject(), (QJsonObject{{u"CNY"_s, u"58.230000001"_s}}));
    QCOMPARE(totals.value("unpriced_requests"_L1).toInteger(), 2);
    QCOMPARE(totals.value("avg_response_time_s"_L1).toDouble(), 3.333333);
    QCOMPARE(totals.value("p95_response_time_s"_L1).toDouble(), 4.25);
    QVERIFY(totals.value("cache_read_tokens"_L1).isNull());
    QVERIFY(totals.value("cache_write_tokens"_L1).isNull());
    QVERIFY(totals.value("reasoning_tokens"_L1).isNull());
}

void SummaryTest::days()
{
    const QJsonArray days = parsed(handMade()).value("daily"_L1).toArray();
    QCOMPARE(days.size(), 2);
    const QJsonObject empty = days.at(1).toObject();
    QCOMPARE(empty.value("date"_L1).toString(), u"2026-11-02"_s);
    QCOMPARE(empty.value("requests"_L1), QJsonValue(0));
    QCOMPARE(empty.value("total_tokens"_L1), QJsonValue(0));
    QCOMPARE(empty.value("cost"_L1).toObject(), (QJsonObject{{u"CNY"_s, u"0.000000"_s}}));
}

void SummaryTest::modelsAndTypes()
{
    const QJsonObject object = parsed(handMade());
    const QJsonArray models = object.value("by_model"_L1).toArray();
    QCOMPARE(models.at(0).toObject().value("model"_L1).toString(), u"qwen"_s);
    QCOMPARE(models.at(0).toObject().value("model_name"_L1).toString(), u"qwen-plus"_s);
    const QJsonObject other = models.at(1).toObject();
    QCOMPARE(other.value("model"_L1).toString(), u"gpt-x"_s);
    QVERIFY(other.value("provider"_L1).isNull());
    QVERIFY2(other.value("cost"_L1).isNull(), "unpriced is not free");
    QVERIFY2(other.value("total_tokens"_L1).isNull(), "unknown is not zero");
    QVERIFY(other.value("avg_response_time_s"_L1).isNull());
    QVERIFY(object.value("by_type"_L1).toArray().at(1).toObject().value("type"_L1).isNull());
}

void SummaryTest::users()
{
    const QJsonArray users = parsed(handMade()).value("by_user"_L1).toArray();
    const auto at = [&users](int i) { return users.at(i).toObject(); };
    QCOMPARE(at(0).value("user_id"_L1), QJsonValue(7));
    QCOMPARE(at(0).value("name"_L1).toString(), u"王小明"_s);
    QVERIFY(at(1).value("user_id"_L1).isNull());
    QCOMPARE(at(1).value("name"_L1).toString(), u"no user"_s);
    QCOMPARE(at(2).value("name"_L1).toString(), u"deleted user 17"_s);
    QCOMPARE(at(3).value("user_id"_L1).toString(), u"key-9"_s);
    QVERIFY(at(3).value("name"_L1).isNull());
    QCOMPARE(parsed(handMade()).value("by_organisation"_L1).toArray().at(0).toObject().value("name"_L1).toString(),
             u"no organisation"_s);
}

void SummaryTest::unknownIsNull()
{
    Summary summary = handMade();
    summary.snapshot.totals = Measures{};
    const QJsonObject none = parsed(summary).value("totals"_L1).toObject();
    QCOMPARE(none.value("requests"_L1), QJsonValue(0));
    QCOMPARE(none.value("total_tokens"_L1), QJsonValue(0));
    QCOMPARE(none.value("cost"_L1).toObject(), QJsonObject());
    QVERIFY(none.value("avg_response_time_s"_L1).isNull());
    QVERIFY(none.value("p95_response_time_s"_L1).isNull());
}

void SummaryTest::panelsWithoutAnswer()
{
    Summary summary = handMade();
    summary.snapshot.panels.types = PanelState::NotAnswerable;
    summary.snapshot.panels.organisations = PanelState::NotAnswerable;
    summary.snapshot.panels.failures = PanelState::NotAnswerable;
    const QJsonObject object = parsed(summary);
    QVERIFY(object.value("by_type"_L1).isNull());
    QVERIFY(object.value("by_organisation"_L1).isNull());
    QVERIFY(object.value("by_user"_L1).isArray());
    QVERIFY(object.value("totals"_L1).toObject().value("failures"_L1).isNull());
    QCOMPARE(summaryWarnings(summary.snapshot).first(),
             u"This source cannot answer by or about: request types, organisations, failures."_s);
}

void SummaryTest::numbersBeyondDoubles()
{
    Summary summary = handMade();
    constexpr qint64 Large = (qint64(1) << 53) + 1;
    summary.snapshot.totals.tokens.total = Large;
    QVERIFY(summaryJson(summary).contains("\"total_tokens\": 9007199254740993"));
    QCOMPARE(parsed(summary).value("totals"_L1).toObject().value("total_tokens"_L1).toInteger(), Large);
}

void SummaryTest::evilTextIsStillJson()
{
    Summary summary = handMade();
    QString name = u"quote\" back\\slash \u2028 tab\t nul"_s + QChar(u'\0') + u"\x1b[31m\x7f"_s;
    summary.snapshot.users[0].name = name;
    QCOMPARE(parsed(summary).value("by_user"_L1).toArray().at(0).toObject().value("name"_L1).toString(), name);
    summary.snapshot.users[0].name = QString(QChar(0xd800)) + u"x"_s;
    QCOMPARE(parsed(summary).value("by_user"_L1).toArray().size(), 4);
    summary.snapshot.users[0].name = QString(200'000, u'名');
    QCOMPARE(parsed(summary).value("by_user"_L1).toArray().at(0).toObject().value("name"_L1).toString().size(),
             200'000);
}

void SummaryTest::exactDecimals_data()
{
    QTest::addColumn<qint64>("nanos");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << qint64(0) << u"0.000000"_s;
    QTest::newRow("six") << qint64(58'230'000'000) << u"58.230000"_s;
    QTest::newRow("seven") << qint64(58'230'000'100) << u"58.2300001"_s;
    QTest::newRow("nine") << qint64(-1) << u"-0.000000001"_s;
}

void SummaryTest::exactDecimals()
{
    QFETCH(qint64, nanos);
    QFETCH(QString, text);
    QCOMPARE(exactDecimal({nanos, Currency::cny()}), text);
}

void SummaryTest::warnings()
{
    DashboardSnapshot snapshot = handMade().snapshot;
    snapshot.partial = true;
    snapshot.notes = {{DataNote::Kind::UndatedRows, 3, {}}, {DataNote::Kind::MissingColumn, 0, u"success"_s}};
    const QStringList warnings = summaryWarnings(snapshot);
    QCOMPARE(warnings.size(), 5);
    QVERIFY(warnings.at(0).contains(u"partial"_s));
    QVERIFY(warnings.at(1).startsWith(u"2 request"_s));
    QVERIFY(warnings.at(2).contains(u"report no tokens"_s));
    QVERIFY(warnings.at(3).startsWith(u"3 request"_s));
    QVERIFY(warnings.at(4).contains(u"success"_s));
}

void SummaryTest::saysWhyThereIsNoCost()
{
    DashboardSnapshot snapshot = handMade().snapshot;
    snapshot.notes.clear();
    snapshot.totals.cost = {};
    snapshot.totals.cost.add({}, CostBasis::Unknown, 39);
    snapshot.totals.cost.add({5, Currency::usd()}, CostBasis::Estimated, 4);
    snapshot.totals.failedUnpriced = 30;
    snapshot.totals.untoldUnpriced = 2;
    snapshot.totals.tokens.totalRows = snapshot.totals.requests; // of the cost alone
    const QStringList warnings = summaryWarnings(snapshot);
    QCOMPARE(warnings.size(), 4);
    QVERIFY(warnings.at(0).startsWith(u"7 request"_s) && warnings.at(0).contains(u"no price"_s));
    QVERIFY(warnings.at(1).startsWith(u"2 request"_s) && warnings.at(1).contains(u"did not report"_s));
    QVERIFY(warnings.at(2).startsWith(u"30 request"_s) && warnings.at(2).contains(u"failed"_s));
    QVERIFY(warnings.at(3).startsWith(u"4 request"_s) && warnings.at(3).contains(u"at least"_s));
    Summary summary;
    summary.snapshot.totals.requests = 1;
    summary.snapshot.totals.tokens = {73, 1, 74, 0, 0, 0, 1, 1, 1, 0, 0, 0};
    summary.snapshot.totals.cost.add({72'750, Currency::usd()}, CostBasis::Estimated, 1);
    const QString text = summaryText(summary);
    QVERIFY2(text.contains(u"≥ 74"_s) && text.contains(u"≈ 0.00007275"_s), qPrintable(text));
}

void SummaryTest::text()
{
    const QString text = summaryText(handMade());
    QVERIFY(text.startsWith(u"2026-11-01 08:00:00 to 2026-11-03 08:00:00 (end exclusive), days in Asia/Shanghai"_s));
    QVERIFY(text.contains(u"58.230000001"_s));
    QVERIFY(text.contains(u"王小明"_s));
    QVERIFY(text.contains(u"deleted user 17"_s));
    QVERIFY(text.contains(u"4 of 9; --top shows more."_s));
    QVERIFY(text.contains(u"Note: Beware."_s));
    QVERIFY(text.contains(u"≥ 58.230000001"_s));
}

void SummaryTest::partOfTheTokensIsALowerBound()
{
    Summary summary{{}, u"sqlite"_s, {}, {}};
    TokenTotals &tokens = summary.snapshot.totals.tokens;
    summary.snapshot.totals.requests = 3;
    tokens.output = tokens.total = 1'200;
    tokens.outputRows = 3;
    tokens.totalRows = 2;
    QVERIFY(summaryText(summary).contains(u"≥ 1,200"_s) || summaryText(summary).contains(u"≥ 1200"_s));
    const QStringList warnings = summaryWarnings(summary.snapshot);
    QVERIFY2(warnings.contains(u"1 request(s) report no tokens or only a part of them; the tokens are at least what is "
                               "shown."_s),
             qPrintable(warnings.join(u'\n')));
    // Where no request knows its total, the parts are the least it can be.
    tokens.totalRows = 0;
    QCOMPARE(parsed(summary).value("totals"_L1).toObject().value("total_tokens"_L1).toInt(), 1'200);
    QVERIFY(summaryText(summary).contains(u"≥ 1"_s));
    tokens.total = tokens.output = tokens.outputRows = 0;
    QVERIFY(parsed(summary).value("totals"_L1).toObject().value("total_tokens"_L1).isNull());
}

void SummaryTest::textOfNothing()
{
    Summary summary{{}, u"sqlite"_s, {}, {}};
    const QString text = summaryText(summary);
    QVERIFY(text.contains(u"Requests"_s));
    QVERIFY(!text.contains(u"Models"_s));
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::SummaryTest)
#include "tst_summary.moc"
