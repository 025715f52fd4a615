// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/priceexport.h"

#include "models/domain/pricetable.h"
#include "models/export/exportcolumns.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

ExportCell textOrUnknown(const QString &text)
{
    return text.isEmpty() ? ExportCell() : ExportCell::ofText(text);
}

ExportRow priceRow(const Price &price)
{
    ExportRow row{textOrUnknown(price.provider), ExportCell::ofText(price.model),
                  ExportCell::ofText(price.currency.code())};
    for (const std::optional<qint64> &nanos : price.nanosPerMillion)
        row.push_back(ExportCell::of(nanos));
    row.push_back(ExportCell::of(price.thresholdTokens));
    row.push_back(price.validFrom.isValid() ? ExportCell::of(price.validFrom.toSecsSinceEpoch()) : ExportCell());
    row.push_back(textOrUnknown(windowsText(price.windows)));
    row.push_back(textOrUnknown(price.source));
    const QDate asOf = QDate::fromString(price.asOf, Qt::ISODate);
    row.push_back(asOf.isValid() ? ExportCell::of(asOf.toJulianDay()) : ExportCell());
    row.push_back(ExportCell::ofText(originName(price.origin)));
    return row;
}

} // namespace

ExportTable priceExport(const QList<Price> &prices)
{
    ExportTable table;
    table.key = u"prices"_s;
    table.title = exportTitle("prices");
    for (const char *key : {"provider", "model", "currency"})
        table.columns.append(exportColumn(key, ExportType::Text));
    // As the buckets of a price stand.
    for (const char *key : {"input_price", "cache_read_price", "cache_write_5m_price", "cache_write_1h_price",
                            "output_price", "reasoning_price"})
        table.columns.append(exportColumn(key, ExportType::Money));
    table.columns.append(exportColumn("threshold_tokens", ExportType::Count));
    table.columns.append(exportColumn("valid_from", ExportType::Instant));
    table.columns.append(exportColumn("hours", ExportType::Text));
    table.columns.append(exportColumn("source", ExportType::Text));
    table.columns.append(exportColumn("as_of", ExportType::Day));
    table.columns.append(exportColumn("origin", ExportType::Text));
    std::vector<ExportRow> rows;
    for (const Price &price : prices)
        rows.push_back(priceRow(price));
    table.setRows(std::move(rows));
    return table;
}

} // namespace Tokenglass
