// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exportcontents.h"

#include "app/cli/await.h"
#include "app/cli/budgetcheck.h"
#include "app/cli/question.h"
#include "app/cli/services.h"
#include "models/export/budgetexport.h"
#include "models/export/priceexport.h"
#include "models/export/requestexport.h"
#include "models/export/usageexport.h"
#include "models/session/budgettext.h"
#include "models/store/budgets/budgetfile.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

using What = ExportOptions::What;

ExportOrigin originOf(const ExportOptions &options, const Services &services)
{
    ExportOrigin origin;
    origin.zone = options.question.zone;
    origin.rate = currentRate(services);
    origin.currency = mainCurrency(services);
    origin.madeAt = QDateTime::currentDateTimeUtc();
    return origin;
}

Result<ExportTable> usageTable(What what, const UsageExport &usage)
{
    std::optional<ExportTable> table;
    switch (what) {
    case What::Users:
        table = usage.users();
        break;
    case What::Organisations:
        table = usage.organisations();
        break;
    case What::Types:
        table = usage.types();
        break;
    case What::Daily:
        table = usage.days();
        break;
    case What::DailyModels:
        table = usage.daysByModel();
        break;
    case What::Hourly:
        table = usage.hours();
        if (!table)
            return Error{Error::Kind::Input, u"--what hourly: hours are kept of periods of at most two days"_s};
        break;
    default:
        table = usage.models();
    }
    return table ? Result<ExportTable>(*table)
                 : Result<ExportTable>(Error{Error::Kind::Input, u"--what: this source cannot answer that"_s});
}

QString filterText(const QList<FilterPart> &parts)
{
    QStringList texts;
    for (const FilterPart &part : parts)
        texts.append(part.key + u'=' + part.value);
    return texts.join(u", "_s);
}

Result<QList<ExportTable>> tablesOf(const ExportOptions &options, const UsageSource &source,
                                    const std::shared_ptr<const FrozenUsage> &frozen, const DashboardQuery &query,
                                    const UsageExport &usage)
{
    if (options.what == What::All)
        return usage.all();
    if (options.what == What::Requests) {
        if (!frozen)
            return Error{Error::Kind::Input, u"--what requests: this source has totals only"_s};
        RequestQuery request;
        request.range = query.range;
        request.filter = query.filter;
        request.order = Qt::AscendingOrder;
        return QList<ExportTable>{requestExport(frozen, request, source.catalog()->hasCallers)};
    }
    const Result<ExportTable> table = usageTable(options.what, usage);
    return table ? Result<QList<ExportTable>>(QList<ExportTable>{*table}) : table.error();
}

Result<CliExport> usageContents(const ExportOptions &options, const Services &services, const Interrupt &interrupt)
{
    Result<Asked> asked = ask(options.question, services, interrupt);
    if (!asked)
        return asked.error();
    UsageSource &source = asked->waiter->source();
    const std::shared_ptr<const FrozenUsage> frozen = source.freeze();
    Result<DashboardSnapshot> answer = frozen ? Result<DashboardSnapshot>(frozen->dashboard(asked->query))
                                              : await(source.dashboard(asked->query), &interrupt);
    if (!answer)
        return answer.error();
    const auto snapshot = std::make_shared<const DashboardSnapshot>(*std::move(answer));

    ExportOrigin origin = originOf(options, services);
    const UsageExport usage(snapshot, origin.rate, origin.currency);
    const Result<QList<ExportTable>> tables = tablesOf(options, source, frozen, asked->query, usage);
    if (!tables)
        return tables.error();
    origin.sourceName = asked->status.description.name;
    origin.sourceKind = asked->status.description.kind;
    origin.filter = filterText(options.question.filter);
    origin.range = options.question.range;
    origin.conversion = makeCostRules({}, services.saved, {}).conversion;
    CliExport result{{*tables, describeExport(origin, snapshot.get()), snapshot->partial},
                     incompleteness(asked->status, *snapshot)};
    return result;
}

Result<CliExport> budgetContents(const ExportOptions &options, const Services &services, const Interrupt &interrupt)
{
    Result<BudgetFile> file = BudgetFile::open(services.ledgerPath);
    if (!file)
        return file.error();
    Result<QList<Budget>> budgets = file->budgets();
    if (!budgets)
        return budgets.error();
    const ExportOrigin origin = originOf(options, services);
    BudgetCheckOptions check;
    check.source = options.question.source;
    check.zone = options.question.zone;
    check.rate = *origin.rate;
    check.now = options.now.value_or(QDateTime::currentSecsSinceEpoch());
    const QHash<QString, BudgetState> states = checkBudgets(*budgets, check, services, interrupt);
    if (Interrupt::isRequested())
        return Error{Error::Kind::Cancelled, {}};
    QList<BudgetLine> lines;
    for (const Budget &budget : std::as_const(*budgets)) {
        const BudgetState state = states.value(budget.id);
        const QString problem = budgetProblemText(state);
        lines.append({budget, state, budgetScopeText(budget), budgetPeriodText(budget),
                      problem.isEmpty() ? QString() : problem});
    }
    return CliExport{{{budgetExport(lines)}, describeExport(origin, nullptr), false}, {}};
}

} // namespace

Result<CliExport> exportContents(const ExportOptions &options, const Services &services, const Interrupt &interrupt)
{
    switch (options.what) {
    case What::Budgets:
        return budgetContents(options, services, interrupt);
    case What::Prices: {
        ExportOrigin origin = originOf(options, services);
        origin.rate.reset();
        return CliExport{{{priceExport(services.prices.prices())}, describeExport(origin, nullptr), false}, {}};
    }
    default:
        return usageContents(options, services, interrupt);
    }
}

} // namespace Tokenglass
