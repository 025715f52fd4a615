// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/runlistmodel.h"

#include "models/session/consoletext.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

void RunListModel::setRuns(const QList<ChatRunSummary> &runs)
{
    // A search gives another order; then a row that stays where it was would be in the wrong place.
    setRows({});
    setRows({runs.cbegin(), runs.cend()});
}

void RunListModel::setFormat(const NumberFormat &format, const ReportingZone &zone)
{
    m_format = format;
    m_zone = zone;
    refreshTexts();
}

QString RunListModel::text(const ChatRunSummary &row, int column) const
{
    switch (column) {
    case When:
        return m_format.dateTime(row.at.toTimeZone(m_zone.timeZone()));
    case Prompt:
        return row.prompt.simplified();
    case Models:
        return row.models.join(u", "_s);
    case Cost:
        return costTotalText(row.cost, m_format);
    default:
        return {};
    }
}

QVariant RunListModel::cell(const ChatRunSummary &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case CopyRole:
        return text(row, column);
    case SortRole:
        return column == When ? QVariant(row.at.toMSecsSinceEpoch()) : QVariant(text(row, column));
    case Qt::ToolTipRole:
        if (column == Prompt)
            return row.prompt;
        if (column == Models && row.failed > 0)
            return tr("%n model(s) did not answer to the end", nullptr, row.failed);
        return {};
    default:
        return {};
    }
}

QVariant RunListModel::header(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case When:
        return tr("When");
    case Prompt:
        return tr("Prompt");
    case Models:
        return tr("Models");
    default:
        return tr("Cost");
    }
}

} // namespace Tokenglass
