// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/chatrequest.h"
#include "models/domain/provider.h"
#include "models/domain/result.h"

namespace Tokenglass {

/// The request as a command for a POSIX shell that sends exactly what the client would. The key is the environment
/// variable that may hold it, else $API_KEY; no key is ever in the text. Hunyuan's own API signs each request, so there
/// the signature is a variable too and a comment says so. Kind::Input: the address or the model cannot be used.
[[nodiscard]] Result<QString> curlCommand(const ProviderPreset &preset, const ChatRequest &request);

} // namespace Tokenglass
