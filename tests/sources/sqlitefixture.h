// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/connection.h"
#include "models/sources/rowreader.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <memory>
#include <mutex>
#include <vector>

struct sqlite3;

namespace Tokenglass {

/// A database file as its owner sees it: a read-write connection to set up what the readers under test find.
class SqliteFixture
{
public:
    SqliteFixture();
    ~SqliteFixture();

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("usage.db")); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] ConnectionSettings settings() const;
    /// False when SQL fails; error() then says why.
    bool run(const QByteArray &sql);
    bool runFile(const QString &name); ///< from tests/data/schemas
    [[nodiscard]] QByteArray error() const { return m_error; }
    void close();

    /// The plan's tables with `rows` rows, one a minute that end at `end` (UTC seconds); ids 1..rows.
    bool makePlan(int rows, qint64 end);
    bool addRows(qint64 firstId, int rows, qint64 firstSecond, qint64 stepSeconds = 60);

private:
    QTemporaryDir m_folder;
    sqlite3 *m_handle = nullptr;
    QByteArray m_error;
};

/// Keeps what a reader delivers.
class CollectingSink final : public RowSink
{
public:
    struct Row
    {
        qint64 id = 0;
        std::array<RawValue, UsageColumnCount> values;
        std::array<QByteArray, UsageColumnCount> texts;
        [[nodiscard]] QByteArray text(UsageColumn column) const { return texts[static_cast<std::size_t>(column)]; }
        [[nodiscard]] const RawValue &value(UsageColumn column) const
        {
            return values[static_cast<std::size_t>(column)];
        }
    };
    void row(int lane, const RawRow &row) override;
    [[nodiscard]] std::vector<qint64> ids() const; ///< sorted

    std::vector<Row> rows;
    std::array<int, 2> lanes{};

private:
    std::mutex m_mutex;
};

} // namespace Tokenglass
