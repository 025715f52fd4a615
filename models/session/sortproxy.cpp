// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/sortproxy.h"

#include "models/session/roles.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

SortProxy::SortProxy(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
    setDynamicSortFilter(true);
}

bool SortProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool leftKnown = left.data(SortRole).isValid();
    const bool rightKnown = right.data(SortRole).isValid();
    if (leftKnown != rightKnown)
        return sortOrder() == Qt::AscendingOrder ? leftKnown : rightKnown;
    return QSortFilterProxyModel::lessThan(left, right);
}

QString tabSeparated(const QAbstractItemModel &model, QList<int> rows)
{
    if (rows.isEmpty()) {
        for (int row = 0; row < model.rowCount(); ++row)
            rows.append(row);
    }
    // Cells must not break the grid of the spreadsheet they are pasted into.
    const auto clean = [](const QVariant &value) { return value.toString().simplified(); };
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells.append(clean(model.headerData(column, Qt::Horizontal, Qt::DisplayRole)));
    lines.append(cells.join(u'\t'));
    for (const int row : rows) {
        cells.clear();
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(clean(model.index(row, column).data(CopyRole)));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace Tokenglass
