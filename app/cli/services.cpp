// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/services.h"

#include "models/domain/clock.h"
#include "models/providers/httpcompletionclient.h"
#include "models/sources/sourcefactory.h"
#include "models/store/connectionstore.h"
#include "models/store/keychainsecretstore.h"
#include "models/store/ledger/ledger.h"
#include "models/store/providerstore.h"
#include "models/store/settingsstore.h"
#include "resources/builtinprices.h"

namespace Tokenglass {

Services defaultServices()
{
    Services services;
    services.makeSource = [](const ConnectionSettings &settings, const QString &password, const ReportingZone &zone) {
        SourceOptions options;
        options.zone = zone;
        if (Result<PriceBook> prices = builtinPriceBook(); prices)
            options.prices = std::make_shared<const PriceBook>(*std::move(prices));
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
    if (Result<PriceBook> prices = builtinPriceBook(); prices)
        services.prices = *std::move(prices);
    services.ledgerPath = Ledger::defaultPath();
    services.settingsPath = SettingsStore::defaultPath();
    return services;
}

} // namespace Tokenglass
