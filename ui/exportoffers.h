// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/dialogs/export/exportoffer.h"
#include "ui/windowcontext.h"

namespace Tokenglass {

class RequestLogModel;

/// Everything the window shows and can therefore write: the dashboard's tables, the requests behind them, budgets and
/// prices. The figures are of one instant, whatever the source does until the file is there.
[[nodiscard]] QList<ExportOffer> exportOffers(const WindowContext &context, const RequestLogModel &log,
                                              const QLocale &locale);

} // namespace Tokenglass
