// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Tokenglass {

struct ProviderFailure;

/// Why a request to a model failed, in the provider's own words, and what to do about it. One line, translated.
[[nodiscard]] QString failureText(const ProviderFailure &failure);

} // namespace Tokenglass
