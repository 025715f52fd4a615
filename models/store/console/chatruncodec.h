// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/chatarchive.h"

#include <QByteArray>

#include <optional>

namespace Tokenglass {

// A run as CBOR, exact to the last digit; what is unknown is left out. Fields that a document does not have keep their
// defaults, fields of a later version are ignored. Empty: not such a document.

[[nodiscard]] QByteArray encodeRun(ChatRun run);
[[nodiscard]] std::optional<ChatRun> decodeRun(const QByteArray &cbor);

[[nodiscard]] QByteArray encodeSummary(ChatRunSummary summary);
[[nodiscard]] std::optional<ChatRunSummary> decodeSummary(const QByteArray &cbor);

} // namespace Tokenglass
