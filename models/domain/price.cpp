// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/price.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Tokenglass {

bool DailyWindow::contains(const QDateTime &utc) const
{
    const QTime time = utc.time();
    const int minute = time.hour() * 60 + time.minute();
    const auto on = [this](const QDate &day) { return (weekdays & (1U << (day.dayOfWeek() - 1))) != 0; };
    if (beginMinute < endMinute)
        return minute >= beginMinute && minute < endMinute && on(utc.date());
    // Over midnight: the part after it belongs to the day before.
    return (minute >= beginMinute && on(utc.date())) || (minute < endMinute && on(utc.date().addDays(-1)));
}

/// The stand-ins are the provider's usual upper side: a cached token is never assumed to be cheaper than the table
/// says.
std::optional<qint64> Price::of(TokenBucket bucket) const
{
    const std::optional<qint64> own = nanosPerMillion[static_cast<std::size_t>(bucket)];
    if (own)
        return own;
    switch (bucket) {
    case TokenBucket::CacheRead:
    case TokenBucket::CacheWrite5m:
        return of(TokenBucket::FreshInput);
    case TokenBucket::CacheWrite1h:
        return of(TokenBucket::CacheWrite5m);
    case TokenBucket::Reasoning:
        return of(TokenBucket::Output);
    case TokenBucket::FreshInput:
    case TokenBucket::Output:
        break;
    }
    return std::nullopt;
}

bool Price::isFree() const
{
    return std::all_of(nanosPerMillion.begin(), nanosPerMillion.end(),
                       [](const std::optional<qint64> &nanos) { return nanos.value_or(0) == 0; });
}

bool Price::holdsAt(const QDateTime &at) const
{
    return windows.isEmpty() || std::any_of(windows.begin(), windows.end(), [utc = at.toUTC()](const DailyWindow &w) {
               return w.contains(utc);
           });
}

bool Price::isSameRow(const Price &other) const
{
    return model == other.model && validFrom == other.validFrom && thresholdTokens == other.thresholdTokens
        && windows == other.windows && connectionId == other.connectionId;
}

QString Price::rowKey() const
{
    QString key = model + u'|' + validFrom.toString(Qt::ISODateWithMs) + u'|' + QString::number(thresholdTokens);
    for (const DailyWindow &window : windows) {
        key += u'|' + QString::number(window.beginMinute) + u'-' + QString::number(window.endMinute) + u'/'
            + QString::number(window.weekdays);
    }
    return key + u'|' + originName(origin) + u'|' + connectionId;
}

ProviderName::ProviderName(const QString &name) : model(name)
{
    const qsizetype slash = name.indexOf(u'/');
    if (slash <= 0)
        return;
    provider = name.left(slash);
    model = name.mid(slash + 1);
}

bool ProviderName::isOf(const QString &who) const
{
    return who.isEmpty() || who.compare(provider, Qt::CaseInsensitive) == 0;
}

bool isNamePattern(QStringView name)
{
    return name.contains(u'*') || name.contains(u'?');
}

bool matchesName(QStringView pattern, QStringView name)
{
    qsizetype p = 0;
    qsizetype n = 0;
    qsizetype star = -1;
    qsizetype taken = 0; // by the last star
    while (n < name.size()) {
        if (p < pattern.size() && (pattern[p] == u'?' || (pattern[p] != u'*' && pattern[p] == name[n]))) {
            ++p;
            ++n;
        } else if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            taken = n;
        } else if (star >= 0) {
            p = star + 1;
            n = ++taken;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

QString bucketName(TokenBucket bucket)
{
    static const std::array<QString, TokenBucketCount> names{u"input"_s,          u"cache_read"_s, u"cache_write_5m"_s,
                                                             u"cache_write_1h"_s, u"output"_s,     u"reasoning"_s};
    return names[static_cast<std::size_t>(bucket)];
}

QString originName(PriceOrigin origin)
{
    switch (origin) {
    case PriceOrigin::Shipped:
        return u"shipped"_s;
    case PriceOrigin::Imported:
        return u"imported"_s;
    case PriceOrigin::User:
        return u"user"_s;
    case PriceOrigin::Connection:
        return u"connection"_s;
    }
    Q_UNREACHABLE();
}

} // namespace Tokenglass
