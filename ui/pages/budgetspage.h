// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/budgetservices.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace Tokenglass {

class AlertPanel;
class BudgetFiles;
class BudgetMonitor;
class BudgetTable;
class BudgetWelcome;
class BurnPanel;
class MessageBar;
class SavedViews;
class SegmentedControl;
class SourceListModel;
class SourceSession;
class Theme;

/// All budgets: how each stands, the course of the selected one, and every alert.
class BudgetsPage : public QWidget
{
    Q_OBJECT

public:
    /// All but the services must outlive the page.
    BudgetsPage(BudgetMonitor &monitor, SourceSession &session, const SourceListModel &sources,
                const BudgetServices &services, Theme &theme, QWidget *parent = nullptr);

    /// Offered for what a budget counts. They must outlive the page.
    void setViews(const SavedViews &views) { m_views = &views; }
    /// Of new budgets.
    void setWeekStart(Qt::DayOfWeek day) { m_weekStart = day; }

    void selectBudget(const QString &id);
    void newBudget(const Money &limit = {});
    void showAlerts(); ///< of all budgets
    [[nodiscard]] BudgetTable *table() const { return m_table; }
    [[nodiscard]] BurnPanel *course() const { return m_burn; }
    [[nodiscard]] AlertPanel *alerts() const { return m_alerts; }
    [[nodiscard]] BudgetFiles *files() const { return m_files; }
    [[nodiscard]] BudgetWelcome *welcome() const { return m_welcome; }
    [[nodiscard]] SegmentedControl *whose() const { return m_whose; }
    [[nodiscard]] QString statusLeft() const;
    [[nodiscard]] QString statusRight() const;

Q_SIGNALS:
    void statusChanged(const QString &left, const QString &right);
    void budgetShown(const QString &id, const QDate &day); ///< an invalid day: the whole period
    void alertShown(qint64 alertId);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildHeader();
    QPushButton *buildActions();
    QWidget *buildBody();
    void connectParts();
    void connectMonitor();
    void edit(const Budget &budget);
    void duplicate(const QString &id);
    [[nodiscard]] bool isEmpty() const;
    void refresh();
    void refreshFormats();
    void refreshStatus();
    void say(const QString &text);

    BudgetMonitor &m_monitor;
    SourceSession &m_session;
    const SourceListModel &m_sources;
    Theme &m_theme;
    const SavedViews *m_views = nullptr;
    BudgetFiles *m_files;
    QLabel *m_subtitle = nullptr;
    SegmentedControl *m_whose = nullptr; ///< only where a source keeps budgets itself
    QPushButton *m_export = nullptr;
    MessageBar *m_message;
    QStackedWidget *m_pages;
    BudgetWelcome *m_welcome;
    BudgetTable *m_table;
    BurnPanel *m_burn;
    AlertPanel *m_alerts;
    QString m_selectNext; ///< a budget on its way into the list
    Qt::DayOfWeek m_weekStart = Qt::Monday;
    bool m_messageUndoes = false; ///< the message's button brings a removed budget back
    QTimer m_ageTimer;
};

} // namespace Tokenglass
