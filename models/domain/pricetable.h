// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/price.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace Tokenglass {

/// A list of prices with its alias rules: one layer of a price book.
struct PriceTable
{
    QList<Price> prices;
    QList<AliasRule> aliases;
};

/// Reads resources/prices/*.json (format: see resources/prices/README.md); all of it or nothing.
[[nodiscard]] Result<PriceTable> priceTableFromJson(const QByteArray &json);

/// One price as our own files keep it, and back.
[[nodiscard]] QJsonObject toJson(const Price &price);
[[nodiscard]] Result<Price> priceFromJson(const QJsonObject &object);

/// Two prices for one case, or a period that has only the price of large requests, would make the cost depend on luck.
/// `prices`: of one model and one layer.
[[nodiscard]] Result<void> checkPrices(const QList<Price> &prices, const QString &where);

/// "01:00-04:00 mon-fri", one a window, separated by ", "; empty: all day. And back.
[[nodiscard]] QString windowsText(const QList<DailyWindow> &windows);
[[nodiscard]] Result<QList<DailyWindow>> windowsFromText(const QString &text);

/// A decimal per 1 M tokens with at most nine decimals, as nano-units; empty: it is not one.
[[nodiscard]] std::optional<qint64> nanosFromText(const QString &text);
/// The same the other way, without idle zeros.
[[nodiscard]] QString textFromNanos(qint64 nanos);

} // namespace Tokenglass
