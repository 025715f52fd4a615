// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/requestlog.h"
#include "models/session/numberformat.h"

#include <QVariant>

namespace Tokenglass {

/// What the request log shows of a request, a column each.
enum RequestLogColumn : int {
    RequestTime,
    RequestUser,
    RequestOrganisation,
    RequestCaller, ///< hidden where the source does not say what asked
    RequestModel,
    RequestType,
    RequestInput,
    RequestOutput,
    RequestTotal,
    RequestCost,
    RequestBasis,
    RequestDuration,
    RequestStatus,
    RequestLogColumnCount
};

/// Turns single requests into text, in one zone.
class RequestText
{
    Q_DECLARE_TR_FUNCTIONS(Tokenglass::RequestText)

public:
    RequestText(const NumberFormat &format, const ReportingZone &zone, const ExchangeRate &rate)
        : m_format(format), m_zone(zone), m_rate(rate)
    { }

    [[nodiscard]] static QString title(int column);
    [[nodiscard]] QString text(const RequestRow &row, int column) const;
    /// The exact figure for the clipboard; empty is unknown.
    [[nodiscard]] QString copy(const RequestRow &row, int column) const;
    [[nodiscard]] QString toolTip(const RequestRow &row, int column) const;
    /// One line as in the table's columns, with tabs.
    [[nodiscard]] QString copyLine(const RequestRow &row) const;

    struct Detail
    {
        QString title;
        QString text;
    };
    /// Everything that is known of a request, and in words where its cost is from.
    [[nodiscard]] QList<Detail> details(const RequestRow &row) const;

    [[nodiscard]] static QString basisName(const RequestRow &row);
    [[nodiscard]] static QString basisSentence(const RequestRow &row);
    [[nodiscard]] static QString successText(TriState success);

private:
    [[nodiscard]] QDateTime when(const RequestRow &row) const;
    [[nodiscard]] QString count(const std::optional<qint64> &value) const;
    /// With "≥" where only a beginning was reported.
    [[nodiscard]] QString tokens(const RequestRow &row, const std::optional<qint64> &value) const;
    [[nodiscard]] QString total(const RequestRow &row) const;
    [[nodiscard]] QString money(const RequestRow &row) const;
    [[nodiscard]] QString moneyWithBoth(const RequestRow &row) const;

    NumberFormat m_format;
    ReportingZone m_zone;
    ExchangeRate m_rate;
};

} // namespace Tokenglass
