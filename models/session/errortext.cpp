// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/errortext.h"

#include "models/domain/error.h"
#include "models/domain/withoutsecrets.h"

#include <QCoreApplication>

#include <limits>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr qsizetype LongestDetail = 300;

QString translated(const char *text, int n = -1)
{
    return QCoreApplication::translate("ErrorText", text, nullptr, n);
}

QString shortDetail(const QString &detail)
{
    QString text = withoutSecrets(detail).simplified();
    if (text.size() > LongestDetail)
        text = text.left(LongestDetail) + u'…';
    return text;
}

/// What the libraries of the servers say when a secure connection fails.
bool isAboutTls(const QString &detail)
{
    return detail.contains("SSL"_L1) || detail.contains("TLS"_L1) || detail.contains("certificate"_L1);
}

QString limitSentence(const Error &error)
{
    if (!error.retryAfter)
        return translated(
            QT_TRANSLATE_NOOP("ErrorText", "The source answers no more requests for now. Wait a little and refresh."));
    const auto seconds = qBound(qint64(0), qint64(error.retryAfter->count()), qint64(std::numeric_limits<int>::max()));
    return translated(
        QT_TRANSLATE_N_NOOP("ErrorText", "The source answers no more requests for now. Refresh in %n second(s)."),
        static_cast<int>(seconds));
}

QString sentence(const Error &error)
{
    using Kind = Error::Kind;
    switch (error.kind) {
    case Kind::Cancelled:
        return translated(QT_TRANSLATE_NOOP("ErrorText", "Stopped before it was finished."));
    case Kind::Timeout:
        return translated(
            QT_TRANSLATE_NOOP("ErrorText", "The source did not answer in time. Try again or choose a shorter period."));
    case Kind::Offline:
        return translated(
            QT_TRANSLATE_NOOP("ErrorText", "The source cannot be reached. Check its address and the network."));
    case Kind::Auth:
        return translated(QT_TRANSLATE_NOOP(
            "ErrorText", "The source refused the login. Check the user name and the password or token."));
    case Kind::Forbidden:
        return translated(
            QT_TRANSLATE_NOOP("ErrorText", "This account may not read the usage data. Ask its owner for read access."));
    case Kind::RateLimited:
        return limitSentence(error);
    case Kind::Quota:
        return translated(QT_TRANSLATE_NOOP(
            "ErrorText", "The quota of this account is used up. Raise it or wait until it starts anew."));
    case Kind::Protocol:
        if (isAboutTls(error.detail))
            return translated(QT_TRANSLATE_NOOP(
                "ErrorText",
                "There is no secure connection (TLS) to this server as the address demands it. Check the server's "
                "certificate and the TLS options of the address."));
        return translated(QT_TRANSLATE_NOOP(
            "ErrorText",
            "The source gave an answer that Tokenglass does not understand. Check that the address is the right one."));
    case Kind::Truncated:
        return translated(QT_TRANSLATE_NOOP("ErrorText", "The answer ended too early. Try again."));
    case Kind::Schema:
        return translated(QT_TRANSLATE_NOOP(
            "ErrorText", "There is no usage data here that Tokenglass knows. Check that it is the right database."));
    case Kind::Storage:
        if (error.detail.contains("the disk is full"_L1))
            return translated(QT_TRANSLATE_NOOP(
                "ErrorText", "The disk is full. Free some space on it and try again; nothing was damaged."));
        return translated(QT_TRANSLATE_NOOP(
            "ErrorText", "The file cannot be read or written. Check its path, its permissions and the free space."));
    case Kind::Secret:
        return translated(QT_TRANSLATE_NOOP(
            "ErrorText", "The keychain is not available. You can go on; the password will not be remembered."));
    case Kind::Input:
        return translated(QT_TRANSLATE_NOOP("ErrorText", "That cannot be used as it is."));
    }
    return {};
}

} // namespace

QString errorSentence(const Error &error)
{
    const QString detail = shortDetail(error.detail);
    if (error.kind != Error::Kind::Input || detail.isEmpty())
        return sentence(error);
    return detail.left(1).toUpper() + detail.mid(1)
        + (detail.endsWith(u'.') ? QString() : u"."_s); // it is the sentence
}

QString errorDetail(const Error &error)
{
    const bool said = error.kind == Error::Kind::Cancelled || error.kind == Error::Kind::Input;
    return said ? QString() : shortDetail(error.detail);
}

QString errorText(const Error &error)
{
    const QString detail = errorDetail(error);
    return detail.isEmpty() ? errorSentence(error) : u"%1 (%2)"_s.arg(errorSentence(error), detail);
}

} // namespace Tokenglass
