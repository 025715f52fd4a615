// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/factloader.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

/// Smaller tables are read faster than they are worth keeping.
constexpr qint64 WorthCaching = 100'000;
/// After this long even rows that nobody counts are read again.
constexpr qint64 SecondsUntilReadWhole = 24 * 3'600;
constexpr qint64 SecondsBetweenSaves = 3'600;

} // namespace

bool FactLoader::loadCached()
{
    if (!m_cache)
        return false;
    m_cached = m_cache->load(m_host.zone());
    if (!m_cached)
        return false;
    m_tally = m_cached->tally;
    m_names = std::make_shared<const NameDirectory>(m_cached->names);
    m_mark = m_cached->mark;
    m_readWhole = m_cached->readWhole;
    const QDateTime fetched = m_cached->fetchedAt.toTimeZone(m_host.zone().timeZone());
    m_sourceNotes = {{DataNote::Kind::Other, 0,
                      QCoreApplication::translate("FactLoader", "Shown as of %1, from this computer's cache.")
                          .arg(fetched.toString(u"yyyy-MM-dd HH:mm"_s))}};
    m_abilities = m_cached->abilities;
    m_host.setKind(m_abilities.profileId);
    publish(m_cached->table, FactState::Everything);
    m_rowsAtSave = m_cached->table.rowCount();
    m_readWholeAtSave = m_cached->readWhole;
    return true;
}

Result<void> FactLoader::verifyCached()
{
    if (m_cached->planKey != m_planKey)
        return discardCached(u"the tables, the program or the prices have changed"_s);
    const auto mark = m_reader->changeMark();
    if (!mark)
        return mark.error();
    if (mark->lastId < m_cached->mark.lastId)
        return discardCached(u"the newest rows are gone"_s);
    if (mark->identity != m_cached->mark.identity)
        return discardCached(u"another file or table is in its place"_s);
    if (mark->changedOrDeleted != m_cached->mark.changedOrDeleted)
        return discardCached(u"old rows were changed or deleted"_s);
    const bool unchanged = *mark == m_cached->mark;
    const auto cached = std::exchange(m_cached, std::nullopt);
    if (unchanged) {
        publish(m_state->table, FactState::Everything);
        return {};
    }
    if (!m_profile.plan.hasRowKey())
        return loadWhole(false);
    const auto read = readNew(*mark);
    auto lost = read ? lostOldRows() : Result<bool>(read.error());
    if (!lost) {
        m_cached = cached; // not verified after all
        return lost.error();
    }
    if (*lost)
        return discardCached(u"rows were deleted or came late"_s);
    if (m_readWhole.secsTo(now()) > SecondsUntilReadWhole)
        return loadWhole(false);
    return {};
}

Result<void> FactLoader::discardCached(const QString &why)
{
    m_cached.reset();
    m_cache->remove();
    m_sourceNotes.append({DataNote::Kind::CacheDiscarded, 0, why});
    m_tally = NoteTally();
    m_state.reset();
    m_host.publish(nullptr);
    return loadWhole(true);
}

void FactLoader::saveCache()
{
    if (!m_cache || !m_state || !m_state->isComplete())
        return;
    const FactTable &table = m_state->table;
    const bool manyNew = qAbs(table.rowCount() - m_rowsAtSave) >= std::max(WorthCaching, table.rowCount() / 50);
    const bool readAnew = !m_readWholeAtSave.isValid() || m_readWholeAtSave.secsTo(m_readWhole) > SecondsBetweenSaves;
    if (table.rowCount() < WorthCaching || !(manyNew || readAnew))
        return;
    const DayCache::Entry entry{table, m_tally, *m_names, m_mark, m_planKey, now(), m_readWhole, m_abilities};
    if (m_cache->save(entry, [this] { return m_host.isCancelled(); })) {
        m_rowsAtSave = table.rowCount();
        m_readWholeAtSave = m_readWhole;
    }
}

} // namespace Tokenglass
