// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/clock.h"
#include "models/providers/curlcommand.h"
#include "models/providers/httpcompletionclient.h"
#include "resources/builtinproviders.h"
#include "tests/providers/clientrun.h"
#include "tests/support/replayserver.h"
#include "tests/support/testmain.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Tokenglass;

namespace {

const QString theKey = u"sk-secret-ABCDEFGH99"_s;
const QString awkward =
    u"It's \"quoted\" $HOME `id` \\n \\\\ 100 % !x\n第二行\t\u2028\u0001 #'$(id)' && ; \U0001F600"_s;

/// Header names and values that a request brought, but for those of each program itself.
QMap<QByteArray, QByteArray> headersOf(const ReplayRequest &request)
{
    QMap<QByteArray, QByteArray> headers;
    for (const QByteArray &line : request.head.trimmed().split('\n').sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        headers.insert(line.first(colon).trimmed().toLower(), line.sliced(colon + 1).trimmed());
    }
    for (const char *own : {"user-agent", "accept-encoding", "accept-language", "connection", "host"})
        headers.remove(own);
    return headers;
}

ChatRequest fullRequest()
{
    ChatRequest request = ask(u"vendor/model:latest"_s);
    request.prompt = awkward;
    request.system = u"'; exit 3; '"_s;
    request.temperature = 0.5;
    request.maxOutput = 100;
    request.stop = {u"\"'"_s};
    return request;
}

} // namespace

class TestCurlCommand : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void sendsWhatTheClientSends_data();
    void sendsWhatTheClientSends();
    void longPrompts();
    void namesTheKey_data();
    void namesTheKey();
    void ourProviders();
    void signedRequestsSaySo();
    void refuses();

private:
    [[nodiscard]] bool runs(const QString &command, const QString &variable) const;

    QTemporaryDir m_folder;
    SystemClock m_clock;
    HttpCompletionClient m_client{m_clock};
};

/// As a user would: pasted into a shell, the key in the environment.
bool TestCurlCommand::runs(const QString &command, const QString &variable) const
{
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(variable, theKey);
    environment.insert(u"HOME"_s, m_folder.path());
    environment.insert(u"NO_PROXY"_s, u"*"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    shell.setProcessEnvironment(environment);
    shell.start(u"/bin/sh"_s, {u"-s"_s});
    shell.write(command.toUtf8());
    shell.closeWriteChannel();
    return QTest::qWaitFor([&shell] { return shell.state() == QProcess::NotRunning; }, Patience)
        && shell.exitStatus() == QProcess::NormalExit && shell.exitCode() == 0;
}

void TestCurlCommand::sendsWhatTheClientSends_data()
{
    QTest::addColumn<WireFormat>("wire");
    QTest::addColumn<bool>("stream");
    for (const WireFormat wire : {WireFormat::OpenAiChat, WireFormat::OpenAiResponses, WireFormat::Anthropic,
                                  WireFormat::Gemini, WireFormat::DashScope, WireFormat::Ollama}) {
        QTest::addRow("%s, streamed", qPrintable(wireName(wire))) << wire << true;
        QTest::addRow("%s, in one piece", qPrintable(wireName(wire))) << wire << false;
    }
}

void TestCurlCommand::sendsWhatTheClientSends()
{
    QFETCH(const WireFormat, wire);
    QFETCH(const bool, stream);
    ReplayServer server([](const ReplayRequest &) { return ReplayAnswer::json(200, "{}"); });
    ProviderEndpoint where = endpoint(wire, server.url(), theKey);
    where.preset.keyVariables = {u"not a name"_s, u"OWN_KEY"_s, u"OTHER_KEY"_s};
    ChatRequest request = fullRequest();
    request.stream = stream;
    const Result<QString> command = curlCommand(where.preset, request);
    QVERIFY(command);
    QVERIFY(command->contains(u"$OWN_KEY\""_s));
    QCOMPARE(command->contains(u" -N "_s), stream);
    QVERIFY2(runs(*command, u"OWN_KEY"_s), qPrintable(*command));
    Run run(m_client, where, request);
    QVERIFY(run.finish());
    QCOMPARE(server.requests().size(), 2);
    const ReplayRequest &byCurl = server.requests().at(0);
    const ReplayRequest &byUs = server.requests().at(1);
    QCOMPARE(byCurl.body, byUs.body);
    QCOMPARE(byCurl.path(), byUs.path());
    QCOMPARE(headersOf(byCurl), headersOf(byUs));
}

void TestCurlCommand::longPrompts()
{
    ReplayServer server([](const ReplayRequest &) { return ReplayAnswer::json(200, "{}"); });
    const ProviderEndpoint where = endpoint(WireFormat::OpenAiChat, server.url(), theKey);
    ChatRequest request = fullRequest();
    request.prompt = awkward.repeated(10'000) + u"\nEND_OF_REQUEST\n"_s;
    QVERIFY(runs(*curlCommand(where.preset, request), u"API_KEY"_s));
    Run run(m_client, where, request);
    QVERIFY(run.finish());
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.requests().at(0).body.trimmed(), server.requests().at(1).body);
}

void TestCurlCommand::namesTheKey_data()
{
    QTest::addColumn<QString>("keyHeader");
    QTest::addColumn<QStringList>("variables");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("usual") << QString() << QStringList{u"A_KEY"_s, u"B_KEY"_s}
                           << u"-H \"Authorization: Bearer $A_KEY\""_s;
    QTest::newRow("own header") << u"api-key"_s << QStringList{u"A_KEY"_s} << u"-H \"api-key: $A_KEY\""_s;
    QTest::newRow("no variable") << QString() << QStringList{} << u"-H \"Authorization: Bearer $API_KEY\""_s;
    QTest::newRow("no name for a shell") << QString() << QStringList{u"1$(id)"_s}
                                         << u"-H \"Authorization: Bearer $API_KEY\""_s;
}

void TestCurlCommand::namesTheKey()
{
    QFETCH(const QString, keyHeader);
    QFETCH(const QStringList, variables);
    QFETCH(const QString, wanted);
    ProviderPreset preset = endpoint(WireFormat::OpenAiChat, u"https://api.example/v1"_s).preset;
    preset.keyHeader = keyHeader;
    preset.keyVariables = variables;
    const Result<QString> command = curlCommand(preset, ask());
    QVERIFY2(command->contains(wanted), qPrintable(*command));
}

void TestCurlCommand::ourProviders()
{
    const Result<QList<ProviderPreset>> presets = builtinProviders();
    QVERIFY(presets && !presets->isEmpty());
    for (const ProviderPreset &preset : *presets) {
        const Result<QString> command = curlCommand(preset, ask());
        QVERIFY2(command, qPrintable(preset.id));
        const bool isSigned = preset.wire == WireFormat::Hunyuan;
        QVERIFY2(isSigned || command->contains(u'$' + preset.keyVariables.first()), qPrintable(*command));
    }
}

void TestCurlCommand::signedRequestsSaySo()
{
    const ProviderPreset preset = endpoint(WireFormat::Hunyuan, u"https://hunyuan.tencentcloudapi.com"_s).preset;
    const Result<QString> command = curlCommand(preset, fullRequest());
    QVERIFY(command);
    QVERIFY(command->startsWith(u"# "_s));
    QVERIFY(command->section(u'\n', 0, 0).contains(u"minutes"_s));
    QVERIFY(command->section(u'\n', 1, 1).startsWith(u"curl "_s));
    for (const QString &part : {u"'X-TC-Action: ChatCompletions'"_s, u"\"X-TC-Timestamp: $TC_TIMESTAMP\""_s,
                                u"\"Authorization: $TC_AUTHORIZATION\""_s})
        QVERIFY2(command->contains(part), qPrintable(part));
}

void TestCurlCommand::refuses()
{
    for (const QString &address : {u"not an address"_s, QString(u"https://api.example/?key="_s + theKey),
                                   QString(u"https://me:"_s + theKey + u"@api.example/"_s)}) {
        const Result<QString> command = curlCommand(endpoint(WireFormat::OpenAiChat, address).preset, ask());
        QVERIFY2(!command, qPrintable(address));
        QCOMPARE(command.error().kind, Error::Kind::Input);
        QVERIFY(!command.error().detail.contains(theKey));
    }
    QVERIFY(!curlCommand(endpoint(WireFormat::OpenAiChat, u"https://api.example"_s).preset, ask(QString())));
}

QTEST_GUILESS_MAIN(TestCurlCommand)
#include "tst_curlcommand.moc"
