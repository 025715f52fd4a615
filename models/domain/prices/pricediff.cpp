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
    if (base == nullptr)
        return rows;
    for (const Price &price : book.prices()) {
        if (price.model == model && price.origin == base->origin && price.validFrom == base->validFrom)
            rows.current.append(price);
    }
    rows.isUsers = base->origin >= PriceOrigin::User;
    return rows;
}

bool costsTheSame(const QList<Price> &before, const QList<Price> &after)
{
    return before.size() == after.size() && std::all_of(after.begin(), after.end(), [&before](const Price &price) {
               return std::any_of(before.begin(), before.end(), [&price](const Price &old) {
                   return old.thresholdTokens == price.thresholdTokens && old.windows == price.windows
                       && old.currency == price.currency && old.nanosPerMillion == price.nanosPerMillion;
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
        if (!change.doubt && change.kind != PriceChange::Kind::Unchanged)
            change.doubt = doubtAbout(price, book);
    }
    return change;
}

} // namespace

QList<PriceChange> diffPrices(const PriceBook &book, const PriceTable &incoming, const QDate &day)
{
    const QDateTime at(day, QTime(0, 0), Qt::UTC);
    QMap<QString, QList<Price>> byModel;
    for (const Price &price : incoming.prices) {
        const QString known = book.canonicalModel(price.model);
        // A pattern of the book must not swallow the names of a list.
        const QString model = isNamePattern(known) ? price.model : known;
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
