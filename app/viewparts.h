// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/savedviews.h"

#include <memory>

class QThreadPool;

namespace Tokenglass {

/// The saved views with the file behind them. All must outlive them; `disk` has one thread.
[[nodiscard]] std::unique_ptr<SavedViews> makeSavedViews(SourceController &sources, SourceSession &session,
                                                         QThreadPool &disk);

} // namespace Tokenglass
