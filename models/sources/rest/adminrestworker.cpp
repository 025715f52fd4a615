// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/rest/adminrestworker.h"

#include <QCoreApplication>

#include <limits>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// An answer of this age still stands for "until now".
constexpr std::chrono::seconds usableAge = 60s;
/// In live mode the server is asked no more often than this.
constexpr std::chrono::seconds shortestPause = 15s;

/// A part that the server cannot give does not take the other parts away; a server that is gone does.
bool isOfThisPartOnly(const Error &error)
{
    return error.kind == Error::Kind::Protocol || error.kind == Error::Kind::Schema || error.kind == Error::Kind::Input
        || error.kind == Error::Kind::Truncated;
}

void finish(const AdminRestWorker::Answer &answer, const Result<DashboardSnapshot> &result)
{
    answer->addResult(result);
    answer->finish();
}

} // namespace

/// One window being asked for, and who waits for it.
struct AdminRestWorker::Fetch
{
    int days = 0;
    AdminRestMargins margins;
    QList<Waiting> waiting;
};

AdminRestWorker::AdminRestWorker(const ConnectionSettings &settings, const QString &token,
                                 std::shared_ptr<const Clock> clock, const RestLimits &limits)
    : m_settings(settings), m_token(token), m_clock(std::move(clock)), m_limits(limits)
{
    m_status.description = {settings.name, u"mindgraph-admin-rest"_s, settings.driverName(), settings.toUri()};
    m_status.answersFilters = false;
}

AdminRestWorker::~AdminRestWorker() = default;

std::shared_ptr<const Catalog> AdminRestWorker::catalog() const
{
    const QMutexLocker lock(&m_catalogMutex);
    return m_catalog;
}

void AdminRestWorker::setObserver(UsageSource::Observer observer)
{
    m_observer = std::move(observer);
}

void AdminRestWorker::open()
{
    m_status.phase = SourcePhase::Connecting;
    publish();
    startFetch(m_lastDays);
}

void AdminRestWorker::refresh(bool everything)
{
    if (!m_running.isEmpty() || (!everything && isFresh(m_lastDays, shortestPause)))
        return;
    m_status.phase = m_known.isEmpty() ? SourcePhase::Connecting : SourcePhase::Refreshing;
    publish();
    startFetch(m_lastDays);
}

void AdminRestWorker::cancel()
{
    if (m_api)
        m_api->cancel();
}

void AdminRestWorker::shutDown()
{
    m_observer = nullptr;
    cancel();
    m_api.reset();
}

void AdminRestWorker::answer(const DashboardQuery &query, const Answer &answer)
{
    if (!query.filter.isEmpty()) {
        finish(answer, Error{Error::Kind::Input, u"This source gives sums only and cannot filter."_s});
        return;
    }
    const Result<int> days = adminRestDays(query.range, m_clock->now().toSecsSinceEpoch());
    if (!days) {
        finish(answer, days.error());
        return;
    }
    m_lastDays = *days;
    if (isFresh(*days, usableAge)) {
        finish(answer, adminRestSnapshot(query, m_known.value(*days)));
        return;
    }
    startFetch(*days, Waiting{query, answer});
}

void AdminRestWorker::startFetch(int days, const std::optional<Waiting> &waiting)
{
    const bool running = m_running.contains(days);
    const FetchPointer fetch = running ? m_running.value(days) : std::make_shared<Fetch>();
    if (waiting)
        fetch->waiting.append(*waiting);
    if (running)
        return;
    fetch->days = days;
    m_running.insert(days, fetch);
    if (!m_api)
        m_api = std::make_unique<AdminRestApi>(m_settings, m_token, m_limits);
    m_api->overview(days).then(
        this, [this, fetch](const Result<AdminRestOverview> &overview) { takeOverview(fetch, overview); });
}

void AdminRestWorker::takeOverview(const FetchPointer &fetch, const Result<AdminRestOverview> &overview)
{
    if (!overview) {
        fail(fetch, overview.error());
        return;
    }
    if (overview->days != fetch->days) {
        fail(fetch, Error{Error::Kind::Protocol, u"The server answers for another period than the one asked for."_s});
        return;
    }
    fetch->margins.overview = *overview;
    m_api->dailyBreakdown(fetch->days).then(this, [this, fetch](const Result<QList<AdminRestDay>> &days) {
        takeDays(fetch, days);
    });
}

void AdminRestWorker::takeDays(const FetchPointer &fetch, const Result<QList<AdminRestDay>> &days)
{
    if (!days && !isOfThisPartOnly(days.error())) {
        fail(fetch, days.error());
        return;
    }
    if (days) {
        fetch->margins.days = *days;
    } else {
        const QString text = QCoreApplication::translate("AdminRestSource", "The server cannot give the days: %1");
        fetch->margins.notes.append({DataNote::Kind::Other, 0, text.arg(days.error().detail)});
    }
    m_api->topUsers(fetch->days, AdminRestApi::MostUsers)
        .then(this, [this, fetch](const Result<QList<EntityUsage>> &users) { takeUsers(fetch, users); });
}

void AdminRestWorker::takeUsers(const FetchPointer &fetch, const Result<QList<EntityUsage>> &users)
{
    if (!users && !isOfThisPartOnly(users.error())) {
        fail(fetch, users.error());
        return;
    }
    if (users) {
        fetch->margins.users = *users;
    } else {
        const QString text = QCoreApplication::translate("AdminRestSource", "The server cannot give the users: %1");
        fetch->margins.notes.append({DataNote::Kind::Other, 0, text.arg(users.error().detail)});
    }
    succeed(fetch);
}

void AdminRestWorker::succeed(const FetchPointer &fetch)
{
    fetch->margins.fetchedAt = m_clock->now();
    m_running.remove(fetch->days);
    // Answers of other windows are of another time by now; only this one may stand beside the new figures.
    const bool isUpdate = m_known.contains(fetch->days);
    if (isUpdate)
        m_known.clear();
    m_known.insert(fetch->days, fetch->margins);
    {
        const QMutexLocker lock(&m_catalogMutex);
        m_catalog = std::make_shared<const Catalog>(adminRestCatalog(fetch->margins));
    }
    const bool first = m_status.phase != SourcePhase::Ready;
    m_status.phase = SourcePhase::Ready;
    m_status.error.reset();
    m_status.completeFrom = std::numeric_limits<qint64>::min();
    m_status.fetchedAt = fetch->margins.fetchedAt;
    if (first || isUpdate)
        ++m_status.revision;
    publish();
    for (const Waiting &waiting : std::as_const(fetch->waiting))
        finish(waiting.answer, adminRestSnapshot(waiting.query, fetch->margins));
}

void AdminRestWorker::fail(const FetchPointer &fetch, const Error &error)
{
    m_running.remove(fetch->days);
    const bool cancelled = error.kind == Error::Kind::Cancelled;
    if (!m_known.isEmpty())
        m_status.phase = SourcePhase::Ready;
    else
        m_status.phase = cancelled ? SourcePhase::Closed : SourcePhase::Failed;
    if (!cancelled)
        m_status.error = error;
    publish();
    for (const Waiting &waiting : std::as_const(fetch->waiting))
        finish(waiting.answer, error);
}

bool AdminRestWorker::isFresh(int days, std::chrono::seconds age) const
{
    const auto known = m_known.constFind(days);
    return known != m_known.cend() && qAbs(known->fetchedAt.secsTo(m_clock->now())) < age.count();
}

void AdminRestWorker::publish()
{
    if (m_observer)
        m_observer(m_status);
}

} // namespace Tokenglass
