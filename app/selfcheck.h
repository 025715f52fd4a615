// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/checkresult.h"

#include <QFuture>

namespace Tokenglass {

class SecretStore;

/// What this installation has and lacks: drivers, keychain, pop-ups, tray, fonts, language, zone, places to write.
/// From the GUI thread; the future ends there, within seconds. `secrets` must outlive it.
[[nodiscard]] QFuture<QList<CheckResult>> selfCheck(SecretStore &secrets);

/// What to paste into the report of a bug: versions, the check, and the newest lines of the log.
[[nodiscard]] QString bugReport(const QList<CheckResult> &results, const QStringList &logLines);

} // namespace Tokenglass
