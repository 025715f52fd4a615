// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/services.h"
#include "models/store/settingsstore.h"

namespace Tokenglass {

ExchangeRate currentRate(const Services &services)
{
    const Result<SettingsStore::Loaded> settings = SettingsStore(services.settingsPath).load();
    ExchangeRate fixed = settings ? settings->settings.exchangeRate : ExchangeRate::defaultUsdCny();
    if (!services.saved.ratesOfDay)
        return fixed;
    return services.saved.rates.onOrBefore(QDate::currentDate(), fixed.base, fixed.quote).value_or(fixed);
}

Currency mainCurrency(const Services &services)
{
    const Result<SettingsStore::Loaded> settings = SettingsStore(services.settingsPath).load();
    return settings ? settings->settings.mainCurrency : Settings().mainCurrency;
}

} // namespace Tokenglass
