// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/numberformat.h"

#include "models/domain/durationtext.h"
#include "models/session/numberlocale.h"

#include <array>
#include <cmath>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

/// The symbol stands where the language has it; plain numbers change only the separators.
QString currencyText(const QLocale &locale, double amount, const QString &symbol, int decimals)
{
    QString text = locale.toCurrencyString(amount, symbol, decimals);
    const QLocale numbers = numberLocale(locale);
    return numbers == locale ? text : text.replace(locale.decimalPoint(), numbers.decimalPoint());
}

constexpr QChar Nbsp(0x00A0);

/// Decimals that leave `digits` significant digits of a value of at least one.
int decimalsFor(double value, int digits)
{
    const int before = value < 1.0 ? 1 : static_cast<int>(std::floor(std::log10(value))) + 1;
    return std::max(0, digits - before);
}

/// Enough decimals to show two significant digits of an amount below one cent.
int decimalsForSmall(qint64 nanos)
{
    int decimals = 9;
    for (qint64 power = 100; power <= nanos; power *= 10)
        --decimals;
    return std::max(2, decimals);
}

struct Unit
{
    double factor;
    QString name;
};

struct Units
{
    std::array<Unit, 3> large; ///< the largest first
    std::optional<QString> thousand; ///< for what is too long in full
};

Units unitsOf(QLocale::Language language)
{
    if (language == QLocale::Chinese)
        return {{Unit{1e12, u"万亿"_s}, Unit{1e8, u"亿"_s}, Unit{1e4, u"万"_s}}, std::nullopt};
    // "B" would be read as "Billion", a thousand times more than it is.
    if (language == QLocale::German)
        return {{Unit{1e12, u"Bio."_s}, Unit{1e9, u"Mrd."_s}, Unit{1e6, u"Mio."_s}}, u"Tsd."_s};
    return {{Unit{1e12, u"T"_s}, Unit{1e9, u"B"_s}, Unit{1e6, u"M"_s}}, u"k"_s};
}

QString dayPattern(QLocale::Language language)
{
    if (language == QLocale::Chinese)
        return u"M月d日"_s;
    return language == QLocale::German ? u"d. MMM"_s : u"d MMM"_s;
}

QString datePattern(QLocale::Language language)
{
    return language == QLocale::Chinese ? u"yyyy年M月d日"_s : dayPattern(language) + u" yyyy"_s;
}

QString weekdayPattern(QLocale::Language language)
{
    if (language == QLocale::Chinese)
        return datePattern(language) + u" ddd"_s;
    return (language == QLocale::German ? u"ddd, "_s : u"ddd "_s) + datePattern(language);
}

} // namespace

NumberFormat::NumberFormat(const QLocale &locale) : m_locale(locale) { }

QString NumberFormat::decimal(double value, int decimals) const
{
    return numberLocale(m_locale).toString(value, 'f', decimals);
}

QString NumberFormat::count(qint64 value) const
{
    return numberLocale(m_locale).toString(value);
}

QString NumberFormat::compact(qint64 value, int digits) const
{
    const Units units = unitsOf(m_locale.language());
    const double absolute = std::abs(static_cast<double>(value));
    const auto in = [&](const Unit &unit) -> QString {
        const double scaled = static_cast<double>(value) / unit.factor;
        return decimal(scaled, decimalsFor(std::abs(scaled), digits)) + Nbsp + unit.name;
    };
    for (const Unit &unit : units.large) {
        // A figure that would round up to the unit is written in it: 999,996 is 1.000 M, not 1,000.0 k.
        if (absolute >= unit.factor * (1.0 - 0.5 * std::pow(10.0, -digits)))
            return in(unit);
    }
    return units.thousand && absolute >= 100'000 ? in({1e3, *units.thousand}) : count(value);
}

QString NumberFormat::tokens(qint64 value, qint64 rows, qint64 requests, int digits) const
{
    // Where no request knows the whole, what is known of its parts is still the least it can be.
    if (requests > 0 && rows == 0 && value == 0)
        return unknown();
    const QString text = compact(value, digits);
    return rows < requests ? u"\u2265"_s + Nbsp + text : text;
}

QString NumberFormat::currencySymbol(Currency currency) const
{
    const QString code = currency.code();
    if (code == u"CNY")
        return u"\u00A5"_s;
    if (code == u"USD")
        return u"$"_s;
    if (code == u"EUR")
        return u"\u20AC"_s;
    if (code == u"GBP")
        return u"\u00A3"_s;
    return code + Nbsp;
}

QString NumberFormat::money(const Money &money, Detail detail) const
{
    const QString symbol = currencySymbol(money.currency);
    const qint64 absolute = money.nanos < 0 ? -(money.nanos + 1) : money.nanos;
    int decimals = 2;
    if (detail == Detail::Short && (absolute >= 100 * Money::NanosPerUnit || money.nanos % Money::NanosPerUnit == 0))
        decimals = 0;
    // Half a cent rounds to 0.01 by the money's own rounding, half to even makes it 0.00: both stay out of the cards.
    if (money.nanos > 0 && money.nanos < Money::NanosPerUnit / 100) {
        if (detail == Detail::Card)
            return u'<' + currencyText(m_locale, 0.01, symbol, 2);
        decimals = decimalsForSmall(money.nanos);
    }
    return currencyText(m_locale, money.toDecimal(decimals).toDouble(), symbol, decimals);
}

QString NumberFormat::cost(const CostTotal &total, Currency currency, const ExchangeRate &rate, Detail detail) const
{
    const std::optional<Money> amount = total.in(currency, rate);
    if (!amount)
        return unknown();
    // "At least less than a cent" says nothing: a lower bound shows its digits.
    const bool isTiny = amount->nanos > 0 && amount->nanos < Money::NanosPerUnit / 100;
    const QString text = money(*amount, isTiny && total.unpricedRows() > 0 ? Detail::Exact : detail);
    // One mark: "at least" says that it is not exact, too.
    if (total.unpricedRows() > 0)
        return u"\u2265"_s + Nbsp + text;
    const bool isEstimate = total.rows[static_cast<std::size_t>(CostBasis::Estimated)] > 0;
    return isEstimate ? u"\u2248"_s + Nbsp + text : text;
}

QString NumberFormat::duration(std::optional<double> seconds) const
{
    return seconds ? durationText(*seconds, numberLocale(m_locale)) : unknown();
}

QString NumberFormat::micros(std::optional<qint64> micros) const
{
    return duration(micros ? std::optional<double>(static_cast<double>(*micros) / 1e6) : std::nullopt);
}

QString NumberFormat::percent(double ratio, int decimals) const
{
    const double least = std::pow(10.0, -decimals);
    if (ratio > 0.0 && ratio * 100.0 < least / 2)
        return u'<' + decimal(least, decimals) + Nbsp + numberLocale(m_locale).percent();
    return decimal(ratio * 100.0, decimals) + Nbsp + numberLocale(m_locale).percent();
}

QString NumberFormat::share(qint64 part, qint64 whole) const
{
    return whole > 0 ? percent(static_cast<double>(part) / static_cast<double>(whole)) : unknown();
}

QString NumberFormat::rate(const ExchangeRate &rate) const
{
    const Money buys{rate.nanosPerUnit, rate.quote};
    QString text = buys.toDecimal(9);
    while (text.endsWith(u'0') && text.size() - text.indexOf(u'.') > 3)
        text.chop(1);
    const auto decimals = static_cast<int>(text.size() - text.indexOf(u'.') - 1);
    return u"1\u00A0%1 = %2\u00A0%3"_s.arg(rate.base.code(), decimal(text.toDouble(), decimals), rate.quote.code());
}

QString NumberFormat::dayMonth(const QDate &date) const
{
    return m_locale.toString(date, dayPattern(m_locale.language()));
}

QString NumberFormat::date(const QDate &date) const
{
    return m_locale.toString(date, datePattern(m_locale.language()));
}

QString NumberFormat::weekdayDate(const QDate &date) const
{
    return m_locale.toString(date, weekdayPattern(m_locale.language()));
}

QString NumberFormat::dateTime(const QDateTime &when) const
{
    return m_locale.toString(when, datePattern(m_locale.language()) + u" HH:mm"_s);
}

QString NumberFormat::range(const TimeRange &range, const ReportingZone &zone) const
{
    const QDateTime start = QDateTime::fromSecsSinceEpoch(range.start, zone.timeZone());
    const QDateTime end = QDateTime::fromSecsSinceEpoch(range.end, zone.timeZone());
    const bool wholeDays =
        range.start == zone.dayStart(zone.dayOf(range.start)) && range.end == zone.dayStart(zone.dayOf(range.end));
    if (!wholeDays)
        return dateTime(start) + u" \u2013 "_s + dateTime(end);
    const QDate first = start.date();
    const QDate last = end.date().addDays(-1);
    if (first == last)
        return date(last);
    const bool isYearSaidOnce = first.year() == last.year() && m_locale.language() != QLocale::Chinese;
    return (isYearSaidOnce ? dayMonth(first) : date(first)) + u" \u2013 "_s + date(last);
}

QString NumberFormat::age(qint64 seconds) const
{
    if (seconds < 2)
        return tr("just now");
    if (seconds < 60)
        return tr("%1\u00A0s ago").arg(seconds);
    if (seconds < 3600)
        return tr("%1\u00A0min ago").arg(seconds / 60);
    if (seconds < 48 * 3600)
        return tr("%1\u00A0h ago").arg(seconds / 3600);
    return tr("%n day(s) ago", nullptr, static_cast<int>(seconds / 86400));
}

} // namespace Tokenglass
