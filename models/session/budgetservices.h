// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/budget.h"

#include <QByteArray>
#include <QFuture>

#include <functional>

namespace Tokenglass {

/// What importing and exporting budgets needs of the disk, whose thread does the work.
struct BudgetServices
{
    std::function<QFuture<Result<QList<Budget>>>(const QString &path)> readBudgets;
    /// Atomically; `content` is called on the disk's thread.
    std::function<QFuture<Result<void>>(const QString &path, std::function<QByteArray()> content)> writeFile;
};

} // namespace Tokenglass
