// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/end_to_end/cliasktest.h"
#include "tests/end_to_end/plainsql.h"
#include "tests/support/replaythread.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <csignal>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

const QHash<QString, QString> &wires()
{
    static const QHash<QString, QString> names{
        {u"openai_chat"_s, u"openai-chat"_s},
        {u"openai_responses"_s, u"openai-responses"_s},
        {u"anthropic"_s, u"anthropic"_s},
        {u"gemini"_s, u"gemini"_s},
        {u"dashscope_native"_s, u"dashscope"_s},
        {u"hunyuan_native"_s, u"hunyuan"_s},
        {u"ollama"_s, u"ollama"_s},
    };
    return names;
}

QJsonValue orNull(const QJsonValue &value)
{
    return value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
}

/// The fields of the expected usage that the command prints, all null if there is none.
QJsonObject wantedUsage(const QJsonValue &wanted)
{
    QJsonObject usage;
    for (const QString &field : {u"input_total"_s, u"cache_read"_s, u"cache_write"_s, u"cache_write_5m"_s,
                                 u"cache_write_1h"_s, u"output_total"_s, u"reasoning"_s, u"total_reported"_s})
        usage.insert(field, orNull(wanted.toObject().value(field)));
    usage.insert(u"reported"_s, wanted.isObject());
    usage.insert(u"final"_s, wanted.isObject() && wanted.toObject().value("final"_L1).toBool(true));
    return usage;
}

ReplayAnswer endless(const ReplayRequest &)
{
    ReplayAnswer answer = ReplayAnswer::events("data: {\"choices\":[{\"delta\":{\"content\":\"Half\"}}]}\n\n");
    answer.ending = ReplayAnswer::Ending::Hang;
    return answer;
}

} // namespace

/// Prompts that the command sends: what it prints, what it records, and what is left when it ends early.
class TestCliAsk : public CliAskTest
{
    Q_OBJECT

private Q_SLOTS:
    void transcripts_data();
    void transcripts();
    void pricesWhatWasCounted();
    void severalModelsInTheirOrder();
    void failedRowsInventNothing();
    void estimatesAnAnswerWithoutUsage();
    void killedRequestLeavesARow();
    void recordsInAnotherLedger();
    void interruptStopsAndKeepsTheText();
    void keyIsFoundAndNeverShown();
    void ownProvidersAreKnown();
    void badUse_data();
    void badUse();

private:
    [[nodiscard]] CliRun ask(const QString &url, const QStringList &more) const;
    [[nodiscard]] QStringList row(const QByteArray &columns) const;
    [[nodiscard]] std::unique_ptr<QProcess> startEndless(const QString &url) const;
};

CliRun TestCliAsk::ask(const QString &url, const QStringList &more) const
{
    return m_cli->run(QStringList{u"ask"_s, u"--base-url"_s, url, u"--key-env"_s, u"TEST_KEY"_s} + more);
}

QStringList TestCliAsk::row(const QByteArray &columns) const
{
    const PlainSql sql(m_home->path() + u"/data/tokenglass/tokenglass/ledger.sqlite"_s);
    return sql.rows("SELECT " + columns + " FROM token_usage ORDER BY id DESC LIMIT 1").value(0);
}

std::unique_ptr<QProcess> TestCliAsk::startEndless(const QString &url) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_cli->environment());
    process->start(QStringLiteral(TOKENGLASS_CLI), {u"ask"_s, u"--base-url"_s, url, u"--model"_s, u"m"_s, u"Hello"_s});
    process->waitForReadyRead(20'000);
    return process;
}

void TestCliAsk::transcripts_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : Transcript::names())
        QTest::newRow(qPrintable(name)) << name;
}

void TestCliAsk::transcripts()
{
    QFETCH(QString, name);
    const QJsonObject description = QJsonDocument::fromJson(Transcript::load(name)->description).object();
    const QJsonObject wanted = description.value("expect"_L1).toObject();
    const QString wire = wires().value(description.value("api"_L1).toString());
    const ReplayThread server;
    if (wire == u"hunyuan"_s)
        m_cli->setVariable(u"TEST_KEY"_s, u"AKIDtest:secret-0123456789"_s);
    QStringList arguments{u"--wire"_s, wire, u"--model"_s, QString(u"case:"_s + name), u"--json"_s, u"Hello"_s};
    if (name.endsWith(u"nonstream"_s))
        arguments.append(u"--no-stream"_s);
    const CliRun run = ask(server.url(), arguments);

    const QJsonObject result =
        QJsonDocument::fromJson(run.output).object().value("results"_L1).toArray().at(0).toObject();
    QVERIFY2(!result.isEmpty(), run.complaints.constData());
    for (const QString &field : {u"text"_s, u"reasoning"_s, u"finish_reason"_s, u"terminated"_s, u"warnings"_s})
        QCOMPARE(result.value(field), orNull(wanted.value(field)));
    QCOMPARE(result.value("usage"_L1).toObject(), wantedUsage(wanted.value("usage"_L1)));
    QCOMPARE(run.exitCode, wanted.value("error"_L1).isNull() ? 0 : 6);
    const QJsonValue cost = wanted.value("usage"_L1).toObject().value("provider_cost"_L1);
    // Without the provider's own word a model of a price list is calculated; others stay unknown.
    const QJsonObject said = result.value("cost"_L1).toObject();
    if (!cost.isUndefined() && !cost.isNull())
        QCOMPARE(said.value("basis"_L1).toString(), u"reported"_s);
    if (said.value("basis"_L1) != u"calculated"_s)
        QCOMPARE(said.value("amount"_L1), orNull(cost));
    QCOMPARE(result.value("error"_L1).isNull(), wanted.value("error"_L1).isNull());
    const QJsonObject error = wanted.value("error"_L1).toObject();
    for (const QString &field : {u"message"_s, u"status"_s, u"retry_after_s"_s, u"code"_s}) {
        if (error.contains(field))
            QCOMPARE(result.value("error"_L1).toObject().value(field), error.value(field));
    }
}

void TestCliAsk::pricesWhatWasCounted()
{
    const ReplayThread server(counted);
    const CliRun run = m_cli->run({u"ask"_s, u"--provider"_s, u"qwen"_s, u"--base-url"_s, server.url(), u"--model"_s,
                                   u"qwen-plus"_s, u"--user"_s, u"7"_s, u"--type"_s, u"test"_s, u"Hello"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.output, QByteArray("Hi\n"));
    QVERIFY2(run.complaints.contains("qwen-plus: 36 in, 500 out; 0.0006144 CNY (calculated)"),
             run.complaints.constData());
    QCOMPARE(row("state, success, input_tokens, output_tokens, total_cost = 0.0006144, cost_currency, cost_basis, "
                 "model_provider, user_id, request_type, agent, length(session_id), usage_final"),
             (QStringList{u"complete"_s, u"1"_s, u"36"_s, u"500"_s, u"1"_s, u"CNY"_s, u"calculated"_s, u"dashscope"_s,
                          u"7"_s, u"test"_s, u"tokenglass-cli"_s, u"24"_s, u"1"_s}));
    // Of this second, most likely.
    const CliRun summary = m_cli->run({u"summary"_s, u"--source"_s, u"ledger"_s, u"--period"_s, u"24h"_s, u"--json"_s});
    const QJsonObject totals = QJsonDocument::fromJson(summary.output).object().value("totals"_L1).toObject();
    QCOMPARE(totals.value("requests"_L1).toInteger(), 1);
}

void TestCliAsk::severalModelsInTheirOrder()
{
    const ReplayThread server([](const ReplayRequest &request) {
        ReplayAnswer answer = counted(request);
        const bool slow = request.body.contains("slow");
        answer.segments.first().replace("Hi", slow ? "Late" : "Soon");
        answer.firstDelayMs = slow ? 200 : 0;
        return answer;
    });
    const CliRun run = ask(server.url(), {u"--model"_s, u"slow"_s, u"--model"_s, u"fast"_s, u"Hello"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.output, QByteArray("== slow\nLate\n== fast\nSoon\n"));
    QCOMPARE(row("(SELECT count(DISTINCT session_id) FROM token_usage), (SELECT count(*) FROM token_usage)"),
             (QStringList{u"1"_s, u"2"_s}));
}

void TestCliAsk::failedRowsInventNothing()
{
    const ReplayThread server;
    QCOMPARE(ask(server.url(), {u"--model"_s, u"case:openai-chat-truncated"_s, u"Hello"_s}).exitCode, 6);
    QCOMPARE(
        row("state, success, input_tokens, output_tokens, total_tokens, total_cost, cost_basis, error_kind"),
        (QStringList{u"failed"_s, u"0"_s, QString(), QString(), QString(), QString(), u"unknown"_s, u"truncated"_s}));
    QCOMPARE(ask(server.url(), {u"--wire"_s, u"anthropic"_s, u"--model"_s, u"case:anthropic-truncated"_s, u"Hello"_s})
                 .exitCode,
             6);
    QCOMPARE(row("state, input_tokens, output_tokens, usage_final, total_cost"),
             (QStringList{u"failed"_s, u"25"_s, u"1"_s, u"0"_s, QString()}));
}

void TestCliAsk::estimatesAnAnswerWithoutUsage()
{
    const ReplayThread server([](const ReplayRequest &) {
        return ReplayAnswer::events(
            "data: {\"choices\":[{\"delta\":{\"content\":\"abcd\"},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n");
    });
    const CliRun run = ask(server.url(), {u"--model"_s, u"qwen-plus"_s, u"--json"_s, u"Hello"_s});
    QCOMPARE(run.exitCode, 0);
    const QJsonObject result =
        QJsonDocument::fromJson(run.output).object().value("results"_L1).toArray().at(0).toObject();
    QVERIFY(result.value("usage"_L1).toObject().value("input_total"_L1).isNull());
    QCOMPARE(result.value("cost"_L1).toObject().value("basis"_L1).toString(), u"estimated"_s);
    QCOMPARE(row("input_tokens, output_tokens, cost_basis, estimated_input_tokens > 0, total_cost > 0"),
             (QStringList{QString(), QString(), u"estimated"_s, u"1"_s, u"1"_s}));
}

void TestCliAsk::killedRequestLeavesARow()
{
    const ReplayThread server(endless);
    const auto process = startEndless(server.url());
    QCOMPARE(row("state, success, input_tokens"), (QStringList{u"pending"_s, QString(), QString()}));
    process->kill();
    QVERIFY(process->waitForFinished(20'000));
    QCOMPARE(row("state"), QStringList{u"pending"_s});
    // The next one to open the ledger says what happened.
    QCOMPARE(m_cli->run({u"preview"_s, u"--provider"_s, u"ollama"_s, u"--model"_s, u"m"_s, u"--offline"_s, u"Hello"_s})
                 .exitCode,
             0);
    QCOMPARE(row("state, success, error_kind, input_tokens, total_cost"),
             (QStringList{u"failed"_s, u"0"_s, u"interrupted"_s, QString(), QString()}));
}

void TestCliAsk::recordsInAnotherLedger()
{
    const ReplayThread server(counted);
    const QString path = m_home->filePath(u"team.sqlite"_s);
    const CliRun run = ask(server.url(), {u"--model"_s, u"m"_s, u"--ledger"_s, path, u"Hello"_s});
    QVERIFY2(run.exitCode == 0, run.complaints.constData());
    const PlainSql sql(path);
    QCOMPARE(sql.rows("SELECT state, input_tokens FROM token_usage"),
             QList<QStringList>{(QStringList{u"complete"_s, u"36"_s})});
    QVERIFY(!QFileInfo::exists(m_home->path() + u"/data/tokenglass/tokenglass/ledger.sqlite"_s));
    // A new file in the current folder is made like one with its whole path.
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_home->path()));
    const CliRun relative = ask(server.url(), {u"--model"_s, u"m"_s, u"--ledger"_s, u"here.sqlite"_s, u"Hello"_s});
    QVERIFY(QDir::setCurrent(before));
    QVERIFY2(relative.exitCode == 0, relative.complaints.constData());
    QVERIFY(QFileInfo::exists(m_home->filePath(u"here.sqlite"_s)));

    // Nothing is sent when the ledger cannot take the request, and another program's tables stay as they are.
    QCOMPARE(ask(server.url(), {u"--model"_s, u"m"_s, u"--ledger"_s, u"nobody"_s, u"Hello"_s}).exitCode, 2);
    QCOMPARE(ask(server.url(), {u"--model"_s, u"m"_s, u"--ledger"_s, u"https://example.org/x"_s, u"Hello"_s}).exitCode,
             2);
    QCOMPARE(ask(server.url(), {u"--model"_s, u"m"_s, u"--ledger"_s, m_home->path(), u"Hello"_s}).exitCode, 1);
}

void TestCliAsk::interruptStopsAndKeepsTheText()
{
    const ReplayThread server(endless);
    const auto process = startEndless(server.url());
    ::kill(static_cast<pid_t>(process->processId()), SIGINT);
    QVERIFY(process->waitForFinished(20'000));
    QCOMPARE(process->exitCode(), 130);
    QCOMPARE(process->readAllStandardOutput(), QByteArray("Half\n"));
    QVERIFY(process->readAllStandardError().contains("may still bill"));
    QCOMPARE(row("state, success, error_kind"), (QStringList{u"stopped"_s, QString(), u"cancelled"_s}));
}

void TestCliAsk::keyIsFoundAndNeverShown()
{
    const QByteArray key = "sk-secret-ABCDEFGH99";
    m_cli->setVariable(u"DEEPSEEK_API_KEY"_s, QString::fromLatin1(key));
    const ReplayThread server([key](const ReplayRequest &request) {
        return request.header("authorization") == "Bearer " + key
            ? ReplayAnswer::json(401, R"({"error":{"message":"Incorrect API key provided: )" + key + R"("}})")
            : ReplayAnswer::json(500, "no key came");
    });
    const CliRun run = m_cli->run({u"ask"_s, u"--provider"_s, u"deepseek"_s, u"--base-url"_s, server.url(),
                                   u"--model"_s, u"m"_s, u"--json"_s, u"Hello"_s});
    QCOMPARE(run.exitCode, 6);
    QVERIFY(run.output.contains("\"kind\": \"auth\""));
    QVERIFY(run.output.contains("Incorrect API key provided"));
    QVERIFY(!run.output.contains("ABCDEFGH99") && !run.complaints.contains("ABCDEFGH99"));
    QVERIFY(!row("error_message").value(0).contains(u"ABCDEFGH99"_s));
    // A server that is only an address gets no provider's key.
    QVERIFY(ask(server.url(), {u"--model"_s, u"m"_s, u"Hello"_s}).complaints.contains("no key came"));
}

void TestCliAsk::ownProvidersAreKnown()
{
    const ReplayThread server([](const ReplayRequest &request) {
        return request.header("x-own-key") == "own-key-0123456789" ? counted(request) : ReplayAnswer::json(401, "{}");
    });
    const auto entry = [&server](const QString &id, const QString &name) {
        return QJsonObject{{u"id"_s, id},
                           {u"name"_s, name},
                           {u"wire"_s, u"openai-chat"_s},
                           {u"base_url"_s, server.url()},
                           {u"key_header"_s, u"X-Own-Key"_s},
                           {u"key_variables"_s, QJsonArray{u"OWN_KEY"_s}}};
    };
    const QString folder = m_home->path() + u"/config/tokenglass/tokenglass"_s;
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + u"/providers.json"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument({{u"version"_s, 1},
                              {u"providers"_s,
                               QJsonArray{entry(u"gpu-server"_s, u"My GPU server"_s), entry(u"qwen"_s, u"Qwen"_s)}}})
                   .toJson());
    file.close();
    m_cli->setVariable(u"OWN_KEY"_s, u"own-key-0123456789"_s);
    // By id, by name, and one of ours as the user changed it.
    for (const QString &name : {u"gpu-server"_s, u"my gpu server"_s, u"qwen"_s}) {
        const CliRun run = m_cli->run({u"ask"_s, u"--provider"_s, name, u"--model"_s, u"m"_s, u"Hello"_s});
        QVERIFY2(run.exitCode == 0, run.complaints.constData());
        QVERIFY(m_cli->run({u"preview"_s, u"--provider"_s, name, u"--model"_s, u"m"_s, u"Hello"_s}).exitCode == 0);
    }
    const CliRun unknown = m_cli->run({u"ask"_s, u"--provider"_s, u"nobody"_s, u"--model"_s, u"m"_s, u"Hello"_s});
    QCOMPARE(unknown.exitCode, 2);
    QVERIFY(unknown.complaints.contains("gpu-server"));
}

void TestCliAsk::badUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("no prompt") << QStringList{u"--provider"_s, u"qwen"_s, u"--model"_s, u"m"_s};
    QTest::newRow("empty prompt") << QStringList{u"--provider"_s, u"qwen"_s, u"--model"_s, u"m"_s, QString()};
    QTest::newRow("blank prompt") << QStringList{u"--provider"_s, u"qwen"_s, u"--model"_s, u"m"_s, u" \n\t"_s};
    QTest::newRow("no model") << QStringList{u"--provider"_s, u"qwen"_s, u"Hello"_s};
    QTest::newRow("no server") << QStringList{u"--model"_s, u"m"_s, u"Hello"_s};
    QTest::newRow("unknown provider") << QStringList{u"--provider"_s, u"nobody"_s, u"--model"_s, u"m"_s, u"Hello"_s};
    QTest::newRow("unknown wire") << QStringList{u"--base-url"_s, u"http://h"_s, u"--wire"_s, u"telex"_s,
                                                 u"--model"_s,    u"m"_s,        u"Hello"_s};
    QTest::newRow("no scheme") << QStringList{u"--base-url"_s, u"127.0.0.1:8979/c"_s, u"--model"_s, u"m"_s, u"Hello"_s};
    QTest::newRow("no such variable") << QStringList{u"--provider"_s, u"qwen"_s, u"--key-env"_s, u"NOT_SET_ANYWHERE"_s,
                                                     u"--model"_s,    u"m"_s,    u"Hello"_s};
    QTest::newRow("no number") << QStringList{u"--provider"_s, u"qwen"_s, u"--max-output"_s, u"many"_s,
                                              u"--model"_s,    u"m"_s,    u"Hello"_s};
}

void TestCliAsk::badUse()
{
    QFETCH(QStringList, arguments);
    for (const QString &command : {u"ask"_s, u"preview"_s}) {
        const CliRun run = m_cli->run(QStringList(command) + arguments);
        QCOMPARE(run.exitCode, 2);
        QVERIFY(run.output.isEmpty());
        QCOMPARE(run.complaints.count('\n'), 1);
        QVERIFY2(!arguments.contains(u"127.0.0.1:8979/c"_s) || run.complaints.contains("http://127.0.0.1:8979/c"),
                 run.complaints.constData());
    }
    // Nothing could be sent, so nothing was written down.
    QVERIFY(!QDirIterator(m_home->path(), {u"ledger.sqlite"_s}, QDir::Files, QDirIterator::Subdirectories).hasNext());
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestCliAsk)
#include "tst_cliask.moc"
