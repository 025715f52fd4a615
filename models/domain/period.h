// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"
#include "models/domain/timerange.h"

#include <QDateTime>

namespace Tokenglass {

/// An ISO date (its first instant in `zone`) or ISO time (without an offset: in `zone`) as seconds since the epoch,
/// fractions cut. Empty: neither.
[[nodiscard]] std::optional<qint64> parseInstant(const QString &text, const ReportingZone &zone);

/// What the user chose to look at: a rolling window that ends now, or a fixed range.
class Period
{
public:
    enum class Kind { Last24Hours, Last7Days, Last30Days, Last90Days, Last365Days, Custom };

    Period() = default;
    explicit Period(Kind rolling) : m_kind(rolling) { }
    explicit Period(TimeRange custom) : m_kind(Kind::Custom), m_custom(custom) { }

    /// "24h", "7d", "30d", "90d", "365d", a month "2026-10", or "FROM..TO" (dates or ISO times; TO is exclusive; times
    /// without an offset are in `zone`). Fails with Kind::Input and a sentence.
    static Result<Period> parse(const QString &text, const ReportingZone &zone);
    /// What parse() reads back: "7d" or "2026-10-01T00:00:00Z..2026-11-01T00:00:00Z".
    [[nodiscard]] QString toText() const;

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// Rolling windows are whole multiples of 24 hours ending at `now`, exclusive.
    [[nodiscard]] TimeRange resolve(qint64 nowSecond) const;
    /// Rolling periods then end with the second that has begun: what was just recorded is in them.
    [[nodiscard]] TimeRange resolve(const QDateTime &now) const;

    friend bool operator==(const Period &, const Period &) = default;

private:
    Kind m_kind = Kind::Last7Days;
    TimeRange m_custom;
};

} // namespace Tokenglass
