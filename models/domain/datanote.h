// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace Tokenglass {

/// Something about the data that a reader of the numbers should know. Shown as a note, never hidden in the sums.
struct DataNote
{
    enum class Kind {
        MissingColumn, ///< detail: column; one panel cannot answer
        MissingTable, ///< detail: table (users, organizations)
        UnreadableTable, ///< detail: table that the login may not read
        NegativeTokens, ///< shown as unknown
        ImplausibleTokens, ///< not a whole number, or too large to add exactly; shown as unknown
        ImplausibleCost, ///< NaN, infinite or too large; shown as unpriced
        NegativeCost, ///< kept as it is stored; lowers the totals
        ZeroCostUnpriced, ///< stored cost 0 with tokens and no known price: counted as unpriced
        TotalMismatch, ///< stored total differs from input + output
        InvalidText, ///< text that is not UTF-8, or too long; replaced or cut
        UndatedRows, ///< no readable time: in no period
        FutureRows, ///< time later than now
        RowsHidden, ///< row-level security may hide rows: the totals may be too low
        NamesHidden, ///< detail: table; the same for users or organisations
        NoRowKey, ///< detail: column; every refresh reads all rows anew
        AccountCanWrite, ///< the login could write; Tokenglass reads only
        ReadOnlyNotEnforced, ///< detail: why the server could not be told
        OverlappingSeconds, ///< margins only, days are the server's (detail: zone)
        CacheDiscarded, ///< detail: why
        Other, ///< detail says it
    };

    Kind kind = Kind::Other;
    qint64 count = 0; ///< rows concerned; 0 where rows are not the point
    QString detail;

    /// One translated sentence.
    [[nodiscard]] QString text() const;
    friend bool operator==(const DataNote &, const DataNote &) = default;
};

} // namespace Tokenglass
