// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/numberinput.h"

#include <QLocale>
#include <QRegularExpression>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

/// Full-width digits and signs, as keyboards for Chinese give them, as the plain ones.
QString withPlainDigits(const QString &text)
{
    constexpr char16_t FirstWide = 0xFF01;
    constexpr char16_t LastWide = 0xFF5E;
    QString result = text;
    for (QChar &c : result) {
        if (c >= QChar(FirstWide) && c <= QChar(LastWide))
            c = QChar(static_cast<char16_t>(c.unicode() - FirstWide + u'!'));
    }
    return result;
}

} // namespace

QString plainNumber(const QString &text, const QLocale &locale)
{
    static const QRegularExpression plain(u"^[0-9]*\\.?[0-9]+$|^[0-9]+\\.?$"_s);
    if (const QString folded = withPlainDigits(text); folded != text)
        return plainNumber(folded, locale);
    if (plain.match(text).hasMatch())
        return text;
    bool ok = false;
    [[maybe_unused]] const double value = locale.toDouble(text, &ok);
    if (!ok || text.contains(u'e', Qt::CaseInsensitive))
        return {};
    QString number = text;
    number.remove(locale.groupSeparator());
    number.replace(locale.decimalPoint(), u"."_s);
    return plain.match(number).hasMatch() ? number : QString();
}

} // namespace Tokenglass
