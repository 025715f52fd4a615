// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sources/readplan.h"

#include <charconv>
#include <cmath>
#include <optional>

namespace Tokenglass {

/// The whole text as a number, spaces around it aside; empty if it is anything else.
template <typename Number>
[[nodiscard]] std::optional<Number> numberFromText(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    Number result{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), result);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return result;
}

/// Any kind of value as floating point; empty for NULL, times and text that is no number.
[[nodiscard]] inline std::optional<double> realFromRaw(const RawValue &raw)
{
    switch (raw.type) {
    case RawValue::Type::Integer:
        return static_cast<double>(raw.integer);
    case RawValue::Type::Real:
        return raw.real;
    case RawValue::Type::Text:
        return numberFromText<double>(raw.text);
    case RawValue::Type::Null:
    case RawValue::Type::Time:
        break;
    }
    return std::nullopt;
}

/// A floating-point value that is a whole number of 64 bits; empty otherwise.
[[nodiscard]] inline std::optional<qint64> wholeFromReal(double real)
{
    constexpr double Limit = 9.2e18;
    if (!std::isfinite(real) || std::nearbyint(real) != real || std::abs(real) > Limit)
        return std::nullopt;
    return static_cast<qint64>(real);
}

} // namespace Tokenglass
