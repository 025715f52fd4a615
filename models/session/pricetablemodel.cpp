// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/pricetablemodel.h"

#include "models/session/periodtext.h"
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

PriceTableModel::PriceTableModel(PriceController &prices, QObject *parent)
    : TableModel(parent), m_prices(prices), m_usage(prices)
{
    connect(&m_usage, &PriceUsage::changed, this, &PriceTableModel::fill);
    refresh();
}

void PriceTableModel::setFormat(const NumberFormat &format)
{
    m_format = format;
    refreshTexts();
}

void PriceTableModel::refresh()
{
    m_usage.count();
    fill();
}

void PriceTableModel::fill()
{
    const auto book = m_prices.book();
    const QDateTime now = m_prices.session().clock().now();
    std::vector<PriceListRow> rows;
    const auto add = [&](const Price &price) {
        rows.push_back({price, isInUse(*book, price, now), m_usage.use(price)});
    };
    std::for_each(book->prices().begin(), book->prices().end(), add);
    for (const Price &price : m_prices.saved().user) {
        if (!price.connectionId.isEmpty())
            add(price);
    }
    setRows(std::move(rows));
}

QString PriceTableModel::periodText() const
{
    const SourceSession &session = m_prices.session();
    const QString period = inPeriodText(session.period(), m_format, session.zone());
    //: %1 is "in the last 7 days"
    return session.filter().isEmpty() ? period : tr("%1, as filtered").arg(period);
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
        return row.use ? m_format.count(row.use->priced) : NumberFormat::unknown();
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
        return row.use ? QVariant(static_cast<qlonglong>(row.use->priced)) : QVariant();
    if (column == Holds)
        return row.price.validFrom.isValid() ? row.price.validFrom.toMSecsSinceEpoch() : qlonglong(0);
    return text(row, column);
}

QString PriceTableModel::toolTip(const PriceListRow &row, int column) const
{
    if (column == Used && !row.use)
        return tr("Not known: no source is open, it gives totals only, or its requests are still being counted");
    if (column == Used) {
        const QString priced =
            //: %1 is a number, %2 is "in the last 7 days"
            tr("%1 requests %2 are calculated with this price.").arg(m_format.count(row.use->priced), periodText());
        return row.use->others == 0 ? priced
                                    : priced + u' '
                + tr("%1 more have a cost from the source or the provider, which stands.")
                      .arg(m_format.count(row.use->others));
    }
    if (!row.inUse)
        return tr("Another price of this model goes first now");
    return bucketOf(column) ? PriceText(m_format).unit(row.price.currency) : text(row, column);
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
        return column == Used && row.use ? QString::number(row.use->priced) : text(row, column);
    case SortRole:
        return sortValue(row, column);
    case FilterRole:
        return QStringList{text(row, Model), text(row, Provider), text(row, Source), row.price.currency.code()}.join(
            u'\n');
    case Qt::ToolTipRole:
        return toolTip(row, column);
    default:
        return {};
    }
}

QVariant PriceTableModel::header(int column, int role) const
{
    if (role == Qt::ToolTipRole && column == Used)
        return tr("Requests %1 whose cost is calculated with this price").arg(periodText());
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
        return tr("Used by");
    default:
        return {};
    }
}

namespace {

/// In all of the range: then it is the tokens that are not known, and no other price would help.
bool hasPrice(const PriceBook &book, const ModelIdentity &model, const TimeRange &range)
{
    const QString name = book.pricedName(model.provider, model.name, model.alias);
    const auto holdsAt = [&](qint64 second) {
        return book.priceAt(name, 0, QDateTime::fromSecsSinceEpoch(second, Qt::UTC)) != nullptr;
    };
    return !name.isEmpty() && holdsAt(range.start) && holdsAt(range.end - 1);
}

} // namespace

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
        const TimeRange range = snapshot->query.range;
        for (const ModelUsage &usage : snapshot->models) {
            if (usage.measures.cost.unpricedRows() > 0 && !usage.model.label().isEmpty()
                && !hasPrice(*m_prices.book(), usage.model, range))
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
