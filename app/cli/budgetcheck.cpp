// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/budgetcheck.h"

#include "app/cli/await.h"
#include "app/cli/connectionoption.h"
#include "app/cli/services.h"
#include "app/cli/sourcewaiter.h"
#include "models/domain/budgetassessment.h"
#include "models/store/budgets/budgetfile.h"
#include "models/store/connectionstore.h"
#include "models/store/settingsstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

/// Of a budget that is switched off the figures are told as in the window, but nothing that could go wrong with them.
BudgetState ofDisabled(const Budget &budget, BudgetState state)
{
    if (!budget.enabled) {
        state.problem = BudgetState::Problem::Off;
        state.error.reset();
    }
    return state;
}

/// The budgets of one source.
class SourceCheck
{
public:
    SourceCheck(const QList<Budget> &budgets, const BudgetCheckOptions &options)
        : m_budgets(budgets), m_options(options)
    { }

    /// Those the source keeps itself, once it was opened.
    [[nodiscard]] const QList<Budget> &sourceBudgets() const { return m_sourceBudgets; }
    [[nodiscard]] QHash<QString, BudgetState> run(const QString &source, const Services &services,
                                                  const Interrupt &interrupt);

private:
    [[nodiscard]] ReportingZone zone(const Budget &budget) const { return zoneOf(budget, m_options.zone); }
    [[nodiscard]] std::optional<BudgetQuestions> questions(const Budget &budget) const
    {
        return budgetQuestions(budget, m_options.now, zone(budget), m_options.zone.name(), m_options.conversion);
    }
    [[nodiscard]] BudgetState failed(const Budget &budget, const Error &error) const
    {
        BudgetState state = unknownState(budget, BudgetState::Problem::Failed, m_options.now, zone(budget));
        state.error = error;
        const auto last = m_options.lastKnown.constFind(budget.id);
        return last == m_options.lastKnown.constEnd() ? state : withLastKnown(budget, state, *last);
    }
    [[nodiscard]] BudgetState check(const Budget &budget, const SourceStatus &status, UsageSource &source,
                                    const Interrupt &interrupt) const;
    /// The instant from which rows are needed.
    [[nodiscard]] qint64 earliest() const;

    void checkUsers(const QString &sourceId, const SourceStatus &status, UsageSource &source,
                    const Interrupt &interrupt, QHash<QString, BudgetState> &states);

    const QList<Budget> &m_budgets;
    const BudgetCheckOptions &m_options;
    QList<Budget> m_sourceBudgets;
};

qint64 SourceCheck::earliest() const
{
    // The month that a source's own budgets are of is always wanted.
    const Budget month;
    qint64 earliest = spanAt(month, m_options.now, m_options.zone)->range.start;
    for (const Budget &budget : m_budgets) {
        if (const auto asked = questions(budget))
            earliest = std::min({earliest, asked->period.range.start, asked->days.constFirst().range.start});
    }
    return earliest;
}

BudgetState SourceCheck::check(const Budget &budget, const SourceStatus &status, UsageSource &source,
                               const Interrupt &interrupt) const
{
    const auto asked = questions(budget);
    if (!asked)
        return unknownState(budget, BudgetState::Problem::NotBegun, m_options.now, zone(budget));
    if (!status.holdsFrom(asked->period.range.start))
        return failed(budget, status.error.value_or(Error{Error::Kind::Truncated, u"not all rows could be read"_s}));
    QList<DashboardSnapshot> answers;
    const QList<DashboardQuery> queries = asked->all();
    for (const DashboardQuery &query : queries) {
        Result<DashboardSnapshot> answer = await(source.dashboard(query), &interrupt);
        if (!answer)
            return failed(budget, answer.error());
        answers.append(*std::move(answer));
    }
    const BudgetAnswers all = budgetAnswers(*asked, answers, zone(budget));
    return assess(budget, *asked, all, m_options.rate, m_options.now, zone(budget)).state;
}

QHash<QString, BudgetState> SourceCheck::run(const QString &source, const Services &services,
                                             const Interrupt &interrupt)
{
    QHash<QString, BudgetState> states;
    const Result<ChosenSource> chosen = chooseSource(source, services, &interrupt);
    if (!chosen) {
        for (const Budget &budget : m_budgets)
            states.insert(budget.id, ofDisabled(budget, failed(budget, chosen.error())));
        return states;
    }
    SourceWaiter waiter(services.makeSource(chosen->settings, chosen->password, m_options.zone), interrupt);
    const SourceStatus status =
        waiter.waitFor([from = earliest()](const SourceStatus &now) { return now.holdsFrom(from); });
    for (const Budget &budget : m_budgets)
        states.insert(budget.id, ofDisabled(budget, check(budget, status, waiter.source(), interrupt)));
    checkUsers(chosen->settings.id.isEmpty() ? source : chosen->settings.id, status, waiter.source(), interrupt,
               states);
    return states;
}

void SourceCheck::checkUsers(const QString &sourceId, const SourceStatus &status, UsageSource &source,
                             const Interrupt &interrupt, QHash<QString, BudgetState> &states)
{
    const std::shared_ptr<const Catalog> catalog = source.catalog();
    if (catalog->userBudgets.isEmpty())
        return;
    for (const UserBudget &budget : catalog->userBudgets)
        m_sourceBudgets.append(toBudget(budget, sourceId));
    const UserQuestions questions = userQuestions(m_sourceBudgets, m_options.now, m_options.zone, m_options.conversion);
    QList<DashboardSnapshot> answers;
    for (const DashboardQuery &query : questions.queries) {
        Result<DashboardSnapshot> answer = await(source.dashboard(query), &interrupt);
        if (!answer) {
            for (const Budget &budget : std::as_const(m_sourceBudgets))
                states.insert(budget.id, failed(budget, answer.error()));
            return;
        }
        answers.append(*std::move(answer));
    }
    const auto totals = assessUsers(m_sourceBudgets, questions, answers, m_options.rate, m_options.now, m_options.zone);
    states.insert(totals);
    const QList<Budget> near = tightest(m_sourceBudgets, totals);
    for (const Budget &budget : near)
        states.insert(budget.id, check(budget, status, source, interrupt));
}

} // namespace

Result<BudgetCheckOptions> usualCheckOptions(const Services &services, const QString &zone)
{
    BudgetCheckOptions options;
    options.rate = currentRate(services);
    options.conversion = makeCostRules({}, services.saved, {}).conversion;
    options.now = QDateTime::currentSecsSinceEpoch();
    const Result<SettingsStore::Loaded> loaded = SettingsStore(services.settingsPath).load();
    const QString name = !zone.isNull() ? zone : loaded ? loaded->settings.zone : QString();
    if (name.isEmpty())
        return options;
    const auto known = ReportingZone::fromName(name);
    if (!known)
        return Error{Error::Kind::Input, u"--zone: \"%1\" is not a time zone this system knows"_s.arg(name)};
    options.zone = *known;
    return options;
}

Result<QList<Budget>> keptBudgets(const Services &services)
{
    Result<BudgetFile> file = BudgetFile::open(services.ledgerPath);
    return file ? file->budgets() : Result<QList<Budget>>(file.error());
}

QHash<QString, BudgetState> checkBudgets(QList<Budget> &budgets, const BudgetCheckOptions &options,
                                         const Services &services, const Interrupt &interrupt)
{
    // A source may be named by its name or its id, and is to be opened once.
    const ConnectionStore store(*services.secrets, services.connectionsPath);
    const Result<ConnectionSettings> saved = store.find(options.source);
    const QString named = saved ? saved->id : options.source;
    const QString fallback = named.isEmpty() ? u"ledger"_s : named;
    QHash<QString, QList<Budget>> bySource;
    QHash<QString, BudgetState> states;
    for (const Budget &budget : budgets) {
        bySource[budget.sourceId.isEmpty() ? fallback : budget.sourceId].append(budget);
    }
    if (!named.isEmpty() && !bySource.contains(named))
        bySource.insert(named, {}); // for the budgets it keeps itself
    for (auto it = bySource.cbegin(); it != bySource.cend(); ++it) {
        SourceCheck check(it.value(), options);
        states.insert(check.run(it.key(), services, interrupt));
        budgets += check.sourceBudgets();
    }
    return states;
}

} // namespace Tokenglass
