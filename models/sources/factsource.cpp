// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/factsource.h"

#include <QCoreApplication>
#include <QtConcurrent/QtConcurrentRun>

namespace Tokenglass {

namespace {

/// No row would be shown, as if nothing had been spent.
Error noCallers()
{
    return {Error::Kind::Input,
            QCoreApplication::translate("FactSource",
                                        "this source does not say which key or agent asked and cannot filter by it")};
}

constexpr qint64 MillisBetweenReports = 100;

QDateTime newestRow(const FactState &state)
{
    return state.table.rowCount() == 0 || state.table.newestSecond() < 0
        ? QDateTime()
        : QDateTime::fromSecsSinceEpoch(state.table.newestSecond(), Qt::UTC);
}

class FrozenState final : public FrozenUsage
{
public:
    explicit FrozenState(std::shared_ptr<const FactState> state) : m_state(std::move(state)) { }

    [[nodiscard]] DashboardSnapshot dashboard(const DashboardQuery &query) const override
    {
        return m_state->answer(query);
    }
    [[nodiscard]] std::unique_ptr<RequestReader> requests(const RequestQuery &query) const override
    {
        return m_state->table.readRequests(query, m_state->names);
    }

private:
    std::shared_ptr<const FactState> m_state;
};

} // namespace

FactSource::FactSource(const ConnectionSettings &settings, const QString &password, const SourceOptions &options,
                       RowReaderFactory readers)
    : m_clock(options.clock ? options.clock : std::make_shared<SystemClock>()), m_zone(options.zone),
      m_loader(settings, password, options, std::move(readers), *this)
{
    m_status.description = {settings.name, settings.kind, settings.driverName(), settings.toUri()};
    m_running.start();
}

FactSource::~FactSource()
{
    if (!m_worker.joinable())
        return;
    std::unique_lock lock(m_mutex);
    m_stopping = true;
    m_woken.notify_all();
    // Again and again, for a call may begin just after it was cancelled.
    while (!m_ended) {
        lock.unlock();
        m_loader.cancel();
        lock.lock();
        m_woken.wait_for(lock, std::chrono::milliseconds(20));
    }
    lock.unlock();
    m_worker.join();
}

void FactSource::setObserver(Observer observer)
{
    const std::scoped_lock lock(m_observerMutex);
    m_observer = std::move(observer);
}

void FactSource::setZone(const ReportingZone &zone)
{
    const std::scoped_lock lock(m_mutex);
    m_zone = zone;
    m_wanted.zone = true;
    m_woken.notify_all();
}

void FactSource::open()
{
    const std::scoped_lock lock(m_mutex);
    m_wanted.open = true;
    if (!m_worker.joinable())
        m_worker = std::thread(&FactSource::work, this);
    m_woken.notify_all();
}

void FactSource::refresh(Refresh why)
{
    const std::scoped_lock lock(m_mutex);
    m_wanted.refresh = std::max(m_wanted.refresh.value_or(why), why);
    m_woken.notify_all();
}

void FactSource::cancel()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_wanted.open = false;
        m_wanted.refresh.reset();
        m_cancelled = true;
    }
    m_loader.cancel();
}

void FactSource::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_woken.wait(lock, [this] { return m_stopping || m_wanted.any(); });
        if (m_stopping)
            break;
        const Wanted wanted = std::exchange(m_wanted, Wanted());
        const ReportingZone zone = m_zone;
        m_cancelled = false;
        lock.unlock();
        if (wanted.open)
            finish(m_loader.open());
        if (wanted.refresh && !isCancelled())
            finish(m_loader.refresh(*wanted.refresh));
        if (wanted.zone)
            m_loader.cutInZone(zone);
        lock.lock();
    }
    lock.unlock();
    m_loader.close();
    lock.lock();
    m_ended = true;
    m_woken.notify_all();
}

void FactSource::finish(const Result<void> &result)
{
    changeStatus([&](SourceStatus &status) {
        status.phase = result || m_state ? SourcePhase::Ready : SourcePhase::Failed;
        status.error = result ? std::nullopt : std::optional(result.error());
        status.rowsExpected.reset();
        status.rowsLoaded = m_state ? m_state->table.rowCount() : 0;
        if (result)
            status.fetchedAt = m_clock->now();
    });
}

/// Changes the status and tells the observer, in order; on the worker and its lanes only.
template <typename Change>
void FactSource::changeStatus(const Change &change)
{
    const std::scoped_lock order(m_observerMutex);
    SourceStatus status;
    {
        const std::scoped_lock lock(m_mutex);
        change(m_status);
        status = m_status;
    }
    if (m_observer)
        m_observer(status);
}

void FactSource::setPhase(SourcePhase phase)
{
    m_rowsRead = 0;
    changeStatus([phase](SourceStatus &status) { status.phase = phase; });
}

void FactSource::setKind(const QString &profileId)
{
    changeStatus([&](SourceStatus &status) { status.description.kind = profileId; });
}

void FactSource::expectRows(qint64 about)
{
    changeStatus([about](SourceStatus &status) { status.rowsExpected = about; });
}

void FactSource::rowsRead(qint64 rows)
{
    m_rowsRead += rows;
    qint64 last = m_lastReport;
    const qint64 now = m_running.elapsed();
    if (now - last < MillisBetweenReports || !m_lastReport.compare_exchange_strong(last, now))
        return;
    changeStatus([this](SourceStatus &status) {
        // While old rows stay on screen, their number does.
        if (status.phase == SourcePhase::Loading)
            status.rowsLoaded = m_rowsRead;
    });
}

void FactSource::reached()
{
    changeStatus([this](SourceStatus &status) { status.fetchedAt = m_clock->now(); });
}

void FactSource::publish(std::shared_ptr<const FactState> state)
{
    changeStatus([&](SourceStatus &status) {
        m_state = state;
        ++status.revision;
        status.rowsLoaded = state ? state->table.rowCount() : 0;
        status.completeFrom = state ? state->completeFrom : std::nullopt;
        status.fromCache = state && state->checkedUntil;
        status.newestRow = state ? newestRow(*state) : QDateTime();
        status.notes = state ? state->notes : QList<DataNote>();
    });
    m_rowsRead = 0;
}

bool FactSource::isCancelled() const
{
    return m_cancelled || m_stopping;
}

ReportingZone FactSource::zone() const
{
    const std::scoped_lock lock(m_mutex);
    return m_zone;
}

QFuture<Result<DashboardSnapshot>> FactSource::dashboard(const DashboardQuery &query)
{
    using Answer = Result<DashboardSnapshot>;
    std::unique_lock lock(m_mutex);
    auto state = m_state;
    const bool failed = !state && m_status.phase == SourcePhase::Failed && m_status.error;
    const Answer error = failed ? Answer(*m_status.error) : Answer(DashboardSnapshot());
    const ReportingZone zone = m_zone;
    lock.unlock();
    if (failed)
        return QtFuture::makeReadyFuture(error);
    if (state && !state->canFilter(query.filter))
        return QtFuture::makeReadyFuture(Answer(noCallers()));
    return QtConcurrent::run([state, query, zone]() -> Answer {
        if (state)
            return state->answer(query);
        // Nothing is there yet: no rows, and the whole range still to come.
        const FactState empty{FactTable(zone), std::make_shared<const NameDirectory>(), nullptr, {}, {}, {}, {}};
        return empty.answer(query);
    });
}

QFuture<Result<RequestPage>> FactSource::requests(const RequestQuery &query)
{
    using Answer = Result<RequestPage>;
    const std::scoped_lock lock(m_mutex);
    if (!m_state) {
        const bool failed = m_status.phase == SourcePhase::Failed && m_status.error;
        return QtFuture::makeReadyFuture(failed ? Answer(*m_status.error) : Answer(RequestPage()));
    }
    if (!m_state->canFilter(query.filter))
        return QtFuture::makeReadyFuture(Answer(noCallers()));
    return QtConcurrent::run(
        [state = m_state, query]() -> Answer { return state->table.requests(query, *state->names); });
}

std::shared_ptr<const FrozenUsage> FactSource::freeze() const
{
    const std::scoped_lock lock(m_mutex);
    return m_state ? std::make_shared<FrozenState>(m_state) : nullptr;
}

std::shared_ptr<const Catalog> FactSource::catalog() const
{
    const std::scoped_lock lock(m_mutex);
    return m_state ? m_state->catalog : std::make_shared<const Catalog>();
}

} // namespace Tokenglass
