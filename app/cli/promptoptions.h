// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/chatrecord.h"
#include "models/domain/chatrequest.h"
#include "models/domain/provider.h"
#include "models/domain/result.h"

namespace Tokenglass {

class Interrupt;
class OptionReader;
struct Services;

/// What `ask` and `preview` have in common: a prompt, and whom to send it to.
struct PromptOptions
{
    ProviderEndpoint endpoint; ///< without a key until findKey()
    bool isKnownProvider = false; ///< --provider, not a mere address
    QString keyVariable; ///< --key-env
    QList<ChatRequest> requests; ///< one a model
    QString ledger; ///< --ledger; empty: the local file
    bool json = false;
};

void addPromptOptions(OptionReader &reader);
[[nodiscard]] Result<PromptOptions> promptOptions(const OptionReader &reader, const Services &services);

/// What it is recorded as.
void addPurposeOptions(OptionReader &reader);
[[nodiscard]] Result<ChatPurpose> purposeOptions(const OptionReader &reader);

/// The key: --key-env, the provider's own variables, the keychain; empty if there is none.
/// A server that is only an address gets no key that was not named for it.
[[nodiscard]] Result<QString> findKey(const PromptOptions &options, const Services &services,
                                      const Interrupt &interrupt);

} // namespace Tokenglass
