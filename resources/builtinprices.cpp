// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/builtinprices.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Storage, file.fileName() + u": "_s + file.errorString()};
    return file.readAll();
}

Result<PriceTable> tableFrom(const QString &path)
{
    const Result<QByteArray> content = contentOf(path);
    return content ? priceTableFromJson(*content) : Result<PriceTable>(content.error());
}

} // namespace

Result<PriceBook> builtinPriceBook()
{
    const Result<QByteArray> content = contentOf(u":/prices/builtin.json"_s);
    return content ? PriceBook::fromJson(*content) : Result<PriceBook>(content.error());
}

Result<PriceTable> shippedPrices()
{
    Result<PriceTable> table = tableFrom(u":/prices/builtin.json"_s);
    const Result<PriceTable> snapshot = tableFrom(u":/prices/public.json"_s);
    if (!table || !snapshot)
        return table ? snapshot : table;
    table->prices.append(snapshot->prices);
    table->aliases.append(snapshot->aliases);
    return table;
}

} // namespace Tokenglass
