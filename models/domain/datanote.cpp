// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/datanote.h"

#include <QCoreApplication>

#include <limits>

namespace Tokenglass {

namespace {

/// `count` goes into %n; counts beyond an int are shown as the largest int, which no plural form tells apart.
QString translated(const char *text, qint64 count = -1)
{
    const int n = static_cast<int>(qMin<qint64>(count, std::numeric_limits<int>::max()));
    return QCoreApplication::translate("DataNote", text, nullptr, n);
}

QString rowText(DataNote::Kind kind, qint64 count)
{
    using Kind = DataNote::Kind;
    switch (kind) {
    case Kind::NegativeTokens:
        return translated(
            QT_TRANSLATE_N_NOOP("DataNote", "%n request(s) have a negative token count; it is shown as unknown."),
            count);
    case Kind::ImplausibleTokens:
        return translated(QT_TRANSLATE_N_NOOP("DataNote",
                                              "%n request(s) have a token count that is not a whole number or is "
                                              "too large to add exactly; it is shown as unknown."),
                          count);
    case Kind::ImplausibleCost:
        return translated(QT_TRANSLATE_N_NOOP("DataNote",
                                              "%n request(s) have a cost that is not a number or is too large; "
                                              "they are counted as unpriced."),
                          count);
    case Kind::NegativeCost:
        return translated(QT_TRANSLATE_N_NOOP("DataNote",
                                              "%n request(s) have a negative cost; it is counted as stored and lowers "
                                              "the totals."),
                          count);
    case Kind::ZeroCostUnpriced:
        return translated(QT_TRANSLATE_N_NOOP("DataNote",
                                              "%n request(s) used tokens of a model without a price and have a "
                                              "stored cost of 0; they are counted as unpriced."),
                          count);
    case Kind::TotalMismatch:
        return translated(QT_TRANSLATE_N_NOOP("DataNote",
                                              "%n request(s) have a stored token total that differs from input "
                                              "plus output; the parts are shown."),
                          count);
    case Kind::InvalidText:
        return translated(QT_TRANSLATE_N_NOOP("DataNote",
                                              "%n text(s) are not valid UTF-8 or are too long; they are shown "
                                              "replaced or cut."),
                          count);
    case Kind::UndatedRows:
        return translated(QT_TRANSLATE_N_NOOP("DataNote", "%n request(s) have no readable time and are in no period."),
                          count);
    case Kind::FutureRows:
        return translated(QT_TRANSLATE_N_NOOP("DataNote", "%n request(s) are dated in the future."), count);
    default:
        return {};
    }
}

QString sourceText(DataNote::Kind kind, const QString &detail)
{
    using Kind = DataNote::Kind;
    switch (kind) {
    case Kind::MissingColumn:
        return translated(QT_TRANSLATE_NOOP("DataNote", "The column “%1” is missing; what needs it cannot be shown."))
            .arg(detail);
    case Kind::MissingTable:
        return translated(QT_TRANSLATE_NOOP("DataNote", "The table “%1” is missing; what needs it cannot be shown."))
            .arg(detail);
    case Kind::UnreadableTable:
        return translated(
                   QT_TRANSLATE_NOOP("DataNote", "This account may not read the table “%1”; its names are not shown."))
            .arg(detail);
    case Kind::NamesHidden:
        return translated(QT_TRANSLATE_NOOP("DataNote",
                                            "The server may hide rows of the table “%1” from this account (row-level "
                                            "security); names may be missing."))
            .arg(detail);
    case Kind::NoRowKey:
        return translated(QT_TRANSLATE_NOOP("DataNote",
                                            "The usage table has no column “%1”; every refresh reads all rows anew."))
            .arg(detail);
    case Kind::RowsHidden:
        return translated(QT_TRANSLATE_NOOP("DataNote",
                                            "The server may hide rows from this account (row-level security); "
                                            "the totals may be too low."));
    case Kind::AccountCanWrite:
        return translated(QT_TRANSLATE_NOOP("DataNote",
                                            "This account could change data. Tokenglass only reads; an account "
                                            "that can only read is safer."));
    case Kind::ReadOnlyNotEnforced:
        return translated(QT_TRANSLATE_NOOP("DataNote",
                                            "The server could not be told to refuse changes (%1). Tokenglass only "
                                            "reads."))
            .arg(detail);
    case Kind::OverlappingSeconds:
        return translated(
                   QT_TRANSLATE_NOOP("DataNote", "This source gives sums, not requests; its days are cut in %1."))
            .arg(detail);
    case Kind::CacheDiscarded:
        return translated(QT_TRANSLATE_NOOP("DataNote",
                                            "The saved copy of earlier days was discarded (%1); everything is read "
                                            "anew."))
            .arg(detail);
    default:
        return detail;
    }
}

} // namespace

QString DataNote::text() const
{
    const QString rows = rowText(kind, count);
    return rows.isEmpty() ? sourceText(kind, detail) : rows;
}

} // namespace Tokenglass
