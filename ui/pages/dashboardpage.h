// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/entitymodel.h"
#include "models/session/modelbreakdownmodel.h"
#include "models/session/sourcesession.h"
#include "ui/pages/dashboardfigures.h"
#include "ui/widgets/card.h"

#include <QTimer>
#include <QWidget>

class QAction;

namespace Tokenglass {

class BarList;
class BudgetCard;
class ChartPanel;
class DashboardGrid;
class DoughnutChart;
class FailurePage;
class FilterStrip;
class MessageBar;
class SegmentedControl;
class StatCard;
class TablePanel;
class Theme;
class TrendChart;

/// The answer to the session's question: cards, charts and tables, each of which narrows the question when clicked.
class DashboardPage : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the page.
    DashboardPage(SourceSession &session, Theme &theme, QWidget *parent = nullptr);

    /// Takes ownership; the card has a place only while it is needed.
    void setBudgets(BudgetCard *card);
    void setTopEntities(int count);
    [[nodiscard]] int topEntities() const { return m_topEntities; }
    [[nodiscard]] TablePanel *modelTable() const { return m_models; }
    [[nodiscard]] TablePanel *entityTable() const { return m_entities; }

Q_SIGNALS:
    void topEntitiesChanged(int count);
    void passwordRequested();
    void requestsRequested(); ///< the single requests of the session's question
    void exportRequested(const QString &table); ///< "models", "users", "organisations"

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildCards();
    void buildCharts();
    void buildTables();
    void connectDrillDown();

    void refresh(); ///< everything, from the session
    void refreshNotes();
    void refreshFigures(const std::shared_ptr<const DashboardSnapshot> &snapshot);
    void refreshStates();
    void refreshEntities();
    void refreshTitles();
    void applyState(Card *card, SourceSession::PanelStatus status) const;
    [[nodiscard]] DashboardFigures::Context context() const;
    [[nodiscard]] TrendMeasure trendMeasure() const;
    [[nodiscard]] bool showsOrganisations() const;
    [[nodiscard]] FilterTerm termOf(const TablePanel *table, int row) const;
    void showNotes();

    SourceSession &m_session;
    Theme &m_theme;
    ModelBreakdownModel m_modelRows;
    EntityModel m_userRows{EntityModel::Of::Users};
    EntityModel m_organisationRows{EntityModel::Of::Organisations};
    int m_topEntities = 10;
    QTimer m_refreshSoon; ///< in the next turn of the event loop

    FilterStrip *m_strip = nullptr;
    MessageBar *m_message = nullptr; ///< the last refresh failed, or older days are missing
    MessageBar *m_notes = nullptr;
    DashboardGrid *m_grid = nullptr;
    FailurePage *m_failure = nullptr; ///< in the grid's place
    QList<StatCard *> m_stats;
    ChartPanel *m_trendPanel = nullptr;
    TrendChart *m_trend = nullptr;
    SegmentedControl *m_measure = nullptr;
    ChartPanel *m_costPanel = nullptr;
    DoughnutChart *m_cost = nullptr;
    ChartPanel *m_typePanel = nullptr;
    BarList *m_types = nullptr;
    ChartPanel *m_tokenPanel = nullptr;
    BarList *m_tokens = nullptr;
    TablePanel *m_models = nullptr;
    TablePanel *m_entities = nullptr;
    SegmentedControl *m_entityKind = nullptr;
    SegmentedControl *m_entityCount = nullptr;
    QList<QAction *> m_showRequests;
    QList<QAction *> m_exports;
};

} // namespace Tokenglass
