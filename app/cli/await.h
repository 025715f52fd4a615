// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/interrupt.h"
#include "models/domain/result.h"

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>

namespace Tokenglass {

/// Runs the event loop until the answer is there or Ctrl-C was pressed: a command line has nothing else to do. No other
/// loop runs around it.
template <typename T>
[[nodiscard]] Result<T> await(const QFuture<Result<T>> &future, const Interrupt *interrupt = nullptr)
{
    QEventLoop loop;
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    if (interrupt != nullptr)
        QObject::connect(interrupt, &Interrupt::requested, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished() && !Interrupt::isRequested())
        loop.exec();
    if (!future.isFinished() || future.resultCount() == 0)
        return Error{Error::Kind::Cancelled, {}};
    return future.result();
}

} // namespace Tokenglass
