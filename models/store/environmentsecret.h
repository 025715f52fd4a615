// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/connection.h"

#include <QString>

#include <optional>

namespace Tokenglass {

/// The variable that may hold the password of the connection: "TOKENGLASS_PASSWORD_" and its name in capitals, with
/// "_" for everything that is not an ASCII letter or digit.
[[nodiscard]] QString environmentSecretVariable(const QString &connectionName);

/// That variable's value; empty if it is not set. Set but empty is an empty password.
[[nodiscard]] std::optional<QString> environmentSecret(const QString &connectionName);

/// The password of a connection by its name or, as an address without one is called, by its host.
[[nodiscard]] std::optional<QString> environmentSecret(const ConnectionSettings &connection);

} // namespace Tokenglass
