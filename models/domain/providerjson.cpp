// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/providerjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

Error inputError(const QString &sentence)
{
    return {Error::Kind::Input, sentence};
}

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const auto each : array) {
        if (!each.toString().isEmpty())
            list.append(each.toString());
    }
    return list;
}

void insertText(QJsonObject &object, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

} // namespace

Result<ProviderPreset> providerFromJson(const QJsonObject &object)
{
    ProviderPreset preset;
    preset.id = object.value("id"_L1).toString();
    if (preset.id.isEmpty())
        return inputError(u"A provider needs an id."_s);
    preset.name = object.value("name"_L1).toString(preset.id);
    const QString wireText = object.value("wire"_L1).toString();
    const auto wire = wireFromName(wireText);
    if (!wire)
        return inputError(u"%1: \"%2\" is no wire format."_s.arg(preset.id, wireText));
    preset.wire = *wire;
    preset.baseUrl = object.value("base_url"_L1).toString();
    if (const QUrl url(preset.baseUrl, QUrl::StrictMode); !preset.baseUrl.isEmpty() && !url.isValid())
        return inputError(u"%1: \"%2\" is no address."_s.arg(preset.id, preset.baseUrl));
    const QString countText = object.value("counting"_L1).toString(countMethodName(defaultCounting(preset.wire)));
    const auto counting = countMethodFromName(countText);
    if (!counting)
        return inputError(u"%1: \"%2\" is no way of counting."_s.arg(preset.id, countText));
    preset.counting = *counting;
    preset.keyHeader = object.value("key_header"_L1).toString();
    preset.keyVariables = texts(object.value("key_variables"_L1));
    preset.models = texts(object.value("models"_L1));
    preset.usageProvider = object.value("usage_provider"_L1).toString();
    preset.maxOutputField = object.value("max_output_field"_L1).toString();
    preset.asksForUsage = object.value("asks_for_usage"_L1).toBool(true);
    return preset;
}

Result<ProviderPreset> providerFromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return inputError(u"Not a JSON object: %1"_s.arg(error.errorString()));
    return providerFromJson(document.object());
}

QJsonObject toJson(const ProviderPreset &preset)
{
    QJsonObject object{{u"id"_s, preset.id}, {u"name"_s, preset.name}, {u"wire"_s, wireName(preset.wire)}};
    insertText(object, u"base_url"_s, preset.baseUrl);
    insertText(object, u"key_header"_s, preset.keyHeader);
    insertText(object, u"usage_provider"_s, preset.usageProvider);
    insertText(object, u"max_output_field"_s, preset.maxOutputField);
    if (!preset.keyVariables.isEmpty())
        object.insert(u"key_variables"_s, QJsonArray::fromStringList(preset.keyVariables));
    if (!preset.models.isEmpty())
        object.insert(u"models"_s, QJsonArray::fromStringList(preset.models));
    if (!preset.asksForUsage)
        object.insert(u"asks_for_usage"_s, false);
    if (preset.counting != defaultCounting(preset.wire))
        object.insert(u"counting"_s, countMethodName(preset.counting));
    return object;
}

} // namespace Tokenglass
