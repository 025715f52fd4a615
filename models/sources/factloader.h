// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sources/assemblingsink.h"
#include "models/sources/daycache.h"
#include "models/sources/factstate.h"
#include "models/sources/schemaprofile.h"
#include "models/sources/sourcefactory.h"

#include <QElapsedTimer>

#include <mutex>

namespace Tokenglass {

/// What a loader tells its source while it works.
class LoaderHost
{
public:
    virtual ~LoaderHost() = default;
    virtual void setPhase(SourcePhase phase) = 0;
    virtual void setKind(const QString &profileId) = 0;
    virtual void expectRows(qint64 about) = 0;
    virtual void rowsRead(qint64 rows) = 0; ///< on any thread
    virtual void reached() = 0; ///< the server has answered
    virtual void publish(std::shared_ptr<const FactState> state) = 0; ///< null: what was shown is void
    [[nodiscard]] virtual bool isCancelled() const = 0;
    [[nodiscard]] virtual ReportingZone zone() const = 0;
};

/// Brings the rows of one connection into memory and keeps them up to date. Lives on the source's worker thread, but
/// for cancel(); owns the reader.
class FactLoader
{
public:
    FactLoader(const ConnectionSettings &settings, const QString &password, const SourceOptions &options,
               RowReaderFactory readers, LoaderHost &host);
    ~FactLoader();

    /// From the cache if there is one, then from the database, newest rows first.
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> refresh(Refresh why);
    void cutInZone(const ReportingZone &zone);
    /// Ends the connection, on the thread that made it.
    void close() { disconnect(); }
    /// How many of the newest days to show before all rows are there, one stage after the other.
    [[nodiscard]] static QList<int> stageDays(qint64 rowsAbout);
    /// From any thread: stops the reader's running call.
    void cancel();

private:
    [[nodiscard]] Result<void> connect();
    void disconnect();
    [[nodiscard]] Result<void> connectAgain();
    [[nodiscard]] Result<void> update(Refresh why);
    [[nodiscard]] Result<void> finished(Result<void> result);
    [[nodiscard]] QList<DataNote> rowNotes() const;
    void collectSourceNotes(const ConnectionReport &report);
    [[nodiscard]] bool loadCached();
    [[nodiscard]] Result<void> verifyCached();
    [[nodiscard]] Result<void> discardCached(const QString &why);
    void saveCache();

    [[nodiscard]] Result<void> loadWhole(bool staged);
    void loadStages(qint64 rowsAbout);
    [[nodiscard]] Result<void> readAll(const RowBounds &bounds, RowSink &sink);
    [[nodiscard]] Result<void> readNewest(const ChangeMark &mark);
    [[nodiscard]] Result<void> readNew(const ChangeMark &mark);
    [[nodiscard]] Result<bool> lostOldRows();
    [[nodiscard]] Result<bool> readNames();
    [[nodiscard]] qint64 overlapStart() const;
    [[nodiscard]] AssemblingSink makeSink();
    void publish(FactTable table, std::optional<qint64> completeFrom, bool sameCatalog = false);
    [[nodiscard]] QDateTime now() const { return m_clock->now(); }
    [[nodiscard]] Result<void> checkCancelled() const;

    ConnectionSettings m_settings;
    QString m_password;
    std::function<Result<void>()> m_prepare; ///< may be empty
    CostRules m_costs;
    std::shared_ptr<const Clock> m_clock;
    RowReaderFactory m_readers;
    LoaderHost &m_host;
    std::optional<DayCache> m_cache;

    std::mutex m_readerMutex; ///< guards m_reader against cancel()
    std::unique_ptr<RowReader> m_reader;
    ResolvedProfile m_profile;
    QByteArray m_planKey;
    SourceAbilities m_abilities; ///< of the cache until the source was recognised
    QList<DataNote> m_sourceNotes;
    bool m_usersHidden = false; ///< the server may hide rows of the table of users
    bool m_organisationsHidden = false;
    bool m_callersHidden = false;

    std::shared_ptr<const FactState> m_state;
    std::shared_ptr<const NameDirectory> m_names = std::make_shared<NameDirectory>();
    NoteTally m_tally;
    ChangeMark m_mark;
    std::optional<DayCache::Entry> m_cached; ///< shown, not yet verified
    bool m_wholeDue = false; ///< old rows may have changed
    bool m_writtenInPlace = false; ///< something was written since the whole was read, and it was not a new row
    QDateTime m_readWhole;
    QDateTime m_counted;
    qint64 m_rowsAtSave = 0;
    QDateTime m_readWholeAtSave;
    int m_failures = 0;
    std::optional<Error> m_lastError;
    QElapsedTimer m_sinceFailure;
};

} // namespace Tokenglass
