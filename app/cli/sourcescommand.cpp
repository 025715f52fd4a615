// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/sourcescommand.h"

#include "app/cli/await.h"
#include "app/cli/connectionoption.h"
#include "app/cli/optionreader.h"
#include "app/cli/reply.h"
#include "app/cli/services.h"
#include "app/cli/terminal.h"
#include "models/domain/secretstore.h"
#include "models/domain/texttable.h"
#include "models/session/errortext.h"
#include "models/store/connectionstore.h"
#include "models/store/environmentsecret.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr qsizetype LongestAddress = 200;

/// Here, storage is the file of connections and not a source that cannot be reached.
ExitCode refused(const Error &error)
{
    return complain(error, error.kind == Error::Kind::Storage ? ExitCode::Failure : exitCodeFor(error));
}

Error badUse(const QString &sentence)
{
    return {Error::Kind::Input, sentence};
}

/// Null: there is none to keep.
Result<QString> newPassword(const ConnectionSettings &settings, const OptionReader &reader)
{
    if (settings.driver == ConnectionSettings::Driver::Sqlite || reader.isSet(u"no-password"_s))
        return QString();
    if (reader.isSet(u"password-stdin"_s))
        return Terminal::readSecretFromInput();
    if (environmentSecret(settings))
        return QString(); // it will be there the next time too
    if (!Terminal::canAsk())
        return QString();
    const QString what = settings.driver == ConnectionSettings::Driver::Https ? u"Token"_s : u"Password"_s;
    return Terminal::askSecret(u"%1 for %2 (empty: none): "_s.arg(what, settings.toUri()));
}

Result<ConnectionSettings> newConnection(const OptionReader &reader, const Services &services)
{
    Result<ParsedConnection> parsed = ConnectionSettings::parse(reader.positional().at(1));
    if (!parsed)
        return parsed.error();
    if (!parsed->password.isEmpty())
        return badUse(u"leave the password out of the address, where others can see it; it is asked for, or see "
                      "--password-stdin"_s);
    parsed->settings.name = reader.positional().at(0);
    parsed->settings.kind = reader.value(u"kind"_s);
    if (reader.isSet(u"kind"_s) && !services.kinds.contains(parsed->settings.kind))
        return badUse(u"--kind: \"%1\" is not one of %2"_s.arg(parsed->settings.kind, services.kinds.join(u", "_s)));
    return parsed->settings;
}

ExitCode add(const QStringList &arguments, const Services &services)
{
    OptionReader reader(
        u"sources add NAME ADDRESS [options]"_s,
        u"Saves a connection. Its password goes to the keychain only; it is asked for on the terminal."_s);
    reader.addPositional(u"NAME"_s, u"What to call it."_s);
    reader.addPositional(u"ADDRESS"_s, u"As for summary --source, without a password."_s);
    reader.add(u"kind"_s, u"Insists on a schema (default: recognised): %1."_s.arg(services.kinds.join(u", "_s)),
               u"KIND"_s);
    reader.add(u"password-stdin"_s, u"Reads the password or token from standard input."_s);
    reader.add(u"no-password"_s, u"Does not ask: the driver has its own means, such as .pgpass."_s);
    if (const auto end = ended(reader, arguments))
        return *end;

    const Result<ConnectionSettings> settings = newConnection(reader, services);
    if (!settings)
        return refused(settings.error());
    ConnectionStore store(*services.secrets, services.connectionsPath);
    if (const Result<void> checked = store.checkNew(*settings); !checked)
        return refused(checked.error());
    const Result<QString> password = newPassword(*settings, reader);
    if (!password)
        return refused(password.error());
    const Result<ConnectionSettings> saved = store.add(*settings);
    if (!saved)
        return refused(saved.error());
    if (!password->isEmpty()) {
        const Result<void> kept = await(services.secrets->write(ConnectionStore::secretKey(saved->id), *password));
        if (!kept)
            Terminal::complain(
                u"%1 Set %2 instead."_s.arg(errorText(kept.error()), environmentSecretVariable(saved->name)));
    }
    return printed(u"%1 is saved: %2\n"_s.arg(TextTable::printable(saved->name), saved->toUri()));
}

ExitCode list(const QStringList &arguments, const Services &services)
{
    OptionReader reader(u"sources list"_s, u"Lists the saved connections."_s);
    if (const auto end = ended(reader, arguments))
        return *end;
    const ConnectionStore store(*services.secrets, services.connectionsPath);
    const Result<ConnectionStore::Saved> saved = store.load();
    if (!saved)
        return refused(saved.error());
    if (!saved->warning.isEmpty())
        Terminal::complain(saved->warning);
    TextTable table;
    table.addColumn(u"Name"_s, TextTable::Align::Left);
    table.addColumn(u"Kind"_s, TextTable::Align::Left);
    table.addColumn(u"Address"_s, TextTable::Align::Left, LongestAddress);
    for (const ConnectionSettings &connection : saved->connections)
        table.addRow(
            {connection.name, connection.kind.isEmpty() ? u"recognise"_s : connection.kind, connection.toUri()});
    return table.isEmpty() ? ExitCode::Success : printed(table.text());
}

QString reportText(const ConnectionReport &report)
{
    TextTable table;
    table.addColumn(u"What"_s, TextTable::Align::Left);
    table.addColumn(u"Found"_s, TextTable::Align::Left, LongestAddress);
    const auto unknown = [](const QString &text) { return text.isEmpty() ? u"unknown"_s : text; };
    const QString schema = report.profileName.isEmpty() ? report.kind : report.profileName;
    QString canWrite = u"unknown"_s;
    if (report.accountCanWrite)
        canWrite = *report.accountCanWrite ? u"yes; an account that can only read is safer"_s : u"no"_s;
    table.addRow({u"Server"_s, unknown(report.serverVersion)});
    table.addRow({u"Schema"_s, unknown(schema)});
    table.addRow({u"Table"_s, unknown(report.table)});
    table.addRow({u"Rows, about"_s, report.rowsAbout ? QString::number(*report.rowsAbout) : u"unknown"_s});
    table.addRow({u"Server's zone"_s, unknown(report.serverZone)});
    table.addRow({u"Account can write"_s, canWrite});
    table.addRow({u"Read-only enforced"_s, report.readOnlyEnforced ? u"yes: "_s + report.readOnlyHow : u"no"_s});
    if (!report.missingColumns.isEmpty())
        table.addRow({u"Missing columns"_s, report.missingColumns.join(u", "_s)});
    for (const QString &note : report.notes)
        table.addRow({u"Note"_s, note});
    return table.text();
}

ExitCode test(const QStringList &arguments, const Services &services)
{
    OptionReader reader(u"sources test NAME|ADDRESS"_s, u"Connects without reading usage and says what is there."_s);
    reader.addPositional(u"NAME|ADDRESS"_s, u"A saved connection, or as for summary --source."_s);
    if (const auto end = ended(reader, arguments))
        return *end;
    const Interrupt interrupt;
    const Result<ChosenSource> chosen = chooseSource(reader.positional().first(), services, &interrupt);
    if (!chosen)
        return refused(chosen.error());
    const Result<ConnectionReport> report =
        await(services.testConnection(chosen->settings, chosen->password), &interrupt);
    if (!report) {
        Terminal::complain(errorText(report.error()));
        return exitCodeFor(report.error());
    }
    return printed(reportText(*report));
}

ExitCode remove(const QStringList &arguments, const Services &services)
{
    OptionReader reader(u"sources remove NAME"_s,
                        u"Forgets a saved connection and its password. Touches no database."_s);
    reader.addPositional(u"NAME"_s, u"The connection's name."_s);
    if (const auto end = ended(reader, arguments))
        return *end;
    ConnectionStore store(*services.secrets, services.connectionsPath);
    const Result<void> removed = await(store.remove(reader.positional().first()));
    if (removed)
        return ExitCode::Success;
    if (removed.error().kind != Error::Kind::Secret)
        return refused(removed.error());
    Terminal::complain(u"the connection is forgotten, but not its password: %1"_s.arg(errorText(removed.error())));
    return ExitCode::Success;
}

} // namespace

ExitCode runSources(const QStringList &arguments, const Services &services)
{
    return runAction(u"sources"_s, {{u"add"_s, add}, {u"list"_s, list}, {u"test"_s, test}, {u"remove"_s, remove}},
                     arguments, services);
}

} // namespace Tokenglass
