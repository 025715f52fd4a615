// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/providercatalog.h"

namespace Tokenglass {

/// Providers in the words of the window, translated.

[[nodiscard]] QString wireTitle(WireFormat wire); ///< "OpenAI Chat Completions"
[[nodiscard]] QString countMethodTitle(CountMethod method);

/// Where the key is, as a sentence. A missing one says what to do about it.
[[nodiscard]] QString keyStateText(const ProviderCatalog::KeyState &state, const ProviderPreset &preset);
/// Why the keychain cannot be used and what works all the same.
[[nodiscard]] QString keychainProblemText(const Error &error);

/// Why the address cannot be used; null if it can.
[[nodiscard]] QString addressProblemText(const QString &address);
/// What to mind although it can be used; null: nothing.
[[nodiscard]] QString addressWarningText(const QString &address);

} // namespace Tokenglass
