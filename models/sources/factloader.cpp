// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/factloader.h"

#include "models/sources/numberingsink.h"

#include <QLoggingCategory>

#include <limits>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

Q_LOGGING_CATEGORY(log, "tokenglass.sources.facts", QtInfoMsg)

constexpr qint64 SecondsPerDay = 86'400;
/// Below this, all rows are there before a first stage would be.
constexpr qint64 WorthStages = 200'000;
/// How far ids may be out of order: late rows with lower ids are found by reading this many again.
constexpr qint64 OverlapRows = 10'000;
/// Old rows are counted, and re-read when the server says that some changed, at most this often.
constexpr qint64 SecondsBetweenChecks = 60;

constexpr qint64 LastId = std::numeric_limits<qint64>::max();

} // namespace

FactLoader::FactLoader(const ConnectionSettings &settings, const QString &password, const SourceOptions &options,
                       RowReaderFactory readers, LoaderHost &host)
    : m_settings(settings), m_password(password), m_prepare(options.prepare), m_costs(options.costs),
      m_clock(options.clock ? options.clock : std::make_shared<SystemClock>()), m_readers(std::move(readers)),
      m_host(host)
{
    if (options.dayCache)
        m_cache.emplace(settings, options.cacheFolder);
}

FactLoader::~FactLoader()
{
    disconnect();
}

Result<void> FactLoader::open()
{
    m_host.setPhase(SourcePhase::Connecting);
    const bool cached = !m_state && loadCached();
    auto done = connect();
    if (done)
        done = cached ? verifyCached() : loadWhole(true);
    if (done)
        saveCache();
    return finished(std::move(done));
}

Result<void> FactLoader::finished(Result<void> result)
{
    if (result) {
        m_failures = 0;
        m_lastError.reset();
    } else if (result.error().kind != Error::Kind::Cancelled) {
        // Whatever it was, the connection is not to be trusted; the next refresh makes a new one.
        ++m_failures;
        m_lastError = result.error();
        m_sinceFailure.start();
        disconnect();
    }
    return result;
}

Result<void> FactLoader::connect()
{
    disconnect();
    if (auto prepared = m_prepare ? m_prepare() : Result<void>(); !prepared)
        return prepared;
    auto reader = m_readers(m_settings.driver);
    if (!reader)
        return Error{Error::Kind::Input, u"there is no reader for %1"_s.arg(m_settings.driverName())};
    {
        const std::scoped_lock lock(m_readerMutex);
        m_reader = std::move(reader);
    }
    const auto report = m_reader->connect(m_settings, m_password);
    if (!report)
        return report.error();
    if (auto going = checkCancelled(); !going)
        return going;
    const auto probe = m_reader->probe(profileTables());
    if (!probe)
        return probe.error();
    auto resolved = recognise(builtInProfiles(), *probe, m_settings.driver, m_settings.kind);
    if (!resolved)
        return resolved.error();
    if (auto prepared = m_reader->prepare(resolved->plan); !prepared)
        return prepared;
    m_profile = *resolved;
    m_planKey = DayCache::planKey(m_profile.plan, m_costs);
    collectSourceNotes(*report);
    m_abilities = SourceAbilities::of(m_profile.plan);
    m_host.setKind(m_abilities.profileId);
    m_host.reached();
    return checkCancelled();
}

void FactLoader::disconnect()
{
    std::unique_ptr<RowReader> reader;
    const std::scoped_lock lock(m_readerMutex);
    reader.swap(m_reader);
}

Result<void> FactLoader::checkCancelled() const
{
    return m_host.isCancelled() ? Result<void>(Error{Error::Kind::Cancelled, {}}) : Result<void>();
}

void FactLoader::cancel()
{
    const std::scoped_lock lock(m_readerMutex);
    if (m_reader)
        m_reader->cancel();
}

AssemblingSink FactLoader::makeSink()
{
    const AssemblingSink::Context context{m_profile.plan, m_costs, now().toMSecsSinceEpoch() * 1'000, m_host.zone()};
    return AssemblingSink(context, m_reader->lanes(), [this](qint64 rows) {
        m_host.rowsRead(rows);
        // A cancel that came just before the reader began did not reach it.
        if (m_host.isCancelled())
            cancel();
    });
}

Result<bool> FactLoader::readNames()
{
    auto names = m_reader->names();
    if (!names)
        return names.error();
    // A user that the server hides is not a deleted one.
    names->usersComplete = names->usersComplete && !m_usersHidden;
    names->organisationsComplete = names->organisationsComplete && !m_organisationsHidden;
    names->callersComplete = names->callersComplete && !m_callersHidden;
    const bool same = names->users == m_names->users && names->organisations == m_names->organisations
        && names->userBudgets == m_names->userBudgets && names->usersComplete == m_names->usersComplete
        && names->organisationsComplete == m_names->organisationsComplete && names->callers == m_names->callers
        && names->callersComplete == m_names->callersComplete;
    if (!same)
        m_names = std::make_shared<const NameDirectory>(std::move(*names));
    return !same;
}

Result<void> FactLoader::loadWhole(bool staged)
{
    m_host.setPhase(m_state ? SourcePhase::Refreshing : SourcePhase::Loading);
    const auto mark = m_reader->changeMark();
    if (!mark)
        return mark.error();
    const auto bounds = m_reader->bounds();
    if (!bounds)
        return bounds.error();
    if (const auto named = readNames(); !named)
        return named.error();
    m_host.expectRows(bounds->rowsAbout);
    const bool hasKey = m_profile.plan.hasRowKey();
    if (staged && hasKey && bounds->rowsAbout >= WorthStages)
        loadStages(bounds->rowsAbout);
    if (auto going = checkCancelled(); !going)
        return going;

    AssemblingSink sink = makeSink();
    if (bounds->firstId <= bounds->lastId) {
        if (auto read = readAll(*bounds, sink); !read)
            return read;
    }
    m_tally = sink.notes();
    m_mark = *mark;
    m_wholeDue = false;
    m_writtenInPlace = false;
    m_readWhole = now();
    publish(FactTable(m_host.zone()).merged(sink.takeBatches()), FactState::Everything);

    if (!hasKey)
        return {};
    // What was written meanwhile is outside the bounds or behind the reader.
    const auto after = m_reader->changeMark();
    if (!after)
        return after.error();
    return *after == *mark ? Result<void>() : readNew(*after);
}

QList<int> FactLoader::stageDays(qint64 rowsAbout)
{
    // A stage is read through an index and then once more with all rows: it must save a wait worth having.
    constexpr qint64 LongLoad = 20'000'000;
    return rowsAbout < LongLoad ? QList<int>{7} : QList<int>{1, 7, 30};
}

Result<void> FactLoader::readAll(const RowBounds &bounds, RowSink &sink)
{
    if (m_profile.plan.hasRowKey())
        return m_reader->readIds(bounds.firstId, bounds.lastId, sink);
    NumberingSink numbering(sink);
    return m_reader->readIds(bounds.firstId, bounds.lastId, numbering);
}

void FactLoader::loadStages(qint64 rowsAbout)
{
    const qint64 end = now().toSecsSinceEpoch();
    constexpr qint64 Future = qint64(1) << 32;
    FactTable table(m_host.zone());
    qint64 from = Future;
    for (const int days : stageDays(rowsAbout)) {
        if (m_host.isCancelled())
            return;
        const qint64 start = end - days * SecondsPerDay;
        AssemblingSink sink = makeSink();
        const auto read = m_reader->readTimes({start, from}, sink);
        if (m_host.isCancelled())
            return;
        if (!read) {
            // Without a usable index there are no stages, only all rows.
            qCDebug(log, "no stage of %d days: %ls", days, qUtf16Printable(read.error().detail));
            return;
        }
        from = start;
        m_tally.merge(sink.notes());
        table = table.merged(sink.takeBatches(), FactTable::Lifetime::Short);
        publish(table, start);
    }
}

qint64 FactLoader::overlapStart() const
{
    const FactTable &table = m_state->table;
    if (table.rowCount() == 0)
        return std::numeric_limits<qint64>::min();
    const qint64 first = table.minSourceId();
    const qint64 last = table.maxSourceId();
    const quint64 span = static_cast<quint64>(last) - static_cast<quint64>(first);
    const quint64 spacing = span / static_cast<quint64>(table.rowCount()) + 1;
    const quint64 back = spacing > span / OverlapRows ? span : spacing * OverlapRows;
    return m_tally.blockStart(static_cast<qint64>(static_cast<quint64>(last) - std::min(back, span)));
}

/// Rows with higher ids, which nearly all news are: they need not wait for the look back.
Result<void> FactLoader::readNewest(const ChangeMark &mark)
{
    const FactTable &before = m_state->table;
    const qint64 last = std::max(m_mark.lastId, before.maxSourceId());
    if (before.rowCount() == 0 || mark.lastId <= last)
        return {};
    AssemblingSink sink = makeSink();
    if (auto read = m_reader->readIds(last + 1, mark.lastId, sink); !read)
        return read;
    m_tally.merge(sink.notes());
    const FactTable table = before.merged(sink.takeBatches());
    const bool sameCatalog = m_state->names == m_names && table.hasCatalogOf(before);
    // Whoever is new needs a name.
    const auto named = sameCatalog ? Result<bool>(false) : readNames();
    if (!named)
        return named.error();
    publish(table, FactState::Everything, sameCatalog);
    return {};
}

/// Rows from a little before the last ones on: late and changed ones as well.
Result<void> FactLoader::readNew(const ChangeMark &mark)
{
    const qint64 from = overlapStart();
    AssemblingSink sink = makeSink();
    if (from <= mark.lastId) {
        const auto bounds = m_reader->bounds();
        if (!bounds)
            return bounds.error();
        if (auto read = m_reader->readIds(std::max(from, bounds->firstId), mark.lastId, sink); !read)
            return read;
    }
    const QList<DataNote> notes = m_tally.notes();
    m_tally.dropFrom(m_tally.blockStart(from));
    m_tally.merge(sink.notes());
    const FactTable table = m_state->table.replaced(from, LastId, sink.takeBatches());
    const bool shown = table.hasRowsOf(m_state->table) && notes == m_tally.notes();
    // Without anybody new the rows can be seen before the names are looked at.
    const bool sameCatalog = m_state->names == m_names && table.hasCatalogOf(m_state->table);
    if (sameCatalog && !shown)
        publish(table, FactState::Everything, true);
    const auto renamed = readNames();
    if (!renamed)
        return renamed.error();
    m_mark = mark;
    if (!sameCatalog || *renamed)
        publish(table, FactState::Everything);
    return {};
}

Result<bool> FactLoader::lostOldRows()
{
    const FactTable &table = m_state->table;
    if (table.rowCount() == 0)
        return false;
    m_counted = now();
    const auto count = m_reader->countIds(std::numeric_limits<qint64>::min() + 1, table.maxSourceId());
    if (!count)
        return count.error();
    return *count && **count != table.rowCount();
}

Result<void> FactLoader::refresh(Refresh why)
{
    constexpr qint64 LongestWait = 60'000;
    const qint64 wait = m_failures < 2 ? 0 : std::min(LongestWait, qint64(500) << std::min(m_failures, 10));
    if (why == Refresh::Poll && m_lastError && m_sinceFailure.elapsed() < wait)
        return *m_lastError;
    if (m_reader && !m_reader->isCurrent())
        disconnect();
    auto done = m_reader ? Result<void>() : connectAgain();
    if (done) {
        m_host.setPhase(m_state ? SourcePhase::Refreshing : SourcePhase::Loading);
        done = update(why);
    }
    if (done)
        saveCache();
    return finished(std::move(done));
}

Result<void> FactLoader::connectAgain()
{
    m_host.setPhase(SourcePhase::Connecting);
    const QByteArray planKey = m_planKey;
    auto connected = connect();
    // Another schema than last time: what is loaded was read in another way. A file may be quite another one, too.
    const bool isOther = !planKey.isEmpty() && planKey != m_planKey;
    if (connected && (isOther || m_settings.driver == ConnectionSettings::Driver::Sqlite))
        m_readWhole = QDateTime();
    return connected;
}

Result<void> FactLoader::update(Refresh why)
{
    if (m_cached)
        return verifyCached();
    if (why == Refresh::Everything || !m_state || !m_state->isComplete() || !m_readWhole.isValid())
        return loadWhole(!m_state);
    const auto mark = m_reader->changeMark();
    if (!mark)
        return mark.error();
    m_host.reached();
    if (!m_profile.plan.hasRowKey())
        return *mark == m_mark ? Result<void>() : loadWhole(false);
    const bool asked = why == Refresh::Asked;
    const bool due = asked || m_readWhole.secsTo(now()) >= SecondsBetweenChecks;
    m_wholeDue = m_wholeDue || mark->changedOrDeleted != m_mark.changedOrDeleted;
    m_writtenInPlace = m_writtenInPlace || (mark->lastId == m_mark.lastId && mark->version != m_mark.version);
    if (mark->lastId < m_mark.lastId || mark->identity != m_mark.identity || (m_wholeDue && due)
        || (m_writtenInPlace && asked))
        return loadWhole(false);
    if (*mark == m_mark)
        return {};
    if (auto read = readNewest(*mark); !read)
        return read;
    if (auto read = readNew(*mark); !read)
        return read;
    if (!asked && m_counted.isValid() && m_counted.secsTo(now()) < SecondsBetweenChecks)
        return {};
    const auto lost = lostOldRows();
    if (!lost)
        return lost.error();
    return *lost ? loadWhole(false) : Result<void>();
}

void FactLoader::cutInZone(const ReportingZone &zone)
{
    if (m_state && !(m_state->table.zone() == zone))
        publish(m_state->table.inZone(zone), m_state->completeFrom);
}

} // namespace Tokenglass
