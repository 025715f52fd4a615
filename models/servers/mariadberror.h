// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

namespace Tokenglass {

/// What an error number of the server (1000 …) or of the client library (2000 …) means to the user.
[[nodiscard]] Error::Kind mariaDbErrorKind(unsigned int number);

/// Of an attempt to connect.
[[nodiscard]] Error mariaDbLoginError(unsigned int number, const char *message);
[[nodiscard]] Error mariaDbError(unsigned int number, const char *message);

} // namespace Tokenglass
