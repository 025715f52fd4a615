// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/connection.h"
#include "tests/support/testmain.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace Tokenglass {

using Driver = ConnectionSettings::Driver;

class ConnectionTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void files_data();
    void files();
    void servers_data();
    void servers();
    void restAddress();
    void passwordsAreTakenOut_data();
    void passwordsAreTakenOut();
    void refuses_data();
    void refuses();
    void uriReadsBack_data();
    void uriReadsBack();
    void settingsReadBack_data();
    void settingsReadBack();
};

void ConnectionTest::files_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<QString>("path");
    QTest::newRow("three slashes") << u"sqlite:///data/usage.db"_s << u"/data/usage.db"_s;
    QTest::newRow("four slashes") << u"sqlite:////data/usage.db"_s << u"/data/usage.db"_s;
    QTest::newRow("file") << u"file:///data/usage.db"_s << u"/data/usage.db"_s;
    QTest::newRow("relative") << u"sqlite:usage.db"_s << QDir::currentPath() + u"/usage.db"_s;
    QTest::newRow("plain path") << u"/data/usage.db"_s << u"/data/usage.db"_s;
    QTest::newRow("plain path with dots") << u"/data/../data/./usage.db"_s << u"/data/../data/./usage.db"_s;
    QTest::newRow("plain relative path") << u"usage.db"_s << QDir::currentPath() + u"/usage.db"_s;
    QTest::newRow("encoded") << u"sqlite:///data/my%20usage%23%3F%25.db"_s << u"/data/my usage#?%.db"_s;
    QTest::newRow("plain path is never decoded") << u"/data/my%20usage#?.db"_s << u"/data/my%20usage#?.db"_s;
    QTest::newRow("Chinese") << u"sqlite:///数据/用量.db"_s << u"/数据/用量.db"_s;
    QTest::newRow("a path like a scheme") << u"/tmp/postgresql:/x"_s << u"/tmp/postgresql:/x"_s;
}

void ConnectionTest::files()
{
    QFETCH(QString, uri);
    QFETCH(QString, path);
    const auto parsed = ConnectionSettings::parse(uri);
    QVERIFY2(parsed.ok(), parsed ? "" : qPrintable(parsed.error().detail));
    QCOMPARE(parsed->settings.driver, Driver::Sqlite);
    QCOMPARE(QDir::cleanPath(parsed->settings.path), QDir::cleanPath(path));
    QVERIFY(parsed->password.isEmpty());
    QVERIFY(!parsed->settings.name.isEmpty());
}

void ConnectionTest::servers_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<Driver>("driver");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("database");
    const auto add = [](const char *name, const QString &uri, Driver driver, const QString &host, int port,
                        const QString &user, const QString &database) {
        QTest::newRow(name) << uri << driver << host << port << user << database;
    };
    add("full", u"postgresql://me@db.example:5433/usage"_s, Driver::PostgreSql, u"db.example"_s, 5433, u"me"_s,
        u"usage"_s);
    add("short scheme", u"postgres://db/usage"_s, Driver::PostgreSql, u"db"_s, 0, {}, u"usage"_s);
    add("SQLAlchemy", u"postgresql+psycopg2://me@db/usage"_s, Driver::PostgreSql, u"db"_s, 0, u"me"_s, u"usage"_s);
    add("socket", u"postgresql:///usage"_s, Driver::PostgreSql, {}, 0, {}, u"usage"_s);
    add("service only", u"postgresql://?service=usage"_s, Driver::PostgreSql, {}, 0, {}, {});
    add("MySQL", u"mysql://me@db:3307/usage"_s, Driver::MySql, u"db"_s, 3307, u"me"_s, u"usage"_s);
    add("MariaDB", u"mariadb://me@db/usage"_s, Driver::MySql, u"db"_s, 0, u"me"_s, u"usage"_s);
    add("IPv6", u"postgresql://me@[::1]:5432/usage"_s, Driver::PostgreSql, u"::1"_s, 5432, u"me"_s, u"usage"_s);
    add("encoded", u"mysql://m%40e@db/%E7%94%A8%E9%87%8F"_s, Driver::MySql, u"db"_s, 0, u"m@e"_s, u"用量"_s);
    add("scheme in capitals", u"PostgreSQL://me@db/usage"_s, Driver::PostgreSql, u"db"_s, 0, u"me"_s, u"usage"_s);
    add("no database", u"postgresql://me@db"_s, Driver::PostgreSql, u"db"_s, 0, u"me"_s, {});
    add("spaces around", u"  mysql://db/usage\n"_s, Driver::MySql, u"db"_s, 0, {}, u"usage"_s);
}

void ConnectionTest::servers()
{
    QFETCH(QString, uri);
    QFETCH(Driver, driver);
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(QString, user);
    QFETCH(QString, database);
    const auto parsed = ConnectionSettings::parse(uri);
    QVERIFY2(parsed.ok(), parsed ? "" : qPrintable(parsed.error().detail));
    const ConnectionSettings &settings = parsed->settings;
    QCOMPARE(settings.driver, driver);
    QCOMPARE(settings.host, host);
    QCOMPARE(settings.port, port);
    QCOMPARE(settings.user, user);
    QCOMPARE(settings.database, database);
}

void ConnectionTest::restAddress()
{
    const auto parsed = ConnectionSettings::parse(u"https://admin.example:8443/api/admin/cost-tracking"_s);
    QVERIFY(parsed.ok());
    QCOMPARE(parsed->settings.driver, Driver::Https);
    QCOMPARE(parsed->settings.host, u"admin.example"_s);
    QCOMPARE(parsed->settings.port, 8443);
    QCOMPARE(parsed->settings.path, u"/api/admin/cost-tracking"_s);
    QCOMPARE(parsed->settings.driverName(), u"https"_s);
    QCOMPARE(parsed->settings.toUri(), u"https://admin.example:8443/api/admin/cost-tracking"_s);
}

void ConnectionTest::passwordsAreTakenOut_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<QString>("password");
    QTest::newRow("plain") << u"postgresql://me:s3cret@db/usage"_s << u"s3cret"_s;
    QTest::newRow("encoded") << u"mysql://me:s3cret%40%3A%2F%23%3F%25@db/usage"_s << u"s3cret@:/#?%"_s;
    QTest::newRow("option") << u"postgresql://me@db/usage?password=s3cret&sslmode=require"_s << u"s3cret"_s;
    QTest::newRow("option in capitals") << u"postgresql://me@db/usage?PassWord=s3cret"_s << u"s3cret"_s;
    QTest::newRow("encoded option") << u"postgresql://me@db/usage?password=s3cret%26%2B"_s << u"s3cret&+"_s;
    QTest::newRow("encoded key") << u"postgresql://me@db/usage?%70assword=s3cret"_s << u"s3cret"_s;
    QTest::newRow("token") << u"https://admin.example/api?token=s3cret"_s << u"s3cret"_s;
    QTest::newRow("MySQL short form") << u"mysql://db/usage?passwd=s3cret"_s << u"s3cret"_s;
    QTest::newRow("access token") << u"https://admin.example/api?access_token=s3cret"_s << u"s3cret"_s;
    QTest::newRow("API key") << u"https://admin.example/api?apikey=s3cret"_s << u"s3cret"_s;
}

void ConnectionTest::passwordsAreTakenOut()
{
    QFETCH(QString, uri);
    QFETCH(QString, password);
    const auto parsed = ConnectionSettings::parse(uri);
    QVERIFY2(parsed.ok(), parsed ? "" : qPrintable(parsed.error().detail));
    QCOMPARE(parsed->password, password);
    QVERIFY(!parsed->settings.toUri().contains(u"s3cret"_s));
    for (const QString &value : parsed->settings.options)
        QVERIFY(!value.contains(u"s3cret"_s));
}

void ConnectionTest::refuses_data()
{
    QTest::addColumn<QString>("uri");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << u"  \t "_s;
    QTest::newRow("unknown scheme") << u"oracle://db/usage"_s;
    QTest::newRow("ftp") << u"ftp://db/usage.db"_s;
    QTest::newRow("javascript") << u"javascript://alert(1)"_s;
    QTest::newRow("no file") << u"sqlite://"_s;
    QTest::newRow("no scheme") << u"://db/usage"_s;
    QTest::newRow("port too large") << u"postgresql://s3cret:s3cret@db:99999/usage"_s;
    QTest::newRow("port no number") << u"postgresql://me:s3cret@db:port/usage"_s;
    QTest::newRow("negative port") << u"mysql://me:s3cret@db:-1/usage"_s;
    QTest::newRow("a space in the host") << u"postgresql://me:s3cret@d b/usage"_s;
    QTest::newRow("broken IPv6") << u"postgresql://me:s3cret@[::1/usage"_s;
    QTest::newRow("broken encoding") << u"postgresql://me:s3cret%ZZ@db/usage"_s;
    QTest::newRow("https without host") << u"https:///api"_s;
    QTest::newRow("NUL in a path") << u"sqlite:///data/usage%00.db"_s;
    QTest::newRow("NUL in a database") << u"postgresql://me@db/usage%00x"_s;
    QTest::newRow("line break in a user") << u"postgresql://me%0Ahost=evil@db/usage"_s;
    QTest::newRow("line break in an option") << u"postgresql://me@db/usage?application_name=a%0Ab"_s;
}

void ConnectionTest::refuses()
{
    QFETCH(QString, uri);
    const auto parsed = ConnectionSettings::parse(uri);
    QVERIFY(!parsed.ok());
    QCOMPARE(parsed.error().kind, Error::Kind::Input);
    QVERIFY(!parsed.error().detail.isEmpty());
    QVERIFY2(!parsed.error().detail.contains(u"s3cret"_s), "an error must not repeat a password");
}

void ConnectionTest::uriReadsBack_data()
{
    QTest::addColumn<QString>("uri");
    for (const char *uri :
         {"sqlite:///data/usage.db", "sqlite:///data/my%20usage%23%3F%25.db", "postgresql://me@db.example:5433/usage",
          "postgresql://me@[::1]:5432/usage", "postgresql:///usage", "postgresql://db", "mysql://m%40e@db/usage",
          "https://admin.example/api/admin/cost-tracking", "http://127.0.0.1:9999/api/admin/cost-tracking",
          "postgresql://me@db/usage?connect_timeout=5&sslmode=verify-full", "postgresql://?service=usage",
          "postgresql://me@db/usage?application_name=a%26b%3Dc%2Bd%25%20e%23f", "mysql://me@db/us%2Fage%3Fx%23y"})
        QTest::newRow(uri) << QString::fromLatin1(uri);
}

void ConnectionTest::uriReadsBack()
{
    QFETCH(QString, uri);
    const auto parsed = ConnectionSettings::parse(uri);
    QVERIFY2(parsed.ok(), parsed ? "" : qPrintable(parsed.error().detail));
    const auto again = ConnectionSettings::parse(parsed->settings.toUri());
    QVERIFY2(again.ok(), qPrintable(parsed->settings.toUri()));
    QCOMPARE(again->settings, parsed->settings);
}

void ConnectionTest::settingsReadBack_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"plain", "with space", "100%", "%41", "a/b", "a?b", "a#b", "a@b", "a:b", "a&b=c", "a+b",
                             "a;b", "[a]", "\\", "'\"`", "é", "用量", "😀", "..."})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void ConnectionTest::settingsReadBack()
{
    QFETCH(QString, text);
    ConnectionSettings server;
    server.driver = Driver::PostgreSql;
    server.host = u"db"_s;
    server.name = u"db"_s;
    server.user = text;
    server.database = text;
    server.options.insert(u"application_name"_s, text);
    const auto parsed = ConnectionSettings::parse(server.toUri());
    QVERIFY2(parsed.ok(), qPrintable(server.toUri()));
    QCOMPARE(parsed->settings, server);

    ConnectionSettings file;
    file.path = u"/data/"_s + text + u"/usage.db"_s;
    file.name = u"usage.db"_s;
    const auto parsedFile = ConnectionSettings::parse(file.toUri());
    QVERIFY2(parsedFile.ok(), qPrintable(file.toUri()));
    QCOMPARE(parsedFile->settings, file);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::ConnectionTest)
#include "tst_connection.moc"
