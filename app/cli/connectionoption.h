// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/connection.h"

namespace Tokenglass {

class Interrupt;
struct Services;

/// A source as the user named it, ready to be opened.
struct ChosenSource
{
    ConnectionSettings settings;
    QString password;
};

/// A saved connection's name, "ledger", an address or a file. Its password is that of the address, else of
/// TOKENGLASS_PASSWORD_<NAME>, else the keychain's, else none: then the driver's own means count.
[[nodiscard]] Result<ChosenSource> chooseSource(const QString &text, const Services &services,
                                                const Interrupt *interrupt);

} // namespace Tokenglass
