// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/connection.h"
#include "models/domain/entity.h"
#include "models/domain/timerange.h"
#include "models/sources/readplan.h"

#include <chrono>
#include <functional>
#include <memory>

namespace Tokenglass {

/// The tables and columns a login can see: probed, never assumed.
struct SchemaProbe
{
    struct Column
    {
        QString name;
        QString type; ///< the server's own word, lower case ("float", "double precision", "real", "timestamp without
                      ///< time zone")
    };
    QMap<QString, QList<Column>> tables;
    QStringList
        forbidden; ///< asked for, but the login may not read them (or, on MySQL, cannot even know whether they exist)
};

/// How far the ids reach and about how many rows there are.
struct RowBounds
{
    qint64 firstId = 0;
    qint64 lastId = -1;
    qint64 rowsAbout = 0;
};

/// A cheap fingerprint of a table: if it is equal to the last one, nothing has changed.
struct ChangeMark
{
    qint64 lastId = -1;
    qint64 version = 0; ///< grows with any change, 0 where the server has no such counter
    qint64 changedOrDeleted = 0; ///< rows updated or deleted so far, where the server counts them
    qint64 identity = 0; ///< another one after what holds the rows was replaced or emptied as a whole; 0: unknown
    friend bool operator==(const ChangeMark &, const ChangeMark &) = default;
};

/// Takes the rows of one read; called on the thread that reads. Several lanes (connections) may run at once.
class RowSink
{
public:
    virtual ~RowSink() = default;
    virtual void row(int lane, const RawRow &row) = 0;
};

/// One database connection (or a few, for parallel lanes) to a usage table, read-only, with time-outs. All functions
/// but cancel() are called on one worker thread and may block it.
class RowReader
{
public:
    /// After this long a server that was asked whether anything is new counts as one that does not answer.
    static constexpr std::chrono::seconds PollPatience{15};

    virtual ~RowReader() = default;

    /// Opens the session read-only, enforced by the server, and reports about it. Never logs or returns the password.
    [[nodiscard]] virtual Result<ConnectionReport> connect(const ConnectionSettings &settings,
                                                           const QString &password) = 0;
    [[nodiscard]] virtual Result<SchemaProbe> probe(const QStringList &tables) = 0;
    /// Says which rows and columns to read. Call once after connect() and probe().
    [[nodiscard]] virtual Result<void> prepare(const ReadPlan &plan) = 0;

    [[nodiscard]] virtual Result<RowBounds> bounds() = 0;
    [[nodiscard]] virtual Result<ChangeMark> changeMark() = 0;
    [[nodiscard]] virtual Result<NameDirectory> names() = 0;
    /// How many of the names last read had to be cut or replaced.
    [[nodiscard]] virtual qint64 repairedNames() const { return 0; }

    /// False: the address leads to something else by now than what is read, such as another file.
    [[nodiscard]] virtual bool isCurrent() const { return true; }

    /// How many lanes readIds() and readTimes() may use; sink lanes are 0 … lanes()-1.
    [[nodiscard]] virtual int lanes() const = 0;
    /// Rows with firstId <= id <= lastId, each exactly once, in any order. Of a table without a row key: all rows,
    /// in one lane, without an id.
    [[nodiscard]] virtual Result<void> readIds(qint64 firstId, qint64 lastId, RowSink &sink) = 0;
    /// Rows in the half-open time range, through the time index. Used for the newest stages only.
    [[nodiscard]] virtual Result<void> readTimes(const TimeRange &range, RowSink &sink) = 0;

    /// Exactly how many rows have firstId <= id <= lastId, where counting is much cheaper than reading; empty
    /// elsewhere. Tells of deleted rows and of late ones with small ids.
    [[nodiscard]] virtual Result<std::optional<qint64>> countIds(qint64 firstId, qint64 lastId)
    {
        Q_UNUSED(firstId)
        Q_UNUSED(lastId)
        return std::optional<qint64>();
    }

    /// From any thread: stops the running call, on the server too. It then returns Kind::Cancelled.
    virtual void cancel() = 0;
};

/// Makes the reader for a driver; a member of the dependencies so that tests can put in another.
using RowReaderFactory = std::function<std::unique_ptr<RowReader>(ConnectionSettings::Driver)>;

} // namespace Tokenglass
