// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/schemaprofile.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

using Driver = ConnectionSettings::Driver;

Error schemaError(const QString &what)
{
    return {Error::Kind::Schema, what};
}

/// One profile against the tables one login can see, in one dialect.
class Resolver
{
public:
    Resolver(const SchemaProfile &profile, const SchemaProbe &probe, Driver driver)
        : m_profile(profile), m_probe(probe), m_driver(driver)
    { }

    Result<ResolvedProfile> resolve();
    /// How well the profile fits; 0: not at all.
    /// Whether the table has what every one of its kind has.
    bool fits() const;
    int score() const;
    QStringList missing(const QStringList &columns) const;
    bool isForbidden() const { return m_probe.forbidden.contains(m_profile.table); }
    bool hasTable() const { return tableName(m_profile.table).has_value(); }

private:
    /// What a name in braces without a dot stands for.
    enum class BareName { Column, Table };

    std::optional<QString> tableName(const QString &name) const;
    const SchemaProbe::Column *column(const QString &need) const;
    bool allExist(const QStringList &needs) const;
    const ProfileAlternative *choose(const QList<ProfileAlternative> &list) const;
    QString quoted(const QString &name) const;
    QString reference(const QString &name, BareName bare) const;
    QString expanded(const QString &text, BareName bare) const;
    bool isSinglePrecision(const ProfileAlternative &alternative) const;
    QString widened(const QString &expression) const;

    void fillColumns(ReadPlan &plan) const;
    void fillUnits(ReadPlan &plan) const;
    void fillNames(ResolvedProfile &result) const;

    const SchemaProfile &m_profile;
    const SchemaProbe &m_probe;
    Driver m_driver;
    bool m_joined = false;
};

std::optional<QString> Resolver::tableName(const QString &name) const
{
    if (m_probe.tables.contains(name))
        return name;
    for (auto table = m_probe.tables.begin(); table != m_probe.tables.end(); ++table) {
        if (m_driver != Driver::PostgreSql && table.key().compare(name, Qt::CaseInsensitive) == 0)
            return table.key();
    }
    return std::nullopt;
}

const SchemaProbe::Column *Resolver::column(const QString &need) const
{
    const bool dotted = need.contains(u'.');
    const auto table = tableName(dotted ? need.section(u'.', 0, 0) : m_profile.table);
    if (!table)
        return nullptr;
    const QString name = dotted ? need.section(u'.', 1) : need;
    const auto columns = m_probe.tables.constFind(*table);
    // PostgreSQL tells names apart by case, the others do not.
    const auto sensitivity = m_driver == Driver::PostgreSql ? Qt::CaseSensitive : Qt::CaseInsensitive;
    for (const SchemaProbe::Column &known : *columns) {
        if (known.name.compare(name, sensitivity) == 0)
            return &known;
    }
    return nullptr;
}

bool Resolver::allExist(const QStringList &needs) const
{
    return std::all_of(needs.begin(), needs.end(), [this](const QString &need) { return column(need) != nullptr; });
}

const ProfileAlternative *Resolver::choose(const QList<ProfileAlternative> &list) const
{
    for (const ProfileAlternative &item : list) {
        if (!item.sql.forDriver(m_driver).isEmpty() && allExist(item.needs))
            return &item;
    }
    return nullptr;
}

QString Resolver::quoted(const QString &name) const
{
    const QChar mark = m_driver == Driver::MySql ? u'`' : u'"';
    QString escaped = name;
    escaped.replace(mark, QString(2, mark));
    return mark + escaped + mark;
}

QString Resolver::reference(const QString &name, BareName bare) const
{
    if (!name.contains(u'.') && bare == BareName::Table)
        return quoted(tableName(name).value_or(name));
    const SchemaProbe::Column *known = column(name);
    const QString columnName = known ? known->name : name.section(u'.', -1);
    if (!name.contains(u'.') && !m_joined)
        return quoted(columnName);
    const QString table = name.contains(u'.') ? name.section(u'.', 0, 0) : m_profile.table;
    return quoted(tableName(table).value_or(table)) + u'.' + quoted(columnName);
}

QString Resolver::expanded(const QString &text, BareName bare) const
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'{') {
            result += text[i];
            continue;
        }
        if (i + 1 < text.size() && text[i + 1] == u'{') {
            result += text[++i];
            continue;
        }
        const qsizetype end = text.indexOf(u'}', i);
        if (end < 0)
            return result + text.mid(i);
        result += reference(text.mid(i + 1, end - i - 1), bare);
        i = end;
    }
    return result;
}

bool Resolver::isSinglePrecision(const ProfileAlternative &alternative) const
{
    for (const QString &need : alternative.needs) {
        const SchemaProbe::Column *known = column(need);
        const QString type = known ? known->type.toLower() : QString();
        if (m_driver == Driver::MySql && type.startsWith("float"_L1))
            return true;
        if (m_driver == Driver::PostgreSql && (type == "real"_L1 || type == "float4"_L1))
            return true;
    }
    return false;
}

QString Resolver::widened(const QString &expression) const
{
    // MariaDB prints a FLOAT with six significant digits; as a double it shows all that is stored.
    if (m_driver == Driver::MySql)
        return u"CAST("_s + expression + u" AS DOUBLE)"_s;
    return u"CAST("_s + expression + u" AS double precision)"_s;
}

void Resolver::fillColumns(ReadPlan &plan) const
{
    for (std::size_t i = 0; i < UsageColumnCount; ++i) {
        const auto &list = m_profile.columns[i];
        if (list.isEmpty())
            continue;
        const ProfileAlternative *chosen = choose(list);
        if (!chosen && static_cast<UsageColumn>(i) == UsageColumn::Id)
            continue; // the reader then takes all rows at once
        if (!chosen && static_cast<UsageColumn>(i) == UsageColumn::Caller)
            continue; // the filter says so
        if (!chosen) {
            plan.missingColumns.append(list.constFirst().needs.value(0));
            continue;
        }
        plan.expressions[i] = expanded(chosen->sql.forDriver(m_driver), BareName::Column);
    }
}

void Resolver::fillUnits(ReadPlan &plan) const
{
    plan.timeEncoding =
        m_driver == Driver::Sqlite ? ReadPlan::TimeEncoding::TextUtc : ReadPlan::TimeEncoding::Timestamp;
    plan.currency = m_profile.currency;
    plan.nanosPerCostUnit = m_profile.nanosPerCostUnit;
    plan.microsPerLatencyUnit = m_profile.microsPerLatencyUnit;
    plan.cacheInsideInput = m_profile.cacheInsideInput;
    plan.reasoningInsideOutput = m_profile.reasoningInsideOutput;
    plan.failedZeroLatencyIsUnknown = m_profile.failedZeroLatencyIsUnknown;
    const auto chosen = [this](UsageColumn which) {
        return choose(m_profile.columns[static_cast<std::size_t>(which)]);
    };
    if (const ProfileAlternative *time = chosen(UsageColumn::CreatedAt))
        plan.timeEncoding = time->encoding.value_or(plan.timeEncoding);
    if (const ProfileAlternative *cost = chosen(UsageColumn::TotalCost)) {
        plan.currency = cost->currency.value_or(plan.currency);
        plan.nanosPerCostUnit = cost->nanosPerUnit.value_or(plan.nanosPerCostUnit);
        if (isSinglePrecision(*cost)) {
            plan.costDecimals = 6;
            QString &expression = plan.expressions[static_cast<std::size_t>(UsageColumn::TotalCost)];
            expression = widened(expression);
        }
    }
    if (const ProfileAlternative *latency = chosen(UsageColumn::ResponseTime)) {
        plan.microsPerLatencyUnit = latency->microsPerUnit.value_or(plan.microsPerLatencyUnit);
        if (isSinglePrecision(*latency)) {
            plan.latencyDecimals = 3;
            QString &expression = plan.expressions[static_cast<std::size_t>(UsageColumn::ResponseTime)];
            expression = widened(expression);
        }
    }
}

void Resolver::fillNames(ResolvedProfile &result) const
{
    const auto fill = [&](const QList<ProfileAlternative> &list, QString &query, QString &from) {
        if (list.isEmpty())
            return;
        const ProfileAlternative *chosen = choose(list);
        const QString table = (chosen ? chosen : &list.constFirst())->needs.value(0).section(u'.', 0, 0);
        if (chosen) {
            query = expanded(chosen->sql.forDriver(m_driver), BareName::Table);
            from = tableName(table).value_or(table);
        } else if (m_probe.forbidden.contains(table)) {
            result.unreadableTables.append(table);
        } else {
            result.missingTables.append(table);
        }
    };
    fill(m_profile.users, result.plan.usersQuery, result.usersTable);
    fill(m_profile.organisations, result.plan.organisationsQuery, result.organisationsTable);
    // Without these nothing is missing: only some databases have them.
    if (const ProfileAlternative *callers = choose(m_profile.callers)) {
        result.plan.callersQuery = expanded(callers->sql.forDriver(m_driver), BareName::Table);
        const QString table = callers->needs.value(0).section(u'.', 0, 0);
        result.callersTable = tableName(table).value_or(table);
    }
    if (const ProfileAlternative *budgets = choose(m_profile.userBudgets))
        result.plan.userBudgetsQuery = expanded(budgets->sql.forDriver(m_driver), BareName::Table);
}

QStringList Resolver::missing(const QStringList &columns) const
{
    QStringList missing = columns;
    missing.removeIf([this](const QString &name) { return column(name) != nullptr; });
    return missing;
}

bool Resolver::fits() const
{
    const auto exists = [this](const QString &name) { return column(name) != nullptr; };
    return hasTable() && allExist(m_profile.recogniseAll)
        && (m_profile.recogniseAny.isEmpty()
            || std::any_of(m_profile.recogniseAny.begin(), m_profile.recogniseAny.end(), exists));
}

int Resolver::score() const
{
    if (!m_profile.drivers.isEmpty() && !m_profile.drivers.contains(m_driver))
        return 0;
    const auto exists = [this](const QString &name) { return column(name) != nullptr; };
    if (!fits() || std::any_of(m_profile.recogniseNone.begin(), m_profile.recogniseNone.end(), exists))
        return 0;
    const auto any = std::count_if(m_profile.recogniseAny.begin(), m_profile.recogniseAny.end(), exists);
    return 1 + static_cast<int>(m_profile.recogniseAll.size() + any);
}

Result<ResolvedProfile> Resolver::resolve()
{
    const auto table = tableName(m_profile.table);
    if (!table && isForbidden())
        return Error{Error::Kind::Forbidden, u"the login may not read table %1"_s.arg(m_profile.table)};
    if (!table)
        return schemaError(u"there is no table %1, which %2 keeps its usage in"_s.arg(m_profile.table, m_profile.name));

    ResolvedProfile result;
    result.profile = &m_profile;
    ReadPlan &plan = result.plan;
    plan.profileId = m_profile.id;
    plan.table = quoted(*table);
    for (const ProfileAlternative &join : m_profile.joins) {
        if (allExist(join.needs)) {
            m_joined = true;
            plan.table += u' ' + expanded(join.sql.forDriver(m_driver), BareName::Table);
        }
    }
    fillColumns(plan);
    if (plan.expression(UsageColumn::CreatedAt).isEmpty()) {
        const auto &list = m_profile.columns[static_cast<std::size_t>(UsageColumn::CreatedAt)];
        return schemaError(u"table %1 has no column %2"_s.arg(m_profile.table, list.constFirst().needs.value(0)));
    }
    fillUnits(plan);
    fillNames(result);
    if (const ProfileAlternative *filter = choose(m_profile.rowFilters))
        plan.rowFilter = expanded(filter->sql.forDriver(m_driver), BareName::Column);
    plan.sessionSetup = m_profile.sessionSetup.value(m_driver);
    for (const SchemaProfile::Version &version : m_profile.versions) {
        if (allExist(version.needs)) {
            result.version = version.name;
            break;
        }
    }
    return result;
}

/// Why nothing fits, in the words that help: no such table at all, or a table whose columns say nothing.
Error unrecognised(const QList<SchemaProfile> &profiles, const SchemaProbe &probe, Driver driver)
{
    QStringList wanted;
    QString table;
    QStringList columns;
    QStringList needed;
    for (const SchemaProfile &profile : profiles) {
        if (!profile.drivers.isEmpty() && !profile.drivers.contains(driver))
            continue;
        const Resolver resolver(profile, probe, driver);
        if (!resolver.hasTable() && !resolver.isForbidden()) {
            wanted.append(u"%1 (%2)"_s.arg(profile.table, profile.name));
            continue;
        }
        const auto resolved = resolve(profile, probe, driver);
        if (!resolved)
            return resolved.error();
        // Several products may call their table so: what any of them is known by helps.
        table = profile.table;
        columns += profile.recogniseAny;
        needed += resolver.missing(profile.recogniseAll);
    }
    const QString list = (columns.isEmpty() ? needed : columns).join(u", "_s);
    if (!table.isEmpty())
        return schemaError(u"table %1 has none of the columns of a known usage schema: %2"_s.arg(table, list));
    wanted.removeDuplicates();
    return schemaError(u"there is no table of a known usage schema: "_s + wanted.join(u", "_s));
}

} // namespace

Result<ResolvedProfile> resolve(const SchemaProfile &profile, const SchemaProbe &probe,
                                ConnectionSettings::Driver driver)
{
    return Resolver(profile, probe, driver).resolve();
}

Result<ResolvedProfile> recognise(const QList<SchemaProfile> &profiles, const SchemaProbe &probe,
                                  ConnectionSettings::Driver driver, const QString &kind)
{
    const SchemaProfile *best = nullptr;
    int bestScore = 0;
    for (const SchemaProfile &profile : profiles) {
        const Resolver resolver(profile, probe, driver);
        const int score = resolver.score();
        if (profile.id == kind && resolver.hasTable() && !resolver.fits())
            return Error{Error::Kind::Schema, u"the table %1 here is not one of %2"_s.arg(profile.table, profile.name)};
        if (profile.id == kind)
            return resolve(profile, probe, driver);
        if (score > bestScore) {
            best = &profile;
            bestScore = score;
        }
    }
    if (!kind.isEmpty())
        return Error{Error::Kind::Input, u"there is no kind of source called \"%1\""_s.arg(kind)};
    if (!best)
        return unrecognised(profiles, probe, driver);
    return resolve(*best, probe, driver);
}

} // namespace Tokenglass
