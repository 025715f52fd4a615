// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/pricetext.h"

#include "models/session/midsentence.h"
#include "models/session/numberlocale.h"

#include <QDateTime>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

const QString Dot = u" \u00B7 "_s;
constexpr int MostDecimals = 9;

} // namespace

QString PriceText::bucket(TokenBucket bucket)
{
    switch (bucket) {
    case TokenBucket::FreshInput:
        return tr("Input");
    case TokenBucket::CacheRead:
        return tr("Read from a cache");
    case TokenBucket::CacheWrite5m:
        return tr("Written to a cache, 5 min");
    case TokenBucket::CacheWrite1h:
        return tr("Written to a cache, 1 h");
    case TokenBucket::Output:
        return tr("Output");
    case TokenBucket::Reasoning:
        return tr("Reasoning");
    }
    Q_UNREACHABLE();
}

QString PriceText::amount(const Price &price, TokenBucket bucket) const
{
    const auto nanos = price.nanosPerMillion[static_cast<std::size_t>(bucket)];
    return nanos ? amount(*nanos, price.currency) : NumberFormat::unknown();
}

QString PriceText::amount(qint64 nanosPerMillion, Currency currency) const
{
    // A price is a number people compare with a list: as many decimals as it has, two at least.
    QString digits = Money{nanosPerMillion, currency}.toDecimal(MostDecimals);
    while (digits.endsWith(u'0') && digits.size() - digits.indexOf(u'.') > 3)
        digits.chop(1);
    const auto decimals = static_cast<int>(digits.size() - digits.indexOf(u'.') - 1);
    return numberLocale(m_format.locale())
        .toCurrencyString(digits.toDouble(), m_format.currencySymbol(currency), decimals);
}

QString PriceText::unit(Currency currency) const
{
    //: the unit of a price; %1 is a currency's symbol
    return tr("%1 per 1 M tokens").arg(m_format.currencySymbol(currency));
}

QString PriceText::holds(const Price &price) const
{
    QStringList parts;
    if (price.validFrom.isValid()) {
        const QDateTime from = price.validFrom.toUTC();
        const QString when = from.time() == QTime(0, 0) ? m_format.date(from.date()) : m_format.dateTime(from);
        parts.append(tr("from %1").arg(when));
    }
    if (price.thresholdTokens > 0)
        parts.append(tr("above %1 input tokens").arg(m_format.count(price.thresholdTokens)));
    if (!price.windows.isEmpty())
        parts.append(tr("%1 UTC").arg(windowsText(price.windows)));
    return parts.isEmpty() ? tr("always") : parts.join(Dot);
}

QString PriceText::source(const Price &price) const
{
    switch (price.origin) {
    case PriceOrigin::Imported:
        return tr("imported: %1").arg(price.source);
    case PriceOrigin::User:
        return price.source.isEmpty() ? tr("yours") : tr("yours: %1").arg(price.source);
    case PriceOrigin::Connection:
        return price.source.isEmpty() ? tr("negotiated") : tr("negotiated: %1").arg(price.source);
    case PriceOrigin::Shipped:
        break;
    }
    return price.source;
}

QString PriceText::factor(qint64 factor) const
{
    //: "0.85 × the list price"
    return tr("%1 \u00D7 the list price").arg(textFromNanos(factor));
}

QString PriceText::outcome(const CostExplanation &why) const
{
    switch (why.outcome) {
    case CostExplanation::Outcome::Priced:
        return tr("Each kind of token times its price; the sum is rounded once.");
    case CostExplanation::Outcome::UnknownModel:
        return tr("The price book knows no model of this name. Add a price, or say which model it is the same as.");
    case CostExplanation::Outcome::NoPriceThen:
        return why.at.isValid() ? tr("The model has prices, but none for that time.")
                                : tr("The model's price depends on the time, which is unknown.");
    case CostExplanation::Outcome::UnknownTokens:
        return tr("The source does not say how many tokens were read or written.");
    case CostExplanation::Outcome::TooLarge:
        return tr("The figures are too large to be true.");
    }
    Q_UNREACHABLE();
}

QList<PriceText::Line> PriceText::explanation(const CostExplanation &why) const
{
    QList<Line> lines;
    if (why.cost) {
        const QString exact = textFromNanos(why.cost->nanos);
        lines.append({tr("Cost"), u"%1 %2"_s.arg(exact, why.cost->currency.code())});
    }
    lines.append(
        {tr("Model"),
         why.pricedAs == why.askedModel ? why.askedModel : tr("%1, priced as %2").arg(why.askedModel, why.pricedAs)});
    if (!why.price)
        return lines;
    const Price &price = *why.price;
    lines.append({tr("Price row"), u"%1%2%3"_s.arg(price.provider, Dot, price.model)});
    lines.append({tr("Holds"), holds(price)});
    if (price.thresholdTokens > 0 || why.inputTokens > 0)
        lines.append({tr("Size of the request"), tr("%1 input tokens").arg(m_format.count(why.inputTokens))});
    if (price.factor != Price::FactorOne)
        lines.append({tr("Negotiated"), factor(price.factor)});
    lines.append({tr("Source"), source(price)});
    const QDate asOf = QDate::fromString(price.asOf, Qt::ISODate);
    lines.append({tr("As of"), asOf.isValid() ? m_format.date(asOf) : NumberFormat::unknown()});
    return lines;
}

QStringList PriceText::bucketTitles()
{
    return {tr("Tokens"), tr("Count"), tr("Price per 1 M"), tr("Amount")};
}

QStringList PriceText::bucketCells(const CostExplanation &why, const CostLine &line) const
{
    const Currency currency = why.price ? why.price->currency : Currency();
    QString price = amount(line.nanosPerMillion, currency);
    if (line.standsIn) {
        const bool output = line.bucket == TokenBucket::Reasoning;
        //: a price, and whose it is because the row has none of its own
        price =
            tr("%1 (as %2)")
                .arg(price,
                     midSentence(bucket(output ? TokenBucket::Output : TokenBucket::FreshInput), m_format.locale()));
    }
    return {bucket(line.bucket), m_format.count(line.tokens), price,
            u"%1 %2"_s.arg(line.exactAmount(), currency.code())};
}

QString PriceText::allAmounts(const Price &price) const
{
    QStringList parts;
    for (std::size_t i = 0; i < TokenBucketCount; ++i) {
        const auto kind = static_cast<TokenBucket>(i);
        if (price.nanosPerMillion[i])
            parts.append(bucket(kind) + u' ' + amount(price, kind));
    }
    return parts.isEmpty() ? NumberFormat::unknown() : parts.join(Dot);
}

QString PriceText::doubts(const PriceChange &change) const
{
    QStringList texts;
    for (const PriceDoubt &each : change.doubts)
        texts.append(doubt(each, change.after.constFirst()));
    return texts.join(u' ');
}

QString PriceText::doubt(const PriceDoubt &doubt, const Price &price) const
{
    if (doubt.kind == PriceDoubt::Kind::Currency)
        return tr("The currency changes from %1 to %2.").arg(doubt.usualCurrency.code(), price.currency.code());
    const QString given = amount(doubt.nanos, price.currency);
    const QString usual = amount(doubt.usualNanos, price.currency);
    const QString what = bucket(doubt.bucket);
    QString text = doubt.ofModel ? tr("%1: %2 per 1 M tokens, until now %3.").arg(what, given, usual)
                                 : tr("%1: %2 per 1 M tokens; similar models cost about %3.").arg(what, given, usual);
    if (doubt.likelyUnit() == 1'000'000)
        text += u' ' + tr("It looks like a price per token.");
    else if (doubt.likelyUnit() == 1'000)
        text += u' ' + tr("It looks like a price per 1,000 tokens.");
    return text;
}

QString PriceText::change(PriceChange::Kind kind)
{
    switch (kind) {
    case PriceChange::Kind::Added:
        return tr("new");
    case PriceChange::Kind::Changed:
        return tr("changed");
    case PriceChange::Kind::Unchanged:
        return tr("unchanged");
    case PriceChange::Kind::Kept:
        return tr("yours goes first");
    }
    Q_UNREACHABLE();
}

QString PriceText::repriceRows(RepriceRule::Rows rows)
{
    switch (rows) {
    case RepriceRule::Rows::Unpriced:
        return tr("requests without a cost");
    case RepriceRule::Rows::Calculated:
        return tr("also calculated and estimated costs");
    case RepriceRule::Rows::All:
        return tr("all, also costs the provider or the source gave");
    }
    Q_UNREACHABLE();
}

} // namespace Tokenglass
