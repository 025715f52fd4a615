// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/connection.h"
#include "models/domain/costrules.h"
#include "models/domain/facttable.h"
#include "models/sources/notetally.h"
#include "models/sources/rowreader.h"
#include "models/sources/sourceabilities.h"

#include <functional>

namespace Tokenglass {

/// What a source held when it was last read, kept in the cache folder for the next start: the facts, and beside them
/// what is needed to tell whether they still hold. Readable by its owner only.
class DayCache
{
public:
    struct Entry
    {
        FactTable table;
        NoteTally tally;
        NameDirectory names;
        ChangeMark mark;
        QByteArray planKey; ///< how the rows were read; see planKey()
        QDateTime fetchedAt; ///< UTC
        QDateTime readWhole; ///< UTC, when all rows were read last, old ones too
        SourceAbilities abilities;
    };

    /// `folder` empty: below the user's cache folder.
    DayCache(const ConnectionSettings &settings, const QString &folder);

    [[nodiscard]] std::optional<Entry> load(const ReportingZone &zone) const;
    /// `isCancelled` is asked while writing; a save that fails leaves the last one as it was.
    bool save(const Entry &entry, const std::function<bool()> &isCancelled) const;
    void remove() const;

    /// Everything that decides what the facts look like, besides the rows: a cache with another key is worthless.
    [[nodiscard]] static QByteArray planKey(const ReadPlan &plan, const CostRules &costs);

private:
    [[nodiscard]] QString describingFile() const;
    void removeImagesBut(const QString &name) const;

    QString m_folder;
    QString m_name;
};

} // namespace Tokenglass
