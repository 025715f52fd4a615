// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/sourcefactory.h"

#include "models/sources/factsource.h"
#include "models/sources/mariadb/mariadbrowreader.h"
#include "models/sources/postgres/postgresrowreader.h"
#include "models/sources/rest/adminrestsource.h"
#include "models/sources/schemaprofile.h"
#include "models/sources/sqlite/sqliterowreader.h"

#include <QtConcurrent/QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

using Driver = ConnectionSettings::Driver;

std::unique_ptr<RowReader> makeRowReader(Driver driver)
{
    switch (driver) {
    case Driver::Sqlite:
        return std::make_unique<SqliteRowReader>();
    case Driver::PostgreSql:
        return std::make_unique<PostgresRowReader>();
    case Driver::MySql:
        return std::make_unique<MariaDbRowReader>();
    case Driver::Https:
        break;
    }
    return nullptr;
}

Result<ConnectionReport> inspect(const ConnectionSettings &settings, const QString &password)
{
    const auto reader = makeRowReader(settings.driver);
    if (!reader)
        return Error{Error::Kind::Input, u"there is no reader for %1"_s.arg(settings.driverName())};
    auto report = reader->connect(settings, password);
    if (!report)
        return report;
    const auto probe = reader->probe(profileTables());
    if (!probe)
        return probe.error();
    const auto resolved = recognise(builtInProfiles(), *probe, settings.driver, settings.kind);
    if (!resolved)
        return resolved.error();
    report->kind = resolved->profile->id;
    report->profileName =
        resolved->version.isEmpty() ? resolved->profile->name : resolved->profile->name + u' ' + resolved->version;
    report->table = resolved->profile->table;
    report->missingColumns = resolved->plan.missingColumns;
    for (const QString &table : resolved->missingTables)
        report->notes.append(DataNote{DataNote::Kind::MissingTable, 0, table}.text());
    for (const QString &table : resolved->unreadableTables)
        report->notes.append(DataNote{DataNote::Kind::UnreadableTable, 0, table}.text());
    if (report->rowSecurityTables.contains(resolved->profile->table))
        report->notes.append(DataNote{DataNote::Kind::RowsHidden, 0, resolved->profile->table}.text());
    if (report->serverZone.isEmpty())
        report->serverZone = u"UTC"_s; // by profile: times without a zone are UTC
    if (const auto prepared = reader->prepare(resolved->plan); !prepared)
        return prepared.error();
    const auto bounds = reader->bounds();
    if (!bounds)
        return bounds.error();
    report->rowsAbout = bounds->rowsAbout;
    return report;
}

} // namespace

std::unique_ptr<UsageSource> makeUsageSource(const ConnectionSettings &settings, const QString &password,
                                             const SourceOptions &options)
{
    if (settings.driver == Driver::Https) {
        auto clock = options.clock ? options.clock : std::make_shared<const SystemClock>();
        return std::make_unique<AdminRestSource>(settings, password, std::move(clock));
    }
    return std::make_unique<FactSource>(settings, password, options, &makeRowReader);
}

QFuture<Result<ConnectionReport>> testConnection(const ConnectionSettings &settings, const QString &password)
{
    if (settings.driver == Driver::Https)
        return testAdminRest(settings, password);
    return QtConcurrent::run(&inspect, settings, password);
}

QList<SourceKind> sourceKinds()
{
    const QList<Driver> databases{Driver::Sqlite, Driver::PostgreSql, Driver::MySql};
    QList<SourceKind> result;
    for (const SchemaProfile &profile : builtInProfiles())
        result.append({profile.id, profile.name, profile.drivers.isEmpty() ? databases : profile.drivers});
    result.append({u"mindgraph-admin-rest"_s, u"MindGraph admin API"_s, {Driver::Https}});
    return result;
}

} // namespace Tokenglass
