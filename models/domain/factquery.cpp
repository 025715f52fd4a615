// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/factquery.h"

#include "models/domain/factcollector.h"
#include "models/domain/factmeasures.h"

#include <QElapsedTimer>

namespace Tokenglass {

namespace {

constexpr qint64 SecondsPerHour = 3'600;
constexpr qint64 LongestHourlyRange = 49 * SecondsPerHour;
/// More empty days than anyone has usage of: beyond, only days between the first and the last row are listed.
constexpr qint64 MostDays = 400 * 366;
/// Up to so many users are found by rank first; a longer list is quicker made at once.
constexpr int MostRankedUsers = 1'000;
/// A little more than microseconds since the epoch can say; beyond, no day is asked of a zone.
constexpr qint64 LastSecond = std::numeric_limits<qint64>::max() / 1'000'000 + 10;

/// Without nobody, who is not a user.
qint64 countOf(const std::vector<EntityUsage> &entities)
{
    return std::count_if(entities.begin(), entities.end(), [](const EntityUsage &usage) { return !usage.id.isNone(); });
}

/// One question under way.
class Answer
{
public:
    Answer(const FactTableData &table, const DashboardQuery &query, const NameDirectory &names)
        : m_table(table), m_dictionary(table.dictionary), m_names(names), m_selection(table.dictionary, query.filter)
    {
        m_result.query = query;
        m_range = {std::clamp(query.range.start, -LastSecond, LastSecond),
                   std::clamp(query.range.end, -LastSecond, LastSecond)};
    }

    DashboardSnapshot run()
    {
        FactCollector collector(m_table, m_selection, m_range);
        collector.collectDays(true, true);
        collector.collectLatencies();
        m_currency = mainCurrency(m_dictionary, collector.total());
        fillModels(collector);
        fillTypes(collector.total());
        m_result.days = days(collector.days(), m_range, true);
        m_result.hours = hours(collector, m_range, true);
        fillEntities(collector);
        if (m_result.query.withPrevious)
            fillPrevious();
        fillNotes();
        m_result.zone = m_table.zone.name();
        m_result.rowsInSource = m_table.rows;
        return std::move(m_result);
    }

private:
    void fillModels(FactCollector &collector);
    void fillTypes(const std::vector<FactSums> &total);
    QList<DayUsage> days(const StretchSums &sums, const TimeRange &range, bool byModel) const;
    void fillStretch(DayUsage &usage, const StretchSums &sums, std::size_t index, bool byModel) const;
    QList<DayUsage> hours(FactCollector &collector, const TimeRange &range, bool byModel) const;
    void fillEntities(FactCollector &collector);
    [[nodiscard]] std::vector<EntityUsage> entities(const EntitySums &sums, const CodeTable<EntityId> &codes,
                                                    const std::vector<uchar> *marked = nullptr) const;
    [[nodiscard]] QList<EntityUsage> listed(std::vector<EntityUsage> found, const QHash<EntityId, QString> &names,
                                            bool complete) const;
    [[nodiscard]] std::vector<uchar> topUsers(FactCollector &collector);
    void fillPrevious();
    void fillNotes();

    const FactTableData &m_table;
    const FactDictionary &m_dictionary;
    const NameDirectory &m_names;
    FactSelection m_selection;
    TimeRange m_range;
    std::optional<Currency> m_currency;
    std::vector<qsizetype> m_modelIndex; ///< of each model code in the result
    DashboardSnapshot m_result;
};

void Answer::fillModels(FactCollector &collector)
{
    std::vector<Measures> byModel(m_dictionary.models.size());
    std::vector<quint32> order;
    for (quint32 key = 0; key < collector.total().size(); ++key) {
        const FactSums &sums = collector.total()[key];
        if (sums.rows == 0)
            continue;
        Measures &measures = byModel[m_dictionary.keys[key].model];
        if (measures.requests == 0)
            order.push_back(m_dictionary.keys[key].model);
        addSums(measures, m_dictionary.classOf(key), sums);
        addSums(m_result.totals, m_dictionary.classOf(key), sums);
    }
    std::sort(order.begin(), order.end(), [&](quint32 a, quint32 b) {
        return costsMore(byModel[a], byModel[b], m_currency, [&] {
            const ModelIdentity &modelA = m_dictionary.models[a];
            const ModelIdentity &modelB = m_dictionary.models[b];
            return std::tuple(modelA.label(), modelA.name, modelA.provider)
                < std::tuple(modelB.label(), modelB.name, modelB.provider);
        });
    });
    m_modelIndex.resize(m_dictionary.models.size());
    LatencyHistogram all;
    for (const quint32 model : order) {
        m_modelIndex[model] = m_result.models.size();
        setPercentiles(byModel[model], collector.latencies()[model]);
        all += collector.latencies()[model];
        m_result.models.append({m_dictionary.models[model], byModel[model]});
    }
    setPercentiles(m_result.totals, all);
}

void Answer::fillTypes(const std::vector<FactSums> &total)
{
    std::vector<TypeUsage> types;
    for (const QString &type : m_dictionary.types.values())
        types.push_back({type, {}});
    for (quint32 key = 0; key < total.size(); ++key)
        if (total[key].rows > 0)
            addSums(types[m_dictionary.keys[key].type].measures, m_dictionary.classOf(key), total[key]);
    std::erase_if(types, [](const TypeUsage &type) { return type.measures.requests == 0; });
    std::sort(types.begin(), types.end(), [](const TypeUsage &a, const TypeUsage &b) {
        return a.measures.requests != b.measures.requests ? a.measures.requests > b.measures.requests : a.type < b.type;
    });
    m_result.types = {types.begin(), types.end()};
}

void Answer::fillStretch(DayUsage &usage, const StretchSums &sums, std::size_t index, bool byModel) const
{
    if (byModel)
        usage.byModel.resize(m_result.models.size());
    if (index >= sums.begins.size())
        return;
    const std::size_t end = index + 1 < sums.begins.size() ? sums.begins[index + 1].second : sums.entries.size();
    const std::size_t classes = m_dictionary.classes.size();
    std::vector<FactSums> byClass(classes);
    std::vector<FactSums> byModelAndClass(byModel ? classes * static_cast<std::size_t>(usage.byModel.size()) : 0);
    for (std::size_t i = sums.begins[index].second; i < end; ++i) {
        const FactKey &key = m_dictionary.keys[sums.entries[i].key];
        byClass[key.factClass] += sums.entries[i].sums;
        if (byModel)
            byModelAndClass[static_cast<std::size_t>(m_modelIndex[key.model]) * classes + key.factClass] +=
                sums.entries[i].sums;
    }
    for (quint32 factClass = 0; factClass < classes; ++factClass)
        if (byClass[factClass].rows > 0)
            addSums(usage.measures, m_dictionary.classes[factClass], byClass[factClass]);
    const FactSums *sumsOfModel = byModelAndClass.data();
    for (qsizetype model = 0; byModel && model < usage.byModel.size(); ++model, sumsOfModel += classes)
        for (quint32 factClass = 0; factClass < classes; ++factClass)
            if (sumsOfModel[factClass].rows > 0)
                addSums(usage.byModel[model], m_dictionary.classes[factClass], sumsOfModel[factClass]);
}

QList<DayUsage> Answer::days(const StretchSums &sums, const TimeRange &range, bool byModel) const
{
    QList<DayUsage> result;
    if (range.isEmpty())
        return result;
    qint64 first = m_table.zone.dayOf(range.start);
    qint64 last = m_table.zone.dayOf(range.end - 1);
    if (last - first >= MostDays) {
        first = sums.begins.empty() ? last + 1 : sums.begins.front().first;
        last = sums.begins.empty() ? last : std::min(sums.begins.back().first, first + MostDays);
    }
    result.reserve(last - first + 1);
    std::size_t index = 0;
    qint64 start = m_table.zone.dayStart(first);
    for (qint64 day = first; day <= last; ++day) {
        DayUsage usage;
        usage.date = QDate::fromJulianDay(day);
        usage.range = {start, m_table.zone.dayStart(day + 1)};
        usage.partial = usage.range.start < range.start || usage.range.end > range.end;
        start = usage.range.end;
        while (index < sums.begins.size() && sums.begins[index].first < day)
            ++index;
        const bool hasRows = index < sums.begins.size() && sums.begins[index].first == day;
        fillStretch(usage, sums, hasRows ? index : sums.begins.size(), byModel);
        result.append(std::move(usage));
    }
    return result;
}

/// The hours of a range the collector was made for; none if the range is too long for hours.
QList<DayUsage> Answer::hours(FactCollector &collector, const TimeRange &range, bool byModel) const
{
    if (range.isEmpty() || range.seconds() > LongestHourlyRange)
        return {};
    QList<DayUsage> result;
    std::vector<qint64> starts;
    const qint64 lastDay = m_table.zone.dayOf(range.end - 1);
    for (qint64 day = m_table.zone.dayOf(range.start); day <= lastDay; ++day) {
        const TimeRange whole = m_table.zone.day(day);
        for (qint64 start = whole.start; start < whole.end; start += SecondsPerHour) {
            const TimeRange hour{start, std::min(start + SecondsPerHour, whole.end)};
            if (hour.end <= range.start || hour.start >= range.end)
                continue;
            DayUsage usage;
            usage.date = QDate::fromJulianDay(day);
            usage.range = hour;
            usage.partial = hour.start < range.start || hour.end > range.end;
            result.append(usage);
            starts.push_back(start);
        }
    }
    const StretchSums sums = collector.hours(starts);
    for (std::size_t i = 0; i < starts.size(); ++i)
        fillStretch(result[static_cast<qsizetype>(i)], sums, i, byModel);
    return result;
}

void Answer::fillEntities(FactCollector &collector)
{
    const int top = m_result.query.topEntities;
    if (m_selection.allUsers && top >= 0 && top <= MostRankedUsers) {
        const std::vector<uchar> marked = topUsers(collector);
        collector.collectUsers(marked);
        m_result.users =
            listed(entities(collector.users(), m_dictionary.users, &marked), m_names.users, m_names.usersComplete);
    } else {
        collector.collectUsers();
        std::vector<EntityUsage> users = entities(collector.users(), m_dictionary.users);
        m_result.userCount = countOf(users);
        m_result.users = listed(std::move(users), m_names.users, m_names.usersComplete);
    }
    std::vector<EntityUsage> organisations = entities(collector.organisations(), m_dictionary.organisations);
    m_result.organisationCount = countOf(organisations);
    m_result.organisations = listed(std::move(organisations), m_names.organisations, m_names.organisationsComplete);
}

/// Marks the users to list, and counts all.
std::vector<uchar> Answer::topUsers(FactCollector &collector)
{
    const int top = m_result.query.topEntities;
    UserRanks found = collector.rankUsers(m_currency, top);
    m_result.userCount = found.users;
    std::vector<quint32> &order = found.ranked;
    const auto count = std::min<std::ptrdiff_t>(top, static_cast<std::ptrdiff_t>(order.size()));
    std::partial_sort(order.begin(), order.begin() + count, order.end(), [&](quint32 a, quint32 b) {
        const EntityRank &rankA = found.ranks[a];
        const EntityRank &rankB = found.ranks[b];
        return rankA != rankB ? rankB < rankA : idLess(m_dictionary.users[a], m_dictionary.users[b]);
    });
    std::vector<uchar> marked(found.ranks.size());
    for (auto it = order.begin(); it != order.begin() + count; ++it)
        marked[*it] = 1;
    return marked;
}

std::vector<EntityUsage> Answer::entities(const EntitySums &sums, const CodeTable<EntityId> &codes,
                                          const std::vector<uchar> *marked) const
{
    std::vector<qint32> indexOf(codes.size(), -1);
    std::vector<EntityUsage> found;
    for (std::size_t i = 0; i < sums.pairs().size(); ++i) {
        if (marked != nullptr && (*marked)[sums.pairs()[i].entity] == 0)
            continue;
        qint32 &index = indexOf[sums.pairs()[i].entity];
        if (index < 0) {
            index = static_cast<qint32>(found.size());
            found.emplace_back().id = codes[sums.pairs()[i].entity];
        }
        addSums(found[static_cast<std::size_t>(index)].measures, m_dictionary.classes[sums.pairs()[i].factClass],
                sums.sums()[i]);
    }
    return found;
}

QList<EntityUsage> Answer::listed(std::vector<EntityUsage> found, const QHash<EntityId, QString> &names,
                                  bool complete) const
{
    const int top = m_result.query.topEntities;
    const std::size_t count = top < 0 ? found.size() : std::min(found.size(), static_cast<std::size_t>(top));
    const auto end = found.begin() + static_cast<std::ptrdiff_t>(count);
    std::partial_sort(found.begin(), end, found.end(), [&](const EntityUsage &a, const EntityUsage &b) {
        return costsMore(a.measures, b.measures, m_currency, [&] { return idLess(a.id, b.id); });
    });
    QList<EntityUsage> result;
    result.reserve(static_cast<qsizetype>(count));
    for (auto it = found.begin(); it != end; ++it) {
        it->state = entityState(it->id, names, complete);
        if (it->state == EntityState::Named)
            it->name = names.value(it->id);
        result.append(std::move(*it));
    }
    return result;
}

void Answer::fillPrevious()
{
    FactCollector collector(m_table, m_selection, m_range.previous());
    collector.collectDays(false, false);
    collector.collectLatencies();
    Measures totals;
    for (quint32 key = 0; key < collector.total().size(); ++key)
        if (collector.total()[key].rows > 0)
            addSums(totals, m_dictionary.classOf(key), collector.total()[key]);
    setPercentiles(totals, collector.latencies().front());
    m_result.previous = totals;
    m_result.previousDays = days(collector.days(), m_range.previous(), false);
    m_result.previousHours = hours(collector, m_range.previous(), false);
}

void Answer::fillNotes()
{
    const auto note = [this](DataNote::Kind kind, qint64 count, const QString &detail = {}) {
        if (count > 0)
            m_result.notes.append({kind, count, detail});
    };
    note(DataNote::Kind::ImplausibleTokens, m_table.droppedTokens);
    note(DataNote::Kind::ImplausibleCost, m_table.droppedCosts);
    note(DataNote::Kind::Other, m_table.droppedLatencies, QStringLiteral("response times too large to add"));
    note(DataNote::Kind::UndatedRows, m_table.undated ? static_cast<qint64>(m_table.undated->rowCount()) : 0);
}

} // namespace

EntityState entityState(const EntityId &id, const QHash<EntityId, QString> &names, bool complete)
{
    if (id.isNone())
        return EntityState::None;
    // A user may be there and have no name.
    if (const auto name = names.constFind(id); name != names.constEnd())
        return name->isEmpty() ? EntityState::Unnamed : EntityState::Named;
    return complete ? EntityState::Deleted : EntityState::Unnamed;
}

DashboardSnapshot answer(const FactTableData &table, const DashboardQuery &query, const NameDirectory &names)
{
    QElapsedTimer timer;
    timer.start();
    DashboardSnapshot snapshot = Answer(table, query, names).run();
    snapshot.computeMicros = timer.nsecsElapsed() / 1'000;
    return snapshot;
}

} // namespace Tokenglass
