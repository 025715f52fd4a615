// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/services.h"

#include "app/cli/terminal.h"
#include "models/domain/clock.h"
#include "models/providers/httpcompletionclient.h"
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

} // namespace

Services defaultServices()
{
    Services services;
    loadPrices(services);
    services.makeSource = [saved = services.saved](const ConnectionSettings &settings, const QString &password,
                                                   const ReportingZone &zone) {
        SourceOptions options;
        options.zone = zone;
        options.costs = makeCostRules(shipped(), saved, settings.id);
        return makeUsageSource(settings, password, options);
    };
    services.testConnection = [](const ConnectionSettings &settings, const QString &password) {
        return testConnection(settings, password);
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
    services.settingsPath = SettingsStore::defaultPath();
    return services;
}

} // namespace Tokenglass
