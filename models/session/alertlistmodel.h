// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/alert.h"
#include "models/domain/timerange.h"
#include "models/session/numberformat.h"
#include "models/session/tablemodel.h"

namespace Tokenglass {

/// Every alert that was ever raised, with what became of it.
class AlertListModel final : public TableModel<Alert>
{
    Q_OBJECT

public:
    enum Columns { Message, Raised, Spent, State, NUM_COLUMNS };
    enum class Severity : quint8 { Information, Warning, Exceeded };
    enum Roles {
        DetailRole = MissingRole + 1, ///< the line below the message
        SeverityRole, ///< int of a Severity
        OpenRole, ///< bool: nobody has acknowledged it
        AlertIdRole, ///< qint64
    };

    using TableModel::TableModel;

    /// Of one budget, or of all when `budgetId` is empty.
    void setAlerts(const QList<Alert> &alerts, const QString &budgetId);
    /// Times are said in the zone.
    void setFormat(const NumberFormat &format, const ReportingZone &zone);

private:
    [[nodiscard]] int columns() const override { return NUM_COLUMNS; }
    [[nodiscard]] QString identity(const Alert &row) const override { return QString::number(row.id); }
    [[nodiscard]] QVariant cell(const Alert &row, int column, int role) const override;
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] bool isNumeric(int column) const override { return column == Spent; }

    [[nodiscard]] QString text(const Alert &row, int column) const;

    NumberFormat m_format;
    ReportingZone m_zone;
};

/// Nobody has acknowledged it, and somebody should.
[[nodiscard]] bool isOpen(const Alert &alert);
[[nodiscard]] AlertListModel::Severity severityOf(const Alert &alert);
/// "acknowledged", "snoozed", "missed"
[[nodiscard]] QString alertStateText(const Alert &alert);

} // namespace Tokenglass
