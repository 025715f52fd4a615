// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QThreadPool>
#include <QtConcurrent/QtConcurrentRun>

#include <functional>
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

    /// `call` gets the Store and returns a Result.
    template <typename Call>
    [[nodiscard]] auto run(Call call) -> QFuture<std::invoke_result_t<Call, Store &>>
    {
        using Answer = std::invoke_result_t<Call, Store &>;
        return QtConcurrent::run(&m_pool, [this, call = std::move(call)]() mutable -> Answer {
            if (!m_store) {
                Result<Store> opened = m_open();
                if (!opened)
                    return opened.error();
                m_store.emplace(*std::move(opened));
            }
            return call(*m_store);
        });
    }

private:
    Open m_open;
    std::optional<Store> m_store; ///< on the thread only
    QThreadPool m_pool; ///< last: its end waits for the calls, which use the other members
};

} // namespace Tokenglass
