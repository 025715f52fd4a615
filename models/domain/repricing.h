// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/cost.h"

#include <QDateTime>

#include <optional>

namespace Tokenglass {

/// An explicit decision to price requests of a source from the price book although the source says otherwise: an
/// overlay on what is read, never written to the source, undone by forgetting it.
struct RepriceRule
{
    enum class Rows : quint8 {
        Unpriced, ///< no cost is known, or a stored 0 for a request that used tokens
        Calculated, ///< also what was once calculated or estimated and stored
        All, ///< also what the provider reported or the source stored
    };

    QString id;
    QString connectionId;
    QString model; ///< name or alias as the source has it, or a pattern; empty: all
    std::optional<qint64> fromSecond; ///< UTC, inclusive; empty: from the beginning
    std::optional<qint64> toSecond; ///< exclusive
    Rows rows = Rows::Unpriced;
    QDateTime appliedAt; ///< UTC

    [[nodiscard]] bool concerns(const QString &name, const QString &alias) const;
    [[nodiscard]] bool holdsAt(qint64 second) const;
    /// Whether the row's own cost gives way. `isZero`: a stored 0 for a request that used tokens.
    [[nodiscard]] bool replaces(CostBasis basis, bool isZero) const;
    friend bool operator==(const RepriceRule &, const RepriceRule &) = default;
};

[[nodiscard]] QString repriceRowsName(RepriceRule::Rows rows); ///< "unpriced", "calculated", "all"

} // namespace Tokenglass
