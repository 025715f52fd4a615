// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/prices/pricediff.h"
#include "models/domain/requestcost.h"

#include <QFuture>
#include <QObject>

#include <functional>

namespace Tokenglass {

class SourceSession;

struct LoadedPrices
{
    SavedPrices prices;
    QString warning; ///< not empty: the file was damaged, or holds what cannot be understood
};

/// An import that waits for the user's yes.
struct PendingImport
{
    QString name; ///< of the file
    PriceImport list;
    QList<PriceChange> changes;
};

/// How the controller reaches the disk; everything returns at once.
struct PriceServices
{
    /// Makes new prices of the saved ones, or refuses.
    using Change = std::function<Result<SavedPrices>(const SavedPrices &)>;
    using Understand = std::function<Result<PendingImport>(const QByteArray &)>;

    std::function<QFuture<Result<LoadedPrices>>()> load;
    std::function<QFuture<Result<SavedPrices>>(const Change &)> change;
    std::function<QFuture<Result<QByteArray>>(const QString &path)> read;
    /// Reads a price list and understands it, both elsewhere: a list may have thousands of models.
    std::function<QFuture<Result<PendingImport>>(const QString &path, const Understand &)> readList;
    std::function<QFuture<Result<void>>(const QString &path, const QByteArray &bytes)> write;
};

/// The price book in use, and every way of changing it. What changes is saved first, then the book is replaced and the
/// open source read again if its costs depend on it.
class PriceController : public QObject
{
    Q_OBJECT

public:
    /// The session must outlive the controller.
    PriceController(SourceSession &session, PriceTable shipped, PriceServices services, QObject *parent = nullptr);

    void load();

    [[nodiscard]] const PriceTable &shipped() const { return m_shipped; }
    [[nodiscard]] const SavedPrices &saved() const { return m_saved; }
    /// Without agreements: what the console and estimates use. Never null.
    [[nodiscard]] std::shared_ptr<const PriceBook> book() const { return m_book; }
    [[nodiscard]] CostRules rulesFor(const QString &connectionId) const;
    [[nodiscard]] SourceSession &session() const { return m_session; }

    /// Saves rows of the user's; `old`: the rows they take the place of, if those are the user's too.
    void putPrices(const QList<Price> &prices, const QList<Price> &old);
    /// A price and the decision to calculate with it what has no cost yet, as one change: the source is read once.
    void putPriceAndReprice(const Price &price, RepriceRule rule);
    /// Saves a changed row as the user's. Of a list price the other sizes and hours come along: a row of the user's
    /// goes before all of the list's.
    void editPrice(const Price &old, const Price &edited);
    /// Only rows of the user's and imported ones can be removed.
    void removePrice(const Price &price);
    void putAlias(const AliasRule &rule);
    void removeAlias(const AliasRule &rule);
    void putFactor(const ConnectionFactor &factor);
    void removeFactor(const ConnectionFactor &factor);
    void setRates(const RateTable &rates, bool ofDay, Currency target);
    /// Takes back the last removal.
    void undo();
    [[nodiscard]] bool canUndo() const { return bool(m_undo); }

    void readImport(const QString &path); ///< importRead() or failed()
    void takeImport(const PendingImport &import, const QList<PriceChange> &taken);
    void exportTo(const QString &path);
    /// The bytes of a file of the user's, such as rates.
    [[nodiscard]] QFuture<Result<QByteArray>> read(const QString &path) const { return m_services.read(path); }

    /// What a rule would do to the open source, page by page without holding the window; `done` is called here. Asking
    /// again drops the question before.
    void previewRepricing(const RepriceRule &rule, const std::function<void(const Result<RepricePreview> &)> &done);
    void applyRepricing(RepriceRule rule);
    void undoRepricing(const QString &id);

Q_SIGNALS:
    void changed(); ///< prices, rules or rates
    void failed(const QString &what, const Tokenglass::Error &error);
    void removed(const QString &what); ///< undo() brings it back
    void undone(); ///< it did, or tries to
    void importRead(const Tokenglass::PendingImport &import);
    void importTaken(qsizetype models);
    void exported(const QString &path);

private:
    void change(const QString &what, const PriceServices::Change &apply, std::function<void()> then = {});
    void adopt(const SavedPrices &saved);
    [[nodiscard]] RepriceRule decided(RepriceRule rule) const;
    void askPage(const RepriceRule &rule, const RequestQuery &query, const RepricePreview &sum, quint64 generation,
                 const std::function<void(const Result<RepricePreview> &)> &done);

    SourceSession &m_session;
    PriceTable m_shipped;
    PriceServices m_services;
    SavedPrices m_saved;
    std::shared_ptr<const PriceBook> m_book;
    PriceServices::Change m_undo;
    quint64 m_previewGeneration = 0;
};

} // namespace Tokenglass
