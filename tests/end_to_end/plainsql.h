// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

struct sqlite3;

namespace Tokenglass {

/// The figures of a summary asked of the database by plain SQL, as another program would: nothing of Tokenglass
/// computes them. Only for databases of the demo command, whose values are clean.
class PlainSql
{
public:
    explicit PlainSql(const QString &path);
    ~PlainSql();
    PlainSql(const PlainSql &) = delete;
    PlainSql &operator=(const PlainSql &) = delete;

    bool execute(const QByteArray &sql);
    [[nodiscard]] QList<QStringList> rows(const QByteArray &sql) const; ///< NULL is a null QString
    [[nodiscard]] QString value(const QByteArray &sql) const;

    /// What the JSON must hold for requests that meet the condition; without percentiles.
    [[nodiscard]] QJsonObject totals(const QByteArray &where) const;
    [[nodiscard]] QJsonArray daily(const QByteArray &where, qint64 start, qint64 end, const QByteArray &zone) const;
    [[nodiscard]] QJsonArray byModel(const QByteArray &where) const;
    [[nodiscard]] QJsonArray byType(const QByteArray &where) const;
    [[nodiscard]] QJsonArray byUser(const QByteArray &where) const;
    [[nodiscard]] QJsonArray byOrganisation(const QByteArray &where) const;
    /// The exact 95th percentile of the response times, seconds, by nearest rank; 0 if there are none.
    [[nodiscard]] double p95(const QByteArray &where) const;

    /// created_at within the half-open range of seconds since the epoch.
    static QByteArray inRange(qint64 start, qint64 end);

private:
    [[nodiscard]] QJsonArray entities(const QByteArray &where, const char *column, const char *table,
                                      const QString &idKey, const QString &noun) const;
    sqlite3 *m_database = nullptr;
};

} // namespace Tokenglass
