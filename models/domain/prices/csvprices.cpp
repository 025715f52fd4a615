// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/prices/priceimport.h"

#include "models/domain/csv.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

struct Column
{
    QString name;
    TokenBucket bucket;
};

const QList<Column> &bucketColumns()
{
    static const QList<Column> columns{
        {u"input_per_mtok"_s, TokenBucket::FreshInput}, {u"cache_read"_s, TokenBucket::CacheRead},
        {u"cache_write"_s, TokenBucket::CacheWrite5m},  {u"cache_write_1h"_s, TokenBucket::CacheWrite1h},
        {u"output_per_mtok"_s, TokenBucket::Output},    {u"reasoning"_s, TokenBucket::Reasoning}};
    return columns;
}

using Row = QHash<QString, QString>;

/// "200000", "200k" or the lower end of a range such as "(32K,128K]"; empty text is 0.
std::optional<qint64> thresholdFrom(const QString &text)
{
    static const QRegularExpression form(u"^\\(?\\s*([0-9]+)(?:\\.0*)?\\s*([kK]?)\\s*(?:,[^\\]]*\\]?)?$"_s);
    if (text.trimmed().isEmpty())
        return 0;
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).toLongLong() * (match.captured(2).isEmpty() ? 1 : 1000);
}

Error invalid(const QString &what)
{
    return Error{Error::Kind::Input, what};
}

/// "0.5", "1e-3" as programs write it, and "0,5" where semicolons separate.
std::optional<qint64> nanosFromCell(const QString &text, QChar separator)
{
    QString number = text;
    if (separator == u';' && !number.contains(u'.'))
        number.replace(u',', u'.');
    if (!number.contains(u'e', Qt::CaseInsensitive))
        return nanosFromText(number);
    const auto nanos = nanosFromJson(QJsonValue(number), 1);
    // Too small to be said in nano-units is not free.
    return nanos && *nanos == 0 && number.toDouble() != 0 ? std::nullopt : nanos;
}

Result<void> readBuckets(const Row &row, QChar separator, Price &price)
{
    for (const Column &column : bucketColumns()) {
        const QString text = row.value(column.name).trimmed();
        if (text.isEmpty())
            continue;
        const auto nanos = nanosFromCell(text, separator);
        if (!nanos)
            return invalid(
                u"%1 \"%2\" is not a price per 1 M tokens with at most nine decimals"_s.arg(column.name, text));
        setNanos(price, column.bucket, nanos);
    }
    if (!hasNanos(price, TokenBucket::FreshInput) || !hasNanos(price, TokenBucket::Output))
        return invalid(u"input_per_mtok and output_per_mtok are needed"_s);
    return {};
}

Result<Price> priceFromRow(const Row &row, QChar separator, const QString &asOf)
{
    Price price;
    price.provider = row.value(u"provider"_s).trimmed();
    price.model = row.value(u"model"_s).trimmed();
    price.origin = PriceOrigin::Imported;
    const auto currency = Currency::fromCode(row.value(u"currency"_s).trimmed().toUpper());
    if (price.model.isEmpty() || !currency)
        return invalid(u"a model and a currency such as USD are needed"_s);
    price.currency = *currency;
    if (price.provider.isEmpty())
        price.provider = u"-"_s;
    const QString tier =
        row.contains(u"above_input_tokens"_s) ? row.value(u"above_input_tokens"_s) : row.value(u"tier_or_threshold"_s);
    const auto threshold = thresholdFrom(tier);
    if (!threshold)
        return invalid(u"\"%1\" is not a number of tokens"_s.arg(tier));
    price.thresholdTokens = *threshold;
    const Result<QList<DailyWindow>> windows = windowsFromText(row.value(u"utc_hours"_s));
    if (!windows)
        return windows.error();
    price.windows = *windows;
    if (const QString from = row.value(u"valid_from"_s).trimmed(); !from.isEmpty()) {
        price.validFrom = QDateTime::fromString(from.size() == 10 ? from + u"T00:00:00Z"_s : from, Qt::ISODate).toUTC();
        if (!price.validFrom.isValid())
            return invalid(u"valid_from \"%1\" is not a time such as 2026-07-24 or 2026-07-24T16:00:00Z"_s.arg(from));
    }
    const QString date = row.value(u"as_of"_s).trimmed();
    price.asOf = QDate::fromString(date, Qt::ISODate).isValid() ? date : asOf;
    price.source = row.value(u"source"_s).trimmed();
    if (price.source.isEmpty())
        price.source = u"CSV"_s;
    if (const Result<void> read = readBuckets(row, separator, price); !read)
        return read.error();
    return price;
}

} // namespace

Result<PriceImport> importPriceCsv(const QByteArray &csv, const QString &asOf)
{
    const QString text = QString::fromUtf8(csv);
    const QChar separator = csvSeparator(text);
    const Result<QList<QStringList>> lines = fromCsvText(text, separator);
    if (!lines)
        return lines.error();
    QStringList header = lines->value(0);
    for (QString &name : header)
        name = name.trimmed().toLower();
    for (const QString &needed : {u"model"_s, u"currency"_s, u"input_per_mtok"_s, u"output_per_mtok"_s}) {
        if (!header.contains(needed))
            return invalid(u"the first line must name the column %1"_s.arg(needed));
    }
    PriceImport result;
    result.format = u"CSV"_s;
    QHash<QString, QList<Price>> byModel;
    QStringList order;
    for (qsizetype i = 1; i < lines->size(); ++i) {
        Row row;
        for (qsizetype column = 0; column < header.size(); ++column)
            row.insert(header.at(column), lines->at(i).value(column));
        const Result<Price> price = priceFromRow(row, separator, asOf);
        if (!price) {
            result.warnings.append(u"line %1: %2"_s.arg(i + 1).arg(price.error().detail));
            continue;
        }
        if (!byModel.contains(price->model))
            order.append(price->model);
        byModel[price->model].append(*price);
    }
    for (const QString &model : std::as_const(order)) {
        if (const Result<void> sound = checkPrices(byModel.value(model), model); !sound)
            result.warnings.append(sound.error().detail);
        else
            result.table.prices.append(byModel.value(model));
    }
    if (result.table.prices.isEmpty())
        return invalid(result.warnings.isEmpty() ? u"no price was found in it"_s : result.warnings.constFirst());
    return result;
}

QByteArray pricesToCsv(const QList<Price> &prices)
{
    QStringList header{u"provider"_s,           u"model"_s,     u"currency"_s,
                       u"above_input_tokens"_s, u"utc_hours"_s, u"valid_from"_s};
    for (const Column &column : bucketColumns())
        header.append(column.name);
    header.append({u"as_of"_s, u"source"_s});
    QList<QStringList> rows;
    for (const Price &price : prices) {
        QStringList row{price.provider,
                        price.model,
                        price.currency.code(),
                        QString::number(price.thresholdTokens),
                        windowsText(price.windows),
                        price.validFrom.isValid() ? price.validFrom.toUTC().toString(Qt::ISODate) : QString()};
        for (const Column &column : bucketColumns()) {
            const auto nanos = price.nanosPerMillion[static_cast<std::size_t>(column.bucket)];
            row.append(nanos ? textFromNanos(*nanos) : QString());
        }
        row.append({price.asOf, price.source});
        rows.append(row);
    }
    return toCsv(header, rows).toUtf8();
}

} // namespace Tokenglass
