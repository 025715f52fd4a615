// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/reporttext.h"

#include "models/domain/summary.h"
#include "models/session/filterterm.h"
#include "models/session/midsentence.h"
#include "models/session/modelbreakdownmodel.h"

#include <QHash>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype UnpricedModelsNamed = 5;
constexpr qint64 SecondsPerDay = 86'400;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Tokenglass::ReportText)
};

int plural(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

QString basisSentence(CostBasis basis)
{
    switch (basis) {
    case CostBasis::Reported:
        return Texts::tr("Cost as reported by the providers");
    case CostBasis::Stored:
        return Texts::tr("Cost as stored by the source");
    case CostBasis::Calculated:
        return Texts::tr("Cost calculated from the price book");
    case CostBasis::Estimated:
        return Texts::tr("Cost estimated");
    case CostBasis::Unknown:
        break;
    }
    return {};
}

QString basisShare(CostBasis basis, const QString &count)
{
    switch (basis) {
    case CostBasis::Reported:
        return Texts::tr("%1 reported").arg(count);
    case CostBasis::Stored:
        return Texts::tr("%1 stored").arg(count);
    case CostBasis::Calculated:
        return Texts::tr("%1 calculated").arg(count);
    case CostBasis::Estimated:
        return Texts::tr("%1 estimated").arg(count);
    case CostBasis::Unknown:
        break;
    }
    return {};
}

QString unpricedNote(const DashboardSnapshot &snapshot, const NumberFormat &format)
{
    const qint64 unpriced = snapshot.totals.pricelessRows();
    if (unpriced <= 0)
        return {};
    // Two providers may serve one model.
    QStringList names;
    QHash<QString, qint64> rowsOf;
    for (const ModelUsage &usage : snapshot.models) {
        const qint64 rows = usage.measures.pricelessRows();
        const QString name = modelLabel(usage.model).simplified();
        if (rows > 0 && !names.contains(name))
            names.append(name);
        rowsOf[name] += rows;
    }
    QStringList models;
    for (const QString &name : std::as_const(names))
        models.append(Texts::tr("%1 (%2)").arg(name, format.count(rowsOf.value(name))));
    const qsizetype more = models.size() - UnpricedModelsNamed;
    QString list = models.mid(0, UnpricedModelsNamed).join(Texts::tr(", "));
    if (more > 0)
        list = Texts::tr("%1 and %n more", nullptr, static_cast<int>(more)).arg(list);
    const QString sentence =
        Texts::tr("%n request(s) have no price and are not in the cost, which is at least what is shown (\u2265).",
                  nullptr, plural(unpriced));
    return list.isEmpty() ? sentence : sentence + u' ' + Texts::tr("Models: %1.").arg(list);
}

QString exactNote(const CostTotal &cost, const NumberFormat &format)
{
    QStringList amounts;
    for (const Money &money : cost.amounts)
        amounts.append(money.currency.code() + u'\u00A0'
                       + exactDecimal(money).replace(u'.', format.locale().decimalPoint()));
    if (amounts.isEmpty())
        return {};
    return Texts::tr("Exact cost: %1.").arg(amounts.join(Texts::tr(" and ")));
}

QString rateNote(const ReportData &data, const NumberFormat &format)
{
    const Currency second = data.snapshot ? data.snapshot->totals.cost.second : Currency();
    if (data.conversion && second.isValid())
        return Texts::tr("Costs were converted into %1 and %2 at the rate of each request's day.")
            .arg(data.conversion->target.code(), second.code());
    if (data.conversion)
        return Texts::tr("Costs were converted into %1 at the rate of each request's day; amounts in %2 are these sums "
                         "at today's rate, %3.")
            .arg(data.conversion->target.code(), data.order.rate.otherThan(data.conversion->target).code(),
                 format.rate(data.order.rate));
    const ExchangeRate &rate = data.order.rate;
    QString text = Texts::tr("Amounts of other currencies at %1").arg(format.rate(rate));
    QStringList origin;
    if (const QDate date = QDate::fromString(rate.date, Qt::ISODate); date.isValid())
        origin.append(format.date(date));
    if (!rate.source.isEmpty())
        //: where an exchange rate is from: set by hand
        origin.append(rate.source == "fixed"_L1 ? Texts::tr("fixed") : rate.source);
    return text + (origin.isEmpty() ? QString() : u" ("_s + origin.join(u" \u00B7 "_s) + u')') + Texts::tr(".");
}

} // namespace

QString reportKindTitle(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Overview:
        return Texts::tr("Overview");
    case ReportKind::Organisations:
        return Texts::tr("Statement by organisation");
    case ReportKind::Users:
        return Texts::tr("Usage by user");
    case ReportKind::Budgets:
        break;
    }
    return Texts::tr("Budget report");
}

QString reportPaperTitle(ReportPaper paper)
{
    return paper == ReportPaper::A4 ? Texts::tr("A4") : Texts::tr("Letter");
}

QString reportPeriodWordText(const QString &word)
{
    switch (reportPeriodWords().indexOf(word)) {
    case 0:
        return Texts::tr("Last month");
    case 1:
        return Texts::tr("Last week");
    case 2:
        return Texts::tr("Yesterday");
    case 3:
        return Texts::tr("This month");
    default:
        return word;
    }
}

QString reportTitle(const ReportOrder &order)
{
    if (!order.title.trimmed().isEmpty())
        return order.title.simplified();
    switch (order.kind) {
    case ReportKind::Overview:
        return Texts::tr("LLM usage and cost");
    case ReportKind::Organisations:
        return Texts::tr("LLM cost by organisation");
    case ReportKind::Users:
        return Texts::tr("LLM usage by user");
    case ReportKind::Budgets:
        break;
    }
    return Texts::tr("LLM budgets");
}

QString reportPeriodText(const ReportOrder &order, const NumberFormat &format)
{
    if (const auto month = monthOf(order.range, order.zone)) {
        const bool chinese = format.locale().language() == QLocale::Chinese;
        return format.locale().toString(*month, chinese ? u"yyyy年M月"_s : u"MMMM yyyy"_s);
    }
    return format.range(order.range, order.zone);
}

bool isReportSoFar(const ReportData &data)
{
    // A rolling period ends with the second that has begun.
    return data.order.range.end > data.madeAt.toSecsSinceEpoch() + 1;
}

QString reportScopeText(const ReportData &data)
{
    const Catalog none;
    const Catalog &catalog = data.catalog ? *data.catalog : none;
    QStringList parts;
    for (const FilterDimension dimension : AllFilterDimensions) {
        QStringList labels;
        for (const FilterTerm &term : terms(data.order.filter, dimension))
            labels.append(termLabel(term, catalog).simplified());
        if (labels.isEmpty())
            continue;
        const QString all = labels.join(Texts::tr(" or "));
        parts.append(dimension == FilterDimension::Organisation
                         ? all
                         : Texts::tr("%1: %2").arg(midSentence(dimensionTitle(dimension)), all));
    }
    if (data.order.filter.organisations.isEmpty())
        parts.prepend(Texts::tr("all organisations"));
    return parts.join(u" \u00B7 "_s);
}

QString reportComparisonText(const ReportOrder &order)
{
    const qint64 seconds = order.range.seconds();
    // A month with a change of the clock is an hour longer or shorter.
    const qint64 days = (seconds + SecondsPerDay / 2) / SecondsPerDay;
    if (days == 0)
        return Texts::tr("the time before");
    //: what a period is compared with
    return Texts::tr("the %n day(s) before", nullptr, plural(days));
}

QString reportBasisText(const CostTotal &cost, const NumberFormat &format)
{
    QList<CostBasis> used;
    for (std::size_t i = 0; i < CostBasisCount; ++i) {
        const auto basis = static_cast<CostBasis>(i);
        if (basis != CostBasis::Unknown && cost.rows[i] > 0)
            used.append(basis);
    }
    QString text;
    if (used.size() == 1) {
        text = basisSentence(used.constFirst());
    } else if (!used.isEmpty()) {
        QStringList parts;
        for (const CostBasis basis : std::as_const(used))
            parts.append(basisShare(basis, format.count(cost.rows[static_cast<std::size_t>(basis)])));
        //: how the costs of requests came about: "Cost of requests: 41,000 stored, 207 calculated"
        text = Texts::tr("Cost of requests: %1").arg(parts.join(Texts::tr(", ")));
    }
    if (const qint64 unpriced = cost.unpricedRows(); unpriced > 0) {
        const QString words = Texts::tr("%n request(s) unpriced", nullptr, plural(unpriced));
        text += (text.isEmpty() ? QString() : Texts::tr("; ")) + words;
    }
    return text;
}

QStringList reportNotes(const ReportData &data, const NumberFormat &format)
{
    const DashboardSnapshot &snapshot = *data.snapshot;
    QStringList notes;
    if (!data.warning.isEmpty())
        notes.append(data.warning);
    if (const QString basis = reportBasisText(snapshot.totals.cost, format); !basis.isEmpty())
        notes.append(basis + Texts::tr("."));
    // A report of budgets shows other periods than the one it was asked for.
    const bool showsPeriod = data.order.kind != ReportKind::Budgets;
    if (showsPeriod)
        notes.append(unpricedNote(snapshot, format));
    // Unpriced requests have their own sentence, with the models.
    DashboardSnapshot rest = snapshot;
    rest.totals.cost.rows[static_cast<std::size_t>(CostBasis::Unknown)] = 0;
    notes += summaryWarnings(rest);
    if (showsPeriod && snapshot.panels.failures == PanelState::Ready && snapshot.totals.failures > 0)
        notes.append(Texts::tr("%1 of the requests failed.")
                         .arg(format.share(snapshot.totals.failures, snapshot.totals.requests)));
    if (showsPeriod)
        notes.append(exactNote(snapshot.totals.cost, format));
    notes.append(rateNote(data, format));
    if (!data.order.filter.isEmpty() && !data.budgets.isEmpty())
        notes.append(Texts::tr("Budgets count what they are set to count, whatever the filter of the report."));
    notes.append(Texts::tr("Amounts are rounded when they are shown, sums are exact: rounded rows may not add up to "
                           "the last digit of a total."));
    notes.removeAll(QString());
    return notes;
}

} // namespace Tokenglass
