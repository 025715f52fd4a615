// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/settingsstore.h"

#include "models/store/reportschedulejson.h"

#include <QJsonArray>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <functional>
#include <type_traits>
#include <vector>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

// 1: the first. 2: geometries of dialogs; the window's toolbars, which it never had, are no longer described.
constexpr int fileVersion = 2;

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

template <typename Choice>
struct Named
{
    Choice choice;
    QLatin1StringView name;
};
template <typename Choice>
Named(Choice, QLatin1StringView) -> Named<Choice>; // compilers before C++20 was whole need to be told

/// What the choices of a setting are called in the file.
constexpr std::array closingNames{Named{BackgroundSettings::Closing::Ask, "ask"_L1},
                                  Named{BackgroundSettings::Closing::ToTray, "tray"_L1},
                                  Named{BackgroundSettings::Closing::Quit, "quit"_L1}};
constexpr std::array themeNames{Named{Settings::Theme::System, "system"_L1}, Named{Settings::Theme::Light, "light"_L1},
                                Named{Settings::Theme::Dark, "dark"_L1}};
constexpr std::array contrastNames{Named{Settings::Contrast::System, "system"_L1},
                                   Named{Settings::Contrast::Normal, "normal"_L1},
                                   Named{Settings::Contrast::High, "high"_L1}};
constexpr std::array numbersNames{Named{Settings::Numbers::Language, "language"_L1},
                                  Named{Settings::Numbers::Plain, "plain"_L1}};
constexpr std::array logLevelNames{Named{Settings::LogLevel::Warnings, "warnings"_L1},
                                   Named{Settings::LogLevel::Usual, "usual"_L1},
                                   Named{Settings::LogLevel::Detailed, "detailed"_L1}};
constexpr std::array proxyNames{Named{NetworkSettings::Proxy::System, "system"_L1},
                                Named{NetworkSettings::Proxy::None, "none"_L1},
                                Named{NetworkSettings::Proxy::Manual, "manual"_L1}};

constexpr const auto &namesOf(BackgroundSettings::Closing)
{
    return closingNames;
}

constexpr const auto &namesOf(Settings::Theme)
{
    return themeNames;
}

constexpr const auto &namesOf(Settings::Contrast)
{
    return contrastNames;
}

constexpr const auto &namesOf(Settings::Numbers)
{
    return numbersNames;
}

constexpr const auto &namesOf(Settings::LogLevel)
{
    return logLevelNames;
}

constexpr const auto &namesOf(NetworkSettings::Proxy)
{
    return proxyNames;
}

template <typename Choice>
requires std::is_enum_v<Choice>
void decode(const QJsonValue &value, Choice &choice)
{
    for (const auto &each : namesOf(choice)) {
        if (value.toString() == each.name)
            choice = each.choice;
    }
}

template <typename Choice>
requires std::is_enum_v<Choice> QJsonValue encode(Choice choice)
{
    for (const auto &each : namesOf(choice)) {
        if (choice == each.choice)
            return QString(each.name);
    }
    return {};
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

void decode(const QJsonValue &value, Currency &currency)
{
    // Others have no rate by which everything could be shown.
    const std::optional<Currency> read = Currency::fromCode(value.toString());
    if (read == Currency::cny() || read == Currency::usd())
        currency = *read;
}

QJsonValue encode(Currency currency)
{
    return currency.code();
}

void decode(const QJsonValue &value, QStringList &texts)
{
    if (!value.isArray())
        return;
    texts.clear();
    for (const auto each : value.toArray())
        texts.append(each.toString());
}

void decode(const QJsonValue &value, ReportPaper &paper)
{
    paper = reportPaperFrom(value.toString()).value_or(paper);
}

void decode(const QJsonValue &value, QList<ReportSchedule> &schedules)
{
    if (value.isArray())
        schedules = reportSchedulesFromJson(value.toArray());
}

QJsonValue encode(ReportPaper paper)
{
    return reportPaperName(paper);
}

QJsonValue encode(const QList<ReportSchedule> &schedules)
{
    return toJson(schedules);
}

void decode(const QJsonValue &value, QMap<QString, QByteArray> &geometries)
{
    const QJsonObject object = value.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        decode(entry.value(), geometries[entry.key()]);
}

QJsonValue encode(const QMap<QString, QByteArray> &geometries)
{
    QJsonObject object;
    for (auto entry = geometries.begin(); entry != geometries.end(); ++entry)
        object.insert(entry.key(), QString::fromLatin1(entry->toBase64()));
    return object;
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
        key(u"mainCurrency"_s, &Settings::mainCurrency),
        key(u"theme"_s, &Settings::theme),
        key(u"contrast"_s, &Settings::contrast),
        key(u"numbers"_s, &Settings::numbers),
        key(u"firstDayOfWeek"_s, &Settings::firstDayOfWeek),
        key(u"startPage"_s, &Settings::startPage),
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
        key(u"tray"_s, &Settings::background, &BackgroundSettings::tray),
        key(u"closing"_s, &Settings::background, &BackgroundSettings::closing),
        key(u"autostart"_s, &Settings::background, &BackgroundSettings::autostart),
        key(u"backgroundRefreshSeconds"_s, &Settings::background, &BackgroundSettings::refreshSeconds),
        key(u"pauseOnBattery"_s, &Settings::background, &BackgroundSettings::pauseOnBattery),
        key(u"pauseOnMetered"_s, &Settings::background, &BackgroundSettings::pauseOnMetered),
        key(u"reportPaper"_s, &Settings::reportPaper),
        key(u"reportSchedules"_s, &Settings::reportSchedules),
        key(u"proxy"_s, &Settings::network, &NetworkSettings::proxy),
        key(u"proxyHost"_s, &Settings::network, &NetworkSettings::proxyHost),
        key(u"proxyPort"_s, &Settings::network, &NetworkSettings::proxyPort),
        key(u"proxyUser"_s, &Settings::network, &NetworkSettings::proxyUser),
        key(u"authorityFile"_s, &Settings::network, &NetworkSettings::authorityFile),
        key(u"cacheMegabytes"_s, &Settings::cacheMegabytes),
        key(u"keepRuns"_s, &Settings::keepRuns),
        key(u"logLevel"_s, &Settings::logLevel),
        key(u"tourSeen"_s, &Settings::tourSeen),
        key(u"page"_s, &Settings::page),
        key(u"source"_s, &Settings::sourceId),
        key(u"ledger"_s, &Settings::ledgerId),
        key(u"period"_s, &Settings::period),
        key(u"consoleTargets"_s, &Settings::consoleTargets),
        key(u"consoleTemperature"_s, &Settings::consoleTemperature),
        key(u"consoleMaxOutput"_s, &Settings::consoleMaxOutput),
        key(u"windowGeometry"_s, &Settings::windowGeometry),
        key(u"dialogGeometries"_s, &Settings::dialogGeometries),
    };
    return all;
}

/// A file can be edited by hand.
void bound(Settings &settings)
{
    constexpr int mostPorts = 65535;
    if (settings.firstDayOfWeek < 0 || settings.firstDayOfWeek > Qt::Sunday)
        settings.firstDayOfWeek = 0;
    if (settings.network.proxyPort < 1 || settings.network.proxyPort > mostPorts)
        settings.network.proxyPort = NetworkSettings::usualProxyPort;
    settings.refreshSeconds = std::max(1, settings.refreshSeconds);
    settings.cacheMegabytes = std::max(0, settings.cacheMegabytes);
}

/// Brings the keys of an earlier version to what they are now; the ones nobody knows stay.
void migrate(QJsonObject &object, int version)
{
    if (version < 2) {
        object.remove("windowState"_L1);
        // Whoever has used it before needs no tour.
        if (version > 0)
            object.insert("tourSeen"_L1, true);
    }
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
    QJsonObject object = contents->object;
    migrate(object, contents->version);
    Loaded loaded{Settings(), contents->warning, Source::File};
    if (!contents->warning.isEmpty())
        loaded.source = contents->version > 0 ? Source::Backup : Source::Nothing;
    for (const Key &key : keys())
        key.read(object.value(key.name), loaded.settings);
    bound(loaded.settings);
    return loaded;
}

Result<void> SettingsStore::save(const Settings &settings)
{
    const QMutexLocker lock(&m_mutex);
    const Result<JsonFile::Contents> contents = m_file.read();
    if (!contents)
        return contents.error();
    QJsonObject object = contents->object;
    migrate(object, contents->version);
    for (const Key &key : keys())
        object.insert(key.name, key.write(settings));
    return m_file.write(object);
}

} // namespace Tokenglass
