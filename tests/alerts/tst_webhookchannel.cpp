// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/alerts/alertpayload.h"
#include "models/alerts/webhookchannel.h"
#include "tests/support/alertsamples.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/fakesource.h"
#include "tests/support/testmain.h"
#include "tests/support/webhookserver.h"

#include <QMessageAuthenticationCode>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestWebhookChannel : public TestCase
{
    Q_OBJECT

private:
    static inline const QString secret = u"correct horse"_s;

    std::unique_ptr<WebhookServer> m_server;
    FakeSecretStore m_secrets;
    ManualClock m_clock;
    std::unique_ptr<WebhookChannel> m_channel;

    void make(const WebhookPatience &patience = {3, 1ms, 50ms, 10s})
    {
        m_channel = std::make_unique<WebhookChannel>(m_secrets, m_clock, WebhookKeys{u"hook"_s, u"place"_s}, patience);
        m_channel->setTarget(m_server->address(), true);
    }
    Result<void> deliver(const AlertMessage &message = sampleAlert())
    {
        const QFuture<Result<void>> future = m_channel->deliver(message);
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
            return Error{Error::Kind::Timeout, u"the test's own"_s};
        return future.result();
    }

private Q_SLOTS:
    void init();
    void postsSignedJson();
    void unsignedWhereNoSecretIsWanted();
    void sendsNothingUnsignedByMistake();
    void triesAgainWithTheSameId();
    void givesUpInTheEnd();
    void refusalsAreFinal();
    void followsNoRedirect();
    void waitsAsLongAsAskedWithinBounds();
    void silenceEnds();
    void drippingAnswerEnds();
    void endlessAnswerIsCutOff();
    void unreachableIsNamedWithoutTheAddress();
    void oldAddressGetsNothingMore();
    void isOffWithoutAddress();
    void keptAddressIsReadForEachAlert();
};

void TestWebhookChannel::init()
{
    TestCase::init();
    m_server = std::make_unique<WebhookServer>();
    m_secrets.secrets = {{u"hook"_s, secret}};
    m_secrets.error.reset();
    m_secrets.asked.clear();
    make();
}

void TestWebhookChannel::postsSignedJson()
{
    QVERIFY(deliver());
    QCOMPARE(m_server->requests.size(), 1);
    const WebhookServer::Request &request = m_server->requests.constFirst();
    QCOMPARE(request.line, QByteArray("POST /hook/T0KEN HTTP/1.1"));
    QCOMPARE(request.headers.value("content-type"), QByteArray("application/json"));
    QCOMPARE(request.body, alertJson(sampleAlert()));
    const QByteArray timestamp = request.headers.value("x-tokenglass-timestamp");
    QCOMPARE(timestamp, QByteArray::number(m_clock.instant.toSecsSinceEpoch()));
    const QByteArray expected =
        QMessageAuthenticationCode::hash(timestamp + '.' + request.body, secret.toUtf8(), QCryptographicHash::Sha256);
    QCOMPARE(request.headers.value("x-tokenglass-signature"), "sha256=" + expected.toHex());
    QCOMPARE(request.headers.value("idempotency-key"), alertDeliveryId(sampleAlert().alert).toLatin1());
}

void TestWebhookChannel::unsignedWhereNoSecretIsWanted()
{
    m_channel->setTarget(m_server->address(), false);
    QVERIFY(deliver());
    QVERIFY(!m_server->requests.constFirst().headers.contains("x-tokenglass-signature"));
    QVERIFY(m_secrets.asked.isEmpty());
}

void TestWebhookChannel::sendsNothingUnsignedByMistake()
{
    m_secrets.secrets.clear(); // also what a locked keychain looks like
    const Result<void> none = deliver();
    QVERIFY(!none);
    QCOMPARE(none.error().kind, Error::Kind::Secret);
    m_secrets.error = Error{Error::Kind::Secret, u"no service"_s};
    QCOMPARE(deliver().error().detail, u"no service"_s);
    QVERIFY(m_server->requests.isEmpty());
}

void TestWebhookChannel::triesAgainWithTheSameId()
{
    m_server->answers = {WebhookServer::status(500), WebhookServer::status(503), WebhookServer::status(200)};
    QVERIFY(deliver());
    QCOMPARE(m_server->requests.size(), 3);
    for (const WebhookServer::Request &request : m_server->requests) {
        QCOMPARE(request.headers.value("idempotency-key"),
                 m_server->requests.constFirst().headers.value("idempotency-key"));
        QCOMPARE(request.body, m_server->requests.constFirst().body);
    }
}

void TestWebhookChannel::givesUpInTheEnd()
{
    m_server->answers = {WebhookServer::status(500, {}, "secret: " + secret.toUtf8())};
    const Result<void> result = deliver();
    QVERIFY(!result);
    QCOMPARE(m_server->requests.size(), 3);
    QVERIFY2(result.error().detail.contains(u"HTTP 500"), qPrintable(result.error().detail));
    QVERIFY(!result.error().detail.contains(secret));
    QVERIFY(!result.error().detail.contains(u"T0KEN"));
}

void TestWebhookChannel::refusalsAreFinal()
{
    m_server->answers = {WebhookServer::status(403)};
    QCOMPARE(deliver().error().kind, Error::Kind::Forbidden);
    m_server->answers = {WebhookServer::status(404)};
    QCOMPARE(deliver().error().kind, Error::Kind::Protocol);
    QCOMPARE(m_server->requests.size(), 2);
}

void TestWebhookChannel::followsNoRedirect()
{
    WebhookServer other;
    m_server->answers = {WebhookServer::status(307, "Location: " + other.address().toEncoded() + "\r\n")};
    const Result<void> result = deliver();
    QVERIFY(!result);
    QVERIFY2(result.error().detail.contains(u"redirect"), qPrintable(result.error().detail));
    QCOMPARE(m_server->requests.size(), 1);
    QVERIFY(other.requests.isEmpty());
}

void TestWebhookChannel::waitsAsLongAsAskedWithinBounds()
{
    m_server->answers = {WebhookServer::status(429, "Retry-After: 86400\r\n"), WebhookServer::status(200)};
    QVERIFY(deliver()); // a day is more than the longest delay of this test
    QCOMPARE(m_server->requests.size(), 2);
    make({1, 1ms, 50ms, 10s});
    m_server->answers = {WebhookServer::status(429, "Retry-After: 30\r\n")};
    const Result<void> refused = deliver();
    QCOMPARE(refused.error().kind, Error::Kind::RateLimited);
    QCOMPARE(refused.error().retryAfter, std::optional(30s));
}

void TestWebhookChannel::silenceEnds()
{
    make({2, 1ms, 50ms, 200ms});
    m_server->answers = {QByteArray()};
    const Result<void> result = deliver();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Timeout);
    QCOMPARE(m_server->requests.size(), 2);
    QVERIFY(!result.error().detail.contains(u"T0KEN"));
}

void TestWebhookChannel::drippingAnswerEnds()
{
    make({1, 1ms, 50ms, 300ms});
    m_server->answers = {"HTTP/1.1 200 OK\r\nX-Slow: "}; // the head never ends
    QCOMPARE(deliver().error().kind, Error::Kind::Timeout);
}

void TestWebhookChannel::endlessAnswerIsCutOff()
{
    // Announced, and so long that without the cut the delivery would wait for its time-out.
    make({1, 1ms, 50ms, 60s});
    m_server->answers = {"HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n" + QByteArray(1'000'000, 'x')};
    QVERIFY(deliver()); // it was taken: what follows does not matter
}

void TestWebhookChannel::unreachableIsNamedWithoutTheAddress()
{
    const QUrl gone = m_server->address();
    m_server.reset();
    m_channel->setTarget(gone, true);
    const Result<void> result = deliver();
    QCOMPARE(result.error().kind, Error::Kind::Offline);
    QVERIFY2(result.error().detail.startsWith(u"127.0.0.1:"), qPrintable(result.error().detail));
    QVERIFY(!result.error().detail.contains(u"T0KEN"));
}

void TestWebhookChannel::oldAddressGetsNothingMore()
{
    make({3, 300ms, 300ms, 10s});
    m_server->answers = {WebhookServer::status(500)};
    const QFuture<Result<void>> future = m_channel->deliver(sampleAlert());
    QTRY_COMPARE(m_server->requests.size(), 1);
    m_channel->setTarget({}, false);
    QTRY_VERIFY(future.isFinished());
    QVERIFY(!future.result());
    QCOMPARE(m_server->requests.size(), 1);
}

void TestWebhookChannel::isOffWithoutAddress()
{
    QVERIFY(m_channel->isOn());
    m_channel->setTarget({}, false);
    QVERIFY(!m_channel->isOn());
    m_channel->setKeptTarget(false);
    QVERIFY(m_channel->isOn());
    m_channel->setTarget({}, false);
    QVERIFY(!m_channel->isOn());
}

void TestWebhookChannel::keptAddressIsReadForEachAlert()
{
    m_channel->setKeptTarget(true);
    QVERIFY(m_secrets.asked.isEmpty()); // nobody's keychain is opened before there is something to send
    Result<void> result = deliver();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Storage);
    QVERIFY(m_server->requests.isEmpty());
    m_secrets.secrets.insert(u"place"_s, m_server->address().toString());
    QVERIFY(deliver());
    QCOMPARE(m_server->requests.size(), 1);
    m_secrets.error = Error{Error::Kind::Secret, u"locked"_s};
    result = deliver();
    QCOMPARE(result.error().detail, u"locked"_s);
    m_secrets.error.reset();
    m_secrets.secrets.insert(u"place"_s, u"http://elsewhere.example.com/T"_s); // not one that is let pass
    QVERIFY(!deliver());
    QCOMPARE(m_server->requests.size(), 1);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestWebhookChannel)
#include "tst_webhookchannel.moc"
