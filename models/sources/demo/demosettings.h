// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QtGlobal>

namespace Tokenglass {

/// What sample data to make. Equal settings make equal rows.
struct DemoSettings
{
    static constexpr qint64 MaximumRows = 1'000'000'000;
    static constexpr int MaximumDays = 3'660;
    static constexpr int MaximumUsers = 1'000'000;

    qint64 rows = 200'000;
    int days = 365;
    int users = 500;
    quint64 seed = 1;
    qint64 until = 0; ///< seconds since the epoch, exclusive

    /// Fails with Kind::Input and a sentence.
    [[nodiscard]] Result<void> check() const;
};

} // namespace Tokenglass
