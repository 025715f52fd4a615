// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/completionclient.h"

#include <QPromise>

#include <vector>

namespace Tokenglass {

/// A client that a test answers by hand.
class FakeCompletionClient final : public CompletionClient
{
public:
    struct Stream
    {
        ProviderEndpoint endpoint;
        ChatRequest request;
        Handler handler; ///< empty once the stream was dropped
        bool isCancelled = false;
    };
    template <typename T>
    struct Question
    {
        ProviderEndpoint endpoint;
        ChatRequest request; ///< empty for lists of models
        std::shared_ptr<QPromise<Result<T>>> promise;

        void answer(const Result<T> &result) const
        {
            promise->addResult(result);
            promise->finish();
        }
    };

    std::vector<std::shared_ptr<Stream>> streams;
    std::vector<Question<QStringList>> lists;
    std::vector<Question<qint64>> counts;

    [[nodiscard]] std::unique_ptr<CompletionStream> start(const ProviderEndpoint &endpoint, const ChatRequest &request,
                                                          Handler handler) override
    {
        streams.push_back(std::make_shared<Stream>(Stream{endpoint, request, std::move(handler)}));
        return std::make_unique<Handle>(streams.back());
    }
    [[nodiscard]] QFuture<Result<QStringList>> listModels(const ProviderEndpoint &endpoint) override
    {
        return ask(lists, endpoint, {});
    }
    [[nodiscard]] QFuture<Result<qint64>> countTokens(const ProviderEndpoint &endpoint,
                                                      const ChatRequest &request) override
    {
        return ask(counts, endpoint, request);
    }

private:
    class Handle final : public CompletionStream
    {
    public:
        explicit Handle(std::shared_ptr<Stream> stream) : m_stream(std::move(stream)) { }
        ~Handle() override { m_stream->handler = {}; }
        void cancel() override { m_stream->isCancelled = true; }

    private:
        std::shared_ptr<Stream> m_stream;
    };

    template <typename T>
    static QFuture<Result<T>> ask(std::vector<Question<T>> &questions, const ProviderEndpoint &endpoint,
                                  const ChatRequest &request)
    {
        questions.push_back({endpoint, request, std::make_shared<QPromise<Result<T>>>()});
        questions.back().promise->start();
        return questions.back().promise->future();
    }
};

} // namespace Tokenglass
