// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/dashboardgrid.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QResizeEvent>

namespace Tokenglass {

namespace {

constexpr int Columns = 24;
constexpr int Rows = 7;
constexpr int Gap = 12;
constexpr int ChartHeight = 236; ///< of the trend, below which its days cannot be told apart
constexpr int SingleBelow = 560; ///< two charts need this much
constexpr int NarrowBelow = 1060; ///< the charts need this much side by side
constexpr int StackedBelow = 1240; ///< and this much the model table and the user table
constexpr int LayoutRounds = 4; ///< labels, their cards, the tables in them, the page

} // namespace

DashboardGrid::DashboardGrid(QWidget *parent)
    : QScrollArea(parent), m_page(new QWidget), m_stats(new QGridLayout), m_grid(new QGridLayout)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(m_page);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(Gap);
    m_stats->setHorizontalSpacing(Gap);
    m_stats->setVerticalSpacing(Gap);
    m_grid->setHorizontalSpacing(Gap);
    m_grid->setVerticalSpacing(Gap);
    for (int column = 0; column < Columns; ++column)
        m_grid->setColumnStretch(column, 1);
    layout->addLayout(m_stats);
    layout->addLayout(m_grid, 1);
    setWidget(m_page);
}

void DashboardGrid::setPanels(const Panels &panels)
{
    m_panels = panels;
    panels.trend->setMinimumHeight(ChartHeight);
    for (QWidget *panel : this->panels())
        panel->setParent(m_page);
    m_arrangement.reset();
    arrange(arrangementFor(width()));
}

QList<QWidget *> DashboardGrid::panels() const
{
    QList<QWidget *> panels{m_panels.trend,   m_panels.cost,   m_panels.types,   m_panels.tokens,
                            m_panels.budgets, m_panels.models, m_panels.entities};
    panels.removeAll(nullptr);
    return panels;
}

void DashboardGrid::setBudgets(QWidget *budgets)
{
    m_panels.budgets = budgets;
    // Into the order of the Tab key, before the tables.
    for (QWidget *panel : {budgets, m_panels.models, m_panels.entities}) {
        panel->setParent(nullptr);
        panel->setParent(m_page);
    }
    m_arrangement.reset();
    arrange(arrangementFor(width()));
}

void DashboardGrid::showBudgets(bool shown)
{
    if (shown == m_showsBudgets || !m_panels.budgets)
        return;
    m_showsBudgets = shown;
    m_arrangement.reset();
    arrange(arrangementFor(width()));
}

void DashboardGrid::layOutNow()
{
    // A layout may ask for the next one, which is not sent in the same round.
    for (int round = 0; round < LayoutRounds; ++round)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    // What a layout has just shown, a scroll bar for one, asks to be painted after the paint that is due already.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::UpdateLater);
}

DashboardGrid::Arrangement DashboardGrid::arrangementFor(int width)
{
    if (width < SingleBelow)
        return Arrangement::Single;
    if (width < NarrowBelow)
        return Arrangement::Narrow;
    return width < StackedBelow ? Arrangement::StackedTables : Arrangement::Wide;
}

void DashboardGrid::arrange(Arrangement arrangement)
{
    if (m_arrangement == arrangement || !m_panels.trend)
        return;
    m_arrangement = arrangement;
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    for (int row = 0; row < Rows; ++row)
        m_grid->setRowStretch(row, 0);
    placeStats(arrangement == Arrangement::Single ? 2 : static_cast<int>(m_panels.stats.size()));
    if (arrangement == Arrangement::Single)
        placeSingle();
    else if (arrangement == Arrangement::Narrow)
        placeNarrow();
    else
        placeSideBySide(arrangement == Arrangement::Wide);
    for (QWidget *panel : panels())
        panel->setVisible(panel != m_panels.budgets || m_showsBudgets);
}

void DashboardGrid::place(QWidget *panel, int row, int column, int columns, int stretch)
{
    m_grid->addWidget(panel, row, column, 1, columns);
    m_grid->setRowStretch(row, std::max(stretch, m_grid->rowStretch(row)));
}

void DashboardGrid::placeStats(int inARow)
{
    while (QLayoutItem *item = m_stats->takeAt(0))
        delete item;
    const auto count = static_cast<int>(m_panels.stats.size());
    for (int i = 0; i < count; ++i) {
        const bool alone = i == count - 1 && i % inARow == 0;
        m_stats->addWidget(m_panels.stats[i], i / inARow, i % inARow, 1, alone ? inARow : 1);
        m_stats->setColumnStretch(i, i < inARow ? 1 : 0);
    }
}

void DashboardGrid::placeSingle()
{
    int row = 0;
    for (QWidget *panel : panels())
        if (panel != m_panels.budgets || m_showsBudgets)
            place(panel, row++, 0, Columns, 0);
}

void DashboardGrid::placeNarrow()
{
    const int half = Columns / 2;
    place(m_panels.trend, 0, 0, Columns, 3);
    place(m_panels.cost, 1, 0, half, 1);
    place(m_panels.types, 1, half, half, 1);
    place(m_panels.tokens, 2, 0, m_showsBudgets ? half : Columns, 1);
    if (m_showsBudgets)
        place(m_panels.budgets, 2, half, half, 1);
    place(m_panels.models, 3, 0, Columns, 0);
    place(m_panels.entities, 4, 0, Columns, 0);
}

void DashboardGrid::placeSideBySide(bool wide)
{
    place(m_panels.trend, 0, 0, 16, 5);
    place(m_panels.cost, 0, 16, 8, 5);
    if (m_showsBudgets) {
        place(m_panels.types, 1, 0, 7, 2);
        place(m_panels.tokens, 1, 7, 9, 2);
        place(m_panels.budgets, 1, 16, 8, 2);
    } else {
        place(m_panels.types, 1, 0, 9, 2);
        place(m_panels.tokens, 1, 9, 15, 2);
    }
    // A table has as many lines as it has: what is left over is better seen in the charts.
    place(m_panels.models, 2, 0, wide ? 14 : Columns, 0);
    place(m_panels.entities, wide ? 2 : 3, wide ? 14 : 0, wide ? 10 : Columns, 0);
}

void DashboardGrid::resizeEvent(QResizeEvent *event)
{
    arrange(arrangementFor(event->size().width()));
    QScrollArea::resizeEvent(event);
}

} // namespace Tokenglass
