// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/demo/demogenerator.h"

#include "models/domain/wideinteger.h"

#include <QDateTime>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr qint64 SecondsPerHour = 3'600;
constexpr qint64 SecondsPerDay = 86'400;
constexpr qint64 ShanghaiOffset = 8 * SecondsPerHour;
constexpr qint64 MaximumLateHours = 48;
constexpr double LateSessions = 0.001;
constexpr double NobodySessions = 0.03;
constexpr double Failures = 0.02;

/// Relative traffic by hour of the day and by day of the week (from Monday), Shanghai time.
constexpr std::array<int, 24> HourWeights{6,  3,  2,  1,  1,  2,  8,  28, 70, 95, 100, 85,
                                          45, 60, 90, 98, 92, 75, 50, 45, 55, 48, 30,  14};
constexpr std::array<int, 7> DayWeights{100, 104, 102, 98, 88, 34, 28};

struct ModelTraits
{
    const char *alias;
    double tokensPerSecond;
    double wordiness;
};
constexpr std::array<ModelTraits, 6> Traits{{{"qwen", 110, 1.0},
                                             {"deepseek", 62, 1.45},
                                             {"kimi", 75, 1.1},
                                             {"hunyuan", 85, 0.9},
                                             {"qwen-turbo", 190, 0.8},
                                             {"hunyuan-standard", 140, 0.75}}};
constexpr int ModelsAskedTogether = 4; ///< the first four

struct RequestKind
{
    const char *name;
    double share; ///< of the sessions
    bool together;
    bool diagram;
    double inputLow, inputHigh, outputLow, outputHigh;
};
constexpr std::array<RequestKind, 4> Kinds{{{"diagram_generation", 0.40, true, true, 320, 2600, 150, 1300},
                                            {"node_palette", 0.20, true, true, 240, 1500, 110, 800},
                                            {"autocomplete", 0.385, false, true, 120, 700, 20, 260},
                                            {"console", 0.015, false, false, 15, 6000, 40, 4000}}};

constexpr std::array<const char *, 8> DiagramTypes{"mind_map",   "flow_map",  "tree_map",   "bubble_map",
                                                   "circle_map", "brace_map", "bridge_map", "double_bubble_map"};

qint64 micros(qint64 tokens, qint64 nanosPerMillion)
{
    return static_cast<qint64>(divideHalfEven(WideInteger(tokens) * nanosPerMillion, 1'000'000'000));
}

/// Public holidays of the first days of May and October.
bool isHoliday(QDate date)
{
    return (date.month() == 10 && date.day() <= 7) || (date.month() == 5 && date.day() <= 5);
}

} // namespace

Result<void> DemoSettings::check() const
{
    const auto bad = [](const QString &what) { return Error{Error::Kind::Input, what}; };
    if (rows < 0 || rows > MaximumRows)
        return bad(u"the number of rows must be from 0 to %1"_s.arg(MaximumRows));
    if (days < 1 || days > MaximumDays)
        return bad(u"the number of days must be from 1 to %1"_s.arg(MaximumDays));
    if (users < 1 || users > MaximumUsers)
        return bad(u"the number of users must be from 1 to %1"_s.arg(MaximumUsers));
    static const qint64 latest = QDateTime(QDate(2100, 1, 1), QTime(0, 0), Qt::UTC).toSecsSinceEpoch();
    if (until - days * SecondsPerDay < 0 || until > latest)
        return bad(u"the sample data must lie between 1970 and 2100"_s);
    return {};
}

Result<DemoGenerator> DemoGenerator::create(const DemoSettings &settings, const PriceBook &prices)
{
    if (const Result<void> checked = settings.check(); !checked)
        return checked.error();
    std::vector<DemoModel> models;
    const QDateTime at = QDateTime::fromSecsSinceEpoch(settings.until, Qt::UTC);
    for (const ModelTraits &traits : Traits) {
        const Price *price = prices.priceAt(QString::fromLatin1(traits.alias), 0, at);
        if (price == nullptr)
            return Error{Error::Kind::Input,
                         u"the price table has no price for "_s + QString::fromLatin1(traits.alias)};
        const auto nanos = [price](TokenBucket bucket) {
            return price->nanosPerMillion[static_cast<std::size_t>(bucket)].value_or(0);
        };
        models.push_back({traits.alias, price->model.toStdString(), price->provider.toStdString(),
                          nanos(TokenBucket::FreshInput), nanos(TokenBucket::Output), traits.tokensPerSecond,
                          traits.wordiness});
    }
    return DemoGenerator(settings, std::move(models));
}

DemoGenerator::DemoGenerator(const DemoSettings &settings, std::vector<DemoModel> models)
    : m_settings(settings), m_random(settings.seed), m_people(settings.users, m_random), m_models(std::move(models))
{
    planHours();
}

void DemoGenerator::planHours()
{
    const qint64 hours = m_settings.days * 24LL;
    std::vector<qint64> weightUpTo{0};
    int dayNoise = 100;
    for (qint64 hour = 0; hour < hours; ++hour) {
        const QDateTime local = QDateTime::fromSecsSinceEpoch(hourStart(hour) + ShanghaiOffset, Qt::UTC);
        if (hour % 24 == 0)
            dayNoise = 85 + m_random.below(31);
        qint64 weight = HourWeights[static_cast<std::size_t>(local.time().hour())];
        weight *= DayWeights[static_cast<std::size_t>(local.date().dayOfWeek() - 1)];
        weight *= isHoliday(local.date()) ? dayNoise / 4 : dayNoise;
        weight *= 700 + 600 * hour / hours; // usage grows
        weightUpTo.push_back(weightUpTo.back() + weight);
    }
    for (const qint64 weight : weightUpTo)
        m_rowsUpToHour.push_back(static_cast<qint64>(WideInteger(m_settings.rows) * weight / weightUpTo.back()));
}

bool DemoGenerator::next(DemoRow &row)
{
    const auto hours = static_cast<qint64>(m_rowsUpToHour.size()) - 1;
    while (m_nextReady == m_ready.size() && m_hour < hours)
        generateHour();
    if (m_nextReady < m_ready.size()) {
        row = m_ready[m_nextReady++];
        return true;
    }
    if (m_late.empty())
        return false;
    row = m_late.front().row;
    m_late.pop_front();
    return true;
}

void DemoGenerator::generateHour()
{
    m_ready.clear();
    m_nextReady = 0;
    for (; !m_late.empty() && m_late.front().dueHour <= m_hour; m_late.pop_front())
        m_ready.push_back(m_late.front().row);

    const auto hour = static_cast<std::size_t>(m_hour);
    const auto earlier = static_cast<qint64>(m_ready.size());
    qint64 rowsLeft = m_rowsUpToHour[hour + 1] - m_rowsUpToHour[hour];
    while (rowsLeft > 0) {
        const std::size_t before = m_ready.size() + m_late.size();
        addSession(m_hour, rowsLeft);
        rowsLeft -= static_cast<qint64>(m_ready.size() + m_late.size() - before);
    }
    // Sessions are made in any order; ids follow their start to the minute, answers arrive as they may.
    std::stable_sort(m_ready.begin() + earlier, m_ready.end(),
                     [](const DemoRow &a, const DemoRow &b) { return a.second / 60 < b.second / 60; });
    ++m_hour;
}

void DemoGenerator::addSession(qint64 hour, qint64 rowsLeft)
{
    double share = m_random.unit();
    std::size_t kind = 0;
    while (kind + 1 < Kinds.size() && share >= Kinds[kind].share)
        share -= Kinds[kind++].share;

    DemoRow session;
    session.session = m_random.next();
    session.second = hourStart(hour) + m_random.below(SecondsPerHour);
    session.requestType = Kinds[kind].name;
    if (Kinds[kind].diagram)
        session.diagramType = DiagramTypes[static_cast<std::size_t>(m_random.skewed(0, DiagramTypes.size()))];
    if (!m_random.chance(NobodySessions)) {
        session.user = m_people.pick(m_random);
        session.organisation = m_people.users()[static_cast<std::size_t>(session.user - 1)].organisation;
    }
    const qint64 hourEnd = hourStart(hour + 1);
    const qint64 dueHour = m_random.chance(LateSessions) ? hour + 1 + m_random.below(MaximumLateHours) : hour;
    const auto keep = [&](const DemoRow &row) {
        if (dueHour == hour)
            m_ready.push_back(row);
        else
            m_late.insert(std::upper_bound(m_late.begin(), m_late.end(), dueHour,
                                           [](qint64 due, const Late &late) { return due < late.dueHour; }),
                          {dueHour, row});
    };
    if (Kinds[kind].together) {
        for (int model = 0; model < qMin<qint64>(ModelsAskedTogether, rowsLeft); ++model)
            keep(request(session, kind, model, hourEnd));
    } else {
        const bool usual = m_random.chance(0.7);
        keep(request(session, kind, usual ? ModelsAskedTogether : m_random.below(static_cast<int>(Traits.size())),
                     hourEnd));
    }
}

DemoRow DemoGenerator::request(const DemoRow &session, std::size_t kindIndex, int model, qint64 hourEnd)
{
    const RequestKind &kind = Kinds[kindIndex];
    const DemoModel &traits = m_models[static_cast<std::size_t>(model)];
    DemoRow row = session;
    row.model = model;
    row.success = !m_random.chance(Failures);
    if (row.success) {
        row.inputTokens = static_cast<qint64>(m_random.skewed(kind.inputLow, kind.inputHigh));
        row.outputTokens = static_cast<qint64>(m_random.skewed(kind.outputLow, kind.outputHigh) * traits.wordiness);
        const double seconds = m_random.skewed(0.25, 1.6)
            + static_cast<double>(row.outputTokens) / (traits.tokensPerSecond * (0.7 + 0.6 * m_random.unit()));
        row.responseMillis = qMin<qint64>(static_cast<qint64>(seconds * 1000), 59'900);
        row.inputCostMicros = micros(row.inputTokens, traits.inputNanosPerMillion);
        row.outputCostMicros = micros(row.outputTokens, traits.outputNanosPerMillion);
        row.totalCostMicros =
            static_cast<qint64>(divideHalfEven(WideInteger(row.inputTokens) * traits.inputNanosPerMillion
                                                   + WideInteger(row.outputTokens) * traits.outputNanosPerMillion,
                                               1'000'000'000));
    } else if (m_random.chance(0.5)) {
        row.responseMillis = 60'000 + m_random.below(400);
    }
    // A row is written when the answer is there.
    row.second = qMin(session.second + row.responseMillis / 1000, hourEnd - 1);
    return row;
}

} // namespace Tokenglass
