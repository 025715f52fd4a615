// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/statusline.h"

#include "models/session/numberformat.h"
#include "models/session/sourcelistmodel.h"
#include "models/session/sourcesession.h"
#include "ui/elidinglabel.h"

#include <QPushButton>

#include <limits>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

/// What a plural form goes by.
int plural(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

QPushButton *flatButton(const QString &toolTip)
{
    auto *button = new QPushButton;
    button->setProperty("flat", true);
    button->setToolTip(toolTip);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

StatusLine::StatusLine(SourceSession &session, QWidget *parent)
    : QStatusBar(parent), m_session(session), m_rows(new ElidingLabel),
      m_zone(flatButton(tr("Choose the time zone in which days are cut"))),
      m_rate(flatButton(tr("Change the exchange rate"))), m_time(new ElidingLabel)
{
    setSizeGripEnabled(false);
    addWidget(m_rows);
    addWidget(m_zone);
    addWidget(m_rate);
    addPermanentWidget(m_time);
    connect(m_zone, &QPushButton::clicked, this, &StatusLine::zoneClicked);
    connect(m_rate, &QPushButton::clicked, this, &StatusLine::rateClicked);
    connect(&m_session, &SourceSession::answerChanged, this, &StatusLine::refresh);
    connect(&m_session, &SourceSession::statusChanged, this, &StatusLine::refresh);
    connect(&m_session, &SourceSession::zoneChanged, this, &StatusLine::refresh);
    connect(&m_session, &SourceSession::rateChanged, this, &StatusLine::refresh);
    refresh();
}

void StatusLine::setPageText(const QString &left, const QString &right)
{
    m_left = left;
    m_right = right;
    refresh();
}

void StatusLine::refresh()
{
    const NumberFormat format(locale());
    const SourceStatus &status = m_session.status();
    const SourceSession::State state = m_session.state();
    // A source that has told nothing has an unknown number of requests, not none.
    const bool unread = state == SourceSession::State::Failed
        || (state == SourceSession::State::Loading && status.rowsLoaded == 0 && !status.rowsExpected);
    const auto snapshot = unread ? nullptr : m_session.snapshot();
    if (!m_session.isOpen()) {
        m_rows->setText(tr("Nothing is connected"));
    } else if (unread) {
        //: the name of a source and its state: "usage: failed"
        m_rows->setText(tr("%1: %2").arg(m_session.connection().name, phaseText(status.phase)));
    } else if (m_session.isSourceEmpty()) {
        m_rows->setText(tr("%1: empty").arg(m_session.connection().name));
    } else if (status.phase == SourcePhase::Loading && status.rowsExpected) {
        m_rows->setText(tr("%1 of about %2 requests read")
                            .arg(format.count(status.rowsLoaded), format.count(*status.rowsExpected)));
    } else {
        QStringList parts;
        if (status.answersFilters)
            parts.append(
                tr("%1 request(s) in source", nullptr, plural(status.rowsLoaded)).arg(format.count(status.rowsLoaded)));
        if (snapshot)
            parts.append(tr("%1 in period").arg(format.count(snapshot->totals.requests)));
        m_rows->setText(parts.join(u" \u00B7 "_s));
    }
    m_zone->setText(
        tr("Days in %1").arg(snapshot && !snapshot->zone.isEmpty() ? snapshot->zone : m_session.zone().name()));
    const ExchangeRate &rate = m_session.rate();
    const QString text = rate.date.isEmpty() ? format.rate(rate) : tr("%1 (%2)").arg(format.rate(rate), rate.date);
    //: costs are converted into this currency at the rate of each request's day; other amounts at the rate that follows
    m_rateText = m_session.conversion()
        ? tr("%1 at each day's rate; now %2").arg(m_session.conversion()->target.code(), text)
        : text;
    fitRate();
    m_time->setText(snapshot ? tr("Query %1").arg(format.micros(snapshot->computeMicros)) : QString());
    if (m_left.isNull())
        return;
    m_rows->setText(m_left);
    m_time->setText(m_right);
}

void StatusLine::fitRate()
{
    constexpr int margins = 48;
    const int room = width() - m_zone->sizeHint().width() - m_rows->minimumSizeHint().width() - margins;
    const bool fits = m_rate->fontMetrics().horizontalAdvance(m_rateText) <= room;
    // Where there is no room for it all, the rest is in the tool tip and behind a click.
    m_rate->setText(fits ? m_rateText : NumberFormat(locale()).rate(m_session.rate()));
    m_rate->setToolTip((fits ? QString() : m_rateText + u'\n') + tr("Change the exchange rate"));
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QStatusBar::resizeEvent(event);
    fitRate();
}

} // namespace Tokenglass
