// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QFutureWatcher>

namespace Tokenglass {

/// Calls `handler` with the future's result on the context's thread, never after the context is gone; a future that was
/// given up without a result ends as Kind::Cancelled. Instead of QFuture::then(context, …), whose continuation stays
/// behind when the context dies and asserts on it (Qt 6.4).
template <typename T, typename Handler>
void whenFinished(const QFuture<Result<T>> &future, QObject *context, Handler handler)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, handler = std::move(handler)]() mutable {
                         watcher->deleteLater();
                         const QFuture<Result<T>> done = watcher->future();
                         handler(done.resultCount() > 0 ? done.result() : Result<T>(Error{Error::Kind::Cancelled, {}}));
                     });
    watcher->setFuture(future);
}

} // namespace Tokenglass
