// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ratetable.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QStandardItemModel;
class QTableView;

namespace Tokenglass {

class MessageBar;
class PriceController;

/// The table of exchange rates and which of them costs are converted with: one fixed rate, or that of each day.
class RatesDialog : public QDialog
{
    Q_OBJECT

public:
    RatesDialog(PriceController &prices, QWidget *parent = nullptr);

    /// Adds the rates of a CSV file's bytes to the list; nothing is saved before the dialog is accepted.
    void takeCsv(const QByteArray &csv);

Q_SIGNALS:
    void fixedRateRequested(); ///< the settings keep it

private:
    QWidget *buildEntry();
    QWidget *buildChoice();
    void refresh();
    void add();
    void removeCurrent();
    void chooseFile();
    void save();

    PriceController &m_prices;
    RateTable m_rates;
    QStandardItemModel *m_model;
    QTableView *m_view;
    QRadioButton *m_fixed;
    QRadioButton *m_ofDay;
    QComboBox *m_target;
    QDateEdit *m_date;
    QLineEdit *m_base;
    QLineEdit *m_quote;
    QLineEdit *m_rate;
    QLineEdit *m_source;
    QPushButton *m_remove;
    MessageBar *m_message;
};

} // namespace Tokenglass
