// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/providerfailure.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

using Kind = Error::Kind;

/// Beginnings of codes and types, lower case, of the providers of resources/providers. The first kind that matches is
/// meant: a used-up balance often comes as 429.
struct Words
{
    Kind kind;
    QStringList codes;
    QStringList messages;
};

const QList<Words> &table()
{
    static const QList<Words> words{
        {Kind::Quota,
         {u"insufficient_quota"_s, u"exceeded_current_quota"_s, u"insufficient_balance"_s, u"insufficient_user_quota"_s,
          u"arrearage"_s, u"billing"_s, u"1113"_s, u"failedoperation.resourcepackexhausted"_s,
          u"failedoperation.freeresourcepackexhausted"_s, u"failedoperation.servicestop"_s},
         {u"insufficient balance"_s, u"credit balance is too low"_s, u"欠费"_s, u"余额不足"_s}},
        {Kind::Auth,
         {u"invalid_api_key"_s, u"invalidapikey"_s, u"authentication"_s, u"invalid_authentication"_s, u"authfailure"_s,
          u"unauthenticated"_s, u"api_key_invalid"_s},
         {u"api key not valid"_s}},
        {Kind::Forbidden,
         {u"permission"_s, u"accessdenied"_s, u"access_denied"_s, u"access_terminated"_s, u"forbidden"_s,
          u"unauthorizedoperation"_s},
         {}},
        {Kind::RateLimited,
         {u"rate_limit"_s, u"ratelimit"_s, u"resource_exhausted"_s, u"throttling"_s, u"limitexceeded"_s,
          u"requestlimitexceeded"_s, u"overloaded"_s, u"engine_overloaded"_s, u"too_many_requests"_s},
         {}},
        {Kind::Timeout, {u"deadline_exceeded"_s, u"timeout"_s, u"requesttimeout"_s}, {}},
        {Kind::Input,
         {u"invalid_request"_s, u"invalid_argument"_s, u"invalidparameter"_s, u"invalid_parameter"_s, u"not_found"_s,
          u"context_length"_s, u"datainspectionfailed"_s, u"data_inspection_failed"_s, u"model_not_found"_s,
          u"modelnotfound"_s, u"missingparameter"_s},
         {}},
    };
    return words;
}

bool matches(const Words &words, const ProviderFailure &failure)
{
    const QString code = failure.code.toLower();
    const QString type = failure.type.toLower();
    const QString message = failure.error.detail.toLower();
    return std::any_of(words.codes.begin(), words.codes.end(),
                       [&](const QString &word) { return code.startsWith(word) || type.startsWith(word); })
        || std::any_of(words.messages.begin(), words.messages.end(),
                       [&](const QString &word) { return message.contains(word); });
}

std::optional<Kind> kindOfStatus(int status)
{
    switch (status) {
    case 401:
        return Kind::Auth;
    case 402:
        return Kind::Quota;
    case 403:
        return Kind::Forbidden;
    case 408:
    case 504:
        return Kind::Timeout;
    case 429:
    case 529:
        return Kind::RateLimited;
    default:
        break;
    }
    if (status >= 400 && status < 500)
        return Kind::Input;
    return std::nullopt;
}

Kind kindOf(const ProviderFailure &failure)
{
    const QList<Words> &words = table();
    if (matches(words.first(), failure))
        return Kind::Quota;
    const auto byStatus = failure.status ? kindOfStatus(*failure.status) : std::nullopt;
    // 400 says little: Gemini answers it to a wrong key, too.
    if (byStatus && *byStatus != Kind::Input)
        return *byStatus;
    for (const Words &each : words) {
        if (matches(each, failure))
            return each.kind;
    }
    return byStatus.value_or(Kind::Protocol);
}

} // namespace

void classify(ProviderFailure &failure)
{
    failure.error.kind = kindOf(failure);
    const Kind kind = failure.error.kind;
    failure.retryable = kind == Kind::RateLimited || kind == Kind::Timeout || kind == Kind::Protocol
        || (failure.status && (*failure.status == 409 || *failure.status >= 500) && kind != Kind::Quota);
    if (failure.retryAfter)
        failure.error.retryAfter = std::chrono::ceil<std::chrono::seconds>(*failure.retryAfter);
}

} // namespace Tokenglass
