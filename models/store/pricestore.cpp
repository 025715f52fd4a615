// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/pricestore.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr int FileVersion = 1;

} // namespace

PriceStore::PriceStore(const QString &path) : m_file(path, FileVersion) { }

QString PriceStore::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/prices.json"_s;
}

Result<PriceStore::Loaded> PriceStore::load() const
{
    const Result<JsonFile::Contents> contents = m_file.read();
    if (!contents)
        return contents.error();
    Loaded loaded;
    QString odd;
    loaded.prices = savedPricesFromJson(contents->object, &odd);
    loaded.warning = contents->warning.isEmpty() && !odd.isEmpty() ? m_file.path() + u": "_s + odd : contents->warning;
    return loaded;
}

Result<SavedPrices> PriceStore::change(const Change &change) const
{
    SavedPrices after;
    const Result<void> done = m_file.change([&](QJsonObject &object) -> Result<void> {
        QString odd;
        const SavedPrices before = savedPricesFromJson(object, &odd);
        // To write now would drop for good what this version does not understand.
        if (!odd.isEmpty())
            return Error{Error::Kind::Storage, m_file.path() + u": "_s + odd};
        Result<SavedPrices> changed = change(before);
        if (!changed)
            return changed.error();
        after = *std::move(changed);
        const QJsonObject json = toJson(after);
        for (auto it = json.begin(); it != json.end(); ++it)
            object.insert(it.key(), it.value());
        return {};
    });
    return done ? Result<SavedPrices>(after) : Result<SavedPrices>(done.error());
}

} // namespace Tokenglass
