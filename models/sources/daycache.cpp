// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/daycache.h"

#include "models/sources/daycachefolder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr int Format = 3;
constexpr auto OwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

/// Stops writing when asked to, so that closing does not wait for a large file.
class StoppableFile final : public QSaveFile
{
public:
    StoppableFile(const QString &name, const std::function<bool()> &isCancelled)
        : QSaveFile(name), m_isCancelled(isCancelled)
    { }

protected:
    qint64 writeData(const char *data, qint64 size) override
    {
        return m_isCancelled() ? -1 : QSaveFile::writeData(data, size);
    }

private:
    const std::function<bool()> &m_isCancelled;
};

QJsonArray namesToJson(const QHash<EntityId, QString> &names)
{
    QJsonArray result;
    for (auto entry = names.begin(); entry != names.end(); ++entry) {
        const QJsonValue id =
            entry.key().isNumber() ? QJsonValue(entry.key().number()) : QJsonValue(entry.key().text());
        result.append(QJsonArray{id, entry->isNull() ? QJsonValue() : QJsonValue(*entry)});
    }
    return result;
}

QHash<EntityId, QString> namesFromJson(const QJsonArray &array)
{
    QHash<EntityId, QString> result;
    for (const auto item : array) {
        const QJsonValue id = item.toArray().at(0);
        const QJsonValue name = item.toArray().at(1);
        result.insert(id.isString() ? EntityId(id.toString()) : EntityId(id.toInteger()),
                      name.isNull() ? QString() : name.toString());
    }
    return result;
}

QJsonObject namesToJson(const NameDirectory &names)
{
    return {{u"users"_s, namesToJson(names.users)},
            {u"usersComplete"_s, names.usersComplete},
            {u"organisations"_s, namesToJson(names.organisations)},
            {u"callers"_s, namesToJson(names.callers)},
            {u"callersComplete"_s, names.callersComplete},
            {u"userBudgets"_s, namesToJson(names.userBudgets)},
            {u"organisationsComplete"_s, names.organisationsComplete}};
}

NameDirectory namesFromJson(const QJsonObject &json)
{
    NameDirectory result;
    result.users = namesFromJson(json.value("users"_L1).toArray());
    result.usersComplete = json.value("usersComplete"_L1).toBool();
    result.organisations = namesFromJson(json.value("organisations"_L1).toArray());
    result.callers = namesFromJson(json.value("callers"_L1).toArray());
    result.callersComplete = json.value("callersComplete"_L1).toBool();
    result.userBudgets = namesFromJson(json.value("userBudgets"_L1).toArray());
    result.organisationsComplete = json.value("organisationsComplete"_L1).toBool();
    return result;
}

/// JSON numbers are exact only to 53 bits in other hands; as text they are exact everywhere.
QJsonObject markToJson(const ChangeMark &mark)
{
    return {{u"lastId"_s, QString::number(mark.lastId)},
            {u"version"_s, QString::number(mark.version)},
            {u"changedOrDeleted"_s, QString::number(mark.changedOrDeleted)},
            {u"identity"_s, QString::number(mark.identity)}};
}

ChangeMark markFromJson(const QJsonObject &json)
{
    ChangeMark mark;
    mark.lastId = json.value("lastId"_L1).toString().toLongLong();
    mark.version = json.value("version"_L1).toString().toLongLong();
    mark.changedOrDeleted = json.value("changedOrDeleted"_L1).toString().toLongLong();
    mark.identity = json.value("identity"_L1).toString().toLongLong();
    return mark;
}

QDateTime timeFromJson(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

} // namespace

DayCache::DayCache(const ConnectionSettings &settings, const QString &folder)
    : m_folder(folder.isEmpty() ? DayCacheFolder::defaultPath() : folder)
{
    const QByteArray key = QString(settings.toUri() + u'\n' + settings.kind).toUtf8();
    m_name = QString::fromLatin1(QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex().first(32));
}

QString DayCache::describingFile() const
{
    return m_folder + u'/' + m_name + u".json"_s;
}

std::optional<DayCache::Entry> DayCache::load(const ReportingZone &zone) const
{
    QFile file(describingFile());
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const auto savedZone = ReportingZone::fromName(json.value("zone"_L1).toString());
    const QString image = json.value("image"_L1).toString();
    if (json.value("format"_L1).toInt() != Format || !savedZone || image.isEmpty() || image.contains(u'/'))
        return std::nullopt;
    auto table = FactTable::load(m_folder + u'/' + image, *savedZone);
    if (!table)
        return std::nullopt;
    Entry entry{*savedZone == zone ? *table : table->inZone(zone), {}, {}, {}, {}, {}, {}, {}};
    entry.tally = NoteTally::fromJson(json.value("notes"_L1).toObject());
    entry.names = namesFromJson(json.value("names"_L1).toObject());
    entry.mark = markFromJson(json.value("mark"_L1).toObject());
    entry.planKey = QByteArray::fromHex(json.value("plan"_L1).toString().toLatin1());
    entry.fetchedAt = timeFromJson(json.value("fetchedAt"_L1));
    entry.readWhole = timeFromJson(json.value("readWhole"_L1));
    entry.abilities = SourceAbilities::fromJson(json.value("abilities"_L1).toObject());
    return entry;
}

bool DayCache::save(const Entry &entry, const std::function<bool()> &isCancelled) const
{
    if (!QDir().mkpath(m_folder))
        return false;
    // The image gets a new name each time, so the describing file always names one that belongs to it.
    const QString image = m_name + u'-' + QUuid::createUuid().toString(QUuid::Id128).first(8) + u".facts"_s;
    StoppableFile facts(m_folder + u'/' + image, isCancelled);
    if (!facts.open(QIODevice::WriteOnly) || !facts.setPermissions(OwnerOnly) || !entry.table.save(facts)
        || isCancelled() || !facts.commit())
        return false;
    QSaveFile file(describingFile());
    const QJsonObject json{{u"format"_s, Format},
                           {u"image"_s, image},
                           {u"zone"_s, entry.table.zone().name()},
                           {u"plan"_s, QString::fromLatin1(entry.planKey.toHex())},
                           {u"mark"_s, markToJson(entry.mark)},
                           {u"fetchedAt"_s, entry.fetchedAt.toString(Qt::ISODateWithMs)},
                           {u"readWhole"_s, entry.readWhole.toString(Qt::ISODateWithMs)},
                           {u"notes"_s, entry.tally.toJson()},
                           {u"abilities"_s, entry.abilities.toJson()},
                           {u"names"_s, namesToJson(entry.names)}};
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(OwnerOnly)
        || file.write(QJsonDocument(json).toJson(QJsonDocument::Compact)) < 0 || !file.commit()) {
        QFile::remove(m_folder + u'/' + image);
        return false;
    }
    removeImagesBut(image);
    return true;
}

void DayCache::removeImagesBut(const QString &name) const
{
    const QDir folder(m_folder);
    for (const QString &image : folder.entryList({m_name + u"-*.facts"_s}, QDir::Files)) {
        if (image != name)
            QFile::remove(folder.filePath(image));
    }
}

void DayCache::remove() const
{
    QFile::remove(describingFile());
    removeImagesBut(QString());
}

QByteArray DayCache::planKey(const ReadPlan &plan, const CostRules &costs)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QString &text) { hash.addData((text + u'\n').toUtf8()); };
    for (const QString &text :
         {plan.profileId, plan.table, plan.rowFilter, plan.currency.code(), plan.sessionSetup.join(u';')})
        add(text);
    for (const QString &expression : plan.expressions)
        add(expression);
    for (const qint64 number : {qint64(plan.timeEncoding), plan.nanosPerCostUnit, qint64(plan.costDecimals),
                                qint64(plan.latencyDecimals), plan.microsPerLatencyUnit, qint64(plan.cacheInsideInput),
                                qint64(plan.reasoningInsideOutput), qint64(plan.failedZeroLatencyIsUnknown)})
        add(QString::number(number));
    hash.addData(costs.fingerprint());
    return hash.result();
}

} // namespace Tokenglass
