// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/prices/pricediff.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace Tokenglass {

namespace {

struct Rows
{
    QList<Price> current; ///< of the layer that holds at the time, every size and hour
    bool isUsers = false;
};

/// What holds at a time, all sizes and hours of it.
Rows rowsAt(const PriceBook &book, const QString &model, const QDateTime &at)
{
    Rows rows;
    const Price *base = book.priceAt(model, 0, at);
    if (const ProviderName name(model); base == nullptr && name.isQualified()) {
        // Requests of this provider have been priced under the bare name so far.
        const Price *bare = book.priceAt(name.model, 0, at);
        base = bare != nullptr && name.isOf(bare->provider) ? bare : nullptr;
    }
    if (base == nullptr)
        return rows;
    for (const Price &price : book.prices()) {
        if (price.model == base->model && price.origin == base->origin && price.validFrom == base->validFrom)
            rows.current.append(price);
    }
    rows.isUsers = base->origin >= PriceOrigin::User;
    return rows;
}

bool isSameCase(const Price &a, const Price &b)
{
    return a.thresholdTokens == b.thresholdTokens && a.windows == b.windows;
}

bool costsTheSame(const QList<Price> &before, const QList<Price> &after)
{
    return before.size() == after.size() && std::all_of(after.begin(), after.end(), [&before](const Price &price) {
               return std::any_of(before.begin(), before.end(), [&price](const Price &old) {
                   return isSameCase(old, price) && old.currency == price.currency
                       && old.nanosPerMillion == price.nanosPerMillion;
               });
           });
}

/// Rows of the list that hold on the day: of dated ones the newest that has begun.
QList<Price> holdingOn(const QList<Price> &prices, const QDateTime &at)
{
    QDateTime newest;
    for (const Price &price : prices) {
        if (price.validFrom.isValid() && price.validFrom <= at && (!newest.isValid() || price.validFrom > newest))
            newest = price.validFrom;
    }
    QList<Price> holding;
    std::copy_if(prices.begin(), prices.end(), std::back_inserter(holding),
                 [&newest](const Price &price) { return price.validFrom == newest; });
    return holding;
}

/// A list in another currency is most often another list, or a column read wrongly.
void askAboutCurrency(PriceChange &change)
{
    if (change.before.isEmpty() || change.kind == PriceChange::Kind::Unchanged)
        return;
    const Currency old = change.before.constFirst().currency;
    const auto other = std::find_if(change.after.begin(), change.after.end(),
                                    [&old](const Price &price) { return price.currency != old; });
    if (other == change.after.end())
        return;
    PriceDoubt doubt;
    doubt.kind = PriceDoubt::Kind::Currency;
    doubt.nanos = other->of(TokenBucket::FreshInput).value_or(0);
    doubt.usualNanos = change.before.constFirst().of(TokenBucket::FreshInput).value_or(0);
    doubt.ofModel = true;
    doubt.usualCurrency = old;
    change.doubts.prepend(doubt);
}

std::optional<Money> moneyOf(const Price *price, std::size_t bucket)
{
    if (price == nullptr || !price->nanosPerMillion[bucket])
        return std::nullopt;
    return Money{*price->nanosPerMillion[bucket], price->currency};
}

/// Whose price of a model goes first for requests by its bare name; empty: nobody's yet.
QString ownerOf(const PriceBook &book, const QString &model)
{
    const Price *first = nullptr;
    for (const Price &price : book.prices()) {
        const bool isLists = price.origin <= PriceOrigin::Imported;
        if (isLists && price.model == model && (first == nullptr || price.origin < first->origin))
            first = &price;
    }
    return first == nullptr ? QString() : first->provider;
}

/// The name under which the book keeps a price of a list. That of another seller than the model's is one for requests
/// of that seller alone.
QString bookName(const PriceBook &book, const Price &price)
{
    const QString known = book.canonicalModel(price.model);
    // A pattern of the book must not swallow the names of a list.
    QString model = isNamePattern(known) ? price.model : known;
    if (isSameSeller(ownerOf(book, model), price.provider))
        return model;
    const QString prefix = sellerName(price.provider) + u'/';
    return price.model.startsWith(prefix) ? price.model : prefix + price.model;
}

PriceChange changeOf(const PriceBook &book, const QString &model, const QList<Price> &prices, const QDateTime &at)
{
    PriceChange change;
    change.model = model;
    change.after = prices;
    const Rows rows = rowsAt(book, model, at);
    change.before = rows.current;
    if (rows.isUsers)
        change.kind = PriceChange::Kind::Kept;
    else if (!rows.current.isEmpty())
        change.kind = costsTheSame(rows.current, holdingOn(prices, at)) ? PriceChange::Kind::Unchanged
                                                                        : PriceChange::Kind::Changed;
    for (Price &price : change.after) {
        price.model = model;
        price.origin = PriceOrigin::Imported;
        if (change.kind == PriceChange::Kind::Changed && !price.validFrom.isValid())
            price.validFrom = at;
        if (change.kind == PriceChange::Kind::Unchanged)
            continue;
        const QList<PriceDoubt> doubts = doubtsAbout(price, book);
        std::copy_if(
            doubts.begin(), doubts.end(), std::back_inserter(change.doubts), [&change](const PriceDoubt &doubt) {
                return std::none_of(change.doubts.begin(), change.doubts.end(),
                                    [&doubt](const PriceDoubt &known) { return known.bucket == doubt.bucket; });
            });
    }
    askAboutCurrency(change);
    return change;
}

} // namespace

QList<BucketChange> bucketChanges(const PriceChange &change)
{
    QList<BucketChange> changes;
    const auto append = [&changes](const Price *before, const Price *after) {
        for (std::size_t i = 0; i < TokenBucketCount; ++i) {
            const auto old = moneyOf(before, i);
            const auto fresh = moneyOf(after, i);
            if (old || fresh)
                changes.append({after != nullptr ? *after : *before, static_cast<TokenBucket>(i), old, fresh});
        }
    };
    QSet<qsizetype> met;
    for (const Price &after : change.after) {
        const auto before = std::find_if(change.before.begin(), change.before.end(),
                                         [&after](const Price &price) { return isSameCase(price, after); });
        const bool found = before != change.before.end();
        if (found)
            met.insert(before - change.before.begin());
        append(found ? &*before : nullptr, &after);
    }
    // A size or hour that the list does not know any more.
    for (qsizetype i = 0; i < change.before.size(); ++i) {
        if (!met.contains(i))
            append(&change.before.at(i), nullptr);
    }
    return changes;
}

QList<PriceChange> diffPrices(const PriceBook &book, const PriceTable &incoming, const QDate &day)
{
    const QDateTime at(day, QTime(0, 0), Qt::UTC);
    QMap<QString, QList<Price>> byModel;
    for (const Price &price : incoming.prices) {
        const QString model = bookName(book, price);
        QList<Price> &rows = byModel[model];
        const bool isNew = std::none_of(rows.begin(), rows.end(), [&](const Price &row) {
            return row.validFrom == price.validFrom && row.thresholdTokens == price.thresholdTokens
                && row.windows == price.windows;
        });
        if (isNew)
            rows.append(price);
    }
    QList<PriceChange> changes;
    for (auto it = byModel.begin(); it != byModel.end(); ++it)
        changes.append(changeOf(book, it.key(), it.value(), at));
    return changes;
}

SavedPrices withChanges(SavedPrices saved, const PriceBook &book, const QList<PriceChange> &changes,
                        const QList<AliasRule> &aliases)
{
    QSet<QString> taken;
    for (const PriceChange &change : changes) {
        if (change.kind == PriceChange::Kind::Unchanged)
            continue;
        taken.insert(change.model);
        for (const Price &price : change.after) {
            saved.imported.removeIf([&price](const Price &old) { return old.isSameRow(price); });
            saved.imported.append(price);
        }
    }
    for (const AliasRule &rule : aliases) {
        const QString model = book.canonicalModel(rule.model);
        if (!taken.contains(model) || rule.name == model || book.canonicalModel(rule.name) != rule.name)
            continue;
        saved.importedAliases.removeIf([&rule](const AliasRule &old) { return old.name == rule.name; });
        saved.importedAliases.append({rule.name, model, PriceOrigin::Imported});
    }
    return saved;
}

} // namespace Tokenglass
