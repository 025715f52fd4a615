// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Tokenglass {

class ConsoleSession;
struct Settings;

/// Puts the console back as it was the last time: its models, temperature and longest output.
void restoreConsole(const Settings &settings, ConsoleSession &console);
/// The same the other way.
void rememberConsole(const ConsoleSession &console, Settings &settings);

} // namespace Tokenglass
