// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/budgetlistmodel.h"
#include "ui/widgets/card.h"

class QAction;
class QTableView;

namespace Tokenglass {

class BudgetMonitor;
class SortProxy;

/// The budgets with their gauges, and what can be done with one: by its menu, by keys, by a double click.
class BudgetTable : public Card
{
    Q_OBJECT

public:
    enum class Shows { All, Own, OfSources };

    /// The monitor must outlive the table.
    explicit BudgetTable(BudgetMonitor &monitor, QWidget *parent = nullptr);

    [[nodiscard]] QTableView *view() const { return m_view; }
    [[nodiscard]] QString currentId() const; ///< empty: none
    void select(const QString &id);
    void setShows(Shows shows);
    void setFormat(const NumberFormat &format, const ReportingZone &zone);
    [[nodiscard]] QSize sizeHint() const override; ///< up to five rows, if there is room for them

    /// Words that wrap must not keep the panel from giving way in a low window.
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }

Q_SIGNALS:
    void currentChanged(const QString &id);
    void editRequested(const QString &id);
    void duplicateRequested(const QString &id);
    void showRequested(const QString &id);

protected:
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addActions();
    QAction *addAction(const QString &text, const QKeySequence &keys, const std::function<void(const QString &)> &run);
    void refreshWhenSeen();
    void refresh();
    void refreshActions();
    void fitHeight();
    void fitColumnsSoon();
    void fitColumns();
    void keepSelection();
    [[nodiscard]] int leastRows() const;
    [[nodiscard]] int heightOf(int rows) const;

    BudgetMonitor &m_monitor;
    BudgetListModel m_rows;
    SortProxy *m_proxy;
    QTableView *m_view;
    QAction *m_edit = nullptr;
    QAction *m_toggle = nullptr;
    QAction *m_remove = nullptr;
    QList<QAction *> m_actions; ///< those that any budget allows
    QString m_currentId;
    Shows m_shows = Shows::All;
    bool m_fitPending = false;
    bool m_userSized = false; ///< somebody has dragged a column
    bool m_stale = false; ///< the figures changed while nobody looked
    bool m_chosen = false; ///< somebody wants to see this one; until then it is the tightest
    bool m_following = false; ///< the current row is being set to the tightest
};

} // namespace Tokenglass
