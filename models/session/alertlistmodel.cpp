// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/alertlistmodel.h"

#include "models/session/budgettext.h"

#include <utility>

namespace Tokenglass {

using namespace Qt::StringLiterals;

bool isOpen(const Alert &alert)
{
    return alert.state == Alert::State::Pending || alert.state == Alert::State::Shown;
}

AlertListModel::Severity severityOf(const Alert &alert)
{
    if (alert.kind == Alert::Kind::Test)
        return AlertListModel::Severity::Information;
    const bool over = alert.kind == Alert::Kind::Threshold && alert.threshold >= WholeLimit;
    return over ? AlertListModel::Severity::Exceeded : AlertListModel::Severity::Warning;
}

QString alertStateText(const Alert &alert)
{
    switch (alert.state) {
    case Alert::State::Pending:
        return AlertListModel::tr("not shown yet");
    case Alert::State::Shown:
        return alert.missed ? AlertListModel::tr("missed") : AlertListModel::tr("new");
    case Alert::State::Snoozed:
        return AlertListModel::tr("snoozed");
    case Alert::State::Acknowledged:
        return AlertListModel::tr("acknowledged");
    case Alert::State::Silent:
        return AlertListModel::tr("recorded only");
    }
    return {};
}

void AlertListModel::setAlerts(const QList<Alert> &alerts, const QString &budgetId)
{
    std::vector<Alert> chosen;
    for (const Alert &alert : alerts) {
        if (budgetId.isEmpty() || alert.budgetId == budgetId)
            chosen.push_back(alert);
    }
    setRows(std::move(chosen));
}

void AlertListModel::setFormat(const NumberFormat &format, const ReportingZone &zone)
{
    if (format.locale() == m_format.locale() && zone == m_zone)
        return;
    m_format = format;
    m_zone = zone;
    refreshTexts();
}

QString AlertListModel::text(const Alert &row, int column) const
{
    switch (column) {
    case Message:
        return alertTitle(row, m_format);
    case Raised:
        return m_format.dateTime(row.raisedAt.toTimeZone(m_zone.timeZone()));
    case Spent:
        return (row.isLowerBound ? u"\u2265\u00A0"_s : QString()) + m_format.money(row.spent);
    case State:
        return alertStateText(row);
    default:
        return {};
    }
}

QVariant AlertListModel::cell(const Alert &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case SortRole:
        if (column == Raised)
            return QVariant::fromValue(static_cast<qlonglong>(row.raisedAt.toMSecsSinceEpoch()));
        return column == Spent ? QVariant::fromValue(static_cast<qlonglong>(row.spent.nanos))
                               : QVariant(text(row, column));
    case CopyRole:
        if (column == Raised)
            return row.raisedAt.toString(Qt::ISODate);
        return column == Spent ? QString(row.spent.toDecimal() + u' ' + row.spent.currency.code()) : text(row, column);
    case Qt::AccessibleTextRole:
        return column == Message ? QString(text(row, column) + u", "_s + alertDetailText(row, m_format, m_zone))
                                 : text(row, column);
    case Qt::ToolTipRole:
        return alertMessage(row, {}, m_format).body;
    case DetailRole:
        return alertDetailText(row, m_format, m_zone);
    case SeverityRole:
        return static_cast<int>(severityOf(row));
    case OpenRole:
        return isOpen(row) && row.kind != Alert::Kind::Test;
    case AlertIdRole:
        return row.id;
    default:
        return {};
    }
}

QVariant AlertListModel::header(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Message:
        return tr("Alert");
    case Raised:
        return tr("Raised");
    case Spent:
        return tr("Spent");
    case State:
        return tr("State");
    default:
        return {};
    }
}

} // namespace Tokenglass
