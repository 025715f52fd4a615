// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Tokenglass {

/// Whether the arguments ask for a report instead of the window.
[[nodiscard]] bool isReportCommand(int argc, char *argv[]);

/// `tokenglass --report …` and `tokenglass --report-schedules`: a PDF, or the list of schedules, without a window or a
/// display. Returns the exit code.
[[nodiscard]] int runReportCommand(int argc, char *argv[]);

} // namespace Tokenglass
