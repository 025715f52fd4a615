// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/money.h"

#include "models/domain/wideinteger.h"

#include <algorithm>
#include <cfloat>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr std::array<qint64, 10> PowersOfTen{1,       10,        100,        1'000,       10'000,
                                             100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Digits and their scale, with everything past the ninth decimal kept only as "how much is left over".
struct Decimal
{
    WideInteger nanos = 0;
    int tail = 0; ///< first digit past the ninth decimal
    bool rest = false; ///< any non-zero digit after that
};

std::optional<Decimal> readDecimal(std::string_view text)
{
    Decimal result;
    int decimals = -1;
    bool anyDigit = false;
    for (const char c : text) {
        if (c == '.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (!isDigit(c))
            return std::nullopt;
        anyDigit = true;
        const int digit = c - '0';
        if (decimals >= 9) {
            if (decimals++ == 9)
                result.tail = digit;
            else
                result.rest = result.rest || digit != 0;
            continue;
        }
        if (decimals >= 0)
            ++decimals;
        result.nanos = result.nanos * 10 + digit;
        if (result.nanos > WideInteger(std::numeric_limits<qint64>::max()) + 1) // one more: the smallest is negative
            return std::nullopt;
    }
    if (!anyDigit)
        return std::nullopt;
    for (int i = std::max(decimals, 0); i < 9; ++i)
        result.nanos *= 10;
    return result;
}

/// What may be multiplied by each power of ten. A table, for this is done once a row and a division is slow.
constexpr std::array<double, PowersOfTen.size()> Limits = [] {
    std::array<double, PowersOfTen.size()> limits{};
    for (std::size_t i = 0; i < limits.size(); ++i) {
        const qint64 most = std::numeric_limits<qint64>::max() / PowersOfTen[i];
        limits[i] = static_cast<double>(most);
    }
    return limits;
}();

double roundedHalfEven(double value)
{
    // Beyond 2^52 neighbours are 1 apart, so the addition rounds, as the processor does: to the nearest, half to even.
    static_assert(FLT_EVAL_METHOD == 0);
    constexpr double Half = 2'251'799'813'685'248; // 2^51
    return std::abs(value) < Half ? (value + 3 * Half) - 3 * Half : std::nearbyint(value);
}

} // namespace

std::optional<Currency> Currency::fromCode(QStringView code)
{
    if (code.size() != 3)
        return std::nullopt;
    std::array<char, 3> letters{};
    for (qsizetype i = 0; i < 3; ++i) {
        if (code[i] < u'A' || code[i] > u'Z')
            return std::nullopt;
        letters[static_cast<std::size_t>(i)] = code[i].toLatin1();
    }
    return Currency(letters);
}

QString Currency::code() const
{
    return isValid() ? QString::fromLatin1(m_code.data(), 3) : QString();
}

std::optional<Money> Money::fromDecimal(std::string_view text, Currency currency)
{
    const bool negative = !text.empty() && text.front() == '-';
    if (!text.empty() && (text.front() == '-' || text.front() == '+'))
        text.remove_prefix(1);
    auto decimal = readDecimal(text);
    if (!decimal)
        return std::nullopt;
    const bool odd = decimal->nanos % 2 != 0;
    if (decimal->tail > 5 || (decimal->tail == 5 && (decimal->rest || odd)))
        decimal->nanos += 1;
    const auto nanos = narrow(negative ? -decimal->nanos : decimal->nanos);
    if (!nanos)
        return std::nullopt;
    return Money{*nanos, currency};
}

std::optional<Money> Money::fromDouble(double units, Currency currency, int decimals)
{
    const auto places = static_cast<std::size_t>(std::clamp(decimals, 0, 9));
    if (!std::isfinite(units))
        return std::nullopt;
    // Rounding the scaled value once undoes the binary error of a decimal that was written into a double.
    const double scaled = roundedHalfEven(units * static_cast<double>(PowersOfTen[places]));
    if (std::abs(scaled) >= Limits[9 - places])
        return std::nullopt;
    return Money{static_cast<qint64>(scaled) * PowersOfTen[9 - places], currency};
}

QString Money::toDecimal(int decimals) const
{
    const auto places = static_cast<std::size_t>(std::clamp(decimals, 0, 9));
    const qint64 rounded = *narrow(divideHalfEven(nanos, PowersOfTen[9 - places]));
    const quint64 magnitude = rounded < 0 ? 0 - static_cast<quint64>(rounded) : static_cast<quint64>(rounded);
    const auto power = static_cast<quint64>(PowersOfTen[places]);
    QString text = rounded < 0 ? u"-"_s : QString();
    text += QString::number(magnitude / power);
    if (places > 0)
        text += u'.' + QString::number(magnitude % power).rightJustified(static_cast<qsizetype>(places), u'0');
    return text;
}

ExchangeRate ExchangeRate::defaultUsdCny()
{
    return {Currency::usd(), Currency::cny(), 7'300'000'000, u"2025-01-01"_s, u"fixed"_s};
}

std::optional<Money> ExchangeRate::convert(const Money &money, Currency target) const
{
    if (money.currency == target)
        return money;
    if (nanosPerUnit <= 0)
        return std::nullopt;
    std::optional<qint64> nanos;
    if (money.currency == base && target == quote)
        nanos = narrow(divideHalfEven(WideInteger(money.nanos) * nanosPerUnit, Money::NanosPerUnit));
    else if (money.currency == quote && target == base)
        nanos = narrow(divideHalfEven(WideInteger(money.nanos) * Money::NanosPerUnit, nanosPerUnit));
    if (!nanos)
        return std::nullopt;
    return Money{*nanos, target};
}

} // namespace Tokenglass
