// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/schemaprofile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

Q_LOGGING_CATEGORY(log, "tokenglass.sources.profile", QtInfoMsg)

using Driver = ConnectionSettings::Driver;

struct DriverName
{
    QLatin1StringView name;
    Driver driver;
};
constexpr std::array<DriverName, 3> DriverNames{
    {{"sqlite"_L1, Driver::Sqlite}, {"postgresql"_L1, Driver::PostgreSql}, {"mysql"_L1, Driver::MySql}}};

constexpr std::array<QLatin1StringView, UsageColumnCount> ColumnNames{
    "id"_L1,
    "created_at"_L1,
    "user_id"_L1,
    "organisation_id"_L1,
    "provider"_L1,
    "model_name"_L1,
    "model_alias"_L1,
    "request_type"_L1,
    "input_tokens"_L1,
    "output_tokens"_L1,
    "total_tokens"_L1,
    "cache_read_tokens"_L1,
    "cache_write_5m_tokens"_L1,
    "cache_write_1h_tokens"_L1,
    "reasoning_tokens"_L1,
    "total_cost"_L1,
    "cost_currency"_L1,
    "cost_basis"_L1,
    "success"_L1,
    "response_time"_L1,
    "caller"_L1,
};

/// Reads one profile and remembers the first thing that is wrong with it.
class ProfileParser
{
public:
    explicit ProfileParser(const QJsonObject &root) : m_root(root) { }

    Result<SchemaProfile> parse();

private:
    void fail(const QString &what)
    {
        if (m_error.isEmpty())
            m_error = what;
    }
    QStringList strings(const QJsonValue &value)
    {
        QStringList result;
        for (const auto item : value.toArray())
            result.append(item.toString());
        return result;
    }
    std::optional<Driver> driver(const QString &name);
    std::optional<qint64> positive(const QJsonObject &object, QLatin1StringView key);
    std::optional<Currency> currency(const QJsonObject &object);
    ProfileSql sql(const QJsonValue &value);
    ProfileAlternative alternative(const QJsonValue &value);
    QList<ProfileAlternative> alternatives(const QJsonValue &value);
    void parseRecognition();
    void parseColumns();
    void parseUnits();
    void checkForbidden();
    void checkText(const ProfileAlternative &alternative);

    QJsonObject m_root;
    SchemaProfile m_profile;
    QString m_error;
};

std::optional<Driver> ProfileParser::driver(const QString &name)
{
    for (const DriverName &known : DriverNames) {
        if (name == known.name)
            return known.driver;
    }
    fail(u"unknown driver \"%1\""_s.arg(name));
    return std::nullopt;
}

std::optional<qint64> ProfileParser::positive(const QJsonObject &object, QLatin1StringView key)
{
    if (!object.contains(key))
        return std::nullopt;
    const qint64 value = object.value(key).toInteger(-1);
    if (value <= 0)
        fail(u"%1 is not a positive whole number"_s.arg(key));
    return value;
}

std::optional<Currency> ProfileParser::currency(const QJsonObject &object)
{
    if (!object.contains("currency"_L1))
        return std::nullopt;
    const auto parsed = Currency::fromCode(object.value("currency"_L1).toString());
    if (!parsed)
        fail(u"currency is not an ISO code"_s);
    return parsed;
}

ProfileSql ProfileParser::sql(const QJsonValue &value)
{
    ProfileSql result;
    if (value.isString()) {
        result.standard = value.toString();
        return result;
    }
    const QJsonObject object = value.toObject();
    for (auto item = object.begin(); item != object.end(); ++item) {
        if (item.key() == "default"_L1)
            result.standard = item.value().toString();
        else if (const auto known = driver(item.key()))
            result.byDriver.insert(*known, item.value().toString());
    }
    return result;
}

ProfileAlternative ProfileParser::alternative(const QJsonValue &value)
{
    static const QHash<QString, ReadPlan::TimeEncoding> encodings{
        {u"text_utc"_s, ReadPlan::TimeEncoding::TextUtc},
        {u"timestamp"_s, ReadPlan::TimeEncoding::Timestamp},
        {u"unix_seconds"_s, ReadPlan::TimeEncoding::UnixSeconds},
        {u"unix_millis"_s, ReadPlan::TimeEncoding::UnixMillis},
    };
    ProfileAlternative result;
    const QJsonObject object = value.toObject();
    result.needs = value.isString() ? QStringList{value.toString()} : strings(object.value("needs"_L1));
    result.sql = sql(object.value("sql"_L1));
    if (result.sql.standard.isEmpty() && result.sql.byDriver.isEmpty()) {
        if (result.needs.isEmpty())
            fail(u"an alternative has neither needs nor sql"_s);
        else
            result.sql.standard = u'{' + result.needs.constFirst() + u'}';
    }
    const QString encoding = object.value("encoding"_L1).toString();
    if (encodings.contains(encoding))
        result.encoding = encodings.value(encoding);
    else if (!encoding.isEmpty())
        fail(u"unknown encoding \"%1\""_s.arg(encoding));
    result.currency = currency(object);
    result.nanosPerUnit = positive(object, "nanos_per_unit"_L1);
    result.microsPerUnit = positive(object, "micros_per_unit"_L1);
    return result;
}

QList<ProfileAlternative> ProfileParser::alternatives(const QJsonValue &value)
{
    QList<ProfileAlternative> result;
    for (const auto item : value.toArray())
        result.append(alternative(item));
    return result;
}

void ProfileParser::parseRecognition()
{
    m_profile.id = m_root.value("id"_L1).toString();
    m_profile.name = m_root.value("name"_L1).toString();
    m_profile.table = m_root.value("table"_L1).toString();
    if (m_profile.id.isEmpty() || m_profile.name.isEmpty() || m_profile.table.isEmpty())
        fail(u"id, name or table is missing"_s);
    for (const QString &name : strings(m_root.value("drivers"_L1))) {
        if (const auto known = driver(name))
            m_profile.drivers.append(*known);
    }
    const QJsonObject recognise = m_root.value("recognise"_L1).toObject();
    m_profile.recogniseAll = strings(recognise.value("all"_L1));
    m_profile.recogniseAny = strings(recognise.value("any"_L1));
    m_profile.recogniseNone = strings(recognise.value("none"_L1));
    for (const auto item : m_root.value("versions"_L1).toArray()) {
        const QJsonObject version = item.toObject();
        m_profile.versions.append({version.value("name"_L1).toString(), strings(version.value("needs"_L1))});
    }
}

void ProfileParser::parseColumns()
{
    const QJsonObject columns = m_root.value("columns"_L1).toObject();
    for (auto column = columns.begin(); column != columns.end(); ++column) {
        const auto known = std::find(ColumnNames.begin(), ColumnNames.end(), column.key());
        if (known == ColumnNames.end())
            fail(u"unknown column \"%1\""_s.arg(column.key()));
        else
            m_profile.columns[static_cast<std::size_t>(known - ColumnNames.begin())] = alternatives(column.value());
    }
    for (const UsageColumn needed : {UsageColumn::Id, UsageColumn::CreatedAt}) {
        if (m_profile.columns[static_cast<std::size_t>(needed)].isEmpty())
            fail(u"id or created_at is missing"_s);
    }
    const QJsonObject names = m_root.value("names"_L1).toObject();
    m_profile.users = alternatives(names.value("users"_L1));
    m_profile.organisations = alternatives(names.value("organisations"_L1));
    m_profile.callers = alternatives(names.value("callers"_L1));
    m_profile.userBudgets = alternatives(m_root.value("user_budgets"_L1));
    m_profile.joins = alternatives(m_root.value("joins"_L1));
    m_profile.rowFilters = alternatives(m_root.value("row_filter"_L1));
    const QJsonObject session = m_root.value("session"_L1).toObject();
    for (auto item = session.begin(); item != session.end(); ++item) {
        if (const auto known = driver(item.key()))
            m_profile.sessionSetup.insert(*known, strings(item.value()));
    }
}

void ProfileParser::parseUnits()
{
    const QJsonObject units = m_root.value("units"_L1).toObject();
    m_profile.currency = currency(units).value_or(Currency());
    m_profile.nanosPerCostUnit = positive(units, "nanos_per_cost_unit"_L1).value_or(m_profile.nanosPerCostUnit);
    m_profile.microsPerLatencyUnit =
        positive(units, "micros_per_latency_unit"_L1).value_or(m_profile.microsPerLatencyUnit);
    const QJsonObject tokens = m_root.value("tokens"_L1).toObject();
    m_profile.cacheInsideInput = tokens.value("cache_inside_input"_L1).toBool(m_profile.cacheInsideInput);
    m_profile.reasoningInsideOutput =
        tokens.value("reasoning_inside_output"_L1).toBool(m_profile.reasoningInsideOutput);
    m_profile.failedZeroLatencyIsUnknown =
        m_root.value("failed_zero_latency_is_unknown"_L1).toBool(m_profile.failedZeroLatencyIsUnknown);
    m_profile.never = strings(m_root.value("never"_L1));
}

void ProfileParser::checkText(const ProfileAlternative &alternative)
{
    QStringList texts = alternative.sql.byDriver.values();
    texts += alternative.sql.standard;
    for (const QString &forbidden : m_profile.never) {
        const QString table = forbidden.section(u'.', 0, 0);
        const QString column = forbidden.section(u'.', 1);
        // Any mention beside the table counts, inside braces or not.
        const QRegularExpression names(u"\\b%1\\b"_s.arg(QRegularExpression::escape(column)));
        const QRegularExpression tables(u"\\b%1\\b"_s.arg(QRegularExpression::escape(table)));
        for (const QString &text : texts) {
            if (text.contains(names) && (table == m_profile.table || text.contains(tables)))
                fail(u"a statement names %1, which must never be read"_s.arg(forbidden));
        }
    }
}

void ProfileParser::checkForbidden()
{
    for (const auto &list : m_profile.columns) {
        for (const ProfileAlternative &item : list)
            checkText(item);
    }
    for (const auto *list : {&m_profile.joins, &m_profile.rowFilters, &m_profile.users, &m_profile.organisations,
                             &m_profile.callers, &m_profile.userBudgets}) {
        for (const ProfileAlternative &item : *list)
            checkText(item);
    }
}

Result<SchemaProfile> ProfileParser::parse()
{
    parseRecognition();
    parseColumns();
    parseUnits();
    checkForbidden();
    if (!m_error.isEmpty())
        return Error{Error::Kind::Input, u"profile \"%1\": %2"_s.arg(m_profile.id, m_error)};
    return m_profile;
}

QList<SchemaProfile> readBuiltIn()
{
    QList<SchemaProfile> result;
    const QDir folder(u":/profiles"_s);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (const auto profile = SchemaProfile::fromJson(file.readAll()))
            result.append(*profile);
        else
            qCWarning(log, "%ls: %ls", qUtf16Printable(name), qUtf16Printable(profile.error().detail));
    }
    return result;
}

} // namespace

QString ProfileSql::forDriver(ConnectionSettings::Driver driver) const
{
    return byDriver.value(driver, standard);
}

Result<SchemaProfile> SchemaProfile::fromJson(const QByteArray &json)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return Error{Error::Kind::Input, u"profile: "_s + error.errorString()};
    return ProfileParser(document.object()).parse();
}

QStringList SchemaProfile::tables() const
{
    QStringList result{table};
    const auto collect = [&result](const QList<ProfileAlternative> &list) {
        for (const ProfileAlternative &item : list) {
            for (const QString &need : item.needs) {
                const QString other = need.section(u'.', 0, 0);
                if (need.contains(u'.') && !result.contains(other))
                    result.append(other);
            }
        }
    };
    for (const auto &list : columns)
        collect(list);
    for (const auto *list : {&joins, &rowFilters, &users, &organisations, &callers, &userBudgets})
        collect(*list);
    return result;
}

const QList<SchemaProfile> &builtInProfiles()
{
    static const QList<SchemaProfile> profiles = readBuiltIn();
    return profiles;
}

QStringList profileTables()
{
    QStringList tables;
    for (const SchemaProfile &profile : builtInProfiles())
        tables += profile.tables();
    tables.removeDuplicates();
    return tables;
}

} // namespace Tokenglass
