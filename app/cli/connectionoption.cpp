// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/connectionoption.h"

#include "app/cli/await.h"
#include "app/cli/services.h"
#include "app/cli/terminal.h"
#include "models/domain/secretstore.h"
#include "models/session/errortext.h"
#include "models/store/connectionstore.h"
#include "models/store/environmentsecret.h"
#include "models/store/ledger/ledger.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

bool isAddress(const QString &text)
{
    return text.contains("://"_L1) || text.startsWith("sqlite:"_L1) || text.contains(u'/');
}

bool needsPassword(const ConnectionSettings &settings)
{
    return settings.driver != ConnectionSettings::Driver::Sqlite;
}

/// The keychain's secret; a keychain that is not there is no reason to stop, the driver may have other means.
QString keptPassword(const ConnectionSettings &settings, const Services &services, const Interrupt *interrupt)
{
    const Result<QString> secret = await(services.secrets->read(ConnectionStore::secretKey(settings.id)), interrupt);
    if (secret)
        return *secret;
    if (secret.error().kind != Error::Kind::Cancelled)
        Terminal::complain(errorText(secret.error()));
    return {};
}

ChosenSource withPassword(const ConnectionSettings &settings, const Services &services, const Interrupt *interrupt)
{
    ChosenSource chosen{settings, {}};
    if (!needsPassword(chosen.settings))
        return chosen;
    const std::optional<QString> environment = environmentSecret(chosen.settings);
    chosen.password = environment ? *environment : keptPassword(chosen.settings, services, interrupt);
    return chosen;
}

/// One file has one address, whichever links lead to it.
QString addressOf(ConnectionSettings settings)
{
    if (settings.driver == ConnectionSettings::Driver::Sqlite) {
        if (const QString file = QFileInfo(settings.path).canonicalFilePath(); !file.isEmpty())
            settings.path = file;
    }
    return settings.toUri();
}

/// What was agreed for a saved connection holds however it is named, so that its figures are always the same.
std::optional<ConnectionSettings> savedWithAddress(const ConnectionSettings &asked, const ConnectionStore &store)
{
    const QString address = addressOf(asked);
    const Result<ConnectionStore::Saved> saved = store.load();
    if (!saved)
        return std::nullopt;
    const auto found = std::find_if(saved->connections.cbegin(), saved->connections.cend(),
                                    [&address](const ConnectionSettings &each) { return addressOf(each) == address; });
    return found == saved->connections.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

Result<ChosenSource> chooseSource(const QString &text, const Services &services, const Interrupt *interrupt)
{
    const ConnectionStore store(*services.secrets, services.connectionsPath);
    if (!isAddress(text)) {
        // Before the saved ones: an earlier version let one have this name.
        if (ConnectionSettings::isLedgerName(text))
            return ChosenSource{Ledger::connection(), {}};
        if (const Result<ConnectionSettings> found = store.find(text))
            return withPassword(*found, services, interrupt);
        if (!QFileInfo::exists(text))
            return Error{Error::Kind::Input,
                         u"\"%1\" is neither a saved connection nor an address nor a file"_s.arg(text)};
    }
    Result<ParsedConnection> parsed = ConnectionSettings::parse(text);
    if (!parsed)
        return parsed.error();
    const std::optional<ConnectionSettings> saved = savedWithAddress(parsed->settings, store);
    if (saved && parsed->password.isEmpty())
        return withPassword(*saved, services, interrupt);
    if (saved)
        parsed->settings = *saved;
    if (!parsed->password.isEmpty())
        Terminal::complain(
            u"a password in the address can be seen in the list of processes and in the shell's history; the "
            "environment (TOKENGLASS_PASSWORD_<NAME>) or a saved connection keeps it from them."_s);
    else
        parsed->password = environmentSecret(parsed->settings).value_or(QString());
    return ChosenSource{parsed->settings, parsed->password};
}

} // namespace Tokenglass
