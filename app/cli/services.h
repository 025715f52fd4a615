// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/connection.h"
#include "models/domain/savedprices.h"
#include "models/domain/timerange.h"

#include <QFuture>

#include <functional>
#include <memory>

namespace Tokenglass {

class CompletionClient;
class SecretStore;
class UsageSource;

/// What the commands need of the world, so that tests can put in another one.
struct Services
{
    std::function<std::unique_ptr<UsageSource>(const ConnectionSettings &, const QString &password,
                                               const ReportingZone &)>
        makeSource;
    std::function<QFuture<Result<ConnectionReport>>(const ConnectionSettings &, const QString &password)>
        testConnection;
    QStringList kinds; ///< what --kind may be
    std::shared_ptr<SecretStore> secrets;
    QString connectionsPath; ///< the file of saved connections
    QString providersPath; ///< the file of the user's own and changed providers
    std::function<std::unique_ptr<CompletionClient>()> makeClient;
    PriceBook prices; ///< with what the user has made of it
    SavedPrices saved;
    QString pricesPath; ///< the file of the user's prices
    QString ledgerPath;
    QString settingsPath; ///< the window's settings: zone and rate
};

/// The rate of the window's settings: the fixed one, or that of today where each day has its own.
[[nodiscard]] ExchangeRate currentRate(const Services &services);
/// As the settings have it.
[[nodiscard]] Currency mainCurrency(const Services &services);
/// The real one.
[[nodiscard]] Services defaultServices();

} // namespace Tokenglass
