// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/servers/mariadbparameters.h"

#include "models/servers/timeoutoption.h"

#include <mysql.h>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

bool isTrue(const QString &value)
{
    return value.isEmpty() || value == "1"_L1 || value.compare("true"_L1, Qt::CaseInsensitive) == 0
        || value.compare("on"_L1, Qt::CaseInsensitive) == 0 || value.compare("yes"_L1, Qt::CaseInsensitive) == 0;
}

/// The words of MySQL's ssl-mode. False: no such mode.
bool applyMode(MariaDbParameters &parameters, const QString &mode)
{
    const QString word = mode.toUpper();
    if (word == "DISABLED"_L1 || word == "PREFERRED"_L1)
        return true;
    if (word != "REQUIRED"_L1 && word != "VERIFY_CA"_L1 && word != "VERIFY_IDENTITY"_L1)
        return false;
    parameters.enforceTls = true;
    if (word != "REQUIRED"_L1)
        parameters.verifyServer = true;
    return true;
}

/// False: no such option, or a value it cannot have.
bool applyOption(MariaDbParameters &parameters, const QString &name, const QString &value)
{
    if (name == "ssl-ca"_L1)
        parameters.certificateAuthority = value.toUtf8();
    else if (name == "ssl-cert"_L1)
        parameters.certificate = value.toUtf8();
    else if (name == "ssl-key"_L1)
        parameters.key = value.toUtf8();
    else if (name == "ssl"_L1)
        parameters.enforceTls = isTrue(value);
    else if (name == "ssl-verify-server-cert"_L1)
        parameters.verifyServer = isTrue(value);
    else if (name == "ssl-mode"_L1)
        return applyMode(parameters, value);
    else if (name == "socket"_L1 || name == "unix-socket"_L1)
        parameters.socket = value.toUtf8();
    else
        return name == "charset"_L1; // always utf8mb4; addresses written for other programs name it
    return true;
}

const char *orNull(const QByteArray &text)
{
    return text.isEmpty() ? nullptr : text.constData();
}

} // namespace

Result<MariaDbParameters> MariaDbParameters::from(const ConnectionSettings &settings, const QString &password)
{
    MariaDbParameters parameters;
    if (settings.database.isEmpty())
        return Error{Error::Kind::Input, u"the address names no database"_s};
    parameters.host = settings.host.toUtf8();
    parameters.port = static_cast<unsigned int>(std::max(0, settings.port));
    parameters.user = settings.user.toUtf8();
    parameters.password = password.toUtf8();
    parameters.database = settings.database.toUtf8();
    const auto connect = timeoutOption(settings, u"connect_timeout"_s, parameters.connectTimeout);
    if (!connect)
        return connect.error();
    parameters.connectTimeout = *connect;
    const auto statement = timeoutOption(settings, u"statement_timeout"_s, parameters.statementTimeout);
    if (!statement)
        return statement.error();
    parameters.statementTimeout = *statement;
    for (auto option = settings.options.begin(); option != settings.options.end(); ++option) {
        if (option.key() == "connect_timeout"_L1 || option.key() == "statement_timeout"_L1)
            continue;
        QString name = option.key().toLower();
        if (!applyOption(parameters, name.replace(u'_', u'-'), option.value()))
            return Error{Error::Kind::Input,
                         u"MySQL connections have no option \"%1\" = \"%2\""_s.arg(option.key(), option.value())};
    }
    return parameters;
}

MYSQL *MariaDbParameters::connect() const
{
    MYSQL *connection = mysql_init(nullptr);
    const auto set = [connection](mysql_option option, unsigned int value) {
        mysql_options(connection, option, &value);
    };
    constexpr std::chrono::seconds Grace{5}; // the server's own time-out comes first
    set(MYSQL_OPT_CONNECT_TIMEOUT, static_cast<unsigned int>(connectTimeout.count()));
    set(MYSQL_OPT_READ_TIMEOUT, static_cast<unsigned int>((statementTimeout + Grace).count()));
    set(MYSQL_OPT_WRITE_TIMEOUT, 20);
    set(MYSQL_OPT_LOCAL_INFILE, 0); // else a hostile server may ask for our files
    // Nor may one that is not who it should be ask for the password in clear text.
    if (!verifyServer.value_or(false)) {
        mysql_options(connection, MARIADB_OPT_RESTRICTED_AUTH,
                      "mysql_native_password,client_ed25519,caching_sha2_password,sha256_password,auth_gssapi_client");
    }
    mysql_options(connection, MYSQL_SET_CHARSET_NAME, "utf8mb4");
    // The user's own option files, for a password kept there; what we give goes first.
    mysql_options(connection, MYSQL_READ_DEFAULT_GROUP, "tokenglass");
    mysql_options4(connection, MYSQL_OPT_CONNECT_ATTR_ADD, "program_name", "tokenglass");
    if (!certificateAuthority.isEmpty() || !certificate.isEmpty())
        mysql_ssl_set(connection, orNull(key), orNull(certificate), orNull(certificateAuthority), nullptr, nullptr);
    const auto setFlag = [connection](mysql_option option, std::optional<bool> value) {
        if (!value)
            return;
        const my_bool flag = *value ? 1 : 0;
        mysql_options(connection, option, &flag);
    };
    setFlag(MYSQL_OPT_SSL_ENFORCE, enforceTls);
    setFlag(MYSQL_OPT_SSL_VERIFY_SERVER_CERT, verifyServer);
    mysql_real_connect(connection, orNull(host), orNull(user), orNull(password), database.constData(), port,
                       orNull(socket), 0);
    return connection;
}

} // namespace Tokenglass
