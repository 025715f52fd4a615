// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/rest/adminrestsnapshot.h"

#include <QCoreApplication>
#include <QHash>
#include <QTimeZone>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 secondsPerDay = 24 * 60 * 60;
/// A window that was resolved a little ago, or by a clock a little off, is still "until now".
constexpr qint64 nowTolerance = 5 * 60;

qint64 costOf(const Measures &measures)
{
    return measures.cost.amounts.isEmpty() ? 0 : measures.cost.amounts.first().nanos;
}

QDate utcDay(qint64 second)
{
    return QDateTime::fromSecsSinceEpoch(second, QTimeZone::utc()).date();
}

/// Every UTC day of the range; those the service does not list had no requests.
QList<DayUsage> filledDays(const TimeRange &range, const QList<AdminRestDay> &told)
{
    QHash<QDate, Measures> byDate;
    for (const AdminRestDay &day : told)
        byDate[day.date] += day.measures;
    QList<DayUsage> days;
    const QDate last = utcDay(range.end - 1);
    for (QDate date = utcDay(range.start); date <= last; date = date.addDays(1)) {
        DayUsage day;
        day.date = date;
        day.range.start = date.startOfDay(QTimeZone::utc()).toSecsSinceEpoch();
        day.range.end = day.range.start + secondsPerDay;
        day.partial = day.range.start < range.start || day.range.end > range.end;
        day.measures = byDate.value(date);
        days.append(day);
    }
    return days;
}

QList<ModelUsage> byCost(QList<ModelUsage> models)
{
    std::sort(models.begin(), models.end(), [](const ModelUsage &a, const ModelUsage &b) {
        if (costOf(a.measures) != costOf(b.measures))
            return costOf(a.measures) > costOf(b.measures);
        if (a.measures.requests != b.measures.requests)
            return a.measures.requests > b.measures.requests;
        return a.model.label() < b.model.label();
    });
    return models;
}

QList<TypeUsage> byRequests(QList<TypeUsage> types)
{
    std::sort(types.begin(), types.end(), [](const TypeUsage &a, const TypeUsage &b) {
        return a.measures.requests != b.measures.requests ? a.measures.requests > b.measures.requests : a.type < b.type;
    });
    return types;
}

QList<EntityUsage> byCost(QList<EntityUsage> users)
{
    std::stable_sort(users.begin(), users.end(), [](const EntityUsage &a, const EntityUsage &b) {
        return costOf(a.measures) > costOf(b.measures);
    });
    return users;
}

PanelStates panels(const AdminRestMargins &margins)
{
    PanelStates states;
    states.days = margins.days ? PanelState::Ready : PanelState::NotAnswerable;
    states.users = margins.users ? PanelState::Ready : PanelState::NotAnswerable;
    states.organisations = PanelState::NotAnswerable;
    states.tokenSplit = PanelState::NotAnswerable;
    states.percentiles = PanelState::NotAnswerable;
    // Twice the window minus the window would do for counts, but costs are rounded and the two answers are of two
    // times.
    states.previous = PanelState::NotAnswerable;
    states.failures = PanelState::NotAnswerable;
    return states;
}

DataNote note(const char *text)
{
    return {DataNote::Kind::Other, 0, QCoreApplication::translate("AdminRestSource", text)};
}

} // namespace

Result<int> adminRestDays(const TimeRange &range, qint64 nowSecond)
{
    const qint64 days = range.seconds() / secondsPerDay;
    const bool whole = range.seconds() % secondsPerDay == 0 && days >= 1 && days <= AdminRestApi::MostDays;
    if (!whole || qAbs(range.end - nowSecond) > nowTolerance) {
        return Error{
            Error::Kind::Input,
            u"This source only answers for the last 1 to %1 whole days until now: 24h, 7d, 30d, 90d or 365d."_s.arg(
                AdminRestApi::MostDays)};
    }
    return static_cast<int>(days);
}

DashboardSnapshot adminRestSnapshot(const DashboardQuery &query, const AdminRestMargins &margins)
{
    DashboardSnapshot snapshot;
    snapshot.query = query;
    snapshot.zone = u"UTC"_s;
    snapshot.panels = panels(margins);
    snapshot.totals = margins.overview.total;
    snapshot.models = byCost(margins.overview.models);
    snapshot.types = byRequests(margins.overview.types);
    if (margins.days)
        snapshot.days = filledDays(query.range, *margins.days);
    if (margins.users) {
        snapshot.users = byCost(*margins.users);
        snapshot.userCount = snapshot.users.size();
        if (query.topEntities >= 0)
            snapshot.users = snapshot.users.mid(0, query.topEntities);
    }
    snapshot.notes = margins.notes;
    snapshot.notes.prepend({DataNote::Kind::OverlappingSeconds, 0, snapshot.zone});
    snapshot.notes.append(note(QT_TRANSLATE_NOOP("AdminRestSource",
                                                 "The server rounds costs to 0.01, so parts may not add up to the "
                                                 "total; its average response times include failed "
                                                 "requests.")));
    if (margins.users && margins.users->size() >= AdminRestApi::MostUsers) {
        snapshot.notes.append(
            note(QT_TRANSLATE_NOOP("AdminRestSource", "The server lists 100 users at most; there may be more.")));
    }
    if (margins.users) {
        snapshot.notes.append(note(QT_TRANSLATE_NOOP(
            "AdminRestSource",
            "The server leaves requests without a user, or of a deleted one, out of the list of users.")));
    }
    return snapshot;
}

Catalog adminRestCatalog(const AdminRestMargins &margins)
{
    Catalog catalog;
    for (const ModelUsage &usage : margins.overview.models) {
        catalog.models.append(usage.model);
        if (!catalog.providers.contains(usage.model.provider))
            catalog.providers.append(usage.model.provider);
    }
    for (const TypeUsage &usage : margins.overview.types)
        catalog.requestTypes.append(usage.type);
    for (const EntityUsage &user : margins.users.value_or(QList<EntityUsage>()))
        catalog.users.append({user.id, user.name, user.state});
    std::sort(catalog.models.begin(), catalog.models.end(),
              [](const ModelIdentity &a, const ModelIdentity &b) { return a.label() < b.label(); });
    catalog.providers.sort();
    catalog.requestTypes.sort();
    std::sort(catalog.users.begin(), catalog.users.end(),
              [](const Catalog::Entry &a, const Catalog::Entry &b) { return a.name < b.name; });
    return catalog;
}

} // namespace Tokenglass
