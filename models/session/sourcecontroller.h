// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/connection.h"
#include "models/domain/secretstore.h"
#include "models/session/sourcelistmodel.h"

#include <QFuture>
#include <QObject>

#include <functional>

namespace Tokenglass {

class SourceSession;
struct SourceStatus;

/// What the controller needs from rooms it does not know: where connections are kept and how one is tested.
struct SourceServices
{
    std::function<QFuture<Result<ConnectionReport>>(const ConnectionSettings &, const QString &password)> test;
    std::function<QFuture<Result<ConnectionSettings>>(const ConnectionSettings &)> add;
    std::function<QFuture<Result<void>>(const ConnectionSettings &)> update;
    std::function<QFuture<Result<void>>(const QString &id)> remove;
    /// The password the environment gives for this connection, if any.
    std::function<std::optional<QString>(const ConnectionSettings &)> environmentPassword;
    std::function<QString(const QString &id)> secretKey;
    /// Opens the database as a ledger, and if it can be one, records console requests there from now on. Empty: the
    /// choice is not offered.
    std::function<QFuture<Result<void>>(const ConnectionSettings &, const QString &password)> recordIn;
};

/// The saved connections and the way from one of them to an open source: finds the password, opens, remembers, forgets.
/// Passwords pass through and are never shown again.
class SourceController : public QObject
{
    Q_OBJECT

public:
    /// `session` and `secrets` must outlive the controller.
    SourceController(SourceSession &session, SecretStore &secrets, SourceServices services, QObject *parent = nullptr);

    [[nodiscard]] SourceListModel *sources() { return &m_sources; }
    /// `ledger`: the source that is always there.
    void setConnections(const ConnectionSettings &ledger, const QList<ConnectionSettings> &saved);
    /// What the local ledger is called in the language of the window.
    void nameLedger(const QString &name);
    [[nodiscard]] const ConnectionSettings &ledger() const { return m_ledger; }

    /// Opens a saved connection with the password of the environment, the keychain or none.
    void open(const QString &id);
    /// Saves the connection, unless its address is known already, and opens it. A password to be remembered is kept in
    /// the keychain once the source has taken it.
    void openNew(const ConnectionSettings &connection, const QString &password, bool remember);
    /// As the command line names it: "ledger", a saved connection, else as openUri().
    void openNamed(const QString &name);
    /// A file or URI from outside (command line, drop). What is new is looked at first: a file that is not there or is
    /// no usage database is not kept, what is open stays, and failed() says why.
    void openUri(const QString &uri);
    /// As openNew(), or the saved connection with the same address if there is one.
    void openOrAdd(const ConnectionSettings &connection, const QString &password);
    void openWithPassword(const QString &id, const QString &password, bool remember);

    void save(const ConnectionSettings &connection, const QString &password, bool remember);
    void remove(const QString &id);
    void undoRemove();
    [[nodiscard]] bool canUndo() const { return m_removed.has_value(); }
    [[nodiscard]] bool canRecord() const { return bool(m_services.recordIn); }
    /// Records console requests in this source from now on, or says with recordingRefused() why it cannot be.
    void recordHere(const QString &id);
    void test(const QString &id);
    /// The connection and the password that open() would use, for somebody who opens it beside the session; not called
    /// if there is no such connection.
    void withCredentials(const QString &id,
                         std::function<void(const ConnectionSettings &, const QString &password)> next);
    /// An error: no secret service answers, so passwords cannot be remembered.
    [[nodiscard]] QFuture<Result<QString>> probeSecrets();
    [[nodiscard]] QFuture<Result<ConnectionReport>> test(const ConnectionSettings &connection, const QString &password);

Q_SIGNALS:
    /// The source asks for a password and none is known, or the known one is wrong.
    void passwordNeeded(const Tokenglass::ConnectionSettings &connection, bool refused);
    void recordingChanged(const QString &id);
    void recordingRefused(const QString &id, const Tokenglass::Error &error);
    void removed(const QString &name); ///< undoRemove() brings it back
    void undone(); ///< it did
    void failed(const QString &what, const Tokenglass::Error &error);
    void tested(const QString &id, const Tokenglass::Result<Tokenglass::ConnectionReport> &report);

private:
    enum class Password { Given, Remember, FromKeychain };

    void openNow(const ConnectionSettings &connection, const QString &password, Password origin);
    void openIfUsable(const ConnectionSettings &connection);
    void refuse(const ConnectionSettings &connection, const Error &error);
    void saveThen(const ConnectionSettings &connection, std::function<void(const ConnectionSettings &)> next);
    void keepPassword(const QString &id, const QString &password);
    void forgetPassword(const QString &id);
    void withPassword(const ConnectionSettings &connection, std::function<void(const QString &, Password)> next);
    void settlePassword(const SourceStatus &status);
    [[nodiscard]] const ConnectionSettings *savedWithAddress(const QString &uri) const;
    void followStatus();
    void publish();

    SourceSession &m_session;
    SecretStore &m_secrets;
    SourceServices m_services;
    SourceListModel m_sources;
    ConnectionSettings m_ledger;
    QList<ConnectionSettings> m_saved;
    QString m_opening; ///< id whose password is being looked up; a later open() wins
    QString m_password; ///< of the open source, until the source has taken or refused it
    Password m_passwordOrigin = Password::Given;
    bool m_passwordGiven = false;
    bool m_passwordAsked = false;
    std::optional<ConnectionSettings> m_removed;
    bool m_removedWasOpen = false;
};

} // namespace Tokenglass
