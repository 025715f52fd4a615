// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/alerts/alertpayload.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int payloadVersion = 1;

QString utcText(qint64 second)
{
    return QDateTime::fromSecsSinceEpoch(second, Qt::UTC).toString(Qt::ISODate);
}

// Amounts are text: a JSON number would not keep every decimal.
QJsonObject moneyJson(const Money &money)
{
    return {{u"amount"_s, money.toDecimal(9)}, {u"currency"_s, money.currency.code()}};
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QString percentText(const Alert &alert)
{
    return Money{qint64(alert.threshold) * Money::NanosPerUnit / 100, {}}.toDecimal(alert.threshold % 100 == 0 ? 0 : 2);
}

} // namespace

QString alertEvent(const Alert &alert)
{
    switch (alert.kind) {
    case Alert::Kind::Threshold:
        return alert.spent.nanos > alert.limit.nanos ? u"budget_exceeded"_s : u"budget_threshold"_s;
    case Alert::Kind::Anomaly:
        return u"spend_anomaly"_s;
    case Alert::Kind::Test:
        break;
    }
    return u"test"_s;
}

QString alertDeliveryId(const Alert &alert)
{
    static const QUuid space(u"6b1d36c0-9d0f-4c0a-8f43-61b1d9c5a0e7"_s);
    const QString identity = QStringList{alertEvent(alert),
                                         QString::number(alert.id),
                                         alert.budgetId,
                                         QString::number(alert.span.range.start),
                                         QString::number(alert.threshold),
                                         alert.raisedAt.toUTC().toString(Qt::ISODateWithMs),
                                         alert.snoozedUntil.toUTC().toString(Qt::ISODate)}
                                 .join(u'\n');
    return QUuid::createUuidV5(space, identity).toString(QUuid::WithoutBraces);
}

QByteArray alertJson(const AlertMessage &message)
{
    const Alert &alert = message.alert;
    QJsonObject object{
        {u"version"_s, payloadVersion},  {u"id"_s, alertDeliveryId(alert)},
        {u"event"_s, alertEvent(alert)}, {u"raisedAt"_s, alert.raisedAt.toUTC().toString(Qt::ISODate)},
        {u"missed"_s, alert.missed},     {u"title"_s, message.title},
        {u"body"_s, message.body},       {u"note"_s, u"Tokenglass warns; it does not stop spending."_s},
    };
    if (alert.kind != Alert::Kind::Test) {
        object.insert(u"budget"_s, QJsonObject{{u"id"_s, alert.budgetId}, {u"name"_s, alert.budgetName}});
        object.insert(u"source"_s, textOrNull(alert.sourceId));
        object.insert(u"period"_s,
                      QJsonObject{{u"from"_s, utcText(alert.span.range.start)},
                                  {u"until"_s, utcText(alert.span.range.end)},
                                  {u"firstDay"_s, alert.span.firstDay.toString(Qt::ISODate)},
                                  {u"lastDay"_s, alert.span.lastDay.toString(Qt::ISODate)}});
        object.insert(u"day"_s, textOrNull(alert.day.toString(Qt::ISODate)));
        object.insert(u"spent"_s, moneyJson(alert.spent));
        object.insert(u"spentIsLowerBound"_s, alert.isLowerBound);
        object.insert(u"topModel"_s, textOrNull(alert.topModel));
        object.insert(u"topUser"_s, textOrNull(alert.topUser));
    }
    if (alert.kind == Alert::Kind::Threshold) {
        object.insert(u"limit"_s, moneyJson(alert.limit));
        object.insert(u"thresholdPercent"_s, alert.threshold / 100.0);
    }
    if (alert.kind == Alert::Kind::Anomaly) {
        object.insert(u"usual"_s, moneyJson(alert.usual));
        object.insert(u"factor"_s, alert.factor);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QProcessEnvironment withAlert(QProcessEnvironment environment, const AlertMessage &message)
{
    const Alert &alert = message.alert;
    const auto insert = [&environment](const QString &name, QString value) {
        // The environment of a process ends every value at a null.
        environment.insert(u"TOKENGLASS_ALERT_"_s + name, value.remove(QChar(u'\0')));
    };
    insert(u"ID"_s, alertDeliveryId(alert));
    insert(u"EVENT"_s, alertEvent(alert));
    insert(u"TITLE"_s, message.title);
    insert(u"BODY"_s, message.body);
    insert(u"BUDGET"_s, alert.budgetName);
    insert(u"DAY"_s, alert.day.toString(Qt::ISODate));
    insert(u"SPENT"_s, alert.kind == Alert::Kind::Test ? QString() : alert.spent.toDecimal(9));
    insert(u"LIMIT"_s, alert.kind == Alert::Kind::Threshold ? alert.limit.toDecimal(9) : QString());
    insert(u"CURRENCY"_s, alert.kind == Alert::Kind::Test ? QString() : alert.spent.currency.code());
    insert(u"THRESHOLD_PERCENT"_s, alert.kind == Alert::Kind::Threshold ? percentText(alert) : QString());
    return environment;
}

} // namespace Tokenglass
