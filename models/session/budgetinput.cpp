// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/budgetinput.h"

#include "models/session/numberformat.h"
#include "models/session/numberinput.h"

#include <QRegularExpression>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int DecimalsOfPercent = 2;
constexpr int MostDecimals = 9;
constexpr qint64 MostPercent = 10'000;

} // namespace

std::optional<QList<BasisPoints>> parseThresholds(const QString &text, const QLocale &locale)
{
    // A comma parts the values even where it is also the decimal point: nobody has half a threshold between two.
    static const QRegularExpression apart(u"[,;\\s\\x{A0}\\x{FF0C}\\x{3001}\\x{FF1B}]+"_s);
    QString list = text;
    list.replace(locale.percent(), u" "_s).replace(u'%', u' ').replace(u'\uFF05', u' ');
    QList<BasisPoints> thresholds;
    const QStringList parts = list.split(apart, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString number = plainNumber(part, QLocale::c());
        const auto hundredths = Money::fromDecimal(number.toStdString(), Currency::cny());
        constexpr qint64 PerHundredth = Money::NanosPerUnit / 100;
        if (number.isEmpty() || !hundredths || hundredths->nanos <= 0
            || hundredths->nanos > MostPercent * Money::NanosPerUnit || hundredths->nanos % PerHundredth != 0)
            return std::nullopt;
        thresholds.append(static_cast<BasisPoints>(hundredths->nanos / PerHundredth));
    }
    std::sort(thresholds.begin(), thresholds.end());
    thresholds.erase(std::unique(thresholds.begin(), thresholds.end()), thresholds.end());
    return thresholds;
}

QString thresholdsText(const QList<BasisPoints> &thresholds, const QLocale &locale)
{
    QStringList parts;
    for (const BasisPoints threshold : thresholds) {
        QString part = QString::number(threshold / 100.0, 'f', DecimalsOfPercent);
        while (part.endsWith(u'0'))
            part.chop(1);
        if (part.endsWith(u'.'))
            part.chop(1);
        parts.append(part);
    }
    return parts.isEmpty() ? QString() : QString(parts.join(u", "_s) + u"\u00A0"_s + locale.percent());
}

std::optional<Money> parseAmount(const QString &text, Currency currency, const QLocale &locale)
{
    QString number = text;
    number.remove(NumberFormat(locale).currencySymbol(currency).trimmed()).remove(currency.code(), Qt::CaseInsensitive);
    number.remove(u'\uFFE5').remove(u' ').remove(u'\u00A0').remove(u'\u202F');
    // "1.500" is one and a half where a dot is the decimal point, and a thousand times that where it groups.
    static const QRegularExpression grouped(u"^[1-9][0-9]{0,2}(\\.[0-9]{3})+$"_s);
    if (locale.groupSeparator() == u"."_s && grouped.match(number).hasMatch())
        number.remove(u'.');
    number = plainNumber(number, locale);
    if (number.isEmpty())
        return std::nullopt;
    const qsizetype point = number.indexOf(u'.');
    if (point >= 0 && number.size() - point - 1 > MostDecimals)
        return std::nullopt;
    return Money::fromDecimal(number.toStdString(), currency);
}

QString amountText(const Money &money, const QLocale &locale)
{
    QString text = money.toDecimal(MostDecimals);
    while (text.endsWith(u'0') && text.size() - text.indexOf(u'.') > 3)
        text.chop(1);
    if (text.endsWith(u".00"))
        text.chop(3);
    return text.replace(u"."_s, locale.decimalPoint());
}

Money suggestedLimit(const Money &spent)
{
    qint64 step = Money::NanosPerUnit;
    while (spent.nanos / step >= 100)
        step *= 10;
    return {std::max<qint64>(1, (spent.nanos + step - 1) / step) * step, spent.currency};
}

} // namespace Tokenglass
