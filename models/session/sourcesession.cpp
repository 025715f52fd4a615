// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/sourcesession.h"

#include "models/session/statusmailbox.h"
#include "models/session/whenfinished.h"

namespace Tokenglass {

static constexpr qsizetype MaximumPast = 50;

SourceSession::SourceSession(Factory factory, std::shared_ptr<const Clock> clock, QObject *parent)
    : QObject(parent), m_factory(std::move(factory)), m_clock(std::move(clock))
{
    m_askTimer.setSingleShot(true);
    m_askTimer.setInterval(0);
    connect(&m_askTimer, &QTimer::timeout, this, &SourceSession::ask);
    connect(&m_pollTimer, &QTimer::timeout, this, &SourceSession::poll);
}

SourceSession::~SourceSession()
{
    m_mailbox.reset();
    m_source.reset();
}

void SourceSession::open(const ConnectionSettings &connection, const QString &password)
{
    close();
    m_connection = connection;
    m_password = password;
    m_past.clear();
    m_view = {usualPeriod(), {}, std::nullopt, std::nullopt};
    start();
    Q_EMIT connectionChanged();
    Q_EMIT statusChanged();
    Q_EMIT viewChanged();
    Q_EMIT answerChanged();
}

void SourceSession::start()
{
    m_status = {};
    m_status.phase = SourcePhase::Connecting;
    m_source = m_factory(m_connection, m_password, m_zone);
    m_mailbox = StatusMailbox::attach(*m_source, this, [this](const SourceStatus &status) { acceptStatus(status); });
    m_source->open();
    updatePolling();
    askSoon();
}

void SourceSession::close()
{
    if (!m_source)
        return;
    ++m_generation;
    m_asking = false;
    m_reloading = false;
    m_askAgain = false;
    m_askTimer.stop();
    m_pollTimer.stop();
    m_mailbox.reset();
    m_source->cancel();
    m_source.reset();
    m_snapshot.reset();
    m_answerError.reset();
    m_status = {};
    Q_EMIT statusChanged();
    Q_EMIT answerChanged();
}

void SourceSession::retry()
{
    if (!m_source)
        return;
    close();
    start();
    Q_EMIT statusChanged();
    Q_EMIT answerChanged();
}

void SourceSession::reload()
{
    if (!m_source)
        return;
    ++m_generation;
    m_asking = false;
    m_reloading = true;
    m_mailbox.reset();
    m_source->cancel();
    m_source.reset();
    m_answerError.reset();
    start();
    Q_EMIT statusChanged();
}

void SourceSession::refresh(Refresh why)
{
    if (!m_source)
        return;
    if (m_status.phase == SourcePhase::Failed && m_status.rowsLoaded == 0) {
        retry();
        return;
    }
    m_source->refresh(why);
    askSoon(); // a rolling period has moved on even if nothing is new
}

void SourceSession::cancel()
{
    if (m_source)
        m_source->cancel();
}

void SourceSession::changeView(const View &view)
{
    if (view == m_view)
        return;
    m_past.append(m_view);
    if (m_past.size() > MaximumPast)
        m_past.removeFirst();
    m_view = view;
    Q_EMIT viewChanged();
    askSoon();
}

void SourceSession::setPeriod(const Period &period)
{
    changeView({period, m_view.filter, std::nullopt, std::nullopt});
}

void SourceSession::visitPeriod(const Period &period)
{
    changeView({period, m_view.filter, std::nullopt, usualPeriod()});
}

void SourceSession::setFilter(const UsageFilter &filter)
{
    changeView({m_view.period, filter, m_view.beforeDay, m_view.usual});
}

void SourceSession::toggle(const FilterTerm &term)
{
    setFilter(toggled(m_view.filter, term));
}

void SourceSession::clearFilter()
{
    setFilter({});
}

void SourceSession::enterDay(const TimeRange &range)
{
    changeView({Period(range), m_view.filter, m_view.beforeDay.value_or(m_view.period), m_view.usual});
}

void SourceSession::leaveDay()
{
    if (m_view.beforeDay)
        changeView({*m_view.beforeDay, m_view.filter, std::nullopt, m_view.usual});
}

void SourceSession::back()
{
    if (m_past.isEmpty())
        return;
    m_view = m_past.takeLast();
    Q_EMIT viewChanged();
    askSoon();
}

std::optional<TimeRange> SourceSession::day() const
{
    if (!m_view.beforeDay)
        return std::nullopt;
    return m_view.period.resolve(0);
}

void SourceSession::setZone(const ReportingZone &zone)
{
    if (zone == m_zone)
        return;
    m_zone = zone;
    if (m_source)
        m_source->setZone(zone);
    Q_EMIT zoneChanged();
    askSoon();
}

void SourceSession::setRate(const ExchangeRate &rate)
{
    if (rate == m_rate)
        return;
    m_rate = rate;
    updateRate();
}

void SourceSession::setConversion(const std::optional<DayConversion> &conversion)
{
    if (conversion == m_conversion)
        return;
    m_conversion = conversion;
    updateRate();
}

void SourceSession::setMainCurrency(Currency currency)
{
    if (currency == m_mainCurrency)
        return;
    m_mainCurrency = currency;
    Q_EMIT rateChanged();
}

void SourceSession::updateRate()
{
    m_shownRate = m_rate;
    if (m_conversion) {
        const QDate today = m_clock->now().toUTC().date();
        const auto newest = m_conversion->rates.onOrBefore(today, m_rate.base, m_rate.quote);
        m_shownRate = newest.value_or(m_rate);
    }
    Q_EMIT rateChanged();
}

void SourceSession::setLive(bool live)
{
    if (live == m_live)
        return;
    m_live = live;
    updatePolling();
    Q_EMIT liveChanged();
    if (live)
        poll();
}

void SourceSession::setRefreshSeconds(int seconds)
{
    m_refreshSeconds = std::max(1, seconds);
    updatePolling();
}

void SourceSession::setHidden(bool hidden)
{
    if (hidden == m_hidden)
        return;
    m_hidden = hidden;
    updatePolling();
    if (!hidden && m_live)
        poll();
    if (!hidden && m_askAgain)
        askSoon();
}

void SourceSession::updatePolling()
{
    if (m_live && !m_hidden && m_source)
        m_pollTimer.start(m_refreshSeconds * 1000);
    else
        m_pollTimer.stop();
}

void SourceSession::poll()
{
    if (!m_source || m_hidden || m_status.phase != SourcePhase::Ready)
        return;
    m_source->refresh(Refresh::Poll);
    askSoon();
}

void SourceSession::askSoon()
{
    if (m_source)
        m_askTimer.start();
}

void SourceSession::ask()
{
    if (!m_source)
        return;
    if (m_hidden) {
        m_askAgain = true;
        return;
    }
    DashboardQuery query;
    query.range = m_view.period.resolve(m_clock->now());
    query.filter = m_view.filter;
    query.topEntities = TopEntities;
    query.withPrevious = true;
    m_askAgain = false;
    m_asking = true;
    const quint64 generation = ++m_generation;
    whenFinished(m_source->dashboard(query), this, [this, query, generation](const Result<DashboardSnapshot> &answer) {
        accept(query, generation, answer);
    });
}

void SourceSession::accept(const DashboardQuery &query, quint64 generation, const Result<DashboardSnapshot> &answer)
{
    if (generation != m_generation)
        return;
    m_asking = false;
    // While the same rows are read again, the figures they had say more than none.
    const bool nothingYet = answer.ok() && answer->partial && !answer->completeFrom;
    const bool sameQuestion =
        m_snapshot && m_snapshot->query.filter == query.filter && m_snapshot->query.range == query.range;
    if (m_reloading && nothingYet && sameQuestion && m_status.phase != SourcePhase::Failed) {
        if (m_askAgain)
            askSoon();
        return;
    }
    m_reloading = false;
    if (answer.ok()) {
        m_snapshot = std::make_shared<const DashboardSnapshot>(answer.value());
        m_answerError.reset();
    } else {
        // Figures of another question would be wrong under this filter; those of the same question are only old.
        if (!sameQuestion)
            m_snapshot.reset();
        m_answerError = answer.error();
    }
    Q_EMIT answerChanged();
    if (m_askAgain)
        askSoon();
}

void SourceSession::acceptStatus(const SourceStatus &status)
{
    const bool dataChanged = status.revision != m_status.revision;
    const bool phaseChanged = status.phase != m_status.phase || status.error != m_status.error;
    m_status = status;
    Q_EMIT statusChanged();
    if (phaseChanged)
        Q_EMIT answerChanged();
    if (!dataChanged)
        return;
    // While loading, revisions may come faster than answers: the running question ends first, so that something is
    // shown.
    if (m_asking)
        m_askAgain = true;
    else
        askSoon();
}

} // namespace Tokenglass
