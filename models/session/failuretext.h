// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Tokenglass {

struct ProviderFailure;

/// Why a request to a model failed, in the provider's own words, and what to do about it. One line, translated.
[[nodiscard]] QString failureText(const ProviderFailure &failure);

/// The same apart, for places with room: what to do about it, and what the provider itself said, with its request id.
[[nodiscard]] QString failureSentence(const ProviderFailure &failure);
[[nodiscard]] QString failureDetail(const ProviderFailure &failure);

} // namespace Tokenglass
