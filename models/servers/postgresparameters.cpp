// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/servers/postgresparameters.h"

#include "models/servers/timeoutoption.h"

#include <QSet>

#include <libpq-fe.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

/// The options this libpq knows, without those that are set elsewhere or would change what a connection is.
const QSet<QString> &libpqOptions()
{
    static const QSet<QString> names = [] {
        QSet<QString> known;
        const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(PQconndefaults(), &PQconninfoFree);
        for (const PQconninfoOption *option = options.get(); option && option->keyword; ++option)
            known.insert(QString::fromLatin1(option->keyword));
        for (const QString &own : {u"password"_s, u"sslpassword"_s, u"replication"_s, u"client_encoding"_s})
            known.remove(own);
        return known;
    }();
    return names;
}

} // namespace

Result<PostgresParameters> PostgresParameters::from(const ConnectionSettings &settings, const QString &password)
{
    PostgresParameters parameters;
    // First entries are defaults: libpq takes the last value of a keyword.
    parameters.items = {
        {"application_name", "tokenglass"},
        // Notices a dead network within half a minute instead of hours.
        {"keepalives_idle", "10"},
        {"keepalives_interval", "5"},
        {"keepalives_count", "3"},
        {"tcp_user_timeout", "20000"},
    };
    const auto add = [&parameters](const char *keyword, const QString &value) {
        if (!value.isEmpty())
            parameters.items.emplace_back(keyword, value.toUtf8());
    };
    add("host", settings.host);
    add("port", settings.port > 0 ? QString::number(settings.port) : QString());
    add("user", settings.user);
    add("dbname", settings.database);
    add("password", password);

    const auto connect = timeoutOption(settings, u"connect_timeout"_s, parameters.connectTimeout);
    if (!connect)
        return connect.error();
    parameters.connectTimeout = *connect;
    const auto statement = timeoutOption(settings, u"statement_timeout"_s, parameters.statementTimeout);
    if (!statement)
        return statement.error();
    parameters.statementTimeout = *statement;

    for (auto option = settings.options.begin(); option != settings.options.end(); ++option) {
        if (option.key() == "statement_timeout"_L1 || option.key() == "connect_timeout"_L1)
            continue;
        if (!libpqOptions().contains(option.key()))
            return Error{Error::Kind::Input, u"PostgreSQL connections have no option \"%1\""_s.arg(option.key())};
        add(option.key().toLatin1().constData(), option.value());
    }
    parameters.items.emplace_back("client_encoding", "UTF8");
    return parameters;
}

PGconn *PostgresParameters::start() const
{
    std::vector<const char *> keywords;
    std::vector<const char *> values;
    for (const auto &[keyword, value] : items) {
        keywords.push_back(keyword.constData());
        values.push_back(value.constData());
    }
    keywords.push_back(nullptr);
    values.push_back(nullptr);
    return PQconnectStartParams(keywords.data(), values.data(), 0);
}

} // namespace Tokenglass
