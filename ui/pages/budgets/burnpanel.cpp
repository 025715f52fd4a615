// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/budgets/burnpanel.h"

#include "models/session/budgetmonitor.h"
#include "models/session/budgettext.h"
#include "models/session/errortext.h"
#include "models/session/sortproxy.h"
#include "models/session/whenfinished.h"
#include "ui/charts/burnchart.h"
#include "ui/pages/budgets/burndata.h"
#include "ui/themecolours.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tablesetup.h"

#include <QEvent>
#include <QStackedLayout>
#include <QTableView>

#include <algorithm>

namespace Tokenglass {

namespace {

QColor lineColour()
{
    const QColor first(0x44, 0x77, 0xaa);
    return ThemeColours::current().dark ? first.lighter(150) : first;
}

/// Newest first. Before the first spend nothing is known: the usage may not have been kept then.
std::vector<PastPeriod> sinceFirstSpend(const QList<PastPeriod> &periods)
{
    const auto spent = [](const PastPeriod &period) { return period.spent.nanos > 0 || period.unpriced > 0; };
    const auto oldest = std::find_if(periods.crbegin(), periods.crend(), spent);
    return {periods.cbegin(), oldest.base()};
}

} // namespace

BurnPanel::BurnPanel(BudgetMonitor &monitor, QWidget *parent) : BurnPanel(monitor, new BurnChart, new QWidget, parent)
{ }

BurnPanel::BurnPanel(BudgetMonitor &monitor, BurnChart *chart, QWidget *content, QWidget *parent)
    : ChartPanel(chart, content, parent), m_monitor(monitor), m_chart(chart), m_tabs(new SegmentedControl),
      m_pastView(new QTableView)
{
    m_tabs->setCompact(true);
    m_tabs->setSegments({tr("This period"), tr("Past periods")});
    m_tabs->setCurrentIndex(0);
    m_tabs->setAccessibleName(tr("Which periods"));
    addCornerWidget(m_tabs);
    m_pages = new QStackedLayout(content);
    m_pages->addWidget(m_chart);
    buildPast();
    m_pages->addWidget(m_pastView);
    connect(m_tabs, &SegmentedControl::activated, this, &BurnPanel::refresh);
    connect(m_chart, &BurnChart::pointClicked, this, [this](int day) {
        const BudgetState state = m_monitor.state(m_id);
        Q_EMIT dayChosen(m_id, state.span.firstDay.addDays(day));
    });
    connect(&m_monitor, &BudgetMonitor::statesChanged, this, [this] {
        // Late rows change the past too.
        m_pastKnown = false;
        refresh();
    });
    connect(this, &Card::actionTriggered, this, &BurnPanel::askPast);
    refresh();
}

void BurnPanel::buildPast()
{
    auto *proxy = new SortProxy(this);
    proxy->setSourceModel(&m_past);
    setUpTable(m_pastView, CopyRole);
    m_pastView->setModel(proxy);
    m_pastView->setSortingEnabled(true);
    m_pastView->sortByColumn(PastPeriodModel::InitialSortColumn, Qt::DescendingOrder);
    m_pastView->setAccessibleName(tr("Past periods"));
}

bool BurnPanel::showsPast() const
{
    return m_tabs->currentIndex() == static_cast<int>(Shows::PastPeriods);
}

void BurnPanel::setFormat(const NumberFormat &format, const ReportingZone &zone)
{
    m_format = format;
    m_zone = zone;
    m_past.setFormat(format);
    refresh();
}

void BurnPanel::setBudget(const QString &id)
{
    if (id == m_id)
        return;
    m_id = id;
    m_pastKnown = false;
    m_past.setRows({});
    refresh();
}

void BurnPanel::showTab(Shows shows)
{
    m_tabs->setCurrentIndex(static_cast<int>(shows));
    refresh();
}

void BurnPanel::refresh()
{
    const Budget *budget = m_monitor.find(m_id);
    setTitle(budget != nullptr ? budget->name : tr("No budget is selected"));
    m_pages->setCurrentWidget(showsPast() ? static_cast<QWidget *>(m_pastView) : m_chart);
    if (budget == nullptr) {
        setSubtitle({});
        setState(CardState::Empty, tr("Select a budget to see its course."));
    } else if (!showsPast()) {
        refreshChart();
    } else if (!m_pastKnown && isVisible()) {
        askPast();
    }
}

void BurnPanel::refreshChart()
{
    const BudgetRow row{*m_monitor.find(m_id), m_monitor.state(m_id)};
    const QString lastKnown = budgetLastKnownText(row.state, m_format, m_zone);
    setSubtitle(lastKnown.isEmpty() ? burnSubtitle(row, m_format) : lastKnown);
    m_chart->setEmptyText(tr("Nothing is spent in this period yet"));
    m_chart->setData(burnData(row, m_format, lineColour()));
    if (row.state.lastKnownAt && row.state.dailyNanos.isEmpty())
        setState(CardState::Empty, tr("The days are not known: %1").arg(lastKnown));
    else if (row.state.isKnown())
        setState(CardState::Ready);
    else
        setState(row.state.problem == BudgetState::Problem::Loading ? CardState::Loading : CardState::Empty,
                 row.state.problem == BudgetState::Problem::None
                     ? tr("It has not been checked yet.")
                     : tr("No figures: %1").arg(budgetProblemText(row.state)));
}

void BurnPanel::askPast()
{
    setSubtitle(tr("past periods"));
    if (m_past.rowCount() == 0)
        setState(CardState::Loading);
    const quint64 generation = ++m_generation;
    m_pastKnown = true;
    whenFinished(m_monitor.pastPeriods(m_id), this, [this, generation](const Result<QList<PastPeriod>> &answer) {
        if (generation == m_generation)
            showPast(answer);
    });
}

void BurnPanel::showPast(const Result<QList<PastPeriod>> &answer)
{
    m_pastKnown = answer.ok();
    const bool first = m_past.rowCount() == 0;
    if (answer.ok())
        m_past.setRows(sinceFirstSpend(*answer));
    if (!showsPast())
        return;
    if (!answer.ok())
        setState(CardState::Failed, errorText(answer.error()), tr("Try again"));
    else if (m_past.rowCount() == 0)
        setState(CardState::Empty, tr("Nothing was spent before this period."));
    else
        setState(CardState::Ready);
    if (first && m_past.rowCount() > 0)
        sizeColumnsOnce(m_pastView);
}

void BurnPanel::showEvent(QShowEvent *event)
{
    ChartPanel::showEvent(event);
    refresh();
}

void BurnPanel::changeEvent(QEvent *event)
{
    ChartPanel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_monitor.find(m_id) != nullptr && !showsPast())
        refreshChart();
}

} // namespace Tokenglass
