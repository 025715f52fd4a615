// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/pricetablemodel.h"
#include "ui/dialogs/prices/pricedialog.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace Tokenglass {

class Card;
class ElidingLabel;
class MessageBar;
class SortProxy;
class SourceController;
class TablePanel;
struct PendingImport;

/// The price book: every price with its unit, date and source; what has no price on top; every way to change it.
class PricesPage : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the page.
    PricesPage(PriceController &prices, SourceController &sources, QWidget *parent = nullptr);

    [[nodiscard]] QTableView *view() const { return m_view; }
    [[nodiscard]] TablePanel *unpriced() const { return m_unpriced; }
    void showEstimate(); ///< for the models selected
    void showRates();

Q_SIGNALS:
    void fixedRateRequested(); ///< the settings keep it

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QLayout *buildHeader();
    void buildUnpriced();
    void buildTable();
    [[nodiscard]] QLayout *buildButtons();
    void connectPrices();
    void refresh();
    void updateButtons();
    [[nodiscard]] const PriceListRow *current() const;
    [[nodiscard]] QList<NamedId> connections() const;
    [[nodiscard]] QString currentUnpriced() const;

    void addPrice(const Price &start, qint64 unpricedRequests);
    void priceUnpriced();
    void sameAs();
    void editCurrent();
    void removeCurrent();
    void explainCurrent();
    void chooseImport();
    void chooseExport();
    void showImport(const PendingImport &import);
    void showRules(const QString &name);
    void showRepricing(const QString &model);

    PriceController &m_prices;
    SourceController &m_sources;
    PriceTableModel m_model;
    UnpricedModel m_unpricedModel;
    SortProxy *m_proxy;
    QLabel *m_title;
    ElidingLabel *m_subtitle;
    MessageBar *m_message;
    TablePanel *m_unpriced;
    QPushButton *m_priceIt;
    QPushButton *m_sameAs;
    Card *m_card;
    QTableView *m_view;
    QLineEdit *m_filter;
    QPushButton *m_edit;
    QPushButton *m_remove;
    QPushButton *m_explain;
    bool m_undoes = false; ///< the message's button takes a removal back
    bool m_fitted = false;
};

} // namespace Tokenglass
