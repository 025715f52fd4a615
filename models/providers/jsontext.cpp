// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr double LargestExactDouble = 9007199254740992.0;

QJsonDocument lenient(const QByteArray &json)
{
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error == QJsonParseError::IllegalUTF8String)
        document = QJsonDocument::fromJson(QString::fromUtf8(json).toUtf8(), &error);
    return error.error == QJsonParseError::NoError ? document : QJsonDocument();
}

/// Moves the point of "1.255" by the exponent.
QString shifted(const QString &mantissa, int exponent)
{
    const qsizetype point = mantissa.indexOf(u'.');
    QString digits = mantissa;
    digits.remove(u'.');
    qsizetype at = (point < 0 ? mantissa.size() : point) + exponent;
    if (at <= 0) {
        digits.prepend(QString(1 - at, u'0'));
        at = 1;
    }
    if (at > digits.size())
        digits.append(QString(at - digits.size(), u'0'));
    return at == digits.size() ? digits : QString(digits.first(at) + u'.' + digits.sliced(at));
}

QString withoutNeedlessZeros(QString text)
{
    if (text.contains(u'.')) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    qsizetype zeros = 0;
    while (zeros + 1 < text.size() && text[zeros] == u'0' && text[zeros + 1] != u'.')
        ++zeros;
    return text.sliced(zeros);
}

QString plainDecimal(const QString &written)
{
    bool isNumber = false;
    const double value = written.toDouble(&isNumber);
    constexpr int LongestNumber = 64;
    if (!isNumber || !std::isfinite(value) || written.size() > LongestNumber || std::abs(value) > LargestExactDouble)
        return {};
    QString text = written.trimmed();
    const bool negative = text.startsWith(u'-');
    if (negative || text.startsWith(u'+'))
        text.remove(0, 1);
    const qsizetype e = text.indexOf(u'e', 0, Qt::CaseInsensitive);
    if (e >= 0) {
        const int exponent = text.sliced(e + 1).toInt();
        if (std::abs(exponent) > LongestNumber)
            return {};
        text = shifted(text.first(e), exponent);
    }
    text = withoutNeedlessZeros(text);
    return negative && text != u"0"_s ? QString(u'-' + text) : text;
}

} // namespace

std::optional<QList<QJsonObject>> jsonObjects(const QByteArray &json)
{
    const QJsonDocument document = lenient(json);
    if (document.isObject())
        return QList<QJsonObject>{document.object()};
    if (!document.isArray())
        return std::nullopt;
    QList<QJsonObject> objects;
    const QJsonArray elements = document.array();
    for (const auto element : elements) {
        if (element.isObject())
            objects.append(element.toObject());
    }
    return objects;
}

std::optional<QJsonObject> jsonObject(const QByteArray &json)
{
    const QJsonDocument document = lenient(json);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

std::optional<qint64> tokenCount(const QJsonValue &value)
{
    if (value.isDouble()) {
        const qint64 whole = value.toInteger(-1);
        return whole >= 0 ? std::optional(whole) : std::nullopt;
    }
    bool isNumber = false;
    const qint64 whole = value.toString().toLongLong(&isNumber);
    return isNumber && whole >= 0 ? std::optional(whole) : std::nullopt;
}

std::optional<qint64> tokenCount(const QJsonObject &object, std::initializer_list<QLatin1StringView> fields)
{
    for (const QLatin1StringView field : fields) {
        if (const auto count = tokenCount(object.value(field)))
            return count;
    }
    return std::nullopt;
}

QString plainText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (!value.isDouble())
        return {};
    const double number = value.toDouble();
    const qint64 whole = value.toInteger(std::numeric_limits<qint64>::min());
    return whole != std::numeric_limits<qint64>::min() ? QString::number(whole)
                                                       : QString::number(number, 'g', QLocale::FloatingPointShortest);
}

QString decimalText(const QJsonValue &value)
{
    return plainDecimal(plainText(value));
}

} // namespace Tokenglass
