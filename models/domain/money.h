// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QString>

#include <array>
#include <optional>
#include <string_view>

namespace Tokenglass {

/// An ISO 4217 code. Default: no currency.
class Currency
{
public:
    constexpr Currency() = default;
    /// `code`: exactly three upper-case letters; anything else gives no currency.
    static std::optional<Currency> fromCode(QStringView code);

    [[nodiscard]] QString code() const;
    [[nodiscard]] bool isValid() const { return m_code[0] != 0; }

    static Currency cny() { return Currency({'C', 'N', 'Y'}); }
    static Currency usd() { return Currency({'U', 'S', 'D'}); }

    friend bool operator==(const Currency &, const Currency &) = default;
    friend bool operator<(const Currency &a, const Currency &b) { return a.m_code < b.m_code; }
    friend size_t qHash(const Currency &currency, size_t seed = 0)
    {
        return ::qHashMulti(seed, currency.m_code[0], currency.m_code[1], currency.m_code[2]);
    }

private:
    explicit constexpr Currency(std::array<char, 3> code) : m_code(code) { }
    std::array<char, 3> m_code{};
};

/// An exact amount: signed 64-bit nano-units (1e-9 of the currency's unit). Range: about +-9.2 thousand million units.
struct Money
{
    static constexpr qint64 NanosPerUnit = 1'000'000'000;

    qint64 nanos = 0;
    Currency currency;

    /// Decimal text such as "0.00068" or "-12"; more than nine decimals round half to even. Empty: not a number or too
    /// large.
    static std::optional<Money> fromDecimal(std::string_view text, Currency currency);
    /// A floating-point column, rounded once to `decimals` (0..9) places. Empty: NaN, infinite or too large.
    static std::optional<Money> fromDouble(double units, Currency currency, int decimals = 9);

    /// "58.230000": dot decimal, no grouping, `decimals` places (0..9), rounded half to even.
    [[nodiscard]] QString toDecimal(int decimals = 6) const;

    friend bool operator==(const Money &, const Money &) = default;
};

/// How many units of `quote` one unit of `base` buys, exact to nine decimals, with where it is from.
struct ExchangeRate
{
    Currency base;
    Currency quote;
    qint64 nanosPerUnit = 0;
    QString date; ///< ISO date the rate is of
    QString source; ///< who said so, for the screen and exports

    /// 1 USD = 7.3 CNY, the rate to start with.
    static ExchangeRate defaultUsdCny();

    /// `money` in the other currency of the pair, rounded half to even to a nano-unit.
    /// Empty: the currency is not of this pair, the rate is not positive, or the result does not fit.
    [[nodiscard]] std::optional<Money> convert(const Money &money, Currency target) const;
    /// Of the pair, the one that is not this.
    [[nodiscard]] Currency otherThan(Currency currency) const { return currency == base ? quote : base; }

    friend bool operator==(const ExchangeRate &, const ExchangeRate &) = default;
};

} // namespace Tokenglass
