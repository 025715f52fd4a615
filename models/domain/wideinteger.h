// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <limits>
#include <optional>

namespace Tokenglass {

/// 128 bits for intermediate results: products of money, rates and token counts do not fit 64.
__extension__ using WideInteger = __int128;

/// The value as 64 bits; empty when it does not fit.
[[nodiscard]] inline std::optional<qint64> narrow(WideInteger value)
{
    if (value > WideInteger(std::numeric_limits<qint64>::max())
        || value < WideInteger(std::numeric_limits<qint64>::min()))
        return std::nullopt;
    return static_cast<qint64>(value);
}

/// dividend / divisor, rounded to the nearest, halves to even. divisor > 0.
[[nodiscard]] inline WideInteger divideHalfEven(WideInteger dividend, WideInteger divisor)
{
    WideInteger quotient = dividend / divisor;
    const WideInteger remainder = dividend % divisor;
    const WideInteger twice = (remainder < 0 ? -remainder : remainder) * 2;
    if (twice > divisor || (twice == divisor && quotient % 2 != 0))
        quotient += dividend < 0 ? -1 : 1;
    return quotient;
}

} // namespace Tokenglass
