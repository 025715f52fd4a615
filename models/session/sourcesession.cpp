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
    m_view.filter = {};
    m_past.clear();
    if (m_view.beforeDay)
        m_view.period = *std::exchange(m_view.beforeDay, std::nullopt);
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

void SourceSession::refresh(bool everything)
{
    if (!m_source)
        return;
    if (m_status.phase == SourcePhase::Failed && m_status.rowsLoaded == 0) {
        retry();
        return;
    }
    m_source->refresh(everything);
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
    changeView({period, m_view.filter, std::nullopt});
}

void SourceSession::setFilter(const UsageFilter &filter)
{
    changeView({m_view.period, filter, m_view.beforeDay});
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
    changeView({Period(range), m_view.filter, m_view.beforeDay.value_or(m_view.period)});
}

void SourceSession::leaveDay()
{
    if (m_view.beforeDay)
        changeView({*m_view.beforeDay, m_view.filter, std::nullopt});
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
    m_source->refresh(false);
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
    query.range = m_view.period.resolve(m_clock->now().toSecsSinceEpoch());
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
    if (answer.ok()) {
        m_snapshot = std::make_shared<const DashboardSnapshot>(answer.value());
        m_answerError.reset();
    } else {
        // Figures of another question would be wrong under this filter; those of the same question are only old.
        if (m_snapshot && (m_snapshot->query.filter != query.filter || m_snapshot->query.range != query.range))
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

std::shared_ptr<const Catalog> SourceSession::catalog() const
{
    std::shared_ptr<const Catalog> catalog = m_source ? m_source->catalog() : nullptr;
    return catalog ? catalog : std::make_shared<const Catalog>();
}

std::optional<Error> SourceSession::error() const
{
    return m_answerError ? m_answerError : m_status.error;
}

SourceSession::State SourceSession::state() const
{
    if (!m_source)
        return State::Idle;
    const bool reading = m_status.phase == SourcePhase::Connecting || m_status.phase == SourcePhase::Loading;
    if (m_snapshot) {
        const bool nothingYet = m_snapshot->totals.requests == 0 && !m_snapshot->completeFrom;
        if (m_status.phase == SourcePhase::Failed && (m_snapshot->rowsInSource == 0 || nothingYet))
            return State::Failed;
        if (m_snapshot->partial || (reading && nothingYet))
            return nothingYet ? State::Loading : State::Partial;
        return State::Ready;
    }
    if (m_status.phase == SourcePhase::Failed || (m_answerError && !reading && !m_asking))
        return State::Failed;
    return State::Loading;
}

QFuture<Result<DashboardSnapshot>> SourceSession::dashboard(const DashboardQuery &query) const
{
    return m_source ? m_source->dashboard(query)
                    : QtFuture::makeReadyFuture(Result<DashboardSnapshot>(Error{Error::Kind::Cancelled, {}}));
}

SourceSession::PanelStatus SourceSession::panelStatus(Panel panel) const
{
    switch (state()) {
    case State::Idle:
        return PanelStatus::Idle;
    case State::Loading:
        return PanelStatus::Loading;
    case State::Failed:
        return PanelStatus::Failed;
    default:
        break;
    }
    const PanelStates &panels = m_snapshot->panels;
    const auto answered = [&] {
        switch (panel) {
        case Panel::Totals:
            return PanelState::Ready;
        case Panel::Days:
            return panels.days;
        case Panel::Models:
            return panels.models;
        case Panel::Types:
            return panels.types;
        case Panel::Tokens:
            return panels.tokenSplit == PanelState::Ready ? panels.models : panels.tokenSplit;
        case Panel::Users:
            return panels.users;
        case Panel::Organisations:
            return panels.organisations;
        }
        return PanelState::Ready;
    }();
    if (answered == PanelState::NotAnswerable)
        return PanelStatus::NotAnswerable;
    if (m_snapshot->partial)
        return PanelStatus::Partial;
    return m_snapshot->totals.requests == 0 ? PanelStatus::Empty : PanelStatus::Ready;
}

bool SourceSession::isSourceEmpty() const
{
    return m_snapshot && !m_snapshot->partial && m_snapshot->rowsInSource == 0
        && (m_status.phase == SourcePhase::Ready || m_status.phase == SourcePhase::Refreshing)
        && m_status.rowsLoaded == 0;
}

} // namespace Tokenglass
