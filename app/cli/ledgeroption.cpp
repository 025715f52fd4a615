// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/ledgeroption.h"

#include "app/cli/connectionoption.h"
#include "app/cli/services.h"

namespace Tokenglass {

Result<Ledger> openLedger(const QString &name, const Services &services, const Interrupt &interrupt)
{
    if (name.isEmpty())
        return Ledger::open(services.ledgerPath);
    const Result<ChosenSource> chosen = chooseSource(name, services, &interrupt);
    return chosen ? Ledger::open(chosen->settings, chosen->password) : Result<Ledger>(chosen.error());
}

} // namespace Tokenglass
