// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace Tokenglass {

/// Keeps a store that blocks on a thread of its own: opens it there when it is first needed, and calls it in the order
/// it was asked. An opening that failed is tried again by the next call. Waits at its end until all calls are done.
template <typename Store>
class StoreThread
{
public:
    using Open = std::function<Result<Store>()>;

    explicit StoreThread(Open open) : m_open(std::move(open))
    {
        m_pool.setMaxThreadCount(1);
        m_pool.setExpiryTimeout(-1);
    }

    /// `call` gets the Store and returns a Result. It is carried out even if the future is cancelled.
    template <typename Call>
    [[nodiscard]] auto run(Call call) -> QFuture<std::invoke_result_t<Call, Store &>>
    {
        using Answer = std::invoke_result_t<Call, Store &>;
        return enqueue<Answer>([this, call = std::move(call)]() mutable -> Answer {
            if (!m_store) {
                Result<Store> opened = m_open();
                if (!opened)
                    return opened.error();
                m_store.emplace(*std::move(opened));
            }
            return call(*m_store);
        });
    }

    /// Another store in the place of this one, if it can be opened; before that `mayGo` is asked, on the thread.
    template <typename MayGo>
    [[nodiscard]] QFuture<Result<void>> moveTo(Open open, MayGo mayGo)
    {
        return enqueue<Result<void>>([this, open = std::move(open), mayGo = std::move(mayGo)]() -> Result<void> {
            if (Result<void> allowed = mayGo(); !allowed)
                return allowed;
            Result<Store> opened = open();
            if (!opened)
                return opened.error();
            m_open = open;
            m_store.emplace(*std::move(opened));
            return {};
        });
    }
    /// Another store for all later calls, opened by the first of them.
    void startIn(Open open)
    {
        m_pool.start([this, open = std::move(open)] {
            m_open = open;
            m_store.reset();
        });
    }

private:
    /// Not by QtConcurrent::run(): whoever waits for such a future may carry the call out itself, on the wrong thread
    /// and before the calls that came first.
    template <typename Answer, typename Call>
    [[nodiscard]] QFuture<Answer> enqueue(Call call)
    {
        const auto promise = std::make_shared<QPromise<Answer>>();
        QFuture<Answer> future = promise->future();
        promise->start();
        m_pool.start([promise, call = std::move(call)]() mutable {
            promise->addResult(call());
            promise->finish();
        });
        return future;
    }

    Open m_open;
    std::optional<Store> m_store; ///< on the thread only
    QThreadPool m_pool; ///< last: its end waits for the calls, which use the other members
};

} // namespace Tokenglass
