// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>

#include <initializer_list>
#include <optional>

namespace Tokenglass {

/// The object, or the objects of an array. Empty: not JSON, or neither. Bytes that are not UTF-8 become replacement
/// characters instead of losing the whole.
[[nodiscard]] std::optional<QList<QJsonObject>> jsonObjects(const QByteArray &json);
[[nodiscard]] std::optional<QJsonObject> jsonObject(const QByteArray &json);

/// A whole number >= 0, also written as 12.0 or "12". Empty: anything else, which is unknown and not 0.
[[nodiscard]] std::optional<qint64> tokenCount(const QJsonValue &value);
/// The first of the fields that is a count.
[[nodiscard]] std::optional<qint64> tokenCount(const QJsonObject &object,
                                               std::initializer_list<QLatin1StringView> fields);

/// A string as it is, a number in its shortest form, anything else null.
[[nodiscard]] QString plainText(const QJsonValue &value);

/// A number of either form as plain decimal text without exponent or trailing zeros: 9.6e-05 gives "0.000096".
/// Null: not a number.
[[nodiscard]] QString decimalText(const QJsonValue &value);

} // namespace Tokenglass
