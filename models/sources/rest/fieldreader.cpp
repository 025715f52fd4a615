// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/rest/fieldreader.h"

#include <QLocale>

#include <cmath>

namespace Tokenglass {

using namespace Qt::StringLiterals;

std::optional<Money> exactMoney(const QJsonValue &value, Currency currency)
{
    if (!value.isDouble())
        return std::nullopt;
    const QByteArray decimal = QByteArray::number(value.toDouble(), 'f', QLocale::FloatingPointShortest);
    return Money::fromDecimal({decimal.constData(), static_cast<std::size_t>(decimal.size())}, currency);
}

QJsonObject FieldReader::object(const QJsonObject &parent, const QString &key)
{
    const QJsonValue value = parent.value(key);
    if (!value.isObject())
        fail(key, u"is not an object"_s);
    return value.toObject();
}

QJsonArray FieldReader::array(const QJsonObject &parent, const QString &key)
{
    const QJsonValue value = parent.value(key);
    if (!value.isArray())
        fail(key, u"is not a list"_s);
    return value.toArray();
}

qint64 FieldReader::count(const QJsonObject &parent, const QString &key)
{
    const std::optional<qint64> value = optionalCount(parent, key);
    if (!value)
        fail(key, u"is not a count"_s);
    return value.value_or(0);
}

std::optional<qint64> FieldReader::optionalCount(const QJsonObject &parent, const QString &key)
{
    const QJsonValue value = parent.value(key);
    if (value.isNull())
        return std::nullopt;
    const qint64 number = value.toInteger(-1);
    if (number < 0) {
        fail(key, u"is not a count"_s);
        return std::nullopt;
    }
    return number;
}

Money FieldReader::money(const QJsonObject &parent, const QString &key, Currency currency)
{
    const std::optional<Money> money = exactMoney(parent.value(key), currency);
    if (!money)
        fail(key, u"is not an amount"_s);
    return money.value_or(Money{0, currency});
}

std::optional<qint64> FieldReader::micros(const QJsonObject &parent, const QString &key)
{
    const QJsonValue value = parent.value(key);
    if (value.isNull() || (value.isDouble() && value.toDouble() == 0))
        return std::nullopt;
    const double micros = value.toDouble(-1) * 1e6;
    if (!(micros > 0 && micros < 1e18)) {
        fail(key, u"is not a duration"_s);
        return std::nullopt;
    }
    return std::llround(micros);
}

QString FieldReader::text(const QJsonObject &parent, const QString &key)
{
    const QJsonValue value = parent.value(key);
    if (!value.isString() && !value.isNull())
        fail(key, u"is not a text"_s);
    return value.toString();
}

EntityId FieldReader::id(const QJsonObject &parent, const QString &key)
{
    const QJsonValue value = parent.value(key);
    if (value.isDouble())
        return EntityId(value.toInteger());
    if (!value.isString())
        fail(key, u"is not an id"_s);
    return EntityId(value.toString());
}

void FieldReader::fail(const QString &field, const QString &why)
{
    if (!m_error)
        m_error =
            Error{Error::Kind::Protocol, u"The answer to %1 is not as expected: \"%2\" %3."_s.arg(m_what, field, why)};
}

} // namespace Tokenglass
