// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Tokenglass {

/// The text with what looks like a secret blotted out: passwords in addresses and settings, bearer tokens, API keys.
/// Our own texts hold none; those of servers are beyond our control.
[[nodiscard]] QString withoutSecrets(QString text);

} // namespace Tokenglass
