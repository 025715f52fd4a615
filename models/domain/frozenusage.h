// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/dashboard.h"
#include "models/domain/requestlog.h"

#include <memory>

namespace Tokenglass {

/// Reads the requests of one question from the first to the last, whatever the source does meanwhile.
class RequestReader
{
public:
    virtual ~RequestReader() = default;

    [[nodiscard]] virtual qint64 total() const = 0;
    /// The next rows, at most `most`; empty: that was all.
    [[nodiscard]] virtual QList<RequestRow> next(int most) = 0;
};

/// What a source had loaded at one instant. Its answers stay the same however the source goes on, so that an export of
/// many pages is of one piece. Safe on any thread; answers are given on the calling one.
class FrozenUsage
{
public:
    virtual ~FrozenUsage() = default;

    [[nodiscard]] virtual DashboardSnapshot dashboard(const DashboardQuery &query) const = 0;
    /// `offset` and `count` of the question have no meaning here.
    [[nodiscard]] virtual std::unique_ptr<RequestReader> requests(const RequestQuery &query) const = 0;
};

} // namespace Tokenglass
