// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Tokenglass {

class SourceSession;
struct Settings;
class Theme;

/// What holds at once and not only at the next start: the look, and how figures are made.
void applySettings(const Settings &settings, SourceSession &session, Theme &theme);

} // namespace Tokenglass
