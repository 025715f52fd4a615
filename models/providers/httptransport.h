// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/providers/providerfailure.h"
#include "models/providers/wirerequest.h"

#include <chrono>

class QNetworkAccessManager;
class QNetworkReply;

namespace Tokenglass {

class KeyMask;

/// How long to wait. Reasoning models think for minutes before the first word, so only connecting is impatient.
struct HttpTimeouts
{
    std::chrono::milliseconds connect = std::chrono::seconds(20);
    std::chrono::milliseconds firstByte = std::chrono::minutes(10);
    std::chrono::milliseconds idle = std::chrono::minutes(5);
    std::chrono::milliseconds linger = std::chrono::seconds(10); ///< for usage after the finish reason
    std::chrono::milliseconds total = std::chrono::hours(1);
    std::chrono::milliseconds question = std::chrono::seconds(30); ///< lists and counts
};

/// Sends a call: no redirects, no compression, no cookies, no proxy to this machine itself.
[[nodiscard]] QNetworkReply *send(QNetworkAccessManager &network, const HttpCall &call);

[[nodiscard]] int statusOf(const QNetworkReply &reply);
[[nodiscard]] HttpHeaders headersOf(const QNetworkReply &reply);
/// What kept the answer from coming. `wasSent`: the request had left.
[[nodiscard]] ProviderFailure transportFailure(const QNetworkReply &reply, bool wasSent);
/// A redirect is an answer like any other, and never followed: the key and the prompt would go along.
[[nodiscard]] ProviderFailure redirectFailure(int status, const HttpHeaders &headers);

/// Head and body as text, the key replaced.
[[nodiscard]] QByteArray requestText(const HttpCall &call, const KeyMask &mask);
[[nodiscard]] QByteArray answerText(int status, const HttpHeaders &headers, const QByteArray &body,
                                    const KeyMask &mask);

} // namespace Tokenglass
