// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/end_to_end/plainsql.h"

#include <QDateTime>
#include <QFile>
#include <QTimeZone>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

/// Failed requests that store 0 have no response time.
constexpr auto HasTime = "NOT (success = 0 AND response_time = 0)";
constexpr auto Micros = "CAST(round(total_cost * 1000000) AS INTEGER)";
constexpr auto Millis = "CAST(round(response_time * 1000) AS INTEGER)";

QByteArray measures()
{
    return QByteArray("count(*), coalesce(sum(success = 0), 0), coalesce(sum(input_tokens), 0), "
                      "coalesce(sum(output_tokens), 0), "
                      "coalesce(sum(total_tokens), 0), coalesce(sum(")
        + Micros + "), 0), coalesce(sum(CASE WHEN " + HasTime + " THEN " + Millis + " END), 0), coalesce(sum(" + HasTime
        + "), 0)";
}

/// Columns of measures(), from `first` on.
struct Figures
{
    Figures(const QStringList &row, int first)
        : requests(row[first].toLongLong()), failures(row[first + 1].toLongLong()), input(row[first + 2].toLongLong()),
          output(row[first + 3].toLongLong()), total(row[first + 4].toLongLong()), micros(row[first + 5].toLongLong()),
          millis(row[first + 6].toLongLong()), timed(row[first + 7].toLongLong())
    { }

    [[nodiscard]] QJsonValue cost(bool anyCurrency = true) const
    {
        if (!anyCurrency)
            return QJsonObject();
        const QString text = u"%1.%2"_s.arg(micros / 1'000'000).arg(micros % 1'000'000, 6, 10, QChar(u'0'));
        return QJsonObject{{u"CNY"_s, text}};
    }
    /// Rounded half to even to a millionth.
    [[nodiscard]] QJsonValue average() const
    {
        if (timed == 0)
            return QJsonValue::Null;
        qint64 micro = millis * 1000 / timed;
        const qint64 twice = millis * 1000 % timed * 2;
        micro += twice > timed || (twice == timed && micro % 2 != 0) ? 1 : 0;
        return static_cast<double>(micro) / 1e6;
    }
    [[nodiscard]] QJsonObject full() const
    {
        return {{u"requests"_s, requests},
                {u"failures"_s, failures},
                {u"input_tokens"_s, input},
                {u"output_tokens"_s, output},
                {u"total_tokens"_s, total},
                {u"cost"_s, cost()},
                {u"avg_response_time_s"_s, average()}};
    }
    [[nodiscard]] QJsonObject brief(bool anyCurrency = true) const
    {
        return {{u"requests"_s, requests}, {u"total_tokens"_s, total}, {u"cost"_s, cost(anyCurrency)}};
    }

    qint64 requests, failures, input, output, total, micros, millis, timed;
};

QJsonValue textOrNull(const QString &text)
{
    return text.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace

PlainSql::PlainSql(const QString &path)
{
    if (sqlite3_open_v2(QFile::encodeName(path).constData(), &m_database, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK)
        qWarning("cannot open %s", qPrintable(path));
}

PlainSql::~PlainSql()
{
    sqlite3_close(m_database);
}

bool PlainSql::execute(const QByteArray &sql)
{
    return sqlite3_exec(m_database, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
}

QList<QStringList> PlainSql::rows(const QByteArray &sql) const
{
    QList<QStringList> result;
    char *message = nullptr;
    sqlite3_exec(
        m_database, sql.constData(),
        [](void *out, int columns, char **values, char **) {
            QStringList row;
            for (int i = 0; i < columns; ++i)
                row.append(values[i] == nullptr ? QString() : QString::fromUtf8(values[i]));
            static_cast<QList<QStringList> *>(out)->append(row);
            return 0;
        },
        &result, &message);
    if (message != nullptr)
        qWarning("%s: %s", message, sql.constData());
    sqlite3_free(message);
    return result;
}

QString PlainSql::value(const QByteArray &sql) const
{
    return rows(sql).value(0).value(0);
}

QByteArray PlainSql::inRange(qint64 start, qint64 end)
{
    const auto text = [](qint64 second) {
        return QDateTime::fromSecsSinceEpoch(second, Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss"_s).toLatin1();
    };
    return "created_at >= '" + text(start) + "' AND created_at < '" + text(end) + "'";
}

QJsonObject PlainSql::totals(const QByteArray &where) const
{
    const Figures figures(rows("SELECT " + measures() + " FROM token_usage WHERE " + where).first(), 0);
    QJsonObject object = figures.full();
    for (const char *key : {"cache_read_tokens", "cache_write_tokens", "reasoning_tokens"})
        object.insert(QLatin1StringView(key), figures.requests > 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(0));
    object.insert(u"unpriced_requests"_s, 0);
    if (figures.requests == 0)
        object.insert(u"cost"_s, QJsonObject());
    return object;
}

QJsonArray PlainSql::daily(const QByteArray &where, qint64 start, qint64 end, const QByteArray &zone) const
{
    const QTimeZone timeZone(zone);
    const bool anyCurrency = value("SELECT count(*) FROM token_usage WHERE " + where) != "0"_L1;
    QJsonArray days;
    QDate date = QDateTime::fromSecsSinceEpoch(start, timeZone).date();
    for (qint64 dayStart = start; dayStart < end; date = date.addDays(1)) {
        const qint64 dayEnd = qMin(end, date.addDays(1).startOfDay(timeZone).toSecsSinceEpoch());
        const QByteArray day = where + " AND " + inRange(dayStart, dayEnd);
        const Figures figures(rows("SELECT " + measures() + " FROM token_usage WHERE " + day).first(), 0);
        QJsonObject object = figures.brief(anyCurrency);
        object.insert(u"date"_s, date.toString(Qt::ISODate));
        days.append(object);
        dayStart = dayEnd;
    }
    return days;
}

QJsonArray PlainSql::byModel(const QByteArray &where) const
{
    QJsonArray models;
    for (const QStringList &row : rows("SELECT model_alias, model_name, model_provider, " + measures()
                                       + " FROM token_usage WHERE " + where + " GROUP BY 1, 2, 3")) {
        QJsonObject object = Figures(row, 3).full();
        object.insert(u"model"_s, textOrNull(row[0]));
        object.insert(u"model_name"_s, textOrNull(row[1]));
        object.insert(u"provider"_s, textOrNull(row[2]));
        models.append(object);
    }
    return models;
}

QJsonArray PlainSql::byType(const QByteArray &where) const
{
    QJsonArray types;
    for (const QStringList &row :
         rows("SELECT request_type, " + measures() + " FROM token_usage WHERE " + where + " GROUP BY 1")) {
        QJsonObject object = Figures(row, 1).full();
        object.insert(u"type"_s, textOrNull(row[0]));
        types.append(object);
    }
    return types;
}

QJsonArray PlainSql::entities(const QByteArray &where, const char *column, const char *table, const QString &idKey,
                              const QString &noun) const
{
    QJsonArray result;
    const QByteArray name = QByteArray("(SELECT name FROM ") + table + " WHERE id = token_usage." + column + ")";
    for (const QStringList &row : rows(QByteArray("SELECT ") + column + ", " + name + ", " + measures()
                                       + " FROM token_usage WHERE " + where + " GROUP BY 1")) {
        QJsonObject object = Figures(row, 2).brief();
        if (row[0].isNull()) {
            object.insert(idKey, QJsonValue::Null);
            object.insert(u"name"_s, u"no %1"_s.arg(noun));
        } else {
            object.insert(idKey, row[0].toLongLong());
            object.insert(u"name"_s, row[1].isNull() ? u"deleted %1 %2"_s.arg(noun, row[0]) : row[1]);
        }
        result.append(object);
    }
    return result;
}

QJsonArray PlainSql::byUser(const QByteArray &where) const
{
    return entities(where, "user_id", "users", u"user_id"_s, u"user"_s);
}

QJsonArray PlainSql::byOrganisation(const QByteArray &where) const
{
    return entities(where, "organization_id", "organizations", u"organisation_id"_s, u"organisation"_s);
}

double PlainSql::p95(const QByteArray &where) const
{
    const QByteArray timed = " FROM token_usage WHERE " + where + " AND " + HasTime;
    const qint64 count = value("SELECT count(*)" + timed).toLongLong();
    const qint64 rank = (count * 95 + 99) / 100;
    if (count == 0)
        return 0;
    return value("SELECT response_time" + timed + " ORDER BY response_time LIMIT 1 OFFSET "
                 + QByteArray::number(rank - 1))
        .toDouble();
}

} // namespace Tokenglass
