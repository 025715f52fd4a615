// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/budgetsources.h"

#include "models/session/sourcesession.h"
#include "models/session/statusmailbox.h"

#include <QPointer>

namespace Tokenglass {

namespace {

constexpr int DefaultRefreshSeconds = 60;

}

/// A source of our own. The source goes first: its observer holds the mailbox.
struct BudgetSources::Watched
{
    std::shared_ptr<StatusMailbox> mailbox;
    SourceStatus status;
    std::unique_ptr<UsageSource> source;
};

BudgetSources::BudgetSources(SourceSession &session, Factory factory, FindConnection find, QObject *parent)
    : QObject(parent), m_session(session), m_factory(std::move(factory)), m_find(std::move(find))
{
    connect(&m_session, &SourceSession::connectionChanged, this, [this] {
        reconcile();
        Q_EMIT changed();
    });
    connect(&m_session, &SourceSession::statusChanged, this, [this] {
        // Progress alone changes no figure.
        const SourceStatus &status = m_session.status();
        if (std::exchange(m_shownRevision, status.revision) != status.revision || status.error
            || status.phase == SourcePhase::Ready)
            Q_EMIT changed();
    });
    connect(&m_session, &SourceSession::rateChanged, this, &BudgetSources::changed);
    connect(&m_session, &SourceSession::zoneChanged, this, [this] {
        for (const auto &[id, watched] : m_watched)
            watched->source->setZone(m_session.zone());
        Q_EMIT changed();
    });
    connect(&m_pollTimer, &QTimer::timeout, this, &BudgetSources::poll);
    m_pollTimer.setTimerType(Qt::VeryCoarseTimer);
    setRefreshSeconds(DefaultRefreshSeconds);
}

BudgetSources::~BudgetSources() = default;

bool BudgetSources::isShown(const QString &sourceId) const
{
    return sourceId.isEmpty() || (m_session.isOpen() && m_session.connection().id == sourceId);
}

void BudgetSources::watch(const QSet<QString> &sourceIds)
{
    m_wanted = sourceIds;
    reconcile();
}

void BudgetSources::reconcile()
{
    for (auto it = m_watched.begin(); it != m_watched.end();) {
        const bool unwanted = !m_wanted.contains(it->first) || isShown(it->first);
        it = unwanted ? m_watched.erase(it) : std::next(it);
    }
    for (const QString &id : std::as_const(m_wanted)) {
        if (isShown(id) || m_watched.count(id) > 0)
            continue;
        // A connection that is not known yet is asked for again with the next call.
        m_find(id, [self = QPointer(this)](const ConnectionSettings &connection, const QString &password) {
            if (self)
                self->open(connection, password);
        });
    }
}

void BudgetSources::reopen()
{
    m_watched.clear();
    reconcile();
    Q_EMIT changed();
}

void BudgetSources::open(const ConnectionSettings &connection, const QString &password)
{
    const QString id = connection.id;
    if (!m_wanted.contains(id) || isShown(id) || m_watched.count(id) > 0)
        return;
    auto watched = std::make_unique<Watched>();
    watched->source = m_factory(connection, password, m_session.zone());
    watched->status.phase = SourcePhase::Connecting;
    watched->mailbox = StatusMailbox::attach(*watched->source, this, [this, id](const SourceStatus &status) {
        const auto found = m_watched.find(id);
        if (found == m_watched.end())
            return;
        found->second->status = status;
        Q_EMIT changed();
    });
    watched->source->open();
    m_watched.emplace(id, std::move(watched));
    Q_EMIT changed();
}

void BudgetSources::setRefreshSeconds(int seconds)
{
    if (seconds > 0)
        m_pollTimer.start(seconds * 1000);
    else
        m_pollTimer.stop();
}

void BudgetSources::refresh()
{
    m_session.refresh(Refresh::Poll);
    poll();
}

void BudgetSources::poll()
{
    reconcile();
    for (const auto &[id, watched] : m_watched) {
        // A source that could not be opened is tried again.
        if (watched->status.phase == SourcePhase::Failed && watched->status.rowsLoaded == 0)
            watched->source->open();
        else if (watched->status.phase == SourcePhase::Ready)
            watched->source->refresh(Refresh::Poll);
    }
}

std::optional<SourceStatus> BudgetSources::status(const QString &sourceId) const
{
    if (isShown(sourceId))
        return m_session.isOpen() ? std::optional(m_session.status()) : std::nullopt;
    const auto found = m_watched.find(sourceId);
    return found == m_watched.end() ? std::nullopt : std::optional(found->second->status);
}

QFuture<Result<DashboardSnapshot>> BudgetSources::ask(const QString &sourceId, const DashboardQuery &query) const
{
    if (isShown(sourceId))
        return m_session.dashboard(query);
    const auto found = m_watched.find(sourceId);
    if (found == m_watched.end())
        return QtFuture::makeReadyFuture(Result<DashboardSnapshot>(Error{Error::Kind::Cancelled, {}}));
    return found->second->source->dashboard(query);
}

QList<Budget> BudgetSources::sourceBudgets() const
{
    QList<Budget> budgets;
    const auto add = [&budgets](const Catalog &catalog, const QString &sourceId) {
        for (const UserBudget &budget : catalog.userBudgets)
            budgets.append(toBudget(budget, sourceId));
    };
    if (m_session.isOpen())
        add(*m_session.catalog(), m_session.connection().id);
    for (const auto &[id, watched] : m_watched)
        add(*watched->source->catalog(), id);
    return budgets;
}

const ReportingZone &BudgetSources::zone() const
{
    return m_session.zone();
}

const ExchangeRate &BudgetSources::rate() const
{
    return m_session.rate();
}

const std::optional<DayConversion> &BudgetSources::conversion() const
{
    return m_session.conversion();
}

QString BudgetSources::idOf(const QString &sourceId) const
{
    return sourceId.isEmpty() && m_session.isOpen() ? m_session.connection().id : sourceId;
}

} // namespace Tokenglass
