// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/chatevent.h"

#include <QHash>
#include <QJsonObject>

#include <optional>

class QDateTime;

namespace Tokenglass {

/// Header names in lower case.
using HttpHeaders = QHash<QByteArray, QByteArray>;

/// The error an answer's object holds, in any of the shapes providers use; nothing if it holds none.
[[nodiscard]] std::optional<ProviderFailure> failureIn(const QJsonObject &object);

/// The error of an HTTP answer that is no 2xx: JSON of any shape, also framed as server-sent events, or plain text.
[[nodiscard]] ProviderFailure failureOfAnswer(int status, const HttpHeaders &headers, const QByteArray &body,
                                              const QDateTime &now);

/// An error of our own making with a type that names it ("truncated").
[[nodiscard]] ProviderFailure ownFailure(Error::Kind kind, const QString &type, const QString &detail);

/// What the headers say of when to come back: milliseconds before seconds before a date.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfterOf(const HttpHeaders &headers, const QDateTime &now);
[[nodiscard]] QString requestIdOf(const HttpHeaders &headers);

/// Sets kind, error.retryAfter and retryable from everything else that is known.
void classify(ProviderFailure &failure);

} // namespace Tokenglass
