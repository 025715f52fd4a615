// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/exportabout.h"

#include "models/domain/summary.h"
#include "models/export/exporttext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Export", text);
}

QString isoTime(qint64 second, const ReportingZone &zone)
{
    QByteArray bytes;
    appendIsoTime(bytes, second, ZoneOffsets(zone).at(second));
    return QString::fromLatin1(bytes);
}

QString plainDecimal(qint64 nanos)
{
    QByteArray bytes;
    appendNanos(bytes, nanos);
    return QString::fromLatin1(bytes);
}

QString rateText(const ExchangeRate &rate)
{
    QString text = u"1 %1 = %2 %3"_s.arg(rate.base.code(), plainDecimal(rate.nanosPerUnit), rate.quote.code());
    for (const QString &more : {rate.date, rate.source})
        if (!more.isEmpty())
            text += u", "_s + more;
    return text;
}

QString conversionText(const DayConversion &conversion, const std::optional<ExchangeRate> &rate, Currency second)
{
    if (second.isValid())
        return translated(QT_TRANSLATE_NOOP("Export", "into %1 and %2 at the rate of each request's day"))
            .arg(conversion.target.code(), second.code());
    QString text = translated(QT_TRANSLATE_NOOP("Export", "into %1 at the rate of each request's day"))
                       .arg(conversion.target.code());
    if (!rate)
        return text;
    return text
        + translated(QT_TRANSLATE_NOOP("Export", "; costs in %1 are these at the one exchange rate above"))
              .arg(rate->otherThan(conversion.target).code());
}

void addFigures(ExportAbout &about, const DashboardSnapshot &snapshot)
{
    const auto add = [&about](const char *key, const char *title, const QString &value) {
        about.facts.append({QString::fromLatin1(key), translated(title), value});
    };
    add("requests", QT_TRANSLATE_NOOP("Export", "Requests"), QString::number(snapshot.totals.requests));
    for (const Money &money : snapshot.totals.cost.amounts)
        about.facts.append({u"cost_"_s + money.currency.code(),
                            translated(QT_TRANSLATE_NOOP("Export", "Cost in %1")).arg(money.currency.code()),
                            plainDecimal(money.nanos)});
    if (const QString mix = basisMix(snapshot.totals.cost); !mix.isEmpty())
        add("cost_basis", QT_TRANSLATE_NOOP("Export", "Basis of the costs"), mix);
    about.notes += summaryWarnings(snapshot);
}

} // namespace

QString basisKey(CostBasis basis)
{
    switch (basis) {
    case CostBasis::Reported:
        return u"reported"_s;
    case CostBasis::Stored:
        return u"stored"_s;
    case CostBasis::Calculated:
        return u"calculated"_s;
    case CostBasis::Estimated:
        return u"estimated"_s;
    case CostBasis::Unknown:
        break;
    }
    return u"unknown"_s;
}

QString basisMix(const CostTotal &cost)
{
    QStringList mix;
    QString only;
    for (std::size_t i = 0; i < CostBasisCount; ++i) {
        if (cost.rows[i] == 0)
            continue;
        only = basisKey(static_cast<CostBasis>(i));
        mix.append(u"%1: %2"_s.arg(only).arg(cost.rows[i]));
    }
    return mix.size() > 1 ? mix.join(u", "_s) : only;
}

ExportAbout describeExport(const ExportOrigin &origin, const DashboardSnapshot *snapshot)
{
    ExportAbout about;
    const auto add = [&about](const char *key, const char *title, const QString &value) {
        about.facts.append({QString::fromLatin1(key), translated(title), value});
    };
    if (!origin.sourceName.isEmpty())
        add("source", QT_TRANSLATE_NOOP("Export", "Source"), origin.sourceName);
    if (!origin.sourceKind.isEmpty())
        add("source_kind", QT_TRANSLATE_NOOP("Export", "Kind of source"), origin.sourceKind);
    if (origin.range) {
        add("period_start", QT_TRANSLATE_NOOP("Export", "Period from"), isoTime(origin.range->start, origin.zone));
        add("period_end", QT_TRANSLATE_NOOP("Export", "Period to (exclusive)"),
            isoTime(origin.range->end, origin.zone));
        add("filter", QT_TRANSLATE_NOOP("Export", "Filter"),
            origin.filter.isEmpty() ? translated(QT_TRANSLATE_NOOP("Export", "none")) : origin.filter);
    }
    const QString zone = snapshot != nullptr && !snapshot->zone.isEmpty() ? snapshot->zone : origin.zone.name();
    add("zone", QT_TRANSLATE_NOOP("Export", "Time zone of the days"), zone);
    if (origin.rate)
        add("exchange_rate", QT_TRANSLATE_NOOP("Export", "Exchange rate"), rateText(*origin.rate));
    if (origin.conversion)
        add("conversion", QT_TRANSLATE_NOOP("Export", "Costs were converted"),
            conversionText(*origin.conversion, origin.rate,
                           snapshot != nullptr ? snapshot->totals.cost.second : Currency()));
    if (snapshot != nullptr)
        addFigures(about, *snapshot);
    add("made_at", QT_TRANSLATE_NOOP("Export", "Made at"), isoTime(origin.madeAt.toSecsSinceEpoch(), origin.zone));
    add("made_by", QT_TRANSLATE_NOOP("Export", "Made by"), u"Tokenglass " TOKENGLASS_VERSION ""_s);
    return about;
}

} // namespace Tokenglass
