// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/alertlistmodel.h"
#include "ui/widgets/card.h"

class QAction;
class QListView;
class QPushButton;

namespace Tokenglass {

class BudgetMonitor;
class SegmentedControl;
class SortProxy;

/// All alerts, the newest first, of one budget or of every one. A click leads to the cause; the menu and the keys
/// acknowledge and snooze.
class AlertPanel : public Card
{
    Q_OBJECT

public:
    /// The monitor must outlive the panel.
    explicit AlertPanel(BudgetMonitor &monitor, QWidget *parent = nullptr);

    void setBudget(const QString &id); ///< that "this budget" means
    void setFormat(const NumberFormat &format, const ReportingZone &zone);
    void showAll();
    [[nodiscard]] QListView *view() const { return m_view; }
    [[nodiscard]] qint64 currentAlert() const; ///< 0: none

    /// Words that wrap must not keep the panel from giving way in a low window.
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }

Q_SIGNALS:
    void showRequested(qint64 alertId);

private:
    void buildList();
    QAction *addAction(const QString &text, const QKeySequence &keys, const std::function<void(qint64)> &run);
    void refresh();
    void refreshActions();
    void showMenu(const QPoint &position);

    BudgetMonitor &m_monitor;
    AlertListModel m_rows;
    SortProxy *m_proxy;
    QListView *m_view;
    SegmentedControl *m_of;
    QPushButton *m_acknowledgeAll;
    QAction *m_show = nullptr;
    QAction *m_acknowledge = nullptr;
    QAction *m_snooze = nullptr;
    QString m_budgetId;
};

} // namespace Tokenglass
