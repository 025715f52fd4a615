// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/driverversions.h"

#include <QCoreApplication>
#include <QSslSocket>

#include <libpq-fe.h>
#include <mysql.h>
#include <sqlite3.h>

namespace Tokenglass {

using namespace Qt::StringLiterals;

QList<CheckResult> driverVersions()
{
    const int postgres = PQlibVersion(); // 150018 is 15.18
    CheckResult tls{u"TLS"_s, CheckResult::Level::Good, QSslSocket::sslLibraryVersionString()};
    if (!QSslSocket::supportsSsl()) {
        tls.level = CheckResult::Level::Bad;
        tls.found = QCoreApplication::translate("Tokenglass::DriverVersions",
                                                "missing: https addresses cannot be reached; install OpenSSL 3");
    }
    return {{u"SQLite"_s, CheckResult::Level::Good, QString::fromLatin1(sqlite3_libversion())},
            {u"PostgreSQL"_s, CheckResult::Level::Good, u"libpq %1.%2"_s.arg(postgres / 10'000).arg(postgres % 10'000)},
            {u"MySQL, MariaDB"_s, CheckResult::Level::Good,
             u"libmariadb "_s + QString::fromLatin1(mysql_get_client_info())},
            tls};
}

} // namespace Tokenglass
