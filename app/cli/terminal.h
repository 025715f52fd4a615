// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QString>

namespace Tokenglass::Terminal {

/// What the program calls itself in its help and complaints.
[[nodiscard]] QString program();
/// To standard output, as UTF-8. False, with a complaint: nobody could take it (a full disk, a closed pipe).
bool print(const QString &text);
/// One line to standard error, with the program's name before it.
void complain(const QString &sentence);
/// One line to standard error that is no complaint.
void note(const QString &line);
/// A line that the next one overwrites; nothing if standard error is not a terminal.
void showProgress(const QString &text);
void clearProgress();

[[nodiscard]] bool canAsk();
/// Asks on the terminal itself, without echo, whatever standard input is.
[[nodiscard]] Result<QString> askSecret(const QString &question);
/// The first line of standard input.
[[nodiscard]] Result<QString> readSecretFromInput();

} // namespace Tokenglass::Terminal
