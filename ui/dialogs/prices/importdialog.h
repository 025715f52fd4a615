// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/pricecontroller.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStandardItemModel;
class QTableView;
class QVBoxLayout;

namespace Tokenglass {

/// What an import would change, row by row, before anything is taken. Questionable prices are not ticked.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(PriceController &prices, const PendingImport &import, QWidget *parent = nullptr);

    [[nodiscard]] QTableView *view() const { return m_view; }

private:
    void fillModel();
    void addDetails(QVBoxLayout *layout);
    void addProblems(QVBoxLayout *layout);
    void showDetails();
    void filter();
    void count();
    void take();

    PriceController &m_prices;
    PendingImport m_import;
    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_proxy;
    QTableView *m_view;
    QLineEdit *m_search;
    QCheckBox *m_all;
    QLabel *m_summary;
    QStandardItemModel *m_details; ///< of the change that is chosen
    QLabel *m_detailTitle;
    QPushButton *m_take = nullptr;
};

} // namespace Tokenglass
