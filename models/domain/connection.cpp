// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/connection.h"

#include <QFileInfo>
#include <QSet>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

struct Scheme
{
    QLatin1StringView name;
    ConnectionSettings::Driver driver;
};

constexpr std::array<Scheme, 8> Schemes{{
    {"sqlite"_L1, ConnectionSettings::Driver::Sqlite},
    {"sqlite3"_L1, ConnectionSettings::Driver::Sqlite},
    {"file"_L1, ConnectionSettings::Driver::Sqlite},
    {"postgresql"_L1, ConnectionSettings::Driver::PostgreSql},
    {"postgres"_L1, ConnectionSettings::Driver::PostgreSql},
    {"mysql"_L1, ConnectionSettings::Driver::MySql},
    {"mariadb"_L1, ConnectionSettings::Driver::MySql},
    {"https"_L1, ConnectionSettings::Driver::Https},
}};

bool hasControlCharacter(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

/// A line break or NUL that was percent-encoded could end a connection string early and start another setting.
bool isClean(const ConnectionSettings &settings)
{
    QStringList texts{settings.path, settings.host, settings.user, settings.database};
    texts += settings.options.keys();
    texts += settings.options.values();
    return std::none_of(texts.begin(), texts.end(), hasControlCharacter);
}

Error badUri(const QString &why)
{
    return {
        Error::Kind::Input,
        why + u"; use sqlite:///path, postgresql://user@host:port/database, mysql://user@host:port/database or https://host/path"_s};
}

std::optional<ConnectionSettings::Driver> driverOf(const QUrl &url)
{
    const QString scheme = url.scheme().section(u'+', 0, 0); // SQLAlchemy writes postgresql+psycopg://
    for (const Scheme &known : Schemes) {
        if (scheme == known.name)
            return known.driver;
    }
    // Clear text is accepted here and judged by the REST source, which refuses it beyond this machine.
    if (scheme == "http"_L1)
        return ConnectionSettings::Driver::Https;
    return std::nullopt;
}

Result<ParsedConnection> fileConnection(const QString &path)
{
    if (path.isEmpty())
        return badUri(u"the address names no file"_s);
    if (hasControlCharacter(path))
        return badUri(u"the file name has a control character"_s);
    ParsedConnection parsed;
    parsed.settings.driver = ConnectionSettings::Driver::Sqlite;
    parsed.settings.path = QFileInfo(path).absoluteFilePath();
    parsed.settings.name = QFileInfo(path).fileName();
    return parsed;
}

/// QUrlQuery takes text that is already encoded and would read a "%41" in it as "A".
QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

void readOptions(const QUrl &url, ParsedConnection &parsed)
{
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items) {
        if (!ConnectionSettings::isSecretOption(key))
            parsed.settings.options.insert(key, value);
        else if (parsed.password.isEmpty())
            parsed.password = value;
    }
}

} // namespace

Result<ParsedConnection> ConnectionSettings::parse(const QString &uri)
{
    const QString text = uri.trimmed();
    if (text.isEmpty())
        return badUri(u"the address is empty"_s);
    if (!text.contains("://"_L1) && !text.startsWith("sqlite:"_L1))
        return fileConnection(text);

    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid())
        return badUri(u"the address cannot be read"_s);
    const auto driver = driverOf(url);
    if (!driver)
        return badUri(u"\"%1\" is not a kind of source"_s.arg(url.scheme()));

    ParsedConnection parsed;
    if (*driver == Driver::Sqlite) {
        // sqlite:////absolute and sqlite:///absolute both occur; a relative path is written sqlite:path.
        QString path = url.path(QUrl::FullyDecoded);
        while (path.startsWith("//"_L1))
            path.remove(0, 1);
        auto file = fileConnection(url.host().isEmpty() ? path : url.host() + path);
        if (file)
            readOptions(url, *file);
        if (file && !isClean(file->settings))
            return badUri(u"the address has a control character"_s);
        return file;
    }
    ConnectionSettings &settings = parsed.settings;
    settings.driver = *driver;
    settings.host = url.host();
    settings.port = url.port(0);
    settings.user = url.userName(QUrl::FullyDecoded);
    parsed.password = url.password(QUrl::FullyDecoded);
    readOptions(url, parsed);
    const QString path = url.path(QUrl::FullyDecoded);
    if (*driver == Driver::Https) {
        settings.path = path;
        if (url.scheme() == "http"_L1)
            settings.options.insert(u"scheme"_s, u"http"_s);
        if (settings.host.isEmpty())
            return badUri(u"the address names no host"_s);
    } else {
        settings.database = path.startsWith(u'/') ? path.mid(1) : path;
    }
    if (!isClean(settings))
        return badUri(u"the address has a control character"_s);
    settings.name = settings.host.isEmpty() ? settings.database : settings.host;
    return parsed;
}

QString ConnectionSettings::toUri() const
{
    QUrl url;
    if (driver == Driver::Sqlite) {
        url.setScheme(u"sqlite"_s);
        url.setHost(QString());
        url.setPath(path);
    } else {
        const bool clearText = options.value(u"scheme"_s) == "http"_L1;
        url.setScheme(driver == Driver::Https ? (clearText ? u"http"_s : u"https"_s) : driverName());
        url.setHost(host);
        url.setPort(port > 0 ? port : -1);
        url.setUserName(user);
        url.setPath(driver == Driver::Https || database.isEmpty() ? path : u'/' + database);
    }
    QUrlQuery query;
    for (auto option = options.begin(); option != options.end(); ++option) {
        if (option.key() != "scheme"_L1)
            query.addQueryItem(encoded(option.key()), encoded(option.value()));
    }
    if (!query.isEmpty())
        url.setQuery(query);
    // QUrl leaves out "//" before an empty host, and the text would then no longer be read as an address.
    QString text = url.toString(QUrl::FullyEncoded);
    const qsizetype afterScheme = url.scheme().size() + 1;
    if (!text.contains("://"_L1))
        text.insert(afterScheme, "//"_L1);
    return text;
}

bool ConnectionSettings::isLedgerName(const QString &name)
{
    return name.trimmed().compare("ledger"_L1, Qt::CaseInsensitive) == 0;
}

bool ConnectionSettings::isSecretOption(const QString &key)
{
    static const QSet<QString> secrets{u"password"_s,    u"passwd"_s,      u"pwd"_s,         u"pass"_s,
                                       u"sslpassword"_s, u"token"_s,       u"apikey"_s,      u"authtoken"_s,
                                       u"secret"_s,      u"accesstoken"_s, u"clientsecret"_s};
    return secrets.contains(key.toLower().remove(u'_').remove(u'-'));
}

QString ConnectionSettings::driverName() const
{
    switch (driver) {
    case Driver::Sqlite:
        return u"sqlite"_s;
    case Driver::PostgreSql:
        return u"postgresql"_s;
    case Driver::MySql:
        return u"mysql"_s;
    case Driver::Https:
        return u"https"_s;
    }
    return {};
}

} // namespace Tokenglass
