// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/pricetablemodel.h"

#include "models/session/pricecontroller.h"
#include "models/session/sourcesession.h"

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

std::optional<TokenBucket> bucketOf(int column)
{
    switch (column) {
    case PriceTableModel::Input:
        return TokenBucket::FreshInput;
    case PriceTableModel::CacheRead:
        return TokenBucket::CacheRead;
    case PriceTableModel::CacheWrite:
        return TokenBucket::CacheWrite5m;
    case PriceTableModel::Output:
        return TokenBucket::Output;
    default:
        return std::nullopt;
    }
}

/// The requests of the period by the model they are priced as.
QHash<QString, qint64> requestsByModel(const DashboardSnapshot &snapshot, const PriceBook &book)
{
    QHash<QString, qint64> requests;
    for (const ModelUsage &usage : snapshot.models) {
        const QString name = book.pricedName(usage.model.provider, usage.model.name, usage.model.alias);
        if (!name.isEmpty())
            requests[book.canonicalModel(name)] += usage.measures.requests;
    }
    return requests;
}

/// Whether a request of its size, at its hours, would be priced by this row now.
bool isInUse(const PriceBook &book, const Price &price, const QDateTime &now)
{
    if (!price.connectionId.isEmpty())
        return true;
    const qint64 input = price.thresholdTokens == 0 ? 0 : price.thresholdTokens + 1;
    const Price *base = book.priceAt(price.model, input, now);
    return base != nullptr && book.canonicalModel(price.model) == price.model && base->origin == price.origin
        && base->validFrom == price.validFrom;
}

} // namespace

PriceTableModel::PriceTableModel(PriceController &prices, QObject *parent) : TableModel(parent), m_prices(prices)
{
    refresh();
}

void PriceTableModel::setFormat(const NumberFormat &format)
{
    m_format = format;
    refreshTexts();
}

void PriceTableModel::refresh()
{
    const auto book = m_prices.book();
    const auto snapshot = m_prices.session().snapshot();
    const QHash<QString, qint64> requests = snapshot ? requestsByModel(*snapshot, *book) : QHash<QString, qint64>();
    const QDateTime now = m_prices.session().clock().now();
    std::vector<PriceListRow> rows;
    const auto add = [&](const Price &price) {
        PriceListRow row{price, isInUse(*book, price, now), {}};
        if (snapshot)
            row.requests = requests.value(price.model, 0);
        rows.push_back(std::move(row));
    };
    std::for_each(book->prices().begin(), book->prices().end(), add);
    for (const Price &price : m_prices.saved().user) {
        if (!price.connectionId.isEmpty())
            add(price);
    }
    setRows(std::move(rows));
}

QString PriceTableModel::identity(const PriceListRow &row) const
{
    return row.price.rowKey();
}

bool PriceTableModel::isNumeric(int column) const
{
    return bucketOf(column).has_value() || column == Used;
}

QString PriceTableModel::text(const PriceListRow &row, int column) const
{
    const PriceText texts(m_format);
    if (const auto bucket = bucketOf(column))
        return row.price.isFree() ? tr("free") : texts.amount(row.price, *bucket);
    switch (column) {
    case Model:
        return row.price.model;
    case Provider:
        return row.price.provider;
    case Holds:
        return row.inUse ? texts.holds(row.price) : tr("%1 \u00B7 not for new requests").arg(texts.holds(row.price));
    case Source:
        return texts.source(row.price);
    case AsOf:
        return row.price.asOf;
    case Used:
        return row.requests ? m_format.count(*row.requests) : NumberFormat::unknown();
    default:
        return {};
    }
}

QVariant PriceTableModel::sortValue(const PriceListRow &row, int column) const
{
    if (const auto bucket = bucketOf(column)) {
        // Two currencies are compared at the rate on the screen.
        const auto nanos = row.price.nanosPerMillion[static_cast<std::size_t>(*bucket)];
        if (!nanos)
            return {};
        const Money money{*nanos, row.price.currency};
        const auto converted = m_prices.session().rate().convert(money, Currency::cny());
        return static_cast<qlonglong>(converted ? converted->nanos : money.nanos);
    }
    if (column == Used)
        return row.requests ? QVariant(static_cast<qlonglong>(*row.requests)) : QVariant();
    if (column == Holds)
        return row.price.validFrom.isValid() ? row.price.validFrom.toMSecsSinceEpoch() : qlonglong(0);
    return text(row, column);
}

QVariant PriceTableModel::cell(const PriceListRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case CopyRole:
        if (const auto bucket = bucketOf(column)) {
            const auto nanos = row.price.nanosPerMillion[static_cast<std::size_t>(*bucket)];
            return nanos ? textFromNanos(*nanos) + u' ' + row.price.currency.code() : QString();
        }
        return column == Used && row.requests ? QString::number(*row.requests) : text(row, column);
    case SortRole:
        return sortValue(row, column);
    case FilterRole:
        return QStringList{text(row, Model), text(row, Provider), text(row, Source), row.price.currency.code()}.join(
            u'\n');
    case Qt::ToolTipRole:
        if (!row.inUse)
            return tr("Another price of this model goes first now");
        return bucketOf(column) ? PriceText(m_format).unit(row.price.currency) : text(row, column);
    default:
        return {};
    }
}

QVariant PriceTableModel::header(int column, int role) const
{
    if (role == Qt::ToolTipRole && column == Used)
        return tr("Requests of the model in this period");
    if (role == Qt::ToolTipRole && bucketOf(column))
        return tr("Per 1 M tokens, in the currency shown");
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Model:
        return tr("Model");
    case Provider:
        return tr("Provider");
    case Input:
        return tr("Input");
    case CacheRead:
        return tr("Cache read");
    case CacheWrite:
        return tr("Cache write");
    case Output:
        return tr("Output");
    case Holds:
        return tr("Holds");
    case Source:
        return tr("Source");
    case AsOf:
        return tr("As of");
    case Used:
        return tr("Requests");
    default:
        return {};
    }
}

UnpricedModel::UnpricedModel(PriceController &prices, QObject *parent) : TableModel(parent), m_prices(prices)
{
    refresh();
}

void UnpricedModel::setFormat(const NumberFormat &format)
{
    m_format = format;
    refreshTexts();
}

void UnpricedModel::refresh()
{
    std::vector<UnpricedRow> rows;
    if (const auto snapshot = m_prices.session().snapshot()) {
        for (const ModelUsage &usage : snapshot->models) {
            if (usage.measures.cost.unpricedRows() > 0 && !usage.model.label().isEmpty())
                rows.push_back({usage.model, usage.measures.cost.unpricedRows(), usage.measures.tokens.total});
        }
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const UnpricedRow &a, const UnpricedRow &b) { return a.requests > b.requests; });
    setRows(std::move(rows));
}

QString UnpricedModel::identity(const UnpricedRow &row) const
{
    return row.model.provider + u'\n' + row.model.name + u'\n' + row.model.alias;
}

QVariant UnpricedModel::cell(const UnpricedRow &row, int column, int role) const
{
    const bool isText = column < Requests;
    const qint64 figure = column == Requests ? row.requests : row.tokens;
    const QString text = column == Model ? row.model.label() : row.model.provider;
    switch (role) {
    case Qt::DisplayRole:
        return isText ? text : column == Requests ? m_format.count(figure) : m_format.compact(figure);
    case CopyRole:
        return isText ? text : QString::number(figure);
    case SortRole:
        return isText ? QVariant(text) : QVariant(static_cast<qlonglong>(figure));
    case Qt::ToolTipRole:
        return column == Model ? row.model.name : QString();
    default:
        return {};
    }
}

QVariant UnpricedModel::header(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Model:
        return tr("Model");
    case Provider:
        return tr("Provider");
    case Requests:
        return tr("Requests without a price");
    default:
        return tr("Tokens");
    }
}

} // namespace Tokenglass
