// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/settings.h"

namespace Tokenglass {

struct OnlyThisRun;
struct Options;

/// The settings of one run: the saved ones with what the command line puts in their place. An option counts for its
/// run; only what is changed in the window is saved.
class RunSettings
{
public:
    RunSettings() = default;
    RunSettings(const Settings &saved, const Options &options);

    [[nodiscard]] const Settings &current() const { return m_started; }
    /// What to save when the window has come to `changed`.
    [[nodiscard]] Settings toSave(const Settings &changed) const;

private:
    Settings m_saved;
    Settings m_started;
    bool m_sizeGiven = false;
};

[[nodiscard]] OnlyThisRun onlyThisRun(const Options &options);

} // namespace Tokenglass
