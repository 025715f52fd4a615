// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Tries the forecast on months that are over, and times a look at a budget.
// Usage: bench_budgets FILE NOW: a usage database with a year of rows. Prints "name value" lines:
//   error      mean absolute error of the forecast month's end, per cent of what the month cost
//   even       the same of the even pace: spent so far / time gone by
//   within     per cent of the months' ends that lie in the forecast's range
//   forecasts  how many were tried
//   budget_ms  least time to assess one budget: two questions to the engine and the arithmetic
//   users_ms   least time to assess a budget of every user by one question

#include "models/domain/budgetassessment.h"
#include "tests/bench/wholefile.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cmath>
#include <cstdio>
#include <limits>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

namespace {

constexpr int Months = 10;
constexpr int Repeats = 20;

/// The budget as it would have stood at the instant: nothing after it is known.
BudgetState stateAt(UsageSource &source, const Budget &budget, qint64 now, const ReportingZone &zone)
{
    auto questions = budgetQuestions(budget, now, zone, zone.name());
    DashboardQuery period = questions->period;
    period.range.end = now;
    DashboardQuery days = questions->days.constFirst();
    days.range.end = now;
    const Result<DashboardSnapshot> total = source.dashboard(period).result();
    const Result<DashboardSnapshot> daily = source.dashboard(days).result();
    if (!total || !daily)
        return {};
    return assess(budget, *questions, budgetAnswers(*questions, {*total, *daily}, zone), ExchangeRate::defaultUsdCny(),
                  now, zone)
        .state;
}

struct Trial
{
    double error = 0;
    double even = 0;
    int within = 0;
    int count = 0;
};

void tryMonth(UsageSource &source, const Budget &budget, const BudgetSpan &span, const ReportingZone &zone,
              Trial &trial)
{
    const auto truth = static_cast<double>(stateAt(source, budget, span.range.end - 1, zone).spent.nanos);
    for (const int day : {3, 6, 10, 15, 20, 25}) {
        const qint64 now = zone.dayStart(span.firstDay.toJulianDay() + day) + 14 * 3'600;
        const BudgetState state = stateAt(source, budget, now, zone);
        if (!state.forecast || truth <= 0)
            continue;
        const auto gone = static_cast<double>(now - span.range.start) / static_cast<double>(span.range.seconds());
        trial.error += std::abs(static_cast<double>(state.forecast->endNanos) - truth) / truth;
        trial.even += std::abs(static_cast<double>(state.spent.nanos) / gone - truth) / truth;
        trial.within += truth >= static_cast<double>(state.forecast->lowNanos)
                && truth <= static_cast<double>(state.forecast->highNanos)
            ? 1
            : 0;
        ++trial.count;
    }
}

double leastMs(const std::function<void()> &work)
{
    double least = std::numeric_limits<double>::max();
    for (int repeat = 0; repeat < Repeats; ++repeat) {
        QElapsedTimer timer;
        timer.start();
        work();
        least = std::min(least, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return least;
}

void timeUsers(UsageSource &source, const Budget &any, qint64 now, const ReportingZone &zone)
{
    const auto span = spanAt(any, now, zone);
    const auto users = source.catalog()->users;
    std::printf("users %lld\n", static_cast<long long>(users.size()));
    std::printf("users_ms %.3f\n", leastMs([&] {
                    DashboardQuery query;
                    query.range = span->range;
                    const Result<DashboardSnapshot> answer = source.dashboard(query).result();
                    QHash<EntityId, Measures> spent;
                    for (const EntityUsage &user : answer->users)
                        spent.insert(user.id, user.measures);
                    for (const Catalog::Entry &user : users)
                        (void)assessTotal(any, *span, spent.value(user.id), ExchangeRate::defaultUsdCny(), now, zone);
                }));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 3) {
        std::fputs("bench_budgets FILE NOW\n", stderr);
        return 2;
    }
    const ReportingZone zone = *ReportingZone::fromName(u"Asia/Shanghai"_s);
    const QDateTime now = QDateTime::fromString(QString::fromLocal8Bit(argv[2]), Qt::ISODate);
    const auto source = openWholeFile(QString::fromLocal8Bit(argv[1]), now, zone);
    if (!source) {
        std::fputs("the file could not be read\n", stderr);
        return 3;
    }
    Budget budget;
    budget.id = budget.name = u"all"_s;
    budget.limit = {std::numeric_limits<qint64>::max() / 4, Currency::cny()};

    QList<Budget> budgets{budget};
    for (const ModelIdentity &model : source->catalog()->models) {
        budgets.append(budget);
        budgets.last().scope.models = {model.label()};
    }
    Trial trial;
    for (const Budget &tried : std::as_const(budgets)) {
        auto span = spanAt(tried, now.toSecsSinceEpoch(), zone);
        for (int month = 0; month < Months && span; ++month) {
            span = spanBefore(tried, *span, zone);
            tryMonth(*source, tried, *span, zone, trial);
        }
    }
    std::printf("forecasts %d\nerror %.3f\neven %.3f\nwithin %.1f\n", trial.count, 100 * trial.error / trial.count,
                100 * trial.even / trial.count, 100.0 * trial.within / trial.count);
    std::printf("budget_ms %.3f\n", leastMs([&] { (void)stateAt(*source, budget, now.toSecsSinceEpoch(), zone); }));
    timeUsers(*source, budget, now.toSecsSinceEpoch(), zone);
    return 0;
}
