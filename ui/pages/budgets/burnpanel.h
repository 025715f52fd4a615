// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/budgetlistmodel.h"
#include "models/session/pastperiodmodel.h"
#include "ui/pages/chartpanel.h"

class QStackedLayout;
class QTableView;

namespace Tokenglass {

class BudgetMonitor;
class BurnChart;
class SegmentedControl;

/// The course of one budget: this period as a chart, or how its past periods ended.
class BurnPanel : public ChartPanel
{
    Q_OBJECT

public:
    enum class Shows { ThisPeriod, PastPeriods };

    /// The monitor must outlive the panel.
    explicit BurnPanel(BudgetMonitor &monitor, QWidget *parent = nullptr);

    void setBudget(const QString &id); ///< empty: none
    void setFormat(const NumberFormat &format, const ReportingZone &zone); ///< times are said in the zone
    void showTab(Shows shows);
    [[nodiscard]] BurnChart *chart() const { return m_chart; }
    [[nodiscard]] QTableView *pastTable() const { return m_pastView; }

    /// Words that wrap must not keep the panel from giving way in a low window.
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }

Q_SIGNALS:
    void dayChosen(const QString &budgetId, const QDate &day);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    BurnPanel(BudgetMonitor &monitor, BurnChart *chart, QWidget *content, QWidget *parent);

    void buildPast();
    void refresh();
    void refreshChart();
    void askPast();
    void showPast(const Result<QList<PastPeriod>> &answer);
    [[nodiscard]] bool showsPast() const;

    BudgetMonitor &m_monitor;
    BurnChart *m_chart;
    SegmentedControl *m_tabs;
    QStackedLayout *m_pages = nullptr;
    QTableView *m_pastView;
    PastPeriodModel m_past;
    NumberFormat m_format;
    ReportingZone m_zone;
    QString m_id;
    quint64 m_generation = 0; ///< of the newest question for past periods
    bool m_pastKnown = false; ///< m_past is of this budget
};

} // namespace Tokenglass
