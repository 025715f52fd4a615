// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/pricecontroller.h"

#include <QThreadPool>

#include <memory>

namespace Tokenglass {

/// The price book with the file behind it: what is shipped, and what the user has made of it. `session` must outlive
/// the controller; `disk` has one thread.
[[nodiscard]] std::unique_ptr<PriceController> makePriceController(SourceSession &session, QThreadPool &disk);

} // namespace Tokenglass
