// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/end_to_end/cliasktest.h"

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
    QCOMPARE(m_cli->run(arguments + QStringList{u"--offline"_s}).exitCode, 0);
    QCOMPARE(server.requests(), 1);
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

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestCliPreview)
#include "tst_clipreview.moc"
