// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/repricing.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace Tokenglass {

class PriceController;

/// Calculates the cost of requests of the open source anew, as an overlay: shows first what would change, and lists
/// what was decided before, which can be taken back.
class RepriceDialog : public QDialog
{
    Q_OBJECT

public:
    RepriceDialog(PriceController &prices, const QString &model, QWidget *parent = nullptr);

    [[nodiscard]] QString previewText() const;

private:
    [[nodiscard]] RepriceRule rule() const;
    void buildForm(const QString &model);
    void preview();
    void refreshDone();
    void undoCurrent();

    PriceController &m_prices;
    QComboBox *m_model;
    QComboBox *m_rows;
    QCheckBox *m_limited;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QLabel *m_preview;
    QStandardItemModel *m_done;
    QTableView *m_view;
    QPushButton *m_apply = nullptr;
    QPushButton *m_undo;
};

} // namespace Tokenglass
