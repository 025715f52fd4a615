// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/ledger/ledger.h"

namespace Tokenglass {

class Interrupt;
struct Services;

/// The ledger that --ledger names, as chooseSource() does; the local file if it names none. Kind::Input: there is no
/// such connection.
[[nodiscard]] Result<Ledger> openLedger(const QString &name, const Services &services, const Interrupt &interrupt);

} // namespace Tokenglass
