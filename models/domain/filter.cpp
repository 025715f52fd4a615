// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/filter.h"

namespace Tokenglass {

bool UsageFilter::isEmpty() const
{
    return models.isEmpty() && providers.isEmpty() && requestTypes.isEmpty() && organisations.isEmpty()
        && users.isEmpty() && callers.isEmpty() && !success.has_value();
}

} // namespace Tokenglass
