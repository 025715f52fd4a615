// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/price.h"
#include "models/domain/result.h"

#include <QDialog>

#include <map>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Tokenglass {

class MessageBar;
class PriceController;

/// A name to show for an id: the connections a price can be agreed for.
struct NamedId
{
    QString id;
    QString name;
};

/// Enters or changes one price. A price that looks like another unit is asked about before it is taken.
class PriceDialog : public QDialog
{
    Q_OBJECT

public:
    /// `price`: what to begin with. The controller must outlive the dialog.
    PriceDialog(PriceController &prices, const Price &price, const QList<NamedId> &connections,
                QWidget *parent = nullptr);

    /// Offers to calculate so many requests of the period anew, which have no cost.
    void offerRepricing(qint64 requests);
    [[nodiscard]] bool wantsRepricing() const;
    [[nodiscard]] Price price() const { return m_price; } ///< after it was accepted

private:
    void buildForm(const QList<NamedId> &connections);
    void addAmounts(QFormLayout *form);
    void fill();
    void updateUnits();
    void updateFree();
    void check();
    void save();
    void setConfirming(bool confirming);
    void multiply();
    [[nodiscard]] Result<Price> entered() const;

    PriceController &m_prices;
    Price m_price;
    QLineEdit *m_model;
    QLineEdit *m_provider;
    QComboBox *m_currency;
    QCheckBox *m_free;
    std::map<TokenBucket, QLineEdit *> m_amounts;
    std::map<TokenBucket, QLabel *> m_units;
    QCheckBox *m_dated;
    QDateTimeEdit *m_from;
    QLineEdit *m_above;
    QLineEdit *m_hours;
    QComboBox *m_connection;
    QLineEdit *m_source;
    QCheckBox *m_reprice;
    QLabel *m_problem;
    MessageBar *m_doubt;
    QDialogButtonBox *m_buttons;
    qint64 m_unit = 1; ///< what the message's button multiplies by
    bool m_confirmed = false; ///< the doubt was read
};

} // namespace Tokenglass
