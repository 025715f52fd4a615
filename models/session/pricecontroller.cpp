// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/pricecontroller.h"

#include "models/session/sourcesession.h"
#include "models/session/whenfinished.h"

#include <QFileInfo>
#include <QUuid>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

/// A removal that is taken back adds what is not there meanwhile.
template <typename T>
void putBack(QList<T> &list, const T &entry)
{
    if (!list.contains(entry))
        list.append(entry);
}

} // namespace

PriceController::PriceController(SourceSession &session, PriceTable shipped, PriceServices services, QObject *parent)
    : QObject(parent), m_session(session), m_shipped(std::move(shipped)), m_services(std::move(services)),
      m_book(std::make_shared<const PriceBook>(makePriceBook(m_shipped, {})))
{ }

void PriceController::load()
{
    whenFinished(m_services.load(), this, [this](const Result<LoadedPrices> &loaded) {
        const QString what = tr("Your own prices could not be read.");
        if (!loaded) {
            Q_EMIT failed(what, loaded.error());
            return;
        }
        adopt(loaded->prices);
        if (!loaded->warning.isEmpty())
            Q_EMIT failed(what, Error{Error::Kind::Storage, loaded->warning});
    });
}

CostRules PriceController::rulesFor(const QString &connectionId) const
{
    return makeCostRules(m_shipped, m_saved, connectionId);
}

void PriceController::adopt(const SavedPrices &saved)
{
    if (saved == m_saved)
        return;
    const QString open = m_session.connection().id;
    const QByteArray before = rulesFor(open).fingerprint();
    m_saved = saved;
    m_book = std::make_shared<const PriceBook>(makePriceBook(m_shipped, m_saved));
    const CostRules rules = rulesFor(open);
    m_session.setConversion(rules.conversion);
    if (m_session.isOpen() && rules.fingerprint() != before)
        m_session.reload();
    Q_EMIT changed();
}

void PriceController::change(const QString &what, const PriceServices::Change &apply, std::function<void()> then)
{
    whenFinished(m_services.change(apply), this,
                 [this, what, then = std::move(then)](const Result<SavedPrices> &saved) {
                     if (!saved) {
                         Q_EMIT failed(what, saved.error());
                         return;
                     }
                     adopt(*saved);
                     if (then)
                         then();
                 });
}

void PriceController::putPrices(const QList<Price> &prices, const QList<Price> &old)
{
    change(tr("The price could not be saved."), [prices, old](SavedPrices saved) -> Result<SavedPrices> {
        for (const Price &row : old)
            saved.user.removeIf([&row](const Price &other) { return other.isSameRow(row); });
        for (const Price &row : prices) {
            saved.user.removeIf([&row](const Price &other) { return other.isSameRow(row); });
            saved.user.append(row);
        }
        return saved;
    });
}

void PriceController::editPrice(const Price &old, const Price &edited)
{
    const bool wasMine = old.origin >= PriceOrigin::User;
    QList<Price> rows{edited};
    for (const Price &row : m_book->prices()) {
        if (wasMine || row.model != old.model || row.origin != old.origin || row.validFrom != old.validFrom)
            continue;
        Price copy = row;
        copy.origin = edited.origin;
        copy.validFrom = edited.validFrom;
        copy.connectionId = edited.connectionId;
        copy.model = edited.model;
        if (!row.isSameRow(old) && !copy.isSameRow(edited))
            rows.append(copy);
    }
    putPrices(rows, wasMine ? QList<Price>{old} : QList<Price>());
}

void PriceController::removePrice(const Price &price)
{
    const bool imported = price.origin == PriceOrigin::Imported;
    const auto list = imported ? &SavedPrices::imported : &SavedPrices::user;
    change(
        tr("The price could not be removed."),
        [list, price](SavedPrices saved) -> Result<SavedPrices> {
            (saved.*list).removeIf([&price](const Price &other) { return other.isSameRow(price); });
            return saved;
        },
        [this, list, price] {
            m_undo = [list, price](SavedPrices saved) -> Result<SavedPrices> {
                putBack(saved.*list, price);
                return saved;
            };
            Q_EMIT removed(tr("The price of %1 was removed.").arg(price.model));
        });
}

void PriceController::putAlias(const AliasRule &rule)
{
    change(tr("The rule could not be saved."), [rule](SavedPrices saved) -> Result<SavedPrices> {
        saved.aliases.removeIf([&rule](const AliasRule &other) { return other.name == rule.name; });
        saved.aliases.append({rule.name, rule.model, PriceOrigin::User});
        return saved;
    });
}

void PriceController::removeAlias(const AliasRule &rule)
{
    const auto list = rule.origin == PriceOrigin::Imported ? &SavedPrices::importedAliases : &SavedPrices::aliases;
    change(
        tr("The rule could not be removed."),
        [list, rule](SavedPrices saved) -> Result<SavedPrices> {
            (saved.*list).removeIf([&rule](const AliasRule &other) { return other.name == rule.name; });
            return saved;
        },
        [this, list, rule] {
            m_undo = [list, rule](SavedPrices saved) -> Result<SavedPrices> {
                putBack(saved.*list, rule);
                return saved;
            };
            Q_EMIT removed(tr("The rule for %1 was removed.").arg(rule.name));
        });
}

void PriceController::putFactor(const ConnectionFactor &factor)
{
    change(tr("The agreement could not be saved."), [factor](SavedPrices saved) -> Result<SavedPrices> {
        saved.factors.removeIf([&factor](const ConnectionFactor &other) {
            return other.connectionId == factor.connectionId && other.model == factor.model;
        });
        saved.factors.append(factor);
        return saved;
    });
}

void PriceController::removeFactor(const ConnectionFactor &factor)
{
    change(
        tr("The agreement could not be removed."),
        [factor](SavedPrices saved) -> Result<SavedPrices> {
            saved.factors.removeAll(factor);
            return saved;
        },
        [this, factor] {
            m_undo = [factor](SavedPrices saved) -> Result<SavedPrices> {
                putBack(saved.factors, factor);
                return saved;
            };
            Q_EMIT removed(tr("The agreement was removed."));
        });
}

void PriceController::setRates(const RateTable &rates, bool ofDay, Currency target)
{
    change(tr("The exchange rates could not be saved."),
           [rates, ofDay, target](SavedPrices saved) -> Result<SavedPrices> {
               saved.rates = rates;
               saved.ratesOfDay = ofDay;
               saved.dayTarget = target;
               return saved;
           });
}

void PriceController::undo()
{
    if (!m_undo)
        return;
    change(tr("What was removed could not be brought back."), std::exchange(m_undo, {}));
    Q_EMIT undone();
}

void PriceController::readImport(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    const QDate today = m_session.clock().now().toUTC().date();
    const auto understand = [name, today, book = m_book](const QByteArray &bytes) -> Result<PendingImport> {
        const Result<PriceImport> list = importPrices(bytes, today.toString(Qt::ISODate));
        if (!list)
            return list.error();
        return PendingImport{name, *list, diffPrices(*book, list->table, today)};
    };
    whenFinished(m_services.readList(path, understand), this, [this, name](const Result<PendingImport> &import) {
        if (import)
            Q_EMIT importRead(*import);
        else
            Q_EMIT failed(tr("%1 could not be imported.").arg(name), import.error());
    });
}

void PriceController::takeImport(const PendingImport &import, const QList<PriceChange> &taken)
{
    change(
        tr("The import could not be saved."),
        [taken, book = m_book, aliases = import.list.table.aliases](const SavedPrices &saved) -> Result<SavedPrices> {
            return withChanges(saved, *book, taken, aliases);
        },
        [this, models = taken.size()] { Q_EMIT importTaken(models); });
}

void PriceController::exportTo(const QString &path)
{
    whenFinished(m_services.write(path, pricesToCsv(m_book->prices())), this, [this, path](const Result<void> &done) {
        if (done)
            Q_EMIT exported(path);
        else
            Q_EMIT failed(tr("%1 could not be written.").arg(QFileInfo(path).fileName()), done.error());
    });
}

void PriceController::previewRepricing(const RepriceRule &rule,
                                       const std::function<void(const Result<RepricePreview> &)> &done)
{
    constexpr int RowsPerPage = 5'000;
    RequestQuery query;
    query.range = {rule.fromSecond.value_or(0), rule.toSecond.value_or(qint64(1) << 32)};
    if (!rule.model.isEmpty() && !isNamePattern(rule.model))
        query.filter.models = {rule.model};
    query.order = Qt::AscendingOrder; // what comes in meanwhile is at the end
    query.count = RowsPerPage;
    askPage(rule, query, {}, ++m_previewGeneration, done);
}

void PriceController::askPage(const RepriceRule &rule, const RequestQuery &query, const RepricePreview &sum,
                              quint64 generation, const std::function<void(const Result<RepricePreview> &)> &done)
{
    whenFinished(m_session.requests(query), this, [=, this](const Result<RequestPage> &page) {
        if (generation != m_previewGeneration)
            return;
        if (!page) {
            done(page.error());
            return;
        }
        RepricePreview next = sum;
        const CostRules rules = rulesFor(rule.connectionId);
        for (const RequestRow &row : page->rows)
            next.add(row, rule, rules);
        RequestQuery rest = query;
        rest.offset += page->rows.size();
        if (page->rows.isEmpty() || rest.offset >= page->total)
            done(next);
        else
            askPage(rule, rest, next, generation, done);
    });
}

RepriceRule PriceController::decided(RepriceRule rule) const
{
    rule.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    rule.appliedAt = m_session.clock().now().toUTC();
    rule.appliedAt = rule.appliedAt.addMSecs(-rule.appliedAt.time().msec()); // as the file keeps it
    return rule;
}

void PriceController::putPriceAndReprice(const Price &price, RepriceRule rule)
{
    change(tr("The price could not be saved."),
           [price, rule = decided(std::move(rule))](SavedPrices saved) -> Result<SavedPrices> {
               saved.user.removeIf([&price](const Price &other) { return other.isSameRow(price); });
               saved.user.append(price);
               saved.repricing.prepend(rule);
               return saved;
           });
}

void PriceController::applyRepricing(RepriceRule rule)
{
    rule = decided(std::move(rule));
    change(tr("The costs could not be calculated anew."), [rule](SavedPrices saved) -> Result<SavedPrices> {
        saved.repricing.prepend(rule);
        return saved;
    });
}

void PriceController::undoRepricing(const QString &id)
{
    change(tr("The decision could not be taken back."), [id](SavedPrices saved) -> Result<SavedPrices> {
        saved.repricing.removeIf([&id](const RepriceRule &rule) { return rule.id == id; });
        return saved;
    });
}

} // namespace Tokenglass
