// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/connection.h"
#include "models/sources/readplan.h"
#include "models/sources/rowreader.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <optional>

namespace Tokenglass {

/// SQL text by dialect, with {column} and {table.column} for names that get quoted.
struct ProfileSql
{
    QString standard;
    QHash<ConnectionSettings::Driver, QString> byDriver;

    [[nodiscard]] QString forDriver(ConnectionSettings::Driver driver) const;
};

/// One way to get at something; it is taken if every column in `needs` exists.
struct ProfileAlternative
{
    QStringList needs; ///< "column" of the usage table or "table.column"
    ProfileSql sql;
    std::optional<ReadPlan::TimeEncoding> encoding; ///< of a time
    std::optional<Currency> currency; ///< of a cost
    std::optional<qint64> nanosPerUnit; ///< of a cost
    std::optional<qint64> microsPerUnit; ///< of a response time
};

/// How one product's usage database is recognised and read; data from resources/profiles/*.json (format: README.md
/// there).
struct SchemaProfile
{
    struct Version
    {
        QString name;
        QStringList needs;
    };

    QString id;
    QString name;
    QList<ConnectionSettings::Driver> drivers; ///< empty: all SQL drivers
    QString table;
    QStringList recogniseAll; ///< columns that must exist
    QStringList recogniseAny; ///< of these at least one
    QStringList recogniseNone; ///< and none of these
    QList<Version> versions; ///< newest first
    std::array<QList<ProfileAlternative>, UsageColumnCount> columns;
    QList<ProfileAlternative> joins; ///< every one that applies is added to FROM
    QList<ProfileAlternative> rowFilters; ///< the first that applies
    QList<ProfileAlternative> users;
    QList<ProfileAlternative> organisations;
    QList<ProfileAlternative> callers; ///< of API keys; may be empty
    QList<ProfileAlternative> userBudgets; ///< may be empty: few products have budgets
    QHash<ConnectionSettings::Driver, QStringList> sessionSetup;
    QStringList never; ///< "table.column" that no statement may name: prompts, keys, password hashes
    Currency currency;
    qint64 nanosPerCostUnit = Money::NanosPerUnit;
    qint64 microsPerLatencyUnit = 1'000'000;
    bool cacheInsideInput = false;
    bool reasoningInsideOutput = true;
    bool failedZeroLatencyIsUnknown = true;

    static Result<SchemaProfile> fromJson(const QByteArray &json);
    /// Every table any statement of this profile may touch.
    [[nodiscard]] QStringList tables() const;
};

/// The profiles that come with the program, in the order of their file names.
[[nodiscard]] const QList<SchemaProfile> &builtInProfiles();
/// Every table one of them may touch: what to probe.
[[nodiscard]] QStringList profileTables();

/// A profile and what a probe made of it.
struct ResolvedProfile
{
    const SchemaProfile *profile = nullptr;
    QString version; ///< name of the schema version, may be empty
    ReadPlan plan;
    QString usersTable; ///< where the names of users come from; empty: from nowhere
    QString organisationsTable;
    QString callersTable;
    QStringList missingTables; ///< names of users or organisations have no table
    QStringList unreadableTables; ///< or one that the login may not read

    /// The column that the product tells its rows apart by, whether it is there or not.
    [[nodiscard]] QString rowKey() const
    {
        const auto &list = profile->columns[static_cast<std::size_t>(UsageColumn::Id)];
        return list.isEmpty() ? QString() : list.constFirst().needs.value(0);
    }
};

/// The plan to read `probe` by `profile`; Kind::Schema when the table or its time column is missing.
[[nodiscard]] Result<ResolvedProfile> resolve(const SchemaProfile &profile, const SchemaProbe &probe,
                                              ConnectionSettings::Driver driver);
/// The profile that fits best, or the one with id `kind` if given; Kind::Schema says what is missing.
[[nodiscard]] Result<ResolvedProfile> recognise(const QList<SchemaProfile> &profiles, const SchemaProbe &probe,
                                                ConnectionSettings::Driver driver, const QString &kind);

} // namespace Tokenglass
