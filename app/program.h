// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Tokenglass {

/// The program tokenglass from its arguments to its exit code: 0, 1 when a check fails, 2 for arguments it does not
/// understand.
[[nodiscard]] int runProgram(int argc, char *argv[]);

} // namespace Tokenglass
