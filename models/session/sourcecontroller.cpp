// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/sourcecontroller.h"

#include "models/session/sourcesession.h"
#include "models/session/whenfinished.h"

#include <QFileInfo>

namespace Tokenglass {

using namespace Qt::StringLiterals;

SourceController::SourceController(SourceSession &session, SecretStore &secrets, SourceServices services,
                                   QObject *parent)
    : QObject(parent), m_session(session), m_secrets(secrets), m_services(std::move(services))
{
    connect(&m_session, &SourceSession::statusChanged, this, &SourceController::followStatus);
}

void SourceController::setConnections(const ConnectionSettings &ledger, const QList<ConnectionSettings> &saved)
{
    m_ledger = ledger;
    m_saved = saved;
    publish();
}

void SourceController::nameLedger(const QString &name)
{
    m_ledger.name = name;
    publish();
    if (m_session.isOpen() && m_session.connection().id == m_ledger.id)
        m_session.setName(name);
}

void SourceController::publish()
{
    m_sources.setConnections(QList<ConnectionSettings>{m_ledger} + m_saved, m_ledger.id);
}

void SourceController::open(const QString &id)
{
    const SourceRow *row = m_sources.find(id);
    if (!row)
        return;
    const ConnectionSettings connection = row->connection;
    m_opening = id;
    withPassword(connection, [this, connection](const QString &password, Password origin) {
        if (m_opening == connection.id)
            openNow(connection, password, origin);
    });
}

void SourceController::withPassword(const ConnectionSettings &connection,
                                    std::function<void(const QString &, Password)> next)
{
    if (connection.driver == ConnectionSettings::Driver::Sqlite) {
        next({}, Password::Given);
        return;
    }
    if (const std::optional<QString> password = m_services.environmentPassword(connection)) {
        next(*password, Password::Given);
        return;
    }
    // Without a secret service the driver's own means (.pgpass, a service file) may still do; if not, the user is
    // asked.
    whenFinished(m_secrets.read(m_services.secretKey(connection.id)), this,
                 [next = std::move(next)](const Result<QString> &secret) {
                     next(secret.ok() ? secret.value() : QString(), Password::FromKeychain);
                 });
}

void SourceController::withCredentials(const QString &id,
                                       std::function<void(const ConnectionSettings &, const QString &password)> next)
{
    const SourceRow *row = m_sources.find(id);
    if (!row)
        return;
    withPassword(row->connection,
                 [connection = row->connection, next = std::move(next)](const QString &password, Password) {
                     next(connection, password);
                 });
}

void SourceController::openNow(const ConnectionSettings &connection, const QString &password, Password origin)
{
    m_opening.clear();
    m_password = password;
    m_passwordOrigin = origin;
    m_passwordGiven = !password.isEmpty();
    m_passwordAsked = false;
    m_session.open(connection, password);
    m_sources.setCurrent(connection.id);
    followStatus();
}

void SourceController::openNew(const ConnectionSettings &connection, const QString &password, bool remember)
{
    ConnectionSettings known = connection;
    if (const ConnectionSettings *saved = savedWithAddress(connection.toUri()); saved && known.id.isEmpty()) {
        known.id = saved->id;
        if (known.name.isEmpty())
            known.name = saved->name;
    }
    saveThen(known, [this, password, remember](const ConnectionSettings &saved) {
        openNow(saved, password, remember ? Password::Remember : Password::Given);
    });
}

const ConnectionSettings *SourceController::savedWithAddress(const QString &uri) const
{
    const auto found = std::find_if(m_saved.cbegin(), m_saved.cend(),
                                    [&](const ConnectionSettings &saved) { return saved.toUri() == uri; });
    return found == m_saved.cend() ? nullptr : &*found;
}

void SourceController::openUri(const QString &uri)
{
    const Result<ParsedConnection> parsed = ConnectionSettings::parse(uri);
    if (!parsed.ok()) {
        Q_EMIT failed(tr("%1 cannot be opened.").arg(uri.left(200)), parsed.error());
        return;
    }
    const ConnectionSettings &connection = parsed->settings;
    const bool isNewFile =
        connection.driver == ConnectionSettings::Driver::Sqlite && !savedWithAddress(connection.toUri());
    if (isNewFile)
        openIfUsable(connection);
    else
        openOrAdd(connection, parsed->password);
}

/// What was mistyped or dropped by mistake is not kept among the connections.
void SourceController::openIfUsable(const ConnectionSettings &connection)
{
    whenFinished(m_services.test(connection, {}), this, [this, connection](const Result<ConnectionReport> &report) {
        if (report)
            openOrAdd(connection, {});
        else
            refuse(connection, report.error());
    });
}

void SourceController::refuse(const ConnectionSettings &connection, const Error &error)
{
    // A window without anything would be of no use; but what is opened clears what was said of another source.
    if (!m_session.isOpen() && m_opening.isEmpty())
        open(m_ledger.id);
    Q_EMIT failed(tr("%1 cannot be opened.").arg(connection.name.left(200)), error);
}

void SourceController::openNamed(const QString &name)
{
    if (ConnectionSettings::isLedgerName(name))
        open(m_ledger.id);
    else if (const SourceRow *row = m_sources.findNamed(name))
        open(QString(row->connection.id));
    else
        openUri(name);
}

void SourceController::openOrAdd(const ConnectionSettings &connection, const QString &password)
{
    const ConnectionSettings *saved = savedWithAddress(connection.toUri());
    if (saved && password.isEmpty())
        open(QString(saved->id));
    else if (saved)
        openNow(ConnectionSettings(*saved), password, Password::Given);
    else
        openNew(connection, password, false);
}

void SourceController::openWithPassword(const QString &id, const QString &password, bool remember)
{
    const SourceRow *row = m_sources.find(id);
    if (!row)
        return;
    openNow(ConnectionSettings(row->connection), password, remember ? Password::Remember : Password::Given);
}

void SourceController::saveThen(const ConnectionSettings &connection,
                                std::function<void(const ConnectionSettings &)> next)
{
    if (!connection.id.isEmpty()) {
        for (ConnectionSettings &saved : m_saved) {
            if (saved.id == connection.id)
                saved = connection;
        }
        publish();
        whenFinished(m_services.update(connection), this, [this](const Result<void> &result) {
            if (!result.ok())
                Q_EMIT failed(tr("The connection could not be saved."), result.error());
        });
        next(connection);
        return;
    }
    ConnectionSettings named = connection;
    // One server may hold several databases: the name of the host, which an address gives, does not tell them apart.
    if (named.name.isEmpty() || (named.name == named.host && !named.database.isEmpty()))
        named.name = QFileInfo(named.database.isEmpty() ? named.path : named.database).fileName();
    if (named.name.isEmpty())
        named.name = named.host;
    const QString base = named.name;
    const auto taken = [this](const QString &name) {
        return name == m_ledger.name || ConnectionSettings::isLedgerName(name)
            || std::any_of(m_saved.cbegin(), m_saved.cend(),
                           [&](const ConnectionSettings &saved) { return saved.name == name; });
    };
    for (int number = 2; taken(named.name); ++number)
        named.name = u"%1 (%2)"_s.arg(base).arg(number);
    whenFinished(m_services.add(named), this,
                 [this, named, next = std::move(next)](const Result<ConnectionSettings> &result) {
                     if (!result.ok()) {
                         // It can still be looked at, only not kept.
                         Q_EMIT failed(tr("The connection could not be saved."), result.error());
                         next(named);
                         return;
                     }
                     m_saved.append(result.value());
                     publish();
                     next(result.value());
                 });
}

void SourceController::keepPassword(const QString &id, const QString &password)
{
    whenFinished(m_secrets.write(m_services.secretKey(id), password), this, [this](const Result<void> &result) {
        if (!result.ok())
            Q_EMIT failed(tr("The password will not be remembered."), result.error());
    });
}

void SourceController::forgetPassword(const QString &id)
{
    whenFinished(m_secrets.remove(m_services.secretKey(id)), this, [this](const Result<void> &result) {
        if (!result.ok())
            Q_EMIT failed(tr("The refused password may still be in the keychain."), result.error());
    });
}

void SourceController::save(const ConnectionSettings &connection, const QString &password, bool remember)
{
    saveThen(connection, [this, password, remember](const ConnectionSettings &saved) {
        const bool shown = m_session.connection().id == saved.id && m_session.isOpen();
        if (shown && !password.isEmpty()) {
            openNow(saved, password, remember ? Password::Remember : Password::Given);
            return;
        }
        if (remember && !password.isEmpty())
            keepPassword(saved.id, password);
        if (shown)
            open(saved.id);
    });
}

void SourceController::remove(const QString &id)
{
    const auto found =
        std::find_if(m_saved.cbegin(), m_saved.cend(), [&](const ConnectionSettings &saved) { return saved.id == id; });
    if (found == m_saved.cend())
        return;
    m_removed = *found;
    m_removedWasOpen = m_session.connection().id == id && m_session.isOpen();
    const bool wasRecording = m_sources.recording() == id;
    m_saved.erase(found);
    publish();
    if (m_removedWasOpen)
        open(m_ledger.id);
    if (wasRecording)
        recordHere(m_ledger.id);
    whenFinished(m_services.remove(id), this, [this](const Result<void> &result) {
        if (!result.ok())
            Q_EMIT failed(tr("The connection could not be removed completely."), result.error());
    });
    Q_EMIT removed(m_removed->name);
}

void SourceController::recordHere(const QString &id)
{
    const SourceRow *row = m_sources.find(id);
    if (!row || !canRecord())
        return;
    const ConnectionSettings connection = row->connection;
    withPassword(connection, [this, connection](const QString &password, Password) {
        whenFinished(m_services.recordIn(connection, password), this, [this, connection](const Result<void> &recorded) {
            if (!recorded) {
                Q_EMIT recordingRefused(connection.id, recorded.error());
                return;
            }
            m_sources.setRecording(connection.id);
            Q_EMIT recordingChanged(connection.id);
        });
    });
}

void SourceController::undoRemove()
{
    if (!m_removed)
        return;
    ConnectionSettings connection = *std::exchange(m_removed, std::nullopt);
    connection.id.clear(); // its password went with it, so it comes back as a new one
    saveThen(connection, [this, wasOpen = m_removedWasOpen](const ConnectionSettings &saved) {
        // Unless another one has been opened since.
        if (wasOpen && m_session.connection().id == m_ledger.id)
            open(QString(saved.id));
    });
    Q_EMIT undone();
}

void SourceController::test(const QString &id)
{
    const SourceRow *row = m_sources.find(id);
    if (!row)
        return;
    const ConnectionSettings connection = row->connection;
    withPassword(connection, [this, connection](const QString &password, Password) {
        whenFinished(
            m_services.test(connection, password), this,
            [this, connection](const Result<ConnectionReport> &report) { Q_EMIT tested(connection.id, report); });
    });
}

QFuture<Result<ConnectionReport>> SourceController::test(const ConnectionSettings &connection, const QString &password)
{
    return m_services.test(connection, password);
}

QFuture<Result<QString>> SourceController::probeSecrets()
{
    return m_secrets.read(u"probe"_s);
}

void SourceController::followStatus()
{
    if (!m_session.isOpen())
        return;
    const SourceStatus &status = m_session.status();
    const ConnectionSettings &connection = m_session.connection();
    m_sources.setPhase(connection.id, status.phase, {});
    settlePassword(status);
    const bool refused = status.phase == SourcePhase::Failed && status.error && status.error->kind == Error::Kind::Auth
        && connection.driver != ConnectionSettings::Driver::Sqlite;
    if (refused && !std::exchange(m_passwordAsked, true))
        Q_EMIT passwordNeeded(connection, m_passwordGiven);
}

void SourceController::settlePassword(const SourceStatus &status)
{
    if (m_password.isEmpty() || status.phase == SourcePhase::Connecting || status.phase == SourcePhase::Closed)
        return;
    const QString id = m_session.connection().id;
    const bool refused = status.error && status.error->kind == Error::Kind::Auth;
    if (status.phase == SourcePhase::Failed && !refused)
        return; // nobody has judged it yet
    const QString password = std::exchange(m_password, {});
    if (refused && m_passwordOrigin == Password::FromKeychain)
        forgetPassword(id);
    else if (!refused && m_passwordOrigin == Password::Remember)
        keepPassword(id, password);
}

} // namespace Tokenglass
