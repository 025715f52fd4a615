// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QUrl>

namespace Tokenglass {

/// Why an address cannot be a provider's.
enum class AddressProblem : quint8 {
    None,
    NotHttp, ///< neither http nor https, or without a server
    HoldsSecret, ///< addresses are saved and logged, so keys do not belong into them
};

[[nodiscard]] AddressProblem addressProblem(const QString &address);
/// The address to ask, or a sentence with what was written and what to write instead.
[[nodiscard]] Result<QUrl> apiAddress(const QString &address);
/// The server is on this computer.
[[nodiscard]] bool isLocalAddress(const QString &address);
/// A key sent there could be read on the way.
[[nodiscard]] bool isUnprotectedAddress(const QString &address);

} // namespace Tokenglass
