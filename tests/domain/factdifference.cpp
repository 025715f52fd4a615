// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/domain/factdifference.h"

#include <algorithm>
#include <cmath>

namespace Tokenglass {

namespace {

template <class T>
void compare(QStringList &differences, const QString &what, const T &actual, const T &expected)
{
    if (!(actual == expected))
        differences.append(what);
}

void comparePercentile(QStringList &differences, const QString &what, const std::optional<qint64> &actual,
                       const std::optional<qint64> &expected, double tolerance)
{
    const bool same = actual.has_value() == expected.has_value()
        && (!actual
            || std::abs(static_cast<double>(*actual - *expected)) <= tolerance * static_cast<double>(*expected));
    if (!same)
        differences.append(
            QStringLiteral("%1: %2 instead of %3").arg(what).arg(actual.value_or(-1)).arg(expected.value_or(-1)));
}

void compareMeasures(QStringList &differences, const QString &what, const Measures &actual, const Measures &expected,
                     double tolerance)
{
    if (actual.requests != expected.requests)
        differences.append(
            QStringLiteral("%1 requests: %2 instead of %3").arg(what).arg(actual.requests).arg(expected.requests));
    compare(differences, what + QStringLiteral(" failures"), actual.failures, expected.failures);
    compare(differences, what + QStringLiteral(" tokens"), actual.tokens, expected.tokens);
    compare(differences, what + QStringLiteral(" cost"), actual.cost, expected.cost);
    compare(differences, what + QStringLiteral(" latency rows"), actual.latency.rows, expected.latency.rows);
    compare(differences, what + QStringLiteral(" latency sum"), actual.latency.sumMicros, expected.latency.sumMicros);
    comparePercentile(differences, what + QStringLiteral(" p50"), actual.latency.p50Micros, expected.latency.p50Micros,
                      tolerance);
    comparePercentile(differences, what + QStringLiteral(" p95"), actual.latency.p95Micros, expected.latency.p95Micros,
                      tolerance);
    comparePercentile(differences, what + QStringLiteral(" p99"), actual.latency.p99Micros, expected.latency.p99Micros,
                      tolerance);
}

void compareDays(QStringList &differences, const QString &what, const QList<DayUsage> &actual,
                 const QList<DayUsage> &expected)
{
    compare(differences, what + QStringLiteral(" count"), actual.size(), expected.size());
    for (qsizetype i = 0; i < std::min(actual.size(), expected.size()); ++i) {
        const QString day = what + QLatin1Char(' ') + expected[i].date.toString(Qt::ISODate);
        compare(differences, day + QStringLiteral(" date"), actual[i].date, expected[i].date);
        compare(differences, day + QStringLiteral(" range"), actual[i].range, expected[i].range);
        compare(differences, day + QStringLiteral(" partial"), actual[i].partial, expected[i].partial);
        compareMeasures(differences, day, actual[i].measures, expected[i].measures, 0);
        compare(differences, day + QStringLiteral(" by model"), actual[i].byModel, expected[i].byModel);
    }
}

void compareEntities(QStringList &differences, const QString &what, const QList<EntityUsage> &actual,
                     const QList<EntityUsage> &expected)
{
    compare(differences, what + QStringLiteral(" count"), actual.size(), expected.size());
    for (qsizetype i = 0; i < std::min(actual.size(), expected.size()); ++i) {
        const QString entity = what + QLatin1Char(' ') + expected[i].id.text();
        compare(differences, entity + QStringLiteral(" id"), actual[i].id, expected[i].id);
        compare(differences, entity + QStringLiteral(" name"), actual[i].name, expected[i].name);
        compare(differences, entity + QStringLiteral(" state"), actual[i].state, expected[i].state);
        compareMeasures(differences, entity, actual[i].measures, expected[i].measures, 0);
    }
}

} // namespace

QString difference(const DashboardSnapshot &actual, const DashboardSnapshot &expected, double tolerance)
{
    QStringList found;
    compare(found, QStringLiteral("query"), actual.query, expected.query);
    compare(found, QStringLiteral("zone"), actual.zone, expected.zone);
    compareMeasures(found, QStringLiteral("totals"), actual.totals, expected.totals, tolerance);
    compare(found, QStringLiteral("models count"), actual.models.size(), expected.models.size());
    for (qsizetype i = 0; i < std::min(actual.models.size(), expected.models.size()); ++i) {
        compare(found, QStringLiteral("model ") + expected.models[i].model.label(), actual.models[i].model,
                expected.models[i].model);
        compareMeasures(found, QStringLiteral("model ") + expected.models[i].model.label(), actual.models[i].measures,
                        expected.models[i].measures, tolerance);
    }
    compare(found, QStringLiteral("types count"), actual.types.size(), expected.types.size());
    for (qsizetype i = 0; i < std::min(actual.types.size(), expected.types.size()); ++i) {
        compare(found, QStringLiteral("type"), actual.types[i].type, expected.types[i].type);
        compareMeasures(found, QStringLiteral("type ") + expected.types[i].type, actual.types[i].measures,
                        expected.types[i].measures, 0);
    }
    compareDays(found, QStringLiteral("day"), actual.days, expected.days);
    compareDays(found, QStringLiteral("hour"), actual.hours, expected.hours);
    compareDays(found, QStringLiteral("previous day"), actual.previousDays, expected.previousDays);
    compareDays(found, QStringLiteral("previous hour"), actual.previousHours, expected.previousHours);
    compareEntities(found, QStringLiteral("user"), actual.users, expected.users);
    compareEntities(found, QStringLiteral("organisation"), actual.organisations, expected.organisations);
    compare(found, QStringLiteral("user count"), actual.userCount, expected.userCount);
    compare(found, QStringLiteral("organisation count"), actual.organisationCount, expected.organisationCount);
    compare(found, QStringLiteral("previous"), actual.previous.has_value(), expected.previous.has_value());
    if (actual.previous && expected.previous)
        compareMeasures(found, QStringLiteral("previous"), *actual.previous, *expected.previous, tolerance);
    compare(found, QStringLiteral("rows"), actual.rowsInSource, expected.rowsInSource);
    return found.mid(0, 12).join(QLatin1Char('\n'));
}

} // namespace Tokenglass
