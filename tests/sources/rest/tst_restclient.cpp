// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/connection.h"
#include "models/sources/rest/restclient.h"
#include "tests/support/adminrestserver.h"
#include "tests/support/testmain.h"

#include <QLocale>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>
#include <QUrlQuery>

using namespace Tokenglass;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Answer = AdminRestServer::Answer;
const QString token = u"tok-3f9a77c1-secret"_s;

} // namespace

class TestRestClient : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksPolitely();
    void putsErrorsIntoWords_data();
    void putsErrorsIntoWords();
    void readsRetryAfter_data();
    void readsRetryAfter();
    void refusesBodies_data();
    void refusesBodies();
    void keepsTokenAtItsOrigin_data();
    void keepsTokenAtItsOrigin();
    void followsWithinOrigin();
    void stopsCircles();
    void hidesTokenTheServerRepeats();
    void givesUpSlowServer();
    void givesUpUnreachableServer();
    void reportsRefusedConnection();
    void cancels();
    void answersOnDestruction();
    void refusesClearText_data();
    void refusesClearText();
    void refusesBadToken();
    void verifiesCertificate();

private:
    [[nodiscard]] static ConnectionSettings settingsFor(const AdminRestServer &server);
    static Result<QJsonObject> wait(const QFuture<Result<QJsonObject>> &future);
    [[nodiscard]] Result<QJsonObject> ask(const RestLimits &limits = {});

    std::unique_ptr<AdminRestServer> m_server;
};

void TestRestClient::init()
{
    TestCase::init();
    m_server = std::make_unique<AdminRestServer>();
}

ConnectionSettings TestRestClient::settingsFor(const AdminRestServer &server)
{
    ConnectionSettings settings;
    settings.driver = ConnectionSettings::Driver::Https;
    settings.host = u"127.0.0.1"_s;
    settings.port = server.port();
    settings.options = {{u"scheme"_s, u"http"_s}};
    return settings;
}

Result<QJsonObject> TestRestClient::wait(const QFuture<Result<QJsonObject>> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
        return Error{Error::Kind::Cancelled, u"no answer within the test's patience"_s};
    return future.result();
}

Result<QJsonObject> TestRestClient::ask(const RestLimits &limits)
{
    RestClient client(settingsFor(*m_server), token, u"/api"_s, limits);
    return wait(client.get(u"overview"_s, QUrlQuery(u"days=7"_s)));
}

void TestRestClient::asksPolitely()
{
    m_server->set("/api/overview", {200, R"({"a": 1})", {}, {}});
    const Result<QJsonObject> answer = ask();
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QCOMPARE(answer->value("a"_L1).toInt(), 1);
    QCOMPARE(m_server->requests().size(), 1);
    const AdminRestServer::Request request = m_server->requests().first();
    QCOMPARE(request.method, "GET");
    QCOMPARE(request.query, "days=7");
    QCOMPARE(request.headers.value("authorization"), "Bearer " + token.toLatin1());
    QCOMPARE(request.headers.value("user-agent"), "tokenglass/" TOKENGLASS_VERSION);
    QVERIFY(!request.headers.contains("cookie"));
}

void TestRestClient::putsErrorsIntoWords_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("says");
    using Kind = Error::Kind;
    QTest::newRow("401") << 401 << QByteArray(R"({"detail": "Could not validate"})") << Kind::Auth
                         << u"Could not validate"_s;
    QTest::newRow("403") << 403 << QByteArray(R"({"detail": "Admin access required"})") << Kind::Forbidden
                         << u"Admin access required"_s;
    QTest::newRow("404") << 404 << QByteArray("<html>") << Kind::Schema << u"base URL"_s;
    QTest::newRow("422") << 422
                         << QByteArray(R"({"detail": [{"loc": ["query", "days"], "msg": "must be less than 366"}]})")
                         << Kind::Input << u"days: must be less than 366"_s;
    QTest::newRow("422 odd detail") << 422 << QByteArray(R"({"detail": [5, {"loc": 3}]})") << Kind::Input << u"422"_s;
    QTest::newRow("429") << 429 << QByteArray() << Kind::RateLimited << u"429"_s;
    QTest::newRow("500") << 500 << QByteArray("Internal Server Error") << Kind::Protocol << u"failed"_s;
    QTest::newRow("503") << 503 << QByteArray() << Kind::Offline << u"503"_s;
    QTest::newRow("504") << 504 << QByteArray() << Kind::Timeout << u"504"_s;
    QTest::newRow("418") << 418 << QByteArray() << Kind::Protocol << u"418"_s;
    QTest::newRow("304") << 304 << QByteArray() << Kind::Protocol << u"304"_s;
}

void TestRestClient::putsErrorsIntoWords()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const Error::Kind, kind);
    QFETCH(const QString, says);
    m_server->set("/api/overview", {status, body, {}, {}});
    const Result<QJsonObject> answer = ask();
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, kind);
    QVERIFY2(answer.error().detail.contains(says), qPrintable(answer.error().detail));
}

void TestRestClient::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    const QDateTime inAnHour = QDateTime::currentDateTimeUtc().addSecs(3600);
    const QString date = QLocale::c().toString(inAnHour, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    QTest::newRow("seconds") << QByteArray("30") << 30 << 30;
    QTest::newRow("date") << date.toLatin1() << 3000 << 3601;
    QTest::newRow("past date") << QByteArray("Wed, 21 Oct 2015 07:28:00 GMT") << 0 << 0;
    QTest::newRow("absurd") << QByteArray("99999999999") << 86'400 << 86'400;
    QTest::newRow("negative") << QByteArray("-5") << 0 << 0;
    QTest::newRow("nonsense") << QByteArray("soon") << -1 << -1;
    QTest::newRow("absent") << QByteArray() << -1 << -1;
}

void TestRestClient::readsRetryAfter()
{
    QFETCH(const QByteArray, value);
    QFETCH(const int, least);
    QFETCH(const int, most);
    QList<QByteArray> headers;
    if (!value.isEmpty())
        headers.append("Retry-After: " + value);
    m_server->set("/api/overview", {429, "{}", headers, {}});
    const Result<QJsonObject> answer = ask();
    QVERIFY(!answer);
    const qint64 seconds = answer.error().retryAfter.value_or(-1s).count();
    QVERIFY2(seconds >= least && seconds <= most, qPrintable(QString::number(seconds)));
}

void TestRestClient::refusesBodies_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<Error::Kind>("kind");
    using Manner = Answer::Manner;
    QTest::newRow("login page") << Answer{200, "<html>sign in", {}, Manner::Whole, "text/html"}
                                << Error::Kind::Protocol;
    QTest::newRow("empty") << Answer{200, "", {}, {}} << Error::Kind::Protocol;
    QTest::newRow("half JSON") << Answer{200, R"({"total": {)", {}, {}} << Error::Kind::Protocol;
    QTest::newRow("list") << Answer{200, "[1]", {}, {}} << Error::Kind::Protocol;
    QTest::newRow("NaN") << Answer{200, R"({"cost": NaN})", {}, {}} << Error::Kind::Protocol;
    QTest::newRow("not UTF-8") << Answer{200, "{\"a\": \"\xff\xfe\"}", {}, {}} << Error::Kind::Protocol;
    QTest::newRow("breaks off") << Answer{200, QByteArray(4000, ' '), {}, Manner::BreaksOff} << Error::Kind::Truncated;
    QTest::newRow("huge") << Answer{200, QByteArray(9 << 20, ' '), {}, {}} << Error::Kind::Protocol;
}

void TestRestClient::refusesBodies()
{
    QFETCH(const Answer, answer);
    QFETCH(const Error::Kind, kind);
    m_server->set("/api/overview", answer);
    const Result<QJsonObject> result = ask();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, kind);
    QVERIFY(!result.error().detail.isEmpty());
}

void TestRestClient::keepsTokenAtItsOrigin_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("target");
    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("%d to another port", status) << status << u"http://127.0.0.1:%1/api/overview"_s;
        QTest::addRow("%d to another name", status) << status << u"http://localhost:%1/api/overview"_s;
    }
    QTest::newRow("without a scheme") << 302 << u"//127.0.0.1:%1/api/overview"_s;
    QTest::newRow("to another scheme") << 302 << u"https://127.0.0.1:%1/api/overview"_s;
    QTest::newRow("with a name in front") << 302 << u"http://127.0.0.1@localhost:%1/api/overview"_s;
    QTest::newRow("to a file") << 302 << u"file:///etc/passwd?%1"_s;
}

void TestRestClient::keepsTokenAtItsOrigin()
{
    QFETCH(const int, status);
    QFETCH(const QString, target);
    AdminRestServer other;
    other.set("/api/overview", {200, "{}", {}, {}});
    m_server->set("/api/overview", {status, "{}", {"Location: " + target.arg(other.port()).toLatin1()}, {}});
    const Result<QJsonObject> answer = ask();
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Protocol);
    QTest::qWait(50);
    QCOMPARE(other.requests().size(), 0);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestRestClient::followsWithinOrigin()
{
    m_server->set("/api/overview", {307, "", {"Location: /v2/overview?days=7"}, {}});
    m_server->set("/v2/overview", {200, R"({"a": 2})", {}, {}});
    const Result<QJsonObject> answer = ask();
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QCOMPARE(answer->value("a"_L1).toInt(), 2);
    QCOMPARE(m_server->requests().last().headers.value("authorization"), "Bearer " + token.toLatin1());
}

void TestRestClient::stopsCircles()
{
    m_server->set("/api/overview", {302, "", {"Location: /api/overview"}, {}});
    const Result<QJsonObject> answer = ask();
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Protocol);
    QCOMPARE(m_server->requests().size(), 1 + RestLimits().redirects);
}

void TestRestClient::hidesTokenTheServerRepeats()
{
    m_server->set("/api/overview", {401, "{\"detail\": \"bad token " + token.toLatin1() + "\"}", {}, {}});
    const Result<QJsonObject> answer = ask();
    QVERIFY(!answer);
    QVERIFY(answer.error().detail.contains(u"bad token"_s));
    QVERIFY2(!answer.error().detail.contains(token), qPrintable(answer.error().detail));
}

void TestRestClient::givesUpSlowServer()
{
    m_server->set("/api/overview", {200, "{}", {}, Answer::Manner::Silent});
    RestLimits limits;
    limits.total = 200ms;
    const Result<QJsonObject> answer = ask(limits);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Timeout);
    QTRY_COMPARE(m_server->openConnections(), 0);
}

void TestRestClient::givesUpUnreachableServer()
{
    // TLS against a server that speaks none: the connection stands, but no request ever leaves.
    ConnectionSettings settings = settingsFor(*m_server);
    settings.options.clear();
    RestLimits limits;
    limits.connecting = 200ms;
    RestClient client(settings, token, u"/api"_s, limits);
    const Result<QJsonObject> answer = wait(client.get(u"overview"_s, {}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Timeout);
}

void TestRestClient::reportsRefusedConnection()
{
    const ConnectionSettings settings = settingsFor(*m_server);
    m_server.reset(); // nobody listens there now
    RestClient client(settings, token, u"/api"_s);
    const Result<QJsonObject> answer = wait(client.get(u"overview"_s, {}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Offline);
}

void TestRestClient::cancels()
{
    m_server->set("/api/overview", {200, "{}", {}, Answer::Manner::Silent});
    RestClient client(settingsFor(*m_server), token, u"/api"_s);
    const QFuture<Result<QJsonObject>> future = client.get(u"overview"_s, {});
    QTRY_COMPARE(m_server->requests().size(), 1);
    client.cancel();
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().kind, Error::Kind::Cancelled);
    QTRY_COMPARE(m_server->openConnections(), 0);
    m_server->set("/api/overview", {200, "{}", {}, {}});
    QVERIFY(wait(client.get(u"overview"_s, {}))); // and works again
}

void TestRestClient::answersOnDestruction()
{
    m_server->set("/api/overview", {200, "{}", {}, Answer::Manner::Silent});
    auto client = std::make_unique<RestClient>(settingsFor(*m_server), token, u"/api"_s);
    const QFuture<Result<QJsonObject>> sent = client->get(u"overview"_s, {});
    QTRY_COMPARE(m_server->requests().size(), 1);
    const QFuture<Result<QJsonObject>> fresh = client->get(u"overview"_s, {});
    client.reset();
    QCOMPARE(sent.result().error().kind, Error::Kind::Cancelled);
    QCOMPARE(fresh.result().error().kind, Error::Kind::Cancelled);
}

void TestRestClient::refusesClearText_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("name") << u"usage.example"_s << false;
    QTest::newRow("private address") << u"192.168.1.5"_s << false;
    QTest::newRow("looks like loopback") << u"localhost.example"_s << false;
    QTest::newRow("looks like a loopback address") << u"127.0.0.1.example"_s << false;
    QTest::newRow("localhost") << u"LocalHost"_s << true;
    QTest::newRow("127.0.0.1") << u"127.0.0.1"_s << true;
    QTest::newRow("::1") << u"::1"_s << true;
}

void TestRestClient::refusesClearText()
{
    QFETCH(const QString, host);
    QFETCH(const bool, allowed);
    ConnectionSettings settings = settingsFor(*m_server);
    settings.host = host;
    RestClient client(settings, token, u"/api"_s);
    const QFuture<Result<QJsonObject>> answer = client.get(u"overview"_s, {});
    QCOMPARE(answer.isFinished(), !allowed);
    if (!allowed)
        QCOMPARE(answer.result().error().kind, Error::Kind::Input);
}

void TestRestClient::refusesBadToken()
{
    RestClient client(settingsFor(*m_server), u"abc\r\nX-Evil: 1"_s, u"/api"_s);
    const Result<QJsonObject> answer = wait(client.get(u"overview"_s, {}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Input);
    QVERIFY(!answer.error().detail.contains(u"Evil"_s));
    QCOMPARE(m_server->requests().size(), 0);
}

void TestRestClient::verifiesCertificate()
{
    QTemporaryDir folder;
    const QString keyFile = folder.filePath(u"key.pem"_s);
    const QString certificateFile = folder.filePath(u"certificate.pem"_s);
    QCOMPARE(QProcess::execute(u"openssl"_s,
                               {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s,
                                u"-subj"_s, u"/CN=Tokenglass test"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s,
                                u"-keyout"_s, keyFile, u"-out"_s, certificateFile, u"-batch"_s}),
             0);
    QFile key(keyFile);
    QVERIFY(key.open(QIODevice::ReadOnly));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPrivateKey(QSslKey(&key, QSsl::Rsa));
    tls.setLocalCertificate(QSslCertificate::fromPath(certificateFile).value(0));
    AdminRestServer server(tls);
    server.set("/api/overview", {200, R"({"a": 3})", {}, {}});
    ConnectionSettings settings = settingsFor(server);
    settings.options.clear();

    RestClient careful(settings, token, u"/api"_s);
    const Result<QJsonObject> refused = wait(careful.get(u"overview"_s, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Protocol);
    QVERIFY2(refused.error().detail.contains(u"not trusted"_s), qPrintable(refused.error().detail));
    QCOMPARE(server.requests().size(), 0);

    settings.options.insert(u"ca"_s, certificateFile);
    RestClient trusting(settings, token, u"/api"_s);
    const Result<QJsonObject> answer = wait(trusting.get(u"overview"_s, {}));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QCOMPARE(answer->value("a"_L1).toInt(), 3);

    settings.host = u"localhost"_s; // the certificate is for the address only
    RestClient elsewhere(settings, token, u"/api"_s);
    QVERIFY(!wait(elsewhere.get(u"overview"_s, {})));
    settings.options.insert(u"ca"_s, keyFile);
    RestClient misled(settings, token, u"/api"_s);
    QCOMPARE(wait(misled.get(u"overview"_s, {})).error().kind, Error::Kind::Input);
}

QTEST_GUILESS_MAIN(TestRestClient)
#include "tst_restclient.moc"
