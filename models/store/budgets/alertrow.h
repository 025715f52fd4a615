// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/alert.h"
#include "models/domain/result.h"

#include <QByteArrayList>

namespace Tokenglass {

class LedgerDatabase;

/// The columns of an alert, in the order alertFromRow() reads them.
[[nodiscard]] QByteArray alertColumns();
[[nodiscard]] Alert alertFromRow(const QByteArrayList &row);
/// Its id, or 0 if it is stored already.
[[nodiscard]] Result<qint64> insertAlert(LedgerDatabase &database, const Alert &alert, const QString &writer);
[[nodiscard]] QString alertStateName(Alert::State state);

} // namespace Tokenglass
