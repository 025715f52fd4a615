// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/filteroption.h"

#include "models/domain/texttable.h"
#include "models/domain/usagesource.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr qsizetype ValuesShown = 20;

const QStringList &filterKeys()
{
    static const QStringList keys{u"model"_s, u"provider"_s, u"organisation"_s, u"user"_s,
                                  u"key"_s,   u"type"_s,     u"success"_s};
    return keys;
}

Error badUse(const QString &sentence)
{
    return {Error::Kind::Input, sentence};
}

Error unknownValue(const FilterPart &part, const QStringList &known)
{
    QStringList shown;
    for (const QString &value : known.mid(0, ValuesShown))
        shown.append(TextTable::printable(value));
    QString list = shown.join(u", "_s);
    if (known.size() > ValuesShown)
        list += u" and %1 more"_s.arg(known.size() - ValuesShown);
    if (list.isEmpty())
        list = u"none"_s;
    return badUse(u"--filter: there is no %1 \"%2\" in this source; there are: %3"_s.arg(part.key, part.value, list));
}

/// Splits at commas, but not at "\,".
QStringList splitAtCommas(const QString &text)
{
    QStringList items{QString()};
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\\' && i + 1 < text.size())
            items.last() += text[++i];
        else if (text[i] == u',')
            items.append(QString());
        else
            items.last() += text[i];
    }
    return items;
}

/// Null stands for "the row names none"; a value that is really called "none" goes first.
std::optional<QString> textValue(const QString &value, const QString &noun, const QStringList &known)
{
    if (known.contains(value))
        return value;
    return value == "none"_L1 || value == u"no "_s + noun ? std::optional(QString()) : std::nullopt;
}

/// As the tables name it.
QString shownName(const Catalog::Entry &entry, const QString &noun)
{
    switch (entry.state) {
    case EntityState::Named:
        return entry.name;
    case EntityState::None:
        return u"no "_s + noun;
    case EntityState::Deleted:
        return u"deleted %1 %2"_s.arg(noun, entry.id.text());
    case EntityState::Unnamed:
        break;
    }
    return entry.id.isNone() ? u"no "_s + noun : entry.id.text();
}

Result<EntityId> entityValue(const FilterPart &part, const QList<Catalog::Entry> &entries)
{
    QList<EntityId> named;
    QStringList known;
    for (const Catalog::Entry &entry : entries) {
        if (!entry.id.isNone() && entry.id.text() == part.value)
            return entry.id;
        if (entry.state == EntityState::Named && entry.name == part.value)
            named.append(entry.id);
        known.append(shownName(entry, part.key));
    }
    if (named.size() == 1)
        return named.first();
    if (const qsizetype shown = known.indexOf(part.value); named.isEmpty() && shown >= 0)
        return entries[shown].id;
    if (named.isEmpty())
        return part.value == "none"_L1 ? Result<EntityId>(EntityId()) : Result<EntityId>(unknownValue(part, known));
    QStringList ids;
    for (const EntityId &id : named)
        ids.append(id.text());
    return badUse(
        u"--filter: \"%1\" is the name of several; use one of the ids %2"_s.arg(part.value, ids.join(u", "_s)));
}

Result<void> addEntity(const FilterPart &part, const QList<Catalog::Entry> &entries, QList<EntityId> &ids)
{
    const Result<EntityId> id = entityValue(part, entries);
    if (!id)
        return id.error();
    ids.append(*id);
    return {};
}

Result<void> addText(const FilterPart &part, const QStringList &known, QStringList &values)
{
    const std::optional<QString> value = textValue(part.value, part.key, known);
    if (!value)
        return unknownValue(part, known);
    values.append(*value);
    return {};
}

QStringList modelNames(const Catalog &catalog)
{
    QStringList names;
    for (const ModelIdentity &model : catalog.models)
        names << model.alias << model.name;
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

Result<void> addPart(const FilterPart &part, const Catalog &catalog, UsageFilter &filter)
{
    if (part.key == "model"_L1)
        return addText(part, modelNames(catalog), filter.models);
    if (part.key == "provider"_L1)
        return addText(part, catalog.providers, filter.providers);
    if (part.key == "type"_L1)
        return addText(part, catalog.requestTypes, filter.requestTypes);
    if (part.key == "organisation"_L1)
        return addEntity(part, catalog.organisations, filter.organisations);
    if (part.key == "user"_L1)
        return addEntity(part, catalog.users, filter.users);
    if (part.key == "key"_L1 && !catalog.hasCallers)
        return badUse(u"--filter: this source does not say which key or agent asked"_s);
    if (part.key == "key"_L1)
        return addEntity(part, catalog.callers, filter.callers);
    filter.success = part.value == "true"_L1;
    return {};
}

} // namespace

QString filterKeysText()
{
    return filterKeys().join(u", "_s);
}

Result<QList<FilterPart>> parseFilter(const QString &text)
{
    QList<FilterPart> parts;
    for (const QString &item : splitAtCommas(text)) {
        const qsizetype equals = item.indexOf(u'=');
        FilterPart part{item.left(equals).trimmed(), item.mid(equals + 1)};
        if (equals < 0) {
            if (parts.isEmpty())
                return badUse(u"--filter \"%1\" is not key=value; keys are %2"_s.arg(item, filterKeysText()));
            part = {parts.last().key, item};
        }
        if (part.key == "organization"_L1)
            part.key = u"organisation"_s;
        if (part.key == "agent"_L1)
            part.key = u"key"_s;
        if (!filterKeys().contains(part.key))
            return badUse(u"--filter: \"%1\" is not a key; keys are %2"_s.arg(part.key, filterKeysText()));
        if (part.value.isEmpty())
            return badUse(u"--filter: %1 has no value"_s.arg(part.key));
        if (part.key == "success"_L1 && part.value != "true"_L1 && part.value != "false"_L1)
            return badUse(u"--filter: success is true or false, not \"%1\""_s.arg(part.value));
        const auto contradicts = [&part](const FilterPart &other) {
            return other.key == part.key && other.value != part.value;
        };
        if (part.key == "success"_L1 && std::any_of(parts.begin(), parts.end(), contradicts))
            return badUse(u"--filter: success cannot be true and false"_s);
        parts.append(part);
    }
    return parts;
}

Result<UsageFilter> resolveFilter(const QList<FilterPart> &parts, const Catalog &catalog)
{
    UsageFilter filter;
    for (const FilterPart &part : parts) {
        if (const Result<void> added = addPart(part, catalog, filter); !added)
            return added.error();
    }
    return filter;
}

} // namespace Tokenglass
