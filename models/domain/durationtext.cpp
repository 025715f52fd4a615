// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/durationtext.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Tokenglass {

QString durationText(double seconds, const QLocale &locale)
{
    const auto translated = [](const char *text) {
        return QCoreApplication::translate("Tokenglass::NumberFormat", text);
    };
    constexpr QChar Nbsp(0x00A0);
    if (seconds < 0.0995) {
        const double millis = seconds * 1000.0;
        const QString number = millis > 0 && millis < 1 ? u'<' + locale.toString(1) : locale.toString(millis, 'f', 0);
        return number + Nbsp + translated(QT_TRANSLATE_NOOP("Tokenglass::NumberFormat", "ms"));
    }
    if (seconds < 99.95)
        return locale.toString(seconds, 'f', seconds < 9.995 ? 2 : 1) + Nbsp
            + translated(QT_TRANSLATE_NOOP("Tokenglass::NumberFormat", "s"));
    const auto whole = static_cast<qint64>(std::llround(seconds));
    //: minutes and seconds of a response time
    return translated(QT_TRANSLATE_NOOP("Tokenglass::NumberFormat", "%1\u00A0min %2\u00A0s"))
        .arg(locale.toString(whole / 60))
        .arg(whole % 60, 2, 10, QLatin1Char('0'));
}

} // namespace Tokenglass
