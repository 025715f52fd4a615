// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tableplaces.h"

#include <QScrollBar>
#include <QTableView>
#include <QTimer>

#include <chrono>

namespace Tokenglass {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 200ms;
constexpr int mostTries = 25; ///< a source answers again in much less

struct Place
{
    QList<int> rows;
    int current = -1;
    int column = 0;
    int scrolled = 0;
};

Place placeOf(const QTableView &view)
{
    Place place;
    for (const QModelIndex &index : view.selectionModel()->selectedRows())
        place.rows.append(index.row());
    place.current = view.currentIndex().row();
    place.column = view.currentIndex().column();
    place.scrolled = view.verticalScrollBar()->value();
    return place;
}

void put(QTableView *view, const Place &place, int tries)
{
    const QAbstractItemModel *model = view->model();
    if (!model || model->rowCount() <= place.current) {
        if (tries < mostTries)
            QTimer::singleShot(patience, view, [view, place, tries] { put(view, place, tries + 1); });
        return;
    }
    QItemSelection selection;
    for (const int row : place.rows)
        selection.select(model->index(row, 0), model->index(row, model->columnCount() - 1));
    view->selectionModel()->setCurrentIndex(model->index(place.current, place.column), QItemSelectionModel::NoUpdate);
    view->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    view->verticalScrollBar()->setValue(place.scrolled);
}

} // namespace

void copyTablePlaces(const QWidget &from, QWidget &to)
{
    const QList<QTableView *> before = from.findChildren<QTableView *>();
    const QList<QTableView *> after = to.findChildren<QTableView *>();
    if (before.size() != after.size())
        return;
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (before[i]->selectionModel() && before[i]->currentIndex().isValid())
            put(after[i], placeOf(*before[i]), 0);
    }
}

} // namespace Tokenglass
