// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace Tokenglass {

/// One thing the self-check has looked at.
struct CheckResult
{
    enum class Level : quint8 {
        Good,
        Limited, ///< the application works, something is missing
        Bad,
    };
    QString what;
    Level level = Level::Good;
    QString found; ///< what is there, or what to do
};

/// "ok   Keychain: …", a line each, aligned.
[[nodiscard]] QString checkReport(const QList<CheckResult> &results);
/// The worst of them.
[[nodiscard]] CheckResult::Level worstOf(const QList<CheckResult> &results);

} // namespace Tokenglass
