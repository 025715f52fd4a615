// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/providerstore.h"

#include "models/domain/providerjson.h"

#include <QJsonArray>
#include <QStandardPaths>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int fileVersion = 1;
const QString listKey = u"providers"_s;

QString idOf(const QJsonValue &value)
{
    return value.toObject().value("id"_L1).toString();
}

/// The list without this provider. Entries that are not understood stay: a later version may have written them.
QJsonArray without(const QJsonArray &array, const QString &id)
{
    QJsonArray others;
    for (const auto value : array) {
        if (idOf(value) != id)
            others.append(value);
    }
    return others;
}

/// The international presets were once recorded, and so priced, as the mainland ones; a changed preset that was saved
/// then still says so.
ProviderPreset withOwnPrices(ProviderPreset preset)
{
    const bool isOld = (preset.id == "qwen-intl"_L1 && preset.usageProvider == "dashscope"_L1)
        || (preset.id == "kimi-intl"_L1 && preset.usageProvider == "moonshot"_L1);
    if (isOld)
        preset.usageProvider.clear();
    return preset;
}

} // namespace

ProviderStore::ProviderStore(const QString &path) : m_file(path, fileVersion) { }

QString ProviderStore::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/providers.json"_s;
}

Result<ProviderStore::Saved> ProviderStore::load() const
{
    const Result<JsonFile::Contents> contents = m_file.read();
    if (!contents)
        return contents.error();
    Saved saved;
    saved.warning = contents->warning;
    const QJsonArray array = contents->object.value(listKey).toArray();
    for (const auto value : array) {
        if (Result<ProviderPreset> preset = providerFromJson(value.toObject()))
            saved.providers.append(withOwnPrices(*std::move(preset)));
        else if (saved.warning.isEmpty())
            saved.warning = u"%1: %2"_s.arg(m_file.path(), preset.error().detail);
    }
    return saved;
}

Result<void> ProviderStore::put(const ProviderPreset &preset)
{
    return m_file.change([&preset](QJsonObject &object) -> Result<void> {
        QJsonArray array = object.value(listKey).toArray();
        const auto same = [&preset](const QJsonValue &value) { return idOf(value) == preset.id; };
        const auto at = std::find_if(array.begin(), array.end(), same);
        if (at == array.end())
            array.append(toJson(preset));
        else
            *at = toJson(preset);
        object.insert(listKey, array);
        return {};
    });
}

Result<void> ProviderStore::remove(const QString &id)
{
    return m_file.change([&id](QJsonObject &object) -> Result<void> {
        object.insert(listKey, without(object.value(listKey).toArray(), id));
        return {};
    });
}

} // namespace Tokenglass
