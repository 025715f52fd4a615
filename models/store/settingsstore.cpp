// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/settingsstore.h"

#include <QJsonArray>
#include <QStandardPaths>

#include <functional>
#include <type_traits>
#include <vector>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int fileVersion = 1;

// decode() leaves the default where the value is not of its type.
void decode(const QJsonValue &value, QString &text)
{
    if (value.isString())
        text = value.toString();
}

void decode(const QJsonValue &value, bool &flag)
{
    if (value.isBool())
        flag = value.toBool();
}

void decode(const QJsonValue &value, QByteArray &bytes)
{
    if (value.isString())
        bytes = QByteArray::fromBase64(value.toString().toLatin1());
}

void decode(const QJsonValue &value, int &number)
{
    if (value.isDouble())
        number = value.toInt(number);
}

void decode(const QJsonValue &value, double &number)
{
    if (value.isDouble())
        number = value.toDouble();
}

void decode(const QJsonValue &value, Money &money)
{
    const QJsonObject object = value.toObject();
    const std::optional<Currency> currency = Currency::fromCode(object.value("currency"_L1).toString());
    if (!currency)
        return;
    const auto read = Money::fromDecimal(object.value("amount"_L1).toString().toStdString(), *currency);
    if (read)
        money = *read;
}

void decode(const QJsonValue &value, BackgroundSettings::Closing &closing)
{
    const QString name = value.toString();
    if (name == "tray"_L1)
        closing = BackgroundSettings::Closing::ToTray;
    else if (name == "quit"_L1)
        closing = BackgroundSettings::Closing::Quit;
    else if (name == "ask"_L1)
        closing = BackgroundSettings::Closing::Ask;
}

void decode(const QJsonValue &value, Settings::Theme &theme)
{
    const QString name = value.toString();
    if (name == "light"_L1)
        theme = Settings::Theme::Light;
    else if (name == "dark"_L1)
        theme = Settings::Theme::Dark;
    else if (name == "system"_L1)
        theme = Settings::Theme::System;
}

void decode(const QJsonValue &value, ExchangeRate &rate)
{
    const QJsonObject object = value.toObject();
    const std::optional<Currency> base = Currency::fromCode(object.value("base"_L1).toString());
    const std::optional<Currency> quote = Currency::fromCode(object.value("quote"_L1).toString());
    if (!base || !quote)
        return;
    const std::optional<Money> perUnit = Money::fromDecimal(object.value("rate"_L1).toString().toStdString(), *quote);
    if (perUnit && perUnit->nanos > 0)
        rate = {*base, *quote, perUnit->nanos, object.value("date"_L1).toString(),
                object.value("source"_L1).toString()};
}

void decode(const QJsonValue &value, QStringList &texts)
{
    if (!value.isArray())
        return;
    texts.clear();
    for (const QJsonValue &each : value.toArray())
        texts.append(each.toString());
}

void decode(const QJsonValue &value, ReportPaper &paper)
{
    paper = reportPaperFrom(value.toString()).value_or(paper);
}

void decode(const QJsonValue &value, QList<ReportSchedule> &schedules)
{
    if (!value.isArray())
        return;
    schedules.clear();
    for (const QJsonValue &each : value.toArray()) {
        const QJsonObject object = each.toObject();
        ReportSchedule schedule;
        decode(object.value("name"_L1), schedule.name);
        schedule.kind = reportKindFrom(object.value("report"_L1).toString()).value_or(schedule.kind);
        decode(object.value("source"_L1), schedule.source);
        decode(object.value("period"_L1), schedule.period);
        decode(object.value("zone"_L1), schedule.zone);
        decode(object.value("paper"_L1), schedule.paper);
        decode(object.value("language"_L1), schedule.language);
        decode(object.value("folder"_L1), schedule.folder);
        decode(object.value("file"_L1), schedule.fileName);
        schedules.append(schedule);
    }
}

QJsonValue encode(ReportPaper paper)
{
    return reportPaperName(paper);
}

QJsonValue encode(const QList<ReportSchedule> &schedules)
{
    QJsonArray array;
    for (const ReportSchedule &schedule : schedules)
        array.append(QJsonObject{{u"name"_s, schedule.name},
                                 {u"report"_s, reportKindName(schedule.kind)},
                                 {u"source"_s, schedule.source},
                                 {u"period"_s, schedule.period},
                                 {u"zone"_s, schedule.zone},
                                 {u"paper"_s, reportPaperName(schedule.paper)},
                                 {u"language"_s, schedule.language},
                                 {u"folder"_s, schedule.folder},
                                 {u"file"_s, schedule.fileName}});
    return array;
}

QJsonValue encode(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

QJsonValue encode(const QString &text)
{
    return text;
}

QJsonValue encode(bool flag)
{
    return flag;
}

QJsonValue encode(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QJsonValue encode(int number)
{
    return number;
}

QJsonValue encode(double number)
{
    return number;
}

QJsonValue encode(const Money &money)
{
    return QJsonObject{{u"amount"_s, money.toDecimal(9)}, {u"currency"_s, money.currency.code()}};
}

QJsonValue encode(BackgroundSettings::Closing closing)
{
    switch (closing) {
    case BackgroundSettings::Closing::ToTray:
        return u"tray"_s;
    case BackgroundSettings::Closing::Quit:
        return u"quit"_s;
    case BackgroundSettings::Closing::Ask:
        break;
    }
    return u"ask"_s;
}

QJsonValue encode(Settings::Theme theme)
{
    switch (theme) {
    case Settings::Theme::Light:
        return u"light"_s;
    case Settings::Theme::Dark:
        return u"dark"_s;
    case Settings::Theme::System:
        break;
    }
    return u"system"_s;
}

QJsonValue encode(const ExchangeRate &rate)
{
    // The rate is text: a JSON number would not keep all nine decimals.
    return QJsonObject{{u"base"_s, rate.base.code()},
                       {u"quote"_s, rate.quote.code()},
                       {u"rate"_s, Money{rate.nanosPerUnit, rate.quote}.toDecimal(9)},
                       {u"date"_s, rate.date},
                       {u"source"_s, rate.source}};
}

struct Key
{
    QString name;
    std::function<void(const QJsonValue &, Settings &)> read;
    std::function<QJsonValue(const Settings &)> write;
};

template <typename T>
Key key(const QString &name, T Settings::*member)
{
    return {name, [member](const QJsonValue &value, Settings &settings) { decode(value, settings.*member); },
            [member](const Settings &settings) { return encode(settings.*member); }};
}

template <typename Part, typename T>
Key key(const QString &name, Part Settings::*part, T Part::*member)
{
    return {name, [=](const QJsonValue &value, Settings &settings) { decode(value, settings.*part.*member); },
            [=](const Settings &settings) { return encode(settings.*part.*member); }};
}

const std::vector<Key> &keys()
{
    static const std::vector<Key> all{
        key(u"zone"_s, &Settings::zone),
        key(u"exchangeRate"_s, &Settings::exchangeRate),
        key(u"theme"_s, &Settings::theme),
        key(u"language"_s, &Settings::language),
        key(u"refreshSeconds"_s, &Settings::refreshSeconds),
        key(u"liveMode"_s, &Settings::liveMode),
        key(u"topEntities"_s, &Settings::topEntities),
        key(u"notifications"_s, &Settings::alerts, &AlertSettings::notifications),
        key(u"alertCommand"_s, &Settings::alerts, &AlertSettings::command),
        key(u"alertWebhook"_s, &Settings::alerts, &AlertSettings::webhook),
        key(u"alertWebhookSigned"_s, &Settings::alerts, &AlertSettings::webhookSigned),
        key(u"anomalies"_s, &Settings::alerts, &AlertSettings::anomalies),
        key(u"anomalyFactor"_s, &Settings::alerts, &AlertSettings::anomalyFactor),
        key(u"anomalyLeast"_s, &Settings::alerts, &AlertSettings::anomalyLeast),
        key(u"closing"_s, &Settings::background, &BackgroundSettings::closing),
        key(u"autostart"_s, &Settings::background, &BackgroundSettings::autostart),
        key(u"backgroundRefreshSeconds"_s, &Settings::background, &BackgroundSettings::refreshSeconds),
        key(u"pauseOnBattery"_s, &Settings::background, &BackgroundSettings::pauseOnBattery),
        key(u"pauseOnMetered"_s, &Settings::background, &BackgroundSettings::pauseOnMetered),
        key(u"reportPaper"_s, &Settings::reportPaper),
        key(u"reportSchedules"_s, &Settings::reportSchedules),
        key(u"page"_s, &Settings::page),
        key(u"source"_s, &Settings::sourceId),
        key(u"ledger"_s, &Settings::ledgerId),
        key(u"period"_s, &Settings::period),
        key(u"consoleTargets"_s, &Settings::consoleTargets),
        key(u"consoleTemperature"_s, &Settings::consoleTemperature),
        key(u"consoleMaxOutput"_s, &Settings::consoleMaxOutput),
        key(u"windowGeometry"_s, &Settings::windowGeometry),
        key(u"windowState"_s, &Settings::windowState),
    };
    return all;
}

} // namespace

SettingsStore::SettingsStore(const QString &path) : m_file(path, fileVersion) { }

QString SettingsStore::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/settings.json"_s;
}

Result<SettingsStore::Loaded> SettingsStore::load() const
{
    const QMutexLocker lock(&m_mutex);
    const Result<JsonFile::Contents> contents = m_file.read();
    if (!contents)
        return contents.error();
    Loaded loaded{Settings(), contents->warning};
    for (const Key &key : keys())
        key.read(contents->object.value(key.name), loaded.settings);
    return loaded;
}

Result<void> SettingsStore::save(const Settings &settings)
{
    const QMutexLocker lock(&m_mutex);
    const Result<JsonFile::Contents> contents = m_file.read();
    if (!contents)
        return contents.error();
    QJsonObject object = contents->object;
    for (const Key &key : keys())
        object.insert(key.name, key.write(settings));
    return m_file.write(object);
}

} // namespace Tokenglass
