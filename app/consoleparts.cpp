// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/consoleparts.h"

#include "models/domain/settings.h"
#include "models/providers/curlcommand.h"
#include "models/providers/httpcompletionclient.h"
#include "models/session/consolesettings.h"
#include "models/store/atomicfile.h"
#include "models/store/console/sqlitechatarchive.h"
#include "models/store/ledger/ledgerjournal.h"
#include "models/store/providerstore.h"
#include "resources/builtinproviders.h"

#include <QtConcurrent>

namespace Tokenglass {

namespace {

constexpr qsizetype MostFirstTargets = 4;

ProviderServices providerServices(QThreadPool &disk)
{
    auto store = std::make_shared<ProviderStore>();
    ProviderServices services;
    services.load = [&disk, store] {
        return QtConcurrent::run(&disk, [store]() -> Result<QList<ProviderPreset>> {
            const Result<ProviderStore::Saved> saved = store->load();
            return saved ? Result<QList<ProviderPreset>>(saved->providers) : saved.error();
        });
    };
    services.put = [&disk, store](const ProviderPreset &preset) {
        return QtConcurrent::run(&disk, [store, preset] { return store->put(preset); });
    };
    services.remove = [&disk, store](const QString &id) {
        return QtConcurrent::run(&disk, [store, id] { return store->remove(id); });
    };
    services.environment = [](const QString &variable) { return qEnvironmentVariable(variable.toUtf8().constData()); };
    return services;
}

} // namespace

ConsoleParts::ConsoleParts(const Clock &clock, std::function<std::shared_ptr<const PriceBook>()> prices,
                           SecretStore &secrets, QThreadPool &disk)
    : m_client(std::make_unique<HttpCompletionClient>(clock)), m_journal(std::make_unique<LedgerJournal>()),
      m_archive(std::make_unique<SqliteChatArchive>())
{
    const Result<QList<ProviderPreset>> builtIn = builtinProviders();
    m_providers = std::make_unique<ProviderCatalog>(builtIn ? *builtIn : QList<ProviderPreset>(), *m_client, secrets,
                                                    providerServices(disk));
    ConsoleServices services{*m_client, *m_journal, *m_archive, *m_providers, std::move(prices), clock, {}, {}};
    services.curlCommand = &curlCommand;
    services.writeFile = [&disk](const QString &path, const std::function<QByteArray()> &content) {
        return QtConcurrent::run(&disk, [path, content] { return writeFileAtomically(path, content()); });
    };
    m_session = std::make_unique<ConsoleSession>(services);
}

ConsoleParts::~ConsoleParts() = default;

void ConsoleParts::start(const Settings &settings)
{
    m_providers->load();
    restoreConsole(settings, *m_session);
    if (m_session->targets().isEmpty())
        m_session->setTargets(firstTargets());
}

QFuture<Result<void>> ConsoleParts::recordIn(const ConnectionSettings &connection, const QString &password)
{
    return m_journal->moveTo([connection, password] { return Ledger::open(connection, password); });
}

QList<ChatTarget> ConsoleParts::firstTargets() const
{
    QList<ChatTarget> targets;
    for (const ProviderPreset &preset : m_providers->providers()) {
        for (const QString &variable : preset.keyVariables) {
            if (!qEnvironmentVariableIsEmpty(variable.toUtf8().constData()) && !preset.models.isEmpty()
                && targets.size() < MostFirstTargets) {
                targets.append({preset.id, preset.models.constFirst()});
                break;
            }
        }
    }
    return targets;
}

} // namespace Tokenglass
