// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/servers/mariadberror.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

Error::Kind mariaDbErrorKind(unsigned int number)
{
    switch (number) {
    case 1045: // access denied: wrong password
    case 1130: // this host may not log in
    case 1698: // access denied: no password
    case 1820:
    case 1862: // password expired
        return Error::Kind::Auth;
    case 1044: // to a database
    case 1142: // to a table
    case 1143: // to a column
    case 1227:
    case 1290: // the server itself is read-only
    case 1370:
    case 1792: // a write in a read-only transaction
        return Error::Kind::Forbidden;
    case 1046: // no database
    case 1049:
    case 1054: // no such column
    case 1064:
    case 1146: // no such table
    case 1305:
    case 1356: // a view whose table is gone
        return Error::Kind::Schema;
    case 1317:
        return Error::Kind::Cancelled;
    case 1205: // lock wait
    case 1969: // MariaDB's max_statement_time
    case 3024: // MySQL's max_execution_time
        return Error::Kind::Timeout;
    case 1226:
        return Error::Kind::Quota;
    case 1040: // too many connections
    case 1053: // shutting down
    case 1129:
    case 1203:
    case 1213:
    case 1927: // killed by an administrator
    case 2002:
    case 2003:
    case 2005: // unknown host
    case 2006:
    case 2013: // lost
    case 2055:
        return Error::Kind::Offline;
    default:
        return Error::Kind::Protocol;
    }
}

Error mariaDbLoginError(unsigned int number, const char *message)
{
    Error error = mariaDbError(number, message);
    // Which of the two it is, the server tells only an administrator.
    if (number == 1044 || number == 1049) {
        error.kind = Error::Kind::Forbidden;
        error.detail.prepend(u"there is no such database, or this account may not use it: "_s);
    }
    return error;
}

Error mariaDbError(unsigned int number, const char *message)
{
    return {mariaDbErrorKind(number), QString::fromUtf8(message) + u" (error "_s + QString::number(number) + u')'};
}

} // namespace Tokenglass
