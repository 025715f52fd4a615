// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/servers/postgreserror.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

struct StateKind
{
    const char *prefix; ///< a whole SQLSTATE or its class
    Error::Kind kind;
};

// More specific codes first.
constexpr std::array StateKinds{
    StateKind{"28", Error::Kind::Auth}, // invalid authorization, wrong password
    StateKind{"42501", Error::Kind::Forbidden},
    StateKind{"25006", Error::Kind::Forbidden}, // a write in a read-only transaction
    StateKind{"25P0", Error::Kind::Offline}, // idle for too long, the server hung up
    StateKind{"57014", Error::Kind::Timeout},
    StateKind{"57P", Error::Kind::Offline}, // shut down, starting up, terminated by an administrator
    StateKind{"08", Error::Kind::Offline},
    StateKind{"53300", Error::Kind::Offline}, // too many connections
    StateKind{"40", Error::Kind::Offline}, // a standby server that had to give up its snapshot
    StateKind{"55P03", Error::Kind::Timeout}, // lock not available
    StateKind{"3D", Error::Kind::Schema}, // no such database
    StateKind{"3F", Error::Kind::Schema},
    StateKind{"42", Error::Kind::Schema}, // undefined table or column, type mismatch
    StateKind{"22", Error::Kind::Schema}, // a value that does not fit the expression
};

} // namespace

Error::Kind postgresErrorKind(QByteArrayView sqlState)
{
    for (const StateKind &known : StateKinds) {
        if (sqlState.startsWith(known.prefix))
            return known.kind;
    }
    return Error::Kind::Protocol;
}

Error postgresError(QByteArrayView sqlState, QByteArrayView message)
{
    const QString text = QString::fromUtf8(message).trimmed();
    // libpq's own messages about a lost connection come without a state.
    if (sqlState.isEmpty())
        return {Error::Kind::Offline, text};
    return {postgresErrorKind(sqlState), text + u" (SQLSTATE "_s + QString::fromLatin1(sqlState) + u')'};
}

Error postgresLoginError(QByteArrayView message, bool needsPassword)
{
    QString text = QString::fromUtf8(message).trimmed();
    // The words are translated by the server, the state behind the severity and two spaces is not.
    static const QRegularExpression state(u":  ([0-9A-Z]{5}): "_s);
    static const QRegularExpression location(u"\\n[^\\n]*:  \\w+, \\w+\\.c:\\d+"_s);
    const QRegularExpressionMatch match = state.match(text);
    text.remove(location);
    if (match.hasMatch() && match.capturedView(1) == "3D000"_L1)
        return {Error::Kind::Forbidden, u"there is no such database, or this account may not use it: "_s + text};
    if (match.hasMatch())
        return {postgresErrorKind(match.captured(1).toLatin1()), text};
    if (needsPassword)
        return {Error::Kind::Auth, text};
    // A server that cannot be trusted or does not do TLS is reachable: trying again later would not help.
    const bool tls = text.contains("SSL"_L1) || text.contains("certificate"_L1);
    return {tls ? Error::Kind::Protocol : Error::Kind::Offline, text};
}

} // namespace Tokenglass
