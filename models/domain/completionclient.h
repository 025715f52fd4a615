// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/chatevent.h"
#include "models/domain/chatrequest.h"
#include "models/domain/provider.h"
#include "models/domain/result.h"

#include <QFuture>

#include <functional>
#include <memory>

namespace Tokenglass {

/// A request on its way. Destroying it ends the connection without another event; safe inside the handler.
class CompletionStream
{
public:
    virtual ~CompletionStream() = default;
    /// Closes the connection; the End event (Kind::Cancelled, text so far kept) follows from the event loop.
    /// The provider may still bill what it had produced.
    virtual void cancel() = 0;
};

/// Talks to providers. Everything happens on the calling thread's event loop and nothing is ever sent twice, except
/// once more without `stream_options` to a server that refuses that field; ChatOutcome::attempts says so.
class CompletionClient
{
public:
    using Handler = std::function<void(const ChatEvent &)>;

    virtual ~CompletionClient() = default;
    /// `handler` is called from the event loop, never from inside start(); the last call is End.
    [[nodiscard]] virtual std::unique_ptr<CompletionStream> start(const ProviderEndpoint &endpoint,
                                                                  const ChatRequest &request, Handler handler) = 0;
    /// The names the server offers: what "Test connection" asks.
    [[nodiscard]] virtual QFuture<Result<QStringList>> listModels(const ProviderEndpoint &endpoint) = 0;
    /// Input tokens counted by the provider. Kind::Input if it has no such endpoint. Cancelling the future ends the
    /// request.
    [[nodiscard]] virtual QFuture<Result<qint64>> countTokens(const ProviderEndpoint &endpoint,
                                                              const ChatRequest &request) = 0;
};

} // namespace Tokenglass
