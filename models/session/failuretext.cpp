// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/failuretext.h"

#include "models/domain/chatevent.h"

#include <QCoreApplication>

#include <limits>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr qsizetype LongestDetail = 500;

QString translated(const char *text, int n = -1)
{
    return QCoreApplication::translate("FailureText", text, nullptr, n);
}

QString limited(const ProviderFailure &failure)
{
    if (!failure.error.retryAfter)
        return translated(
            QT_TRANSLATE_NOOP("FailureText", "The provider takes no more requests for now. Try again later."));
    const auto seconds = qMin<qint64>(failure.error.retryAfter->count(), std::numeric_limits<int>::max());
    return translated(
        QT_TRANSLATE_N_NOOP("FailureText", "The provider takes no more requests for now. Try again in %n second(s)."),
        static_cast<int>(seconds));
}

QString unclear(const ProviderFailure &failure)
{
    if (failure.type == u"redirect"_s)
        return translated(
            QT_TRANSLATE_NOOP("FailureText", "The address leads elsewhere. Enter the provider's own address."));
    if (failure.type == u"unexpected_content_type"_s)
        return translated(QT_TRANSLATE_NOOP(
            "FailureText", "The server does not speak this API. Check the address, the wire format and any proxy."));
    return translated(QT_TRANSLATE_NOOP("FailureText", "The provider failed. Try again; it may bill each attempt."));
}

QString sentence(const ProviderFailure &failure)
{
    using Kind = Error::Kind;
    if (failure.type == u"no_key"_s && failure.error.kind == Kind::Auth)
        return translated(QT_TRANSLATE_NOOP("FailureText", "No key is known for this provider. Enter one."));
    if (failure.type == u"no_address"_s)
        return translated(QT_TRANSLATE_NOOP(
            "FailureText", "The provider's address cannot be used. Change it under Providers and keys."));
    if (failure.type == u"not_recorded"_s)
        return translated(QT_TRANSLATE_NOOP(
            "FailureText", "The request could not be written down, so it was not sent. Check the ledger's disk."));
    if (failure.type == u"not_sent"_s)
        return translated(QT_TRANSLATE_NOOP("FailureText", "Stopped before it was sent. Nothing is billed."));
    if (failure.type == u"interrupted"_s)
        return translated(
            QT_TRANSLATE_NOOP("FailureText", "The program ended before the answer did; the provider may still bill."));
    switch (failure.error.kind) {
    case Kind::Cancelled:
        return translated(QT_TRANSLATE_NOOP("FailureText", "Stopped. The provider may still bill what it produced."));
    case Kind::Timeout:
        return translated(
            QT_TRANSLATE_NOOP("FailureText", "The provider did not answer in time. It may still bill the request."));
    case Kind::Offline:
        return translated(
            QT_TRANSLATE_NOOP("FailureText", "The provider cannot be reached. Check the address and the network."));
    case Kind::Auth:
        return translated(QT_TRANSLATE_NOOP("FailureText", "The provider refused the key. Enter it again."));
    case Kind::Forbidden:
        return translated(QT_TRANSLATE_NOOP("FailureText", "This key may not use the model. Check its rights."));
    case Kind::RateLimited:
        return limited(failure);
    case Kind::Quota:
        return translated(QT_TRANSLATE_NOOP("FailureText", "The provider's credit is used up. Top up the account."));
    case Kind::Truncated:
        return translated(QT_TRANSLATE_NOOP(
            "FailureText", "The answer broke off. What came is kept; the provider may bill more than that."));
    case Kind::Input:
        return translated(QT_TRANSLATE_NOOP("FailureText", "The provider does not take the request as it is."));
    case Kind::Secret:
        return translated(QT_TRANSLATE_NOOP("FailureText", "The key could not be read. Enter it for this session."));
    case Kind::Protocol:
    case Kind::Schema:
    case Kind::Storage:
        break;
    }
    return unclear(failure);
}

QString detailOf(const ProviderFailure &failure)
{
    if (failure.error.kind == Error::Kind::Cancelled)
        return {}; // the sentence says it, in the language of the window
    const QString detail = failure.error.detail.simplified();
    return detail.size() > LongestDetail ? QString(detail.left(LongestDetail) + u'…') : detail;
}

} // namespace

QString failureSentence(const ProviderFailure &failure)
{
    return sentence(failure);
}

QString failureDetail(const ProviderFailure &failure)
{
    QStringList parts;
    if (const QString detail = detailOf(failure); !detail.isEmpty())
        parts.append(detail);
    if (!failure.requestId.isEmpty())
        parts.append(u'[' + failure.requestId + u']');
    return parts.join(u' ');
}

QString failureText(const ProviderFailure &failure)
{
    QString text = sentence(failure);
    if (const QString detail = detailOf(failure); !detail.isEmpty())
        text += u" ("_s + detail + u')';
    if (!failure.requestId.isEmpty())
        text += u" ["_s + failure.requestId + u']';
    return text;
}

} // namespace Tokenglass
