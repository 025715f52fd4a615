// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/dashboard.h"
#include "models/domain/ratetable.h"
#include "models/session/numberformat.h"

#include <QVariant>

namespace Tokenglass {

/// The figures that several tables show of a Measures, in the three shapes a cell needs.
enum class Figure { Requests, Tokens, CostCny, CostUsd, AverageTime, P95, Failed };

/// How figures are written.
struct FigureFormat
{
    NumberFormat numbers;
    ExchangeRate rate = ExchangeRate::defaultUsdCny();
    Currency currency = Currency::cny(); ///< of the rate's two, the one that leads
    Currency dayTarget = {}; ///< see todaysRateNote()

    friend bool operator==(const FigureFormat &a, const FigureFormat &b)
    {
        return a.numbers.locale() == b.numbers.locale() && a.rate == b.rate && a.currency == b.currency
            && a.dayTarget == b.dayTarget;
    }
};

/// The cost in this one of the two currencies.
[[nodiscard]] Figure costFigure(Currency currency);
/// The cost in the leading currency, and in the other one.
[[nodiscard]] Figure costFigure(const FigureFormat &format);
[[nodiscard]] Figure otherCostFigure(const FigureFormat &format);
/// What a cell of figures, or their column's header, has for a role.
[[nodiscard]] QVariant figureCell(const Measures &measures, Figure figure, int role, const FigureFormat &format);
[[nodiscard]] QVariant figureHeader(Figure figure, int role, const FigureFormat &format);
[[nodiscard]] QString figureText(const Measures &measures, Figure figure, const NumberFormat &format,
                                 const ExchangeRate &rate);
/// Typed, for sorting; invalid = unknown.
[[nodiscard]] QVariant figureValue(const Measures &measures, Figure figure, const ExchangeRate &rate);
/// Exact, with a dot and without grouping, for the clipboard; empty = unknown.
[[nodiscard]] QString figureCopy(const Measures &measures, Figure figure, const ExchangeRate &rate);
/// What the short text leaves out: exact tokens, small amounts, how many requests are unpriced.
[[nodiscard]] QString figureToolTip(const Measures &measures, Figure figure, const NumberFormat &format,
                                    const ExchangeRate &rate);
[[nodiscard]] QString figureTitle(Figure figure);
/// What to beware of where rates are of the day but costs are known in `dayTarget` only (invalid: in both currencies)
/// and this is the cost in the other one: that sum at one rate. Null: nothing.
[[nodiscard]] QString todaysRateNote(Figure figure, Currency dayTarget);
/// The `dayTarget` of a source's figures: invalid also where they have the other currency at the rate of the day too.
[[nodiscard]] Currency dayTargetOf(const std::optional<DayConversion> &conversion, const CostTotal &cost);

} // namespace Tokenglass
