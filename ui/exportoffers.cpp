// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exportoffers.h"

#include "models/export/budgetexport.h"
#include "models/export/exportcolumns.h"
#include "models/export/priceexport.h"
#include "models/export/requestexport.h"
#include "models/export/usageexport.h"
#include "models/session/budgetmonitor.h"
#include "models/session/budgettext.h"
#include "models/session/periodtext.h"
#include "models/session/pricecontroller.h"
#include "models/session/requestlogmodel.h"
#include "models/session/sourcesession.h"

#include <QLocale>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

QString filterText(const SourceSession &session)
{
    const auto catalog = session.catalog();
    QStringList texts;
    const QList<FilterTerm> set = terms(session.filter());
    for (const FilterTerm &term : set)
        texts.append(u"%1 = %2"_s.arg(dimensionTitle(term.dimension), termLabel(term, *catalog)));
    return texts.join(u", "_s);
}

/// What the tables of a source are made of; a value that other threads may keep.
struct Usage
{
    std::shared_ptr<const FrozenUsage> frozen; ///< null: the source has totals only
    std::shared_ptr<const DashboardSnapshot> shown;
    RequestQuery requests;
    bool hasCallers = false; ///< the source says which key or agent asked
    ExportOrigin origin;

    /// Of everybody, where the window lists only the first.
    [[nodiscard]] std::shared_ptr<const DashboardSnapshot> whole() const
    {
        if (!frozen)
            return shown;
        DashboardQuery query = shown->query;
        query.topEntities = -1;
        query.withPrevious = false;
        return std::make_shared<const DashboardSnapshot>(frozen->dashboard(query));
    }
};

using TableMaker = std::function<QList<ExportTable>(const Usage &, const UsageExport &)>;

/// One offer after the other, each with what is the same for all.
class UsageOffers
{
public:
    UsageOffers(Usage usage, QString about, QString fileStem)
        : m_usage(std::move(usage)), m_about(std::move(about)), m_fileStem(std::move(fileStem))
    { }

    void add(const char *key, const char *title, qint64 rows, const TableMaker &make)
    {
        ExportOffer offer;
        offer.key = QString::fromLatin1(key);
        offer.title = exportTitle(title);
        offer.rows = rows;
        offer.about = m_about;
        offer.fileName = m_fileStem.arg(QString(offer.key).replace(u'_', u'-'));
        offer.contents = [usage = m_usage, make]() -> Result<ExportContents> {
            const auto snapshot = usage.whole();
            return ExportContents{make(usage, UsageExport(snapshot, usage.origin.rate, usage.origin.currency)),
                                  describeExport(usage.origin, snapshot.get()), snapshot->partial};
        };
        m_offers.append(offer);
    }
    void add(const char *key, qint64 rows, std::optional<ExportTable> (UsageExport::*table)() const)
    {
        add(key, key, rows, [table](const Usage &, const UsageExport &usage) {
            const std::optional<ExportTable> made = (usage.*table)();
            return made ? QList<ExportTable>{*made} : QList<ExportTable>();
        });
    }
    [[nodiscard]] const QList<ExportOffer> &offers() const { return m_offers; }

private:
    Usage m_usage;
    QString m_about;
    QString m_fileStem;
    QList<ExportOffer> m_offers;
};

void addTables(UsageOffers &offers, const Usage &usage)
{
    const DashboardSnapshot &shown = *usage.shown;
    const UsageExport tables(usage.shown, usage.origin.rate, usage.origin.currency);
    const bool whole = usage.frozen != nullptr;
    const qint64 users = whole ? shown.userCount : shown.users.size();
    const qint64 organisations = whole ? shown.organisationCount : shown.organisations.size();
    qint64 all = 1;
    const auto add = [&](const char *key, std::optional<ExportTable> (UsageExport::*table)() const, qint64 rows,
                         bool isOfAll) {
        if (const std::optional<ExportTable> made = (tables.*table)()) {
            const qint64 count = rows < 0 ? made->rowCount : rows;
            offers.add(key, count, table);
            all += isOfAll ? count : 0;
        }
    };
    add("models", &UsageExport::models, -1, true);
    add("types", &UsageExport::types, -1, true);
    add("users", &UsageExport::users, users, true);
    add("organisations", &UsageExport::organisations, organisations, true);
    add("daily", &UsageExport::days, -1, true);
    add("daily_models", &UsageExport::daysByModel, -1, true);
    add("hourly", &UsageExport::hours, -1, false);
    if (usage.frozen)
        offers.add("requests", "requests_table", shown.totals.requests, [](const Usage &of, const UsageExport &) {
            return QList<ExportTable>{requestExport(of.frozen, of.requests, of.hasCallers)};
        });
    offers.add("all", "all", all, [](const Usage &, const UsageExport &of) { return of.all(); });
}

QList<ExportOffer> usageOffers(const SourceSession &session, const RequestLogModel &log, const QLocale &locale)
{
    Usage usage;
    usage.shown = session.snapshot();
    if (!session.isOpen() || !usage.shown)
        return {};
    usage.frozen = session.freeze();
    usage.hasCallers = session.catalog()->hasCallers;
    usage.requests = log.ordered(usage.shown->query);
    usage.origin.sourceName = session.connection().name;
    usage.origin.sourceKind = session.status().description.kind;
    usage.origin.filter = filterText(session);
    usage.origin.zone = session.zone();
    usage.origin.range = usage.shown->query.range;
    usage.origin.rate = session.rate();
    usage.origin.currency = session.mainCurrency();
    usage.origin.conversion = session.conversion();
    usage.origin.madeAt = session.clock().now();
    const NumberFormat format(locale);
    QStringList about{usage.origin.sourceName, periodText(session.period(), format, session.zone()),
                      session.zone().name()};
    if (!usage.origin.filter.isEmpty())
        about.append(usage.origin.filter);
    const auto day = [&session](qint64 second) {
        return QDate::fromJulianDay(session.zone().dayOf(second)).toString(Qt::ISODate);
    };
    const TimeRange range = *usage.origin.range;
    UsageOffers offers(usage, about.join(u" \u00B7 "_s),
                       u"%1-"_s + day(range.start) + u'_' + day(std::max(range.start, range.end - 1)));
    addTables(offers, usage);
    return offers.offers();
}

ExportOffer plainOffer(const ExportTable &table, const SourceSession &session, bool withRate)
{
    ExportOrigin origin;
    origin.zone = session.zone();
    origin.madeAt = session.clock().now();
    if (withRate)
        origin.rate = session.rate();
    ExportOffer offer;
    offer.key = table.key;
    offer.title = table.title;
    offer.rows = table.rowCount;
    offer.fileName = table.key + u'-'
        + QDate::fromJulianDay(origin.zone.dayOf(origin.madeAt.toSecsSinceEpoch())).toString(Qt::ISODate);
    offer.contents = [table, origin]() -> Result<ExportContents> {
        return ExportContents{{table}, describeExport(origin, nullptr), false};
    };
    return offer;
}

ExportTable budgetTable(const BudgetMonitor &monitor)
{
    QList<BudgetLine> lines;
    const QList<Budget> budgets = monitor.budgets() + monitor.sourceBudgets();
    for (const Budget &budget : budgets) {
        const BudgetState state = monitor.state(budget.id);
        const QString problem = budgetProblemText(state);
        lines.append({budget, state, budgetScopeText(budget), budgetPeriodText(budget),
                      problem.isEmpty() ? QString() : problem});
    }
    return budgetExport(lines);
}

ExportTable priceTable(const PriceController &prices)
{
    QList<Price> all = prices.book()->prices();
    for (const Price &price : prices.saved().user)
        if (!price.connectionId.isEmpty())
            all.append(price);
    return priceExport(all);
}

} // namespace

QList<ExportOffer> exportOffers(const WindowContext &context, const RequestLogModel &log, const QLocale &locale)
{
    QList<ExportOffer> offers = usageOffers(context.session, log, locale);
    offers.append(plainOffer(budgetTable(context.budgets), context.session, true));
    offers.append(plainOffer(priceTable(context.prices), context.session, false));
    return offers;
}

} // namespace Tokenglass
