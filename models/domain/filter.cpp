// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/filter.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

bool UsageFilter::isEmpty() const
{
    return models.isEmpty() && providers.isEmpty() && requestTypes.isEmpty() && organisations.isEmpty()
        && users.isEmpty() && callers.isEmpty() && !success.has_value();
}

QString filterArgument(const UsageFilter &filter)
{
    QStringList parts;
    const auto add = [&parts](QLatin1StringView key, QString value) {
        value.replace(u'\\', u"\\\\"_s).replace(u',', u"\\,"_s);
        parts.append(key + u'=' + value);
    };
    const auto addTexts = [&add](QLatin1StringView key, const QStringList &values) {
        for (const QString &value : values)
            add(key, value.isNull() ? u"none"_s : value);
    };
    const auto addEntities = [&add](QLatin1StringView key, const QList<EntityId> &ids) {
        for (const EntityId &id : ids)
            add(key, id.isNone() ? u"none"_s : id.text());
    };
    addTexts("model"_L1, filter.models);
    addTexts("provider"_L1, filter.providers);
    addTexts("type"_L1, filter.requestTypes);
    addEntities("organisation"_L1, filter.organisations);
    addEntities("user"_L1, filter.users);
    addEntities("key"_L1, filter.callers);
    if (filter.success)
        add("success"_L1, *filter.success ? u"true"_s : u"false"_s);
    return parts.join(u',');
}

} // namespace Tokenglass
