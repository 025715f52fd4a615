// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/services.h"

#include "app/cli/await.h"
#include "app/cli/terminal.h"
#include "models/domain/clock.h"
#include "models/network/authorities.h"
#include "models/network/proxy.h"
#include "models/providers/httpcompletionclient.h"
#include "models/servers/servertrust.h"
#include "models/session/keptsecret.h"
#include "models/sources/sourcefactory.h"
#include "models/store/connectionstore.h"
#include "models/store/keychainsecretstore.h"
#include "models/store/ledger/ledger.h"
#include "models/store/pricestore.h"
#include "models/store/providerstore.h"
#include "models/store/settingsstore.h"
#include "resources/builtinprices.h"

namespace Tokenglass {

namespace {

PriceTable shipped()
{
    const Result<PriceTable> table = shippedPrices();
    return table ? *table : PriceTable();
}

void loadPrices(Services &services)
{
    services.pricesPath = PriceStore::defaultPath();
    const Result<PriceStore::Loaded> loaded = PriceStore(services.pricesPath).load();
    if (!loaded || !loaded->warning.isEmpty())
        Terminal::complain(loaded ? loaded->warning : loaded.error().detail);
    if (loaded)
        services.saved = loaded->prices;
    services.prices = makePriceBook(shipped(), services.saved);
}

/// As the window's settings have it. What is wrong with it is said, and the command goes on without.
void reachNetwork(const Services &services, const NetworkSettings &network)
{
    if (!network.authorityFile.isEmpty()) {
        if (const Result<int> trusted = trustAuthorities(network.authorityFile); !trusted)
            Terminal::complain(trusted.error().detail);
    }
    QString password;
    if (network.proxy == NetworkSettings::Proxy::Manual && !network.proxyUser.isEmpty()) {
        const Result<QString> kept = await(services.secrets->read(KeptSecret::proxyKey()));
        if (!kept)
            Terminal::complain(kept.error().detail);
        password = kept ? *kept : QString();
    }
    useProxy(network, password);
}

} // namespace

Services defaultServices()
{
    Services services;
    loadPrices(services);
    services.settingsPath = SettingsStore::defaultPath();
    const Result<SettingsStore::Loaded> loaded = SettingsStore(services.settingsPath).load();
    const NetworkSettings network = loaded ? loaded->settings.network : NetworkSettings();
    const QString authorities = network.authorityFile;
    services.makeSource = [saved = services.saved, authorities](const ConnectionSettings &settings,
                                                                const QString &password, const ReportingZone &zone) {
        SourceOptions options;
        options.zone = zone;
        options.costs = makeCostRules(shipped(), saved, settings.id);
        return makeUsageSource(trusting(settings, authorities), password, options);
    };
    services.testConnection = [authorities](const ConnectionSettings &settings, const QString &password) {
        return testConnection(trusting(settings, authorities), password);
    };
    for (const SourceKind &kind : sourceKinds())
        services.kinds.append(kind.id);
    services.secrets = std::make_shared<KeychainSecretStore>();
    services.connectionsPath = ConnectionStore::defaultPath();
    services.providersPath = ProviderStore::defaultPath();
    services.makeClient = [] {
        static const SystemClock clock;
        return std::make_unique<HttpCompletionClient>(clock);
    };
    services.ledgerPath = Ledger::defaultPath();
    reachNetwork(services, network);
    return services;
}

} // namespace Tokenglass
