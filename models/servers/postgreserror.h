// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

#include <QByteArrayView>

namespace Tokenglass {

/// What a five-letter SQLSTATE means to the user. Unknown codes are Kind::Protocol.
[[nodiscard]] Error::Kind postgresErrorKind(QByteArrayView sqlState);

/// The error of a failed statement. `sqlState` may be empty.
[[nodiscard]] Error postgresError(QByteArrayView sqlState, QByteArrayView message);

/// The error of a login that libpq gave up, from its verbose message.
[[nodiscard]] Error postgresLoginError(QByteArrayView message, bool needsPassword);

} // namespace Tokenglass
