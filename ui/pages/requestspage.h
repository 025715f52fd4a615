// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/requestlogmodel.h"

#include <QWidget>

class QMenu;
class QSplitter;
class QTableView;

namespace Tokenglass {

class Card;
class MessageBar;
class PriceController;
class RequestDetails;
class Theme;

/// The single requests behind the dashboard's figures: the same period and filters, any order, any depth.
class RequestsPage : public QWidget
{
    Q_OBJECT

public:
    /// Rows that can be copied at once.
    static constexpr int MaximumCopied = 10'000;

    /// Both must outlive the page.
    RequestsPage(SourceSession &session, Theme &theme, QWidget *parent = nullptr);

    /// With a price book the page explains costs; it must outlive the page.
    void setPrices(const PriceController *prices);
    [[nodiscard]] RequestLogModel &log() { return m_log; }
    [[nodiscard]] QTableView *view() const { return m_view; }
    [[nodiscard]] RequestDetails *details() const { return m_details; }
    [[nodiscard]] Card *card() const { return m_card; }
    /// What can be done with the current row.
    [[nodiscard]] QMenu *makeMenu();
    void copySelected();

Q_SIGNALS:
    void passwordRequested();
    void exportRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildTable();
    void connectTable();
    bool handleKey(const QKeyEvent &event);
    void addFilters(QMenu &menu, const RequestRow &row);
    void addSorting(QMenu &menu);
    void sortBy(int column, Qt::SortOrder order);
    void refresh();
    void refreshState();
    void fitColumns();
    void showDetails();
    void refreshDetails();
    void closeDetails();
    void explainCurrent();
    void stateActionTriggered();
    void takeCopied(const QList<int> &rows, int first, const Result<RequestPage> &page);

    SourceSession &m_session;
    Theme &m_theme;
    RequestLogModel m_log;
    MessageBar *m_message;
    QSplitter *m_splitter;
    Card *m_card;
    QTableView *m_view;
    RequestDetails *m_details;
    const PriceController *m_prices = nullptr;
    bool m_fitted = false;
};

} // namespace Tokenglass
