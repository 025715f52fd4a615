// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sources/schemaprofile.h"
#include "models/sources/sqlite/sqliterowreader.h"
#include "tests/sources/sqlitefixture.h"

namespace Tokenglass {

/// Connects, recognises and prepares, as a source does before it reads.
inline Result<void> prepared(SqliteRowReader &reader, const SqliteFixture &file)
{
    if (const auto report = reader.connect(file.settings(), {}); !report)
        return report.error();
    const auto probe =
        reader.probe({QStringLiteral("token_usage"), QStringLiteral("users"), QStringLiteral("organizations")});
    if (!probe)
        return probe.error();
    const auto resolved = recognise(builtInProfiles(), *probe, ConnectionSettings::Driver::Sqlite, {});
    if (!resolved)
        return resolved.error();
    return reader.prepare(resolved->plan);
}

/// Why a result failed; empty if it did not.
template <typename T>
QByteArray problem(const Result<T> &result)
{
    return result.ok() ? QByteArray() : QByteArray("failed: ") + result.error().detail.toUtf8();
}

} // namespace Tokenglass

#define VERIFY_OK(result)                                                                                              \
    do {                                                                                                               \
        const QByteArray why = problem(result);                                                                        \
        QVERIFY2(why.isEmpty(), why.constData());                                                                      \
    } while (false)
