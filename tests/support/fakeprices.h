// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/pricecontroller.h"

#include <QHash>

namespace Tokenglass {

/// A price controller whose file is in memory. Shipped: "m" at 1 and 2 USD, "n" at 2 and 4, "alias" for m.
struct FakePrices
{
    SavedPrices saved;
    QString warning;
    std::optional<Error> refusal; ///< set: nothing can be saved
    QHash<QString, QByteArray> files;
    std::unique_ptr<PriceController> controller;

    explicit FakePrices(SourceSession &session)
    {
        PriceServices services;
        services.load = [this] {
            return QtFuture::makeReadyFuture(Result<LoadedPrices>(LoadedPrices{saved, warning}));
        };
        services.change = [this](const PriceServices::Change &change) {
            Result<SavedPrices> after = refusal ? Result<SavedPrices>(*refusal) : change(saved);
            if (after)
                saved = *after;
            return QtFuture::makeReadyFuture(after);
        };
        services.read = [this](const QString &path) {
            const bool known = files.contains(path);
            return QtFuture::makeReadyFuture(known ? Result<QByteArray>(files.value(path))
                                                   : Result<QByteArray>(Error{Error::Kind::Storage, path}));
        };
        services.readList = [this](const QString &path, const PriceServices::Understand &understand) {
            return QtFuture::makeReadyFuture(files.contains(path)
                                                 ? understand(files.value(path))
                                                 : Result<PendingImport>(Error{Error::Kind::Storage, path}));
        };
        services.write = [this](const QString &path, const QByteArray &bytes) {
            files.insert(path, bytes);
            return QtFuture::makeReadyFuture(Result<void>());
        };
        controller = std::make_unique<PriceController>(session, shipped(), services);
    }

    static Price price(const QString &model, qint64 input, qint64 output)
    {
        Price price;
        price.provider = QStringLiteral("p");
        price.model = model;
        price.currency = Currency::usd();
        price.nanosPerMillion[static_cast<std::size_t>(TokenBucket::FreshInput)] = input * Money::NanosPerUnit;
        price.nanosPerMillion[static_cast<std::size_t>(TokenBucket::Output)] = output * Money::NanosPerUnit;
        price.source = QStringLiteral("a test");
        price.asOf = QStringLiteral("2026-01-01");
        return price;
    }
    static PriceTable shipped()
    {
        return {{price(QStringLiteral("m"), 1, 2), price(QStringLiteral("n"), 2, 4)},
                {{QStringLiteral("alias"), QStringLiteral("m"), PriceOrigin::Shipped}}};
    }
};

} // namespace Tokenglass
