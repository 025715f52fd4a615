// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace Tokenglass {

/// What went wrong, by what can be done about it. `detail` is for the log and the fold-out: technical English, often
/// the server's own words, never a secret. session/errortext turns the kind into a sentence with a remedy.
struct Error
{
    enum class Kind {
        Cancelled,
        Timeout,
        Offline,
        Auth,
        Forbidden,
        RateLimited,
        Quota,
        Protocol,
        Truncated,
        Schema,
        Storage,
        Secret,
        Input,
    };

    Kind kind = Kind::Protocol;
    QString detail;
    std::optional<std::chrono::seconds> retryAfter = std::nullopt;

    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace Tokenglass
