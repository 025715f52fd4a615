// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/ratetable.h"

#include "models/domain/csv.h"
#include "models/domain/pricetable.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

/// ISO dates sort as texts.
auto order(const ExchangeRate &rate)
{
    return std::tuple(rate.base.code(), rate.quote.code(), rate.date);
}

Result<ExchangeRate> rateFromRow(const QHash<QString, QString> &row)
{
    ExchangeRate rate = ExchangeRate::defaultUsdCny();
    rate.date = row.value(u"date"_s).trimmed();
    rate.source = row.value(u"source"_s).trimmed();
    const auto currency = [&row](const QString &column, Currency usual) {
        const QString text = row.value(column).trimmed().toUpper();
        return text.isEmpty() ? std::optional(usual) : Currency::fromCode(text);
    };
    const auto base = currency(u"base"_s, rate.base);
    const auto quote = currency(u"quote"_s, rate.quote);
    const auto nanos = nanosFromText(row.value(u"rate"_s));
    if (!QDate::fromString(rate.date, Qt::ISODate).isValid())
        return Error{Error::Kind::Input, u"\"%1\" is not a date such as 2026-11-24"_s.arg(rate.date)};
    if (!base || !quote || *base == *quote)
        return Error{Error::Kind::Input, u"base and quote must be two currencies such as USD and CNY"_s};
    if (!nanos || *nanos <= 0)
        return Error{Error::Kind::Input, u"\"%1\" is not a rate such as 7.25"_s.arg(row.value(u"rate"_s))};
    rate.base = *base;
    rate.quote = *quote;
    rate.nanosPerUnit = *nanos;
    return rate;
}

} // namespace

RateTable::RateTable(const QList<ExchangeRate> &rates)
{
    for (const ExchangeRate &rate : rates)
        put(rate);
}

Result<RateTable> RateTable::fromCsv(const QByteArray &csv)
{
    const Result<QList<QStringList>> lines = fromCsvText(QString::fromUtf8(csv));
    if (!lines)
        return lines.error();
    QStringList header = lines->value(0);
    for (QString &name : header)
        name = name.trimmed().toLower();
    if (!header.contains(u"date"_s) || !header.contains(u"rate"_s))
        return Error{Error::Kind::Input, u"the first line must name the columns date and rate"_s};
    RateTable table;
    for (qsizetype i = 1; i < lines->size(); ++i) {
        // A rate such as 7,25 would be 7 and a field more.
        const bool hasMore = std::any_of(lines->at(i).begin() + std::min(header.size(), lines->at(i).size()),
                                         lines->at(i).end(), [](const QString &field) { return !field.isEmpty(); });
        if (hasMore)
            return Error{Error::Kind::Input, u"line %1 has more fields than the first line names"_s.arg(i + 1)};
        QHash<QString, QString> row;
        for (qsizetype column = 0; column < header.size(); ++column)
            row.insert(header.at(column), lines->at(i).value(column));
        const Result<ExchangeRate> rate = rateFromRow(row);
        if (!rate)
            return Error{Error::Kind::Input, u"line %1: %2"_s.arg(i + 1).arg(rate.error().detail)};
        table.put(*rate);
    }
    return table;
}

QByteArray RateTable::toCsv() const
{
    QList<QStringList> rows;
    for (const ExchangeRate &rate : m_rates)
        rows.append({rate.date, rate.base.code(), rate.quote.code(), textFromNanos(rate.nanosPerUnit), rate.source});
    return Tokenglass::toCsv({u"date"_s, u"base"_s, u"quote"_s, u"rate"_s, u"source"_s}, rows).toUtf8();
}

void RateTable::put(const ExchangeRate &rate)
{
    const auto at = std::lower_bound(m_rates.begin(), m_rates.end(), rate,
                                     [](const auto &a, const auto &b) { return order(a) < order(b); });
    if (at != m_rates.end() && order(*at) == order(rate))
        *at = rate;
    else
        m_rates.insert(at, rate);
}

void RateTable::remove(const ExchangeRate &rate)
{
    m_rates.removeIf([&rate](const ExchangeRate &other) { return order(other) == order(rate); });
}

std::optional<ExchangeRate> RateTable::onOrBefore(const QDate &day, Currency one, Currency other) const
{
    const QString date = day.toString(Qt::ISODate);
    const ExchangeRate *best = nullptr;
    for (const ExchangeRate &rate : m_rates) {
        const bool pair = (rate.base == one && rate.quote == other) || (rate.base == other && rate.quote == one);
        if (pair && rate.date <= date && (best == nullptr || rate.date > best->date))
            best = &rate;
    }
    return best != nullptr ? std::optional(*best) : std::nullopt;
}

Money DayConversion::convert(const Money &money, const QDate &day) const
{
    if (money.currency == target)
        return money;
    const auto rate = rates.onOrBefore(day, money.currency, target);
    const auto converted = rate ? rate->convert(money, target) : std::nullopt;
    return converted.value_or(money);
}

} // namespace Tokenglass
