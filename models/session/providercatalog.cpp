// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/providercatalog.h"

#include "models/domain/completionclient.h"
#include "models/domain/provideraddress.h"
#include "models/domain/secretstore.h"
#include "models/session/providertext.h"
#include "models/session/whenfinished.h"

#include <QPromise>

#include <algorithm>
#include <memory>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

const ProviderPreset *findIn(const QList<ProviderPreset> &presets, const QString &id)
{
    const auto found =
        std::find_if(presets.cbegin(), presets.cend(), [&id](const ProviderPreset &preset) { return preset.id == id; });
    return found == presets.cend() ? nullptr : &*found;
}

QFuture<Result<void>> ready(const Result<void> &result)
{
    return QtFuture::makeReadyFuture(result);
}

template <typename T>
std::shared_ptr<QPromise<Result<T>>> started()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

template <typename T>
void answer(const std::shared_ptr<QPromise<Result<T>>> &promise, const Result<T> &result)
{
    promise->addResult(result);
    promise->finish();
}

} // namespace

ProviderCatalog::ProviderCatalog(QList<ProviderPreset> builtIn, CompletionClient &client, SecretStore &secrets,
                                 Services services, QObject *parent)
    : QObject(parent), m_builtIn(std::move(builtIn)), m_all(m_builtIn), m_client(client), m_secrets(secrets),
      m_services(std::move(services))
{ }

void ProviderCatalog::load()
{
    whenFinished(m_services.load(), this, [this](const Result<QList<ProviderPreset>> &loaded) {
        if (!loaded) {
            Q_EMIT failed(tr("Your own providers could not be read."), loaded.error());
            return;
        }
        for (const ProviderPreset &preset : *loaded) {
            if (!m_touched.contains(preset.id))
                m_saved.append(preset);
        }
        rebuild();
    });
}

void ProviderCatalog::rebuild()
{
    m_all.clear();
    for (const ProviderPreset &preset : std::as_const(m_builtIn)) {
        const ProviderPreset *changedOne = findIn(m_saved, preset.id);
        m_all.append(changedOne ? *changedOne : preset);
    }
    const qsizetype ours = m_all.size();
    for (const ProviderPreset &preset : std::as_const(m_saved)) {
        if (!isBuiltIn(preset.id))
            m_all.append(preset);
    }
    std::stable_sort(m_all.begin() + ours, m_all.end(), [](const ProviderPreset &left, const ProviderPreset &right) {
        return left.name.localeAwareCompare(right.name) < 0;
    });
    Q_EMIT changed();
}

const ProviderPreset *ProviderCatalog::builtIn(const QString &id) const
{
    return findIn(m_builtIn, id);
}

std::optional<ProviderPreset> ProviderCatalog::find(const QString &id) const
{
    const ProviderPreset *found = findIn(m_all, id);
    return found ? std::optional(*found) : std::nullopt;
}

QString ProviderCatalog::nameOf(const QString &id) const
{
    const ProviderPreset *found = findIn(m_all, id);
    return found ? found->name : id;
}

bool ProviderCatalog::isBuiltIn(const QString &id) const
{
    return builtIn(id) != nullptr;
}

bool ProviderCatalog::isChanged(const QString &id) const
{
    const ProviderPreset *ours = builtIn(id);
    const ProviderPreset *now = findIn(m_all, id);
    return ours && now && *ours != *now;
}

QString ProviderCatalog::nameProblem(const QString &id, const QString &name) const
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return tr("A provider needs a name.");
    const auto isTaken = [&trimmed](const QString &taken) { return taken.compare(trimmed, Qt::CaseInsensitive) == 0; };
    for (const ProviderPreset &other : m_all) {
        if (other.id != id && (isTaken(other.name) || isTaken(other.id)))
            return tr("There is already a provider named \"%1\".").arg(other.name);
    }
    return {};
}

QString ProviderCatalog::newId(const QString &name) const
{
    QString base;
    for (const QChar character : name.toLower()) {
        const bool plain = character.unicode() < 128 && character.isLetterOrNumber();
        if (plain)
            base += character;
        else if (!base.isEmpty() && !base.endsWith(u'-'))
            base += u'-';
    }
    while (base.endsWith(u'-'))
        base.chop(1);
    if (base.isEmpty())
        base = u"provider"_s;
    QString id = base;
    for (int number = 2; findIn(m_all, id); ++number)
        id = u"%1-%2"_s.arg(base).arg(number);
    return id;
}

void ProviderCatalog::apply(const ProviderPreset &preset)
{
    const auto same = [&preset](const ProviderPreset &other) { return other.id == preset.id; };
    const auto at = std::find_if(m_saved.begin(), m_saved.end(), same);
    if (at == m_saved.end())
        m_saved.append(preset);
    else
        *at = preset;
    m_touched.insert(preset.id);
    rebuild();
}

void ProviderCatalog::drop(const QString &id)
{
    m_saved.removeIf([&id](const ProviderPreset &preset) { return preset.id == id; });
    m_touched.insert(id);
    rebuild();
}

QFuture<Result<void>> ProviderCatalog::put(const ProviderPreset &preset)
{
    for (const QString &problem : {nameProblem(preset.id, preset.name), addressProblemText(preset.baseUrl)}) {
        if (!problem.isEmpty())
            return ready(Error{Error::Kind::Input, problem});
    }
    ProviderPreset clean = preset;
    clean.name = preset.name.trimmed();
    clean.baseUrl = preset.baseUrl.trimmed();
    if (clean.id.isEmpty())
        clean.id = newId(clean.name);
    if (find(clean.id) == clean)
        return ready({});
    // What is ours again needs no copy in the user's file, which would hide later improvements.
    if (const ProviderPreset *ours = builtIn(clean.id); ours && *ours == clean)
        return reset(clean.id);
    apply(clean);
    return m_services.put(clean);
}

QFuture<Result<void>> ProviderCatalog::reset(const QString &id)
{
    drop(id);
    return m_services.remove(id);
}

QFuture<Result<void>> ProviderCatalog::remove(const QString &id)
{
    const std::optional<ProviderPreset> preset = find(id);
    if (!preset || isBuiltIn(id))
        return ready(Error{Error::Kind::Input, tr("There is no own provider with this name.")});
    drop(id);
    m_offered.remove(id);
    auto promise = started<void>();
    whenFinished(m_services.remove(id), this, [this, id, promise](const Result<void> &removed) {
        whenFinished(forgetKey(id), this, [removed, promise](const Result<void> &forgotten) {
            answer(promise, removed ? forgotten : removed);
        });
    });
    return promise->future();
}

void ProviderCatalog::setKeyState(const QString &id, const KeyState &state)
{
    if (keyState(id) == state)
        return;
    m_keyStates.insert(id, state);
    Q_EMIT keyStateChanged(id);
}

std::optional<QString> ProviderCatalog::keyAtHand(const ProviderPreset &preset)
{
    const std::optional<Error> problem = keyState(preset.id).problem;
    if (const auto key = m_sessionKeys.constFind(preset.id); key != m_sessionKeys.cend()) {
        setKeyState(preset.id, {KeyPlace::Session, {}, problem});
        return *key;
    }
    for (const QString &variable : preset.keyVariables) {
        if (const QString key = m_services.environment(variable).trimmed(); !key.isEmpty()) {
            setKeyState(preset.id, {KeyPlace::Environment, variable, problem});
            return key;
        }
    }
    return std::nullopt;
}

void ProviderCatalog::findKey(const ProviderPreset &preset, const GotKey &next)
{
    if (const std::optional<QString> key = keyAtHand(preset)) {
        next(*key);
        return;
    }
    whenFinished(m_secrets.read(providerSecretKey(preset.id)), this, [this, preset, next](const Result<QString> &kept) {
        // A key may have been entered while the keychain was silent.
        if (const std::optional<QString> key = keyAtHand(preset)) {
            next(*key);
            return;
        }
        KeyState state;
        if (!kept)
            state.problem = kept.error();
        if (kept && !kept->isEmpty())
            state.place = KeyPlace::Keychain;
        else
            state.place = isLocalAddress(preset.baseUrl) ? KeyPlace::NotNeeded : KeyPlace::Missing;
        setKeyState(preset.id, state);
        next(kept ? *kept : QString());
    });
}

QFuture<Result<ProviderEndpoint>> ProviderCatalog::endpoint(const QString &id)
{
    const std::optional<ProviderPreset> preset = find(id);
    if (!preset) {
        return QtFuture::makeReadyFuture(
            Result<ProviderEndpoint>(Error{Error::Kind::Input, tr("There is no provider \"%1\".").arg(id)}));
    }
    // A server on this computer seldom wants a key: the keychain, which may be slow, is asked about it only once.
    if (keyState(id).place == KeyPlace::NotNeeded && !keyAtHand(*preset))
        return QtFuture::makeReadyFuture(Result<ProviderEndpoint>(ProviderEndpoint{*preset, {}}));
    auto promise = started<ProviderEndpoint>();
    findKey(*preset, [promise, preset](const QString &key) {
        answer(promise, Result<ProviderEndpoint>(ProviderEndpoint{*preset, key}));
    });
    return promise->future();
}

bool ProviderCatalog::isSetUp(const QString &id) const
{
    const ProviderPreset *preset = findIn(m_all, id);
    if (preset == nullptr)
        return false;
    if (!isBuiltIn(id) || isChanged(id) || m_sessionKeys.contains(id) || keyState(id).place == KeyPlace::Keychain)
        return true;
    return std::any_of(preset->keyVariables.cbegin(), preset->keyVariables.cend(), [this](const QString &variable) {
        return !m_services.environment(variable).trimmed().isEmpty();
    });
}

void ProviderCatalog::lookForKey(const QString &id)
{
    if (const std::optional<ProviderPreset> preset = find(id))
        findKey(*preset, [](const QString &) {});
}

void ProviderCatalog::useKeyForSession(const QString &id, const QString &key)
{
    const QString trimmed = key.trimmed();
    if (trimmed.isEmpty())
        return;
    m_sessionKeys.insert(id, trimmed);
    setKeyState(id, {KeyPlace::Session, {}, keyState(id).problem});
}

QFuture<Result<void>> ProviderCatalog::keepKey(const QString &id, const QString &key)
{
    const QString trimmed = key.trimmed();
    if (trimmed.isEmpty())
        return ready(Error{Error::Kind::Input, tr("Enter a key first.")});
    // Of use at once, whatever the keychain says and however long it takes to say it.
    useKeyForSession(id, trimmed);
    auto promise = started<void>();
    whenFinished(m_secrets.write(providerSecretKey(id), trimmed), this,
                 [this, id, trimmed, promise](const Result<void> &kept) {
                     if (kept && m_sessionKeys.value(id) == trimmed)
                         m_sessionKeys.remove(id);
                     KeyState state = keyState(id);
                     state.problem = kept ? std::nullopt : std::optional(kept.error());
                     if (kept && !m_sessionKeys.contains(id))
                         state = {KeyPlace::Keychain, {}, std::nullopt};
                     setKeyState(id, state);
                     if (kept)
                         lookForKey(id); // the environment goes before the keychain
                     answer(promise, kept);
                 });
    return promise->future();
}

QFuture<Result<void>> ProviderCatalog::forgetKey(const QString &id)
{
    m_sessionKeys.remove(id);
    auto promise = started<void>();
    whenFinished(m_secrets.remove(providerSecretKey(id)), this, [this, id, promise](const Result<void> &removed) {
        if (find(id)) {
            KeyState state;
            state.problem = removed ? std::nullopt : std::optional(removed.error());
            setKeyState(id, state);
            lookForKey(id);
        } else {
            m_keyStates.remove(id);
        }
        answer(promise, removed);
    });
    return promise->future();
}

QFuture<Result<QStringList>> ProviderCatalog::test(const ProviderEndpoint &endpoint)
{
    auto promise = started<QStringList>();
    const QString id = endpoint.preset.id;
    whenFinished(m_client.listModels(endpoint), this, [this, id, promise](const Result<QStringList> &models) {
        if (models && !id.isEmpty()) {
            m_offered.insert(id, *models);
            Q_EMIT modelsChanged(id);
        }
        answer(promise, models);
    });
    return promise->future();
}

QStringList ProviderCatalog::modelsOf(const QString &id) const
{
    const ProviderPreset *preset = findIn(m_all, id);
    QStringList models = preset ? preset->models : QStringList();
    const QStringList offered = m_offered.value(id);
    for (const QString &model : offered) {
        if (!models.contains(model))
            models.append(model);
    }
    return models;
}

} // namespace Tokenglass
