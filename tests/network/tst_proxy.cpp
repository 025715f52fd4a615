// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/networksettings.h"
#include "models/network/proxy.h"
#include "tests/support/adminrestserver.h"
#include "tests/support/testmain.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

/// Requests to a host that does not exist: only a proxy can answer them.
class TestProxy : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void manualProxyIsAsked();
    void proxyGetsNameAndPassword();
    void systemsProxyIsAsked();
    void noneReachesHostsDirectly();

private:
    [[nodiscard]] static QNetworkReply::NetworkError ask();
    [[nodiscard]] NetworkSettings manual() const;

    AdminRestServer m_proxy;
};

void TestProxy::cleanup()
{
    qunsetenv("http_proxy");
    useProxy({}, {});
}

NetworkSettings TestProxy::manual() const
{
    NetworkSettings settings;
    settings.proxy = NetworkSettings::Proxy::Manual;
    settings.proxyHost = u"127.0.0.1"_s;
    settings.proxyPort = m_proxy.port();
    return settings;
}

QNetworkReply::NetworkError TestProxy::ask()
{
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(QUrl(u"http://tokenglass.invalid/page"_s))));
    (void)QTest::qWaitFor([&reply] { return reply->isFinished(); }, 15'000);
    return reply->error();
}

void TestProxy::manualProxyIsAsked()
{
    m_proxy.set("http://tokenglass.invalid/page", {200, "{}", {}, {}});
    useProxy(manual(), {});
    QCOMPARE(ask(), QNetworkReply::NoError);
    QCOMPARE(m_proxy.requests().constLast().path, QByteArray("http://tokenglass.invalid/page"));
    QVERIFY(!m_proxy.requests().constLast().headers.contains("proxy-authorization"));
}

void TestProxy::proxyGetsNameAndPassword()
{
    m_proxy.set("http://tokenglass.invalid/page", {407, "{}", {"Proxy-Authenticate: Basic realm=\"test\""}, {}});
    NetworkSettings settings = manual();
    settings.proxyUser = u"ada"_s;
    useProxy(settings, u"correct horse"_s);
    // It refuses whatever comes; what matters is what it was told.
    QCOMPARE(ask(), QNetworkReply::ProxyAuthenticationRequiredError);
    QCOMPARE(m_proxy.requests().constLast().headers.value("proxy-authorization"),
             "Basic " + QByteArray("ada:correct horse").toBase64());
}

void TestProxy::systemsProxyIsAsked()
{
    m_proxy.set("http://tokenglass.invalid/page", {200, "{}", {}, {}});
    useProxy(manual(), {});
    qputenv("http_proxy", "http://127.0.0.1:" + QByteArray::number(m_proxy.port()));
    useProxy({}, {});
    const qsizetype before = m_proxy.requests().size();
    QCOMPARE(ask(), QNetworkReply::NoError);
    QCOMPARE(m_proxy.requests().size(), before + 1);
}

void TestProxy::noneReachesHostsDirectly()
{
    qputenv("http_proxy", "http://127.0.0.1:" + QByteArray::number(m_proxy.port()));
    NetworkSettings settings;
    settings.proxy = NetworkSettings::Proxy::None;
    useProxy(settings, {});
    const qsizetype before = m_proxy.requests().size();
    QVERIFY(ask() != QNetworkReply::NoError);
    QCOMPARE(m_proxy.requests().size(), before);
}

QTEST_GUILESS_MAIN(TestProxy)
#include "tst_proxy.moc"
