// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/pricestore.h"
#include "tests/end_to_end/cliprocess.h"
#include "tests/end_to_end/plainsql.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonOf(const CliRun &run)
{
    return QJsonDocument::fromJson(run.output).object();
}

} // namespace

/// The price commands of the real program, with a home of its own.
class CliPricesTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void lists();
    void explains();
    void estimates();
    void imports();
    void ownPricesReachSummaries();
    void badUse_data();
    void badUse();

private:
    [[nodiscard]] CliRun run(const QStringList &arguments) const { return CliProcess(m_home->path()).run(arguments); }
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] PriceStore store() const;

    std::unique_ptr<QTemporaryDir> m_home;
};

void CliPricesTest::init()
{
    TestCase::init();
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
}

QString CliPricesTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_home->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qWarning("cannot write");
    return file.fileName();
}

PriceStore CliPricesTest::store() const
{
    return PriceStore(m_home->filePath(u"config/tokenglass/tokenglass/prices.json"_s));
}

void CliPricesTest::lists()
{
    const CliRun all = run({u"prices"_s, u"list"_s, u"--json"_s});
    QCOMPARE(all.exitCode, 0);
    QCOMPARE(jsonOf(all).value("unit"_L1).toString(), u"per 1 M tokens"_s);
    QVERIFY(jsonOf(all).value("prices"_L1).toArray().size() > 80);
    const CliRun one = run({u"prices"_s, u"list"_s, u"--json"_s, u"--filter"_s, u"qwen-plus"_s});
    const QJsonArray rows = jsonOf(one).value("prices"_L1).toArray();
    QVERIFY(!rows.isEmpty());
    bool found = false;
    for (const QJsonValue row : rows) {
        if (row.toObject().value("model"_L1).toString() != u"qwen-plus"_s)
            continue;
        found = true;
        QCOMPARE(row.toObject().value("currency"_L1).toString(), u"CNY"_s);
        QCOMPARE(row.toObject().value("per_million"_L1).toObject().value("input"_L1).toString(), u"0.4"_s);
    }
    QVERIFY(found);
    QVERIFY(run({u"prices"_s, u"list"_s}).output.contains("claude-sonnet-4-5"));
}

void CliPricesTest::explains()
{
    const CliRun known = run({u"prices"_s, u"explain"_s, u"--model"_s, u"qwen"_s, u"--input"_s, u"200"_s, u"--output"_s,
                              u"500"_s, u"--json"_s});
    QCOMPARE(known.exitCode, 0);
    const QJsonObject why = jsonOf(known);
    QCOMPARE(why.value("priced_as"_L1).toString(), u"qwen-plus"_s);
    QCOMPARE(why.value("cost"_L1).toString(), u"0.00068"_s);
    QCOMPARE(why.value("currency"_L1).toString(), u"CNY"_s);
    QCOMPARE(why.value("lines"_L1).toArray().size(), 2);
    QCOMPARE(why.value("lines"_L1).toArray().at(0).toObject().value("amount"_L1).toString(), u"0.00008"_s);
    const CliRun unknown = run({u"prices"_s, u"explain"_s, u"--model"_s, u"nobody"_s, u"--json"_s});
    QCOMPARE(unknown.exitCode, 5);
    QCOMPARE(jsonOf(unknown).value("outcome"_L1).toString(), u"unknown_model"_s);
    QVERIFY(jsonOf(unknown).value("cost"_L1).isNull());
    // The price of the hour.
    const auto costAt = [this](const QString &time) {
        return jsonOf(run({u"prices"_s, u"explain"_s, u"--model"_s, u"deepseek-v4-pro"_s, u"--input"_s, u"1000000"_s,
                           u"--at"_s, time, u"--json"_s}))
            .value("cost"_L1)
            .toString();
    };
    QCOMPARE(costAt(u"2026-07-01T02:00:00Z"_s), u"0.435"_s);
    QCOMPARE(costAt(u"2026-10-26T02:00:00Z"_s), u"1.32"_s); // a Monday's peak
    QCOMPARE(costAt(u"2026-10-26T05:00:00Z"_s), u"0.66"_s);
    QVERIFY(run({u"prices"_s, u"explain"_s, u"--model"_s, u"qwen"_s, u"--input"_s, u"200"_s}).output.contains("qwen"));
}

void CliPricesTest::estimates()
{
    const CliRun result = run({u"prices"_s, u"estimate"_s, u"--model"_s, u"qwen"_s, u"--model"_s, u"gpt-5"_s,
                               u"--input"_s, u"1000"_s, u"--output"_s, u"500"_s, u"--calls"_s, u"10"_s, u"--json"_s});
    QCOMPARE(result.exitCode, 0);
    const QJsonArray models = jsonOf(result).value("models"_L1).toArray();
    QCOMPARE(models.size(), 2);
    QCOMPARE(models.at(0).toObject().value("total_cny"_L1).toString(), u"0.010000"_s);
    QCOMPARE(models.at(0).toObject().value("total_usd"_L1).toString(), u"0.001370"_s);
    QCOMPARE(models.at(1).toObject().value("total_usd"_L1).toString(), u"0.062500"_s);
    QCOMPARE(models.at(1).toObject().value("total_cny"_L1).toString(), u"0.456250"_s);
    const QJsonObject total = jsonOf(result).value("total"_L1).toObject();
    QCOMPARE(total.value("total_cny"_L1).toString(), u"0.466250"_s);
    QCOMPARE(total.value("total_usd"_L1).toString(), u"0.063870"_s);
    const CliRun text = run({u"prices"_s, u"estimate"_s, u"--model"_s, u"qwen"_s, u"--model"_s, u"gpt-5"_s,
                             u"--input"_s, u"1000"_s, u"--output"_s, u"500"_s, u"--calls"_s, u"10"_s});
    QVERIFY(text.output.contains("total") && text.output.contains("0.466250"));
    QCOMPARE(jsonOf(result).value("rate"_L1).toObject().value("rate"_L1).toString(), u"7.3"_s);
    const CliRun partly = run({u"prices"_s, u"estimate"_s, u"--model"_s, u"nobody"_s, u"--input"_s, u"1"_s});
    QCOMPARE(partly.exitCode, 5);
    QVERIFY(partly.output.contains("–"));
}

void CliPricesTest::imports()
{
    const QString path = write(u"list.csv"_s,
                               "model,currency,input_per_mtok,output_per_mtok\nmine,USD,1,2\n"
                               "gpt-5,USD,0.00000125,0.00001\nbad,USD,x,1\n");
    const CliRun dry = run({u"prices"_s, u"import"_s, path, u"--dry-run"_s, u"--json"_s});
    QCOMPARE(dry.exitCode, 0);
    QCOMPARE(jsonOf(dry).value("taken"_L1).toInt(), 0);
    QVERIFY(store().load()->prices.imported.isEmpty());
    const QJsonArray changes = jsonOf(dry).value("changes"_L1).toArray();
    QCOMPARE(changes.size(), 2);
    for (const QJsonValue change : changes) {
        const bool isMine = change.toObject().value("model"_L1).toString() == u"mine"_s;
        QCOMPARE(change.toObject().value("kind"_L1).toString(), isMine ? u"added"_s : u"changed"_s);
        const QJsonObject input = change.toObject().value("prices"_L1).toArray().at(0).toObject();
        QCOMPARE(input.value("bucket"_L1).toString(), u"input"_s);
        QCOMPARE(input.value("before"_L1).toString(), isMine ? QString() : u"1.25"_s);
        QCOMPARE(input.value("after"_L1).toString(), isMine ? u"1"_s : u"0.00000125"_s);
    }
    const QByteArray words = run({u"prices"_s, u"import"_s, path, u"--dry-run"_s}).output;
    QVERIFY2(words.contains("1.25 USD"), words.constData());
    QVERIFY(words.contains("cache_read"));
    QVERIFY(words.contains("? gpt-5") && words.contains("! line 4"));
    const CliRun real = run({u"prices"_s, u"import"_s, path, u"--json"_s});
    QCOMPARE(real.exitCode, 0);
    QCOMPARE(jsonOf(real).value("taken"_L1).toInt(), 1);
    QCOMPARE(jsonOf(real).value("questionable"_L1).toArray().at(0).toString(), u"gpt-5"_s);
    QVERIFY(jsonOf(real).value("warnings"_L1).toArray().at(0).toString().contains(u"line 4"_s));
    QCOMPARE(store().load()->prices.imported.size(), 1);
    QCOMPARE(run({u"prices"_s, u"explain"_s, u"--model"_s, u"mine"_s, u"--input"_s, u"1"_s}).exitCode, 0);
}

void CliPricesTest::ownPricesReachSummaries()
{
    const QString path = write(u"usage.db"_s, {});
    PlainSql sql(path);
    QFile schema(QStringLiteral(TEST_DATA_DIR "/schemas/mindgraph_first.sqlite.sql"));
    QVERIFY(schema.open(QIODevice::ReadOnly));
    QVERIFY(sql.execute(schema.readAll()));
    QVERIFY(
        sql.execute("INSERT INTO token_usage (id, model_name, input_tokens, output_tokens, total_tokens, total_cost, "
                    "success, created_at) VALUES (1, 'zzz', 1000000, 0, 1000000, NULL, 1, '2026-11-20 10:00:00')"));
    const QStringList summary{u"summary"_s, u"--source"_s, path, u"--period"_s, u"2026-11-01..2026-11-30"_s,
                              u"--json"_s};
    const auto cost = [&] { return jsonOf(run(summary)).value("totals"_L1).toObject().value("cost"_L1); };
    QVERIFY(cost().isNull());
    const auto put = [this](const std::function<void(SavedPrices &)> &apply) {
        return store()
            .change([&apply](SavedPrices saved) -> Result<SavedPrices> {
                apply(saved);
                return saved;
            })
            .ok();
    };
    QVERIFY(put([](SavedPrices &saved) {
        Price price;
        price.provider = u"p"_s;
        price.model = u"zzz"_s;
        price.currency = Currency::usd();
        price.nanosPerMillion = {2 * Money::NanosPerUnit, {}, {}, {}, Money::NanosPerUnit, {}};
        price.source = u"a test"_s;
        price.asOf = u"2026-01-01"_s;
        saved.user.append(price);
    }));
    QCOMPARE(cost().toObject().value("USD"_L1).toString(), u"2.000000"_s);
    // At the rate of the day everything is in one currency, and says so.
    QVERIFY(put([](SavedPrices &saved) {
        saved.rates.put({Currency::usd(), Currency::cny(), 7 * Money::NanosPerUnit, u"2026-11-19"_s, u"a bank"_s});
        saved.rates.put({Currency::usd(), Currency::cny(), 9 * Money::NanosPerUnit, u"2026-11-21"_s, u"a bank"_s});
        saved.ratesOfDay = true;
    }));
    QCOMPARE(cost().toObject().value("CNY"_L1).toString(), u"14.000000"_s);
    QVERIFY(!cost().toObject().contains("USD"_L1));
    const QJsonObject conversion = jsonOf(run(summary)).value("conversion"_L1).toObject();
    QCOMPARE(conversion.value("currency"_L1).toString(), u"CNY"_s);
    QCOMPARE(conversion.value("rates"_L1).toString(), u"of the day"_s);
    // What arose in dollars is there as it was, whatever the rate of today.
    const CliRun models = run({u"export"_s, u"--what"_s, u"models"_s, u"--source"_s, path, u"--period"_s,
                               u"2026-11-01..2026-11-30"_s, u"--out"_s, u"-"_s});
    QVERIFY2(models.output.contains(",14.000000,CNY,14.000000,2.000000,"), models.output.constData());
}

void CliPricesTest::badUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("another word") << QStringList{u"change"_s};
    QTest::newRow("no model") << QStringList{u"explain"_s, u"--input"_s, u"5"_s};
    QTest::newRow("a word as number") << QStringList{u"explain"_s, u"--model"_s, u"m"_s, u"--input"_s, u"five"_s};
    QTest::newRow("a time without zone") << QStringList{u"explain"_s, u"--model"_s, u"m"_s, u"--at"_s,
                                                        u"2026-01-01T00:00:00"_s};
    QTest::newRow("no file") << QStringList{u"import"_s};
    QTest::newRow("missing file") << QStringList{u"import"_s, u"/nowhere/list.json"_s};
    QTest::newRow("no list") << QStringList{u"import"_s, u"/dev/null"_s};
}

void CliPricesTest::badUse()
{
    QFETCH(QStringList, arguments);
    const CliRun result = run(QStringList{u"prices"_s} + arguments);
    QCOMPARE(result.exitCode, 2);
    QVERIFY(!result.complaints.isEmpty());
}

QTEST_GUILESS_MAIN(CliPricesTest)
#include "tst_cliprices.moc"
