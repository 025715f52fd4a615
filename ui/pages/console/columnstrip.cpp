// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/console/columnstrip.h"

#include "models/session/consolerun.h"
#include "models/session/consoletext.h"
#include "ui/pages/console/columnview.h"

#include <QHBoxLayout>

#include <algorithm>

namespace Tokenglass {

ColumnStrip::ColumnStrip(ConsoleRun &run, Theme &theme, QWidget *parent)
    : QScrollArea(parent), m_run(run), m_theme(theme)
{
    auto *page = new QWidget;
    page->setProperty("page", true);
    m_layout = new QHBoxLayout(page);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(12);
    setWidget(page);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Answers"));
    m_turns.setTimerType(Qt::PreciseTimer);
    connect(&m_turns, &QTimer::timeout, this, &ColumnStrip::takeTurn);
    m_clock.setInterval(ClockInterval);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        for (ColumnView *view : std::as_const(m_views))
            view->showTime();
    });
    connect(&m_run, &ConsoleRun::runningChanged, this, &ColumnStrip::followClock);
    connect(&m_run, &ConsoleRun::columnsChanged, this, &ColumnStrip::rebuild);
    connect(&m_run, &ConsoleRun::columnReplaced, this, &ColumnStrip::replace);
    rebuild();
    followClock();
}

void ColumnStrip::followClock()
{
    if (!m_run.isRunning())
        m_clock.stop();
    else if (!m_clock.isActive())
        m_clock.start();
}

void ColumnStrip::rebuild()
{
    for (ColumnView *view : std::as_const(m_views)) {
        m_layout->removeWidget(view);
        // At once: its column is gone, and the handler that led here is not its own.
        view->hide();
        view->deleteLater();
    }
    m_views.clear();
    m_turns.stop();
    for (int column = 0; column < m_run.count(); ++column) {
        m_views.append(makeView(column));
        m_layout->addWidget(m_views.constLast(), 1);
    }
    fitPage();
    Q_EMIT viewsChanged();
}

void ColumnStrip::fitPage()
{
    // By hand: QScrollArea would make the page as high as its texts would like to be, and cut off the figures.
    widget()->resize(std::max(viewport()->width(), m_layout->minimumSize().width()), viewport()->height());
}

void ColumnStrip::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fitPage();
}

void ColumnStrip::replace(int column)
{
    ColumnView *old = m_views[column];
    m_views[column] = makeView(column);
    m_layout->insertWidget(m_layout->indexOf(old), m_views[column], 1);
    m_layout->removeWidget(old);
    old->hide();
    old->deleteLater();
    Q_EMIT viewsChanged();
}

void ColumnStrip::startTurns()
{
    m_idleTurns = 0;
    if (!m_turns.isActive())
        m_turns.start(RepaintInterval / std::max(1, count()));
}

void ColumnStrip::takeTurn()
{
    m_turn = (m_turn + 1) % std::max(1, count());
    if (m_turn < count())
        m_views[m_turn]->showNews();
    // Once round without news: the next ones start the timer again.
    if (++m_idleTurns > count())
        m_turns.stop();
}

ColumnView *ColumnStrip::makeView(int column)
{
    auto *view = new ColumnView(m_run.column(column), columnLabel(m_run, column), m_theme);
    connect(&m_run.column(column), &ConsoleColumn::newsArrived, this, &ColumnStrip::startTurns);
    connect(view, &ColumnView::stopRequested, &m_run, [this, column] { m_run.stop(column); });
    connect(view, &ColumnView::retryRequested, &m_run, [this, column] { m_run.retry(column); });
    connect(view, &ColumnView::recordRequested, &m_run, [this, column] { m_run.recordAgain(column); });
    connect(view, &ColumnView::keyRequested, this,
            [this, column] { Q_EMIT keyRequested(m_run.column(column).answer().providerId); });
    connect(view, &ColumnView::curlRequested, this, [this, column] { Q_EMIT curlRequested(column); });
    return view;
}

} // namespace Tokenglass
