// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QStandardItemModel;
class QTableView;

namespace Tokenglass {

class PriceController;

/// What calls would cost: models, tokens in and out, number of calls; in both currencies, to six decimals.
class EstimateDialog : public QDialog
{
    Q_OBJECT

public:
    EstimateDialog(PriceController &prices, const QStringList &models, QWidget *parent = nullptr);

    [[nodiscard]] QTableView *view() const { return m_view; }

private:
    void fillModels();
    void buildTable();
    void addModel();
    void calculate();
    void addRow(const QStringList &cells, bool isTotal);
    void copy();

    PriceController &m_prices;
    QStringList m_models;
    QComboBox *m_model;
    QLineEdit *m_input;
    QLineEdit *m_output;
    QLineEdit *m_calls;
    QStandardItemModel *m_rows;
    QTableView *m_view;
    QLabel *m_note;
};

} // namespace Tokenglass
