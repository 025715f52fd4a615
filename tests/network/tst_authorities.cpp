// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/network/authorities.h"
#include "tests/support/adminrestserver.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTemporaryDir>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

/// A server whose certificate no system knows, asked with and without its authority in the settings.
class TestAuthorities : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void trustsTheFileFromNowOn();
    void refusesBadFiles_data();
    void refusesBadFiles();
    void badFileChangesNothing();

private:
    void makeCertificate(const QString &certificate, const QString &key, const QString &days);
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    void put(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QByteArray bytesOf(const QString &name) const;
    [[nodiscard]] QNetworkReply::NetworkError ask() const;

    QTemporaryDir m_folder;
    std::unique_ptr<AdminRestServer> m_server;
};

void TestAuthorities::makeCertificate(const QString &certificate, const QString &key, const QString &days)
{
    const QString request = path(u"request.pem"_s);
    QCOMPARE(QProcess::execute(u"openssl"_s,
                               {u"req"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-subj"_s,
                                u"/CN=Tokenglass test"_s, u"-keyout"_s, path(key), u"-out"_s, request, u"-batch"_s}),
             0);
    put(u"names.cnf"_s, "subjectAltName=IP:127.0.0.1\nbasicConstraints=CA:TRUE\n");
    // Only this command makes a certificate that has expired.
    QCOMPARE(QProcess::execute(u"openssl"_s,
                               {u"x509"_s, u"-req"_s, u"-in"_s, request, u"-signkey"_s, path(key), u"-days"_s, days,
                                u"-extfile"_s, path(u"names.cnf"_s), u"-out"_s, path(certificate)}),
             0);
}

void TestAuthorities::put(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray TestAuthorities::bytesOf(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestAuthorities::initTestCase()
{
    TestCase::initTestCase();
    makeCertificate(u"ca.pem"_s, u"key.pem"_s, u"2"_s);
    QFile key(path(u"key.pem"_s));
    QVERIFY(key.open(QIODevice::ReadOnly));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPrivateKey(QSslKey(&key, QSsl::Rsa));
    tls.setLocalCertificate(QSslCertificate::fromPath(path(u"ca.pem"_s)).value(0));
    m_server = std::make_unique<AdminRestServer>(tls);
    m_server->set("/here", {200, "{}", {}, {}});
}

void TestAuthorities::cleanup()
{
    QVERIFY(trustAuthorities({}));
}

QNetworkReply::NetworkError TestAuthorities::ask() const
{
    QNetworkAccessManager network;
    network.setProxy(QNetworkProxy::NoProxy);
    const std::unique_ptr<QNetworkReply> reply(
        network.get(QNetworkRequest(QUrl(u"https://127.0.0.1:%1/here"_s.arg(m_server->port())))));
    (void)QTest::qWaitFor([&reply] { return reply->isFinished(); });
    return reply->error();
}

void TestAuthorities::trustsTheFileFromNowOn()
{
    QCOMPARE(ask(), QNetworkReply::SslHandshakeFailedError);
    const Result<int> trusted = trustAuthorities(path(u"ca.pem"_s));
    QVERIFY(trusted);
    QCOMPARE(*trusted, 1);
    QVERIFY(QSslConfiguration::defaultConfiguration().caCertificates().size()
            > QSslConfiguration::systemCaCertificates().size());
    QCOMPARE(ask(), QNetworkReply::NoError);
    QVERIFY(trustAuthorities({}));
    QCOMPARE(ask(), QNetworkReply::SslHandshakeFailedError);
}

void TestAuthorities::refusesBadFiles_data()
{
    const QByteArray certificate = bytesOf(u"ca.pem"_s);
    makeCertificate(u"old.pem"_s, u"oldkey.pem"_s, u"-1"_s);
    put(u"empty.pem"_s, {});
    put(u"cut.pem"_s, certificate + certificate.left(certificate.size() / 2));
    put(u"text.pem"_s, "no certificate at all");
    QTest::addColumn<QString>("file");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("word");
    QTest::newRow("missing") << u"none.pem"_s << Error::Kind::Storage << u"none.pem"_s;
    QTest::newRow("folder") << u"."_s << Error::Kind::Storage << QString();
    QTest::newRow("empty") << u"empty.pem"_s << Error::Kind::Input << u"no certificate"_s;
    QTest::newRow("text") << u"text.pem"_s << Error::Kind::Input << u"no certificate"_s;
    QTest::newRow("a key only") << u"key.pem"_s << Error::Kind::Input << u"no certificate"_s;
    QTest::newRow("cut off") << u"cut.pem"_s << Error::Kind::Input << u"certificate 2 of 2"_s;
    QTest::newRow("expired") << u"old.pem"_s << Error::Kind::Input << u"expired"_s;
}

void TestAuthorities::refusesBadFiles()
{
    QFETCH(const QString, file);
    QFETCH(const Error::Kind, kind);
    QFETCH(const QString, word);
    const Result<int> read = readAuthorities(path(file));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, kind);
    QVERIFY2(read.error().detail.contains(word), qPrintable(read.error().detail));
}

void TestAuthorities::badFileChangesNothing()
{
    QVERIFY(trustAuthorities(path(u"ca.pem"_s)));
    QVERIFY(!trustAuthorities(path(u"key.pem"_s)));
    QCOMPARE(ask(), QNetworkReply::NoError);
}

Q_DECLARE_METATYPE(Tokenglass::Error::Kind)
QTEST_GUILESS_MAIN(TestAuthorities)
#include "tst_authorities.moc"
