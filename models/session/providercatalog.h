// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/provider.h"
#include "models/domain/result.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>

namespace Tokenglass {

class CompletionClient;
class SecretStore;

/// What the catalog needs from rooms it does not know: where the user's own and changed providers are kept, and the
/// environment.
struct ProviderServices
{
    std::function<QFuture<Result<QList<ProviderPreset>>>()> load;
    std::function<QFuture<Result<void>>(const ProviderPreset &)> put; ///< adds, or replaces the one with the same id
    std::function<QFuture<Result<void>>(const QString &id)> remove; ///< one that is not kept is no error
    std::function<QString(const QString &variable)> environment;
};

/// The providers a user can ask: ours, as the user changed them, and their own; and where each one's key is.
/// Keys are kept in the keychain or in memory, are never handed out but in an endpoint, and are in no error.
class ProviderCatalog : public QObject
{
    Q_OBJECT

public:
    using Services = ProviderServices;
    /// Where the key of a provider comes from now.
    enum class KeyPlace { Unknown, NotNeeded, Missing, Environment, Session, Keychain };
    struct KeyState
    {
        KeyPlace place = KeyPlace::Unknown;
        QString variable; ///< of the environment
        std::optional<Error> problem; ///< what the keychain answered last, if it could not be used

        friend bool operator==(const KeyState &, const KeyState &) = default;
    };

    /// `client` and `secrets` must outlive the catalog.
    ProviderCatalog(QList<ProviderPreset> builtIn, CompletionClient &client, SecretStore &secrets, Services services,
                    QObject *parent = nullptr);

    /// Reads the user's providers; changed() or failed() follows. Until then there are only ours.
    void load();

    [[nodiscard]] const QList<ProviderPreset> &providers() const { return m_all; } ///< ours, then own ones by name
    [[nodiscard]] std::optional<ProviderPreset> find(const QString &id) const;
    [[nodiscard]] QString nameOf(const QString &id) const; ///< the id of one that is not known
    [[nodiscard]] bool isBuiltIn(const QString &id) const;
    [[nodiscard]] bool isChanged(const QString &id) const; ///< one of ours, and not as we made it

    /// Why the provider with this id (empty: a new one) cannot have the name; null if it can.
    [[nodiscard]] QString nameProblem(const QString &id, const QString &name) const;

    /// Adds or replaces; an empty id becomes a new one, made of the name. Kind::Input and nothing changed: the name or
    /// the address cannot be used. Kind::Storage: it holds for this session only.
    QFuture<Result<void>> put(const ProviderPreset &preset);
    /// Forgets an own one and its key. An error says what may have stayed behind.
    QFuture<Result<void>> remove(const QString &id);
    /// Makes one of ours again what it was; its key stays.
    QFuture<Result<void>> reset(const QString &id);

    /// The provider with the key to use now: the session's, else the environment's, else the keychain's; without one an
    /// empty key. Kind::Input only: there is no such provider.
    [[nodiscard]] QFuture<Result<ProviderEndpoint>> endpoint(const QString &id);
    [[nodiscard]] KeyState keyState(const QString &id) const { return m_keyStates.value(id); } ///< as last looked at
    /// keyStateChanged() follows if there is something new.
    void lookForKey(const QString &id);
    /// A key was looked for and there is none, though the provider wants one: asking it is of no use.
    [[nodiscard]] bool lacksKey(const QString &id) const { return keyState(id).place == KeyPlace::Missing; }
    /// The user's own or changed one, or one with a key; what only the keychain knows counts once it was looked for.
    [[nodiscard]] bool isSetUp(const QString &id) const;
    /// Spaces and line breaks around the key are not part of it.
    void useKeyForSession(const QString &id, const QString &key);
    /// Keeps the key in the keychain. Kind::Secret: it is held for this session instead.
    [[nodiscard]] QFuture<Result<void>> keepKey(const QString &id, const QString &key);
    /// Kind::Secret: the session's key is gone, but one in the keychain may have stayed.
    [[nodiscard]] QFuture<Result<void>> forgetKey(const QString &id);

    /// The models a server offers; remembered for modelsOf().
    [[nodiscard]] QFuture<Result<QStringList>> test(const ProviderEndpoint &endpoint);
    /// The provider's own list, then what its server offered in this session.
    [[nodiscard]] QStringList modelsOf(const QString &id) const;

Q_SIGNALS:
    void changed();
    void modelsChanged(const QString &id); ///< modelsOf() has more
    void keyStateChanged(const QString &id);
    void failed(const QString &what, const Tokenglass::Error &error);

private:
    using GotKey = std::function<void(const QString &key)>;

    void rebuild();
    void apply(const ProviderPreset &preset);
    void drop(const QString &id);
    [[nodiscard]] QString newId(const QString &name) const;
    [[nodiscard]] const ProviderPreset *builtIn(const QString &id) const;
    [[nodiscard]] std::optional<QString> keyAtHand(const ProviderPreset &preset);
    void findKey(const ProviderPreset &preset, const GotKey &next);
    void setKeyState(const QString &id, const KeyState &state);

    QList<ProviderPreset> m_builtIn;
    QList<ProviderPreset> m_saved; ///< changed and own ones
    QList<ProviderPreset> m_all;
    QSet<QString> m_touched; ///< ids changed in this session: a late load() does not bring back what was
    CompletionClient &m_client;
    SecretStore &m_secrets;
    Services m_services;
    QHash<QString, QString> m_sessionKeys;
    QHash<QString, KeyState> m_keyStates;
    QHash<QString, QStringList> m_offered;
};

} // namespace Tokenglass
