// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/completionclient.h"
#include "models/providers/httptransport.h"

#include <QObject>

namespace Tokenglass {

class Clock;

/// The CompletionClient of the application: HTTP through Qt, all wire formats.
class HttpCompletionClient final : public CompletionClient
{
public:
    explicit HttpCompletionClient(const Clock &clock, const HttpTimeouts &timeouts = {});

    [[nodiscard]] std::unique_ptr<CompletionStream> start(const ProviderEndpoint &endpoint, const ChatRequest &request,
                                                          Handler handler) override;
    [[nodiscard]] QFuture<Result<QStringList>> listModels(const ProviderEndpoint &endpoint) override;
    [[nodiscard]] QFuture<Result<qint64>> countTokens(const ProviderEndpoint &endpoint,
                                                      const ChatRequest &request) override;

private:
    const Clock &m_clock;
    HttpTimeouts m_timeouts;
    QObject m_scope; ///< parent of everything under way
};

} // namespace Tokenglass
