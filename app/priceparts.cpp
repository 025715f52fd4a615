// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/priceparts.h"

#include "models/store/atomicfile.h"
#include "models/store/pricestore.h"
#include "resources/builtinprices.h"

#include <QFile>
#include <QtConcurrent>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

/// LiteLLM's list has 2 MB; what is much larger is something else.
constexpr qint64 LargestList = 64 * 1024 * 1024;

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Storage, path + u": "_s + file.errorString()};
    if (file.size() > LargestList)
        return Error{Error::Kind::Input, u"%1 is too large for a price list"_s.arg(path)};
    return file.readAll();
}

} // namespace

std::unique_ptr<PriceController> makePriceController(SourceSession &session, QThreadPool &disk)
{
    auto store = std::make_shared<const PriceStore>();
    PriceServices services;
    services.load = [&disk, store] {
        return QtConcurrent::run(&disk, [store]() -> Result<LoadedPrices> {
            const Result<PriceStore::Loaded> loaded = store->load();
            if (!loaded)
                return loaded.error();
            return LoadedPrices{loaded->prices, loaded->warning};
        });
    };
    services.change = [&disk, store](const PriceServices::Change &change) {
        return QtConcurrent::run(&disk, [store, change] { return store->change(change); });
    };
    services.read = [&disk](const QString &path) {
        return QtConcurrent::run(&disk, [path] { return contentOf(path); });
    };
    services.readList = [&disk](const QString &path, const PriceServices::Understand &understand) {
        return QtConcurrent::run(&disk, [path, understand]() -> Result<PendingImport> {
            const Result<QByteArray> bytes = contentOf(path);
            return bytes ? understand(*bytes) : Result<PendingImport>(bytes.error());
        });
    };
    services.write = [&disk](const QString &path, const QByteArray &bytes) {
        return QtConcurrent::run(&disk, [path, bytes] { return writeFileAtomically(path, bytes); });
    };
    const Result<PriceTable> shipped = shippedPrices();
    return std::make_unique<PriceController>(session, shipped ? *shipped : PriceTable(), std::move(services));
}

} // namespace Tokenglass
