// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/checkresult.h"

#include <QFuture>

#include <functional>

namespace Tokenglass {

/// What the window asks about the installation it runs in.
struct DiagnosticServices
{
    std::function<QFuture<QList<CheckResult>>()> check;
    /// The text for the report of a bug: versions, the check, the newest lines of the log.
    std::function<QFuture<QString>(const QList<CheckResult> &)> report;
    QString logPath;
};

} // namespace Tokenglass
