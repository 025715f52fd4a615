// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/end_to_end/cliasktest.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Tokenglass {

/// What the command says before a prompt is sent: from what it learned, and from what the provider counts.
class TestCliPreview : public CliAskTest
{
    Q_OBJECT

private Q_SLOTS:
    void previewLearns();
    void previewAsksTheProvider();
    void countsByTheWire();
    void saysWhyItEstimates();
    void saysWhatItDoesToBudgets();
};

void TestCliPreview::previewLearns()
{
    const ReplayThread server(counted);
    const QStringList preview{
        u"preview"_s,   u"--provider"_s,   u"qwen"_s, u"--model"_s, u"qwen-plus"_s,
        u"--offline"_s, u"--max-output"_s, u"1000"_s, u"--json"_s,  u"abcdefgh abcdefgh abcdefgh abcdefgh abcdefgh"_s};
    const auto result = [&] {
        return QJsonDocument::fromJson(m_cli->run(preview).output)
            .object()
            .value("results"_L1)
            .toArray()
            .at(0)
            .toObject();
    };
    const QJsonObject before = result();
    QCOMPARE(before.value("input_basis"_L1).toString(), u"estimated"_s);
    QVERIFY(before.value("expected_output_tokens"_L1).isNull());
    const qint64 estimate = before.value("input_tokens"_L1).toInteger();
    const CliRun run = m_cli->run({u"ask"_s, u"--provider"_s, u"qwen"_s, u"--base-url"_s, server.url(), u"--model"_s,
                                   u"qwen-plus"_s, preview.last()});
    QCOMPARE(run.exitCode, 0);
    const QJsonObject after = result();
    QVERIFY(estimate != 36);
    QCOMPARE(after.value("input_tokens"_L1).toInteger(), 36);
    QCOMPARE(after.value("expected_output_tokens"_L1).toInteger(), 500);
    QCOMPARE(after.value("cost"_L1).toObject().value("expected"_L1).toString(), u"0.000614400"_s);
    QCOMPARE(after.value("cost"_L1).toObject().value("most"_L1).toString(), u"0.001214400"_s);
}

void TestCliPreview::previewAsksTheProvider()
{
    const ReplayThread server([](const ReplayRequest &request) {
        return request.path() == "/v1/messages/count_tokens" ? ReplayAnswer::json(200, R"({"input_tokens":16})")
                                                             : ReplayAnswer::json(404, "{}");
    });
    const QStringList arguments{u"preview"_s,       u"--provider"_s, u"anthropic"_s, u"--base-url"_s,
                                server.url(),       u"--key-env"_s,  u"TEST_KEY"_s,  u"--model"_s,
                                u"claude-opus-5"_s, u"--json"_s,     u"Hello"_s};
    const CliRun run = m_cli->run(arguments);
    QCOMPARE(run.exitCode, 0);
    const QJsonObject result =
        QJsonDocument::fromJson(run.output).object().value("results"_L1).toArray().at(0).toObject();
    QCOMPARE(result.value("input_tokens"_L1).toInteger(), 16);
    QCOMPARE(result.value("input_basis"_L1).toString(), u"counted"_s);
    QCOMPARE(server.requests(), 1);
    QStringList asText = arguments;
    asText.removeAll(u"--json"_s);
    const CliRun text = m_cli->run(asText);
    QVERIFY2(text.output.contains("input     16 tokens, 0.000080000 USD"), text.output.constData());
    QCOMPARE(server.requests(), 2);
    QCOMPARE(m_cli->run(arguments + QStringList{u"--offline"_s}).exitCode, 0);
    QCOMPARE(server.requests(), 2);
}

void TestCliPreview::countsByTheWire()
{
    const ReplayThread server([](const ReplayRequest &request) {
        return request.path() == "/responses/input_tokens" ? ReplayAnswer::json(200, R"({"input_tokens":17})")
                                                           : ReplayAnswer::json(404, R"({"error":{"message":"no"}})");
    });
    const auto preview = [&](const QString &wire) {
        return m_cli->run(
            {u"preview"_s, u"--base-url"_s, server.url(), u"--wire"_s, wire, u"--model"_s, u"m"_s, u"Hello"_s});
    };
    const CliRun counted = preview(u"openai-responses"_s);
    QCOMPARE(counted.exitCode, 0);
    QVERIFY2(counted.output.contains("input     17 tokens"), counted.output.constData());
    // A server without the endpoint is nothing to complain of.
    const CliRun estimated = preview(u"anthropic"_s);
    QCOMPARE(estimated.exitCode, 0);
    QVERIFY(estimated.output.contains("≈ "));
    QCOMPARE(estimated.complaints, QByteArray());
    QCOMPARE(server.requests(), 2);
}

void TestCliPreview::saysWhyItEstimates()
{
    const ReplayThread server([](const ReplayRequest &) { return ReplayAnswer::json(500, "{}"); });
    const auto preview = [&](const QString &url) {
        return m_cli->run(
            {u"preview"_s, u"--base-url"_s, url, u"--wire"_s, u"anthropic"_s, u"--model"_s, u"m"_s, u"Hello"_s});
    };
    const CliRun failed = preview(server.url());
    QCOMPARE(failed.exitCode, 0);
    QVERIFY2(failed.complaints.contains("m: the provider did not count"), failed.complaints.constData());
    const CliRun unreachable = preview(u"http://127.0.0.1:1"_s);
    QCOMPARE(unreachable.exitCode, 0);
    QVERIFY2(unreachable.complaints.contains("m: the provider could not be asked to count"),
             unreachable.complaints.constData());
}

void TestCliPreview::saysWhatItDoesToBudgets()
{
    const auto budget = [](const QString &name, const QString &amount, const QJsonObject &more) {
        QJsonObject object{{"name"_L1, name},
                           {"amount"_L1, amount},
                           {"currency"_L1, u"CNY"_s},
                           {"period"_L1, QJsonObject{{"kind"_L1, u"month"_s}}},
                           {"thresholds"_L1, QJsonArray{50, 100}}};
        for (auto it = more.begin(); it != more.end(); ++it)
            object.insert(it.key(), it.value());
        return object;
    };
    const QJsonArray budgets{
        budget(u"All"_s, u"0.001"_s, {}),
        budget(u"Mine"_s, u"1000"_s, {{"source"_L1, u"ledger"_s}}),
        budget(u"Of user 7"_s, u"1000"_s,
               {{"scope"_L1, QJsonObject{{"users"_L1, QJsonArray{QJsonObject{{"id"_L1, 7}}}}}}}),
        budget(u"Elsewhere"_s, u"1000"_s, {{"source"_L1, u"/srv/other.sqlite"_s}}),
        budget(u"Other model"_s, u"1000"_s, {{"scope"_L1, QJsonObject{{"models"_L1, QJsonArray{u"kimi"_s}}}}}),
    };
    const QString path = m_home->filePath(u"budgets.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(QJsonObject{{"format"_L1, 1}, {"budgets"_L1, budgets}}).toJson());
    file.close();
    const CliRun imported = m_cli->run({u"budgets"_s, u"import"_s, path});
    QVERIFY2(imported.exitCode == 0, imported.complaints.constData());
    const ReplayThread server(counted);
    const QStringList question{u"--provider"_s, u"qwen"_s, u"--model"_s, u"qwen-plus"_s, u"Hello"_s};
    QCOMPARE(m_cli->run(QStringList{u"ask"_s, u"--base-url"_s, server.url()} + question).exitCode, 0); // 0.0006144 CNY
    const QStringList preview = QStringList{u"preview"_s, u"--offline"_s, u"--max-output"_s, u"1000"_s} + question;
    const auto effects = [&](const QStringList &more) {
        const CliRun run = m_cli->run(preview + QStringList{u"--json"_s} + more);
        return QJsonDocument::fromJson(run.output).object().value("budgets"_L1).toArray();
    };
    const QJsonArray touched = effects({});
    QCOMPARE(touched.size(), 2);
    const QJsonObject tightest = touched[0].toObject();
    QCOMPARE(tightest.value("name"_L1), u"All"_s);
    QCOMPARE(tightest.value("limit"_L1), u"0.001000000"_s);
    QCOMPARE(tightest.value("spent"_L1), u"0.000614400"_s);
    QVERIFY(tightest.value("expected_after"_L1).toString() > u"0.0012"_s);
    QVERIFY(tightest.value("most_after"_L1).toString() > u"0.0018"_s);
    QCOMPARE(tightest.value("could_pass_threshold_percent"_L1).toInt(), 100);
    QCOMPARE(touched[1].toObject().value("name"_L1), u"Mine"_s);
    QVERIFY(touched[1].toObject().value("could_pass_threshold_percent"_L1).isNull());
    QCOMPARE(effects({u"--user"_s, u"7"_s}).size(), 3);
    const CliRun text = m_cli->run(preview);
    QVERIFY2(text.output.contains("budgets\n  All: +¥0.00"), text.output.constData());
    QVERIFY2(text.output.contains("; could pass 100"), text.output.constData());
    QVERIFY(!text.output.contains("Elsewhere") && !text.output.contains("Other model"));
    QCOMPARE(text.complaints, QByteArray());
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestCliPreview)
#include "tst_clipreview.moc"
