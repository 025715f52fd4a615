// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/servers/servertrust.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

ConnectionSettings trusting(ConnectionSettings settings, const QString &authorityFile)
{
    if (authorityFile.isEmpty())
        return settings;
    QMap<QString, QString> &options = settings.options;
    if (settings.driver == ConnectionSettings::Driver::PostgreSql) {
        // With the file named, libpq would check also where only "require" is asked for.
        if (options.value(u"sslmode"_s).startsWith(u"verify-") && !options.contains(u"sslrootcert"_s))
            options.insert(u"sslrootcert"_s, authorityFile);
    } else if (settings.driver == ConnectionSettings::Driver::MySql) {
        const QString flag = options.value(u"ssl-verify-server-cert"_s).toLower();
        const bool checks = options.value(u"ssl-mode"_s).startsWith(u"VERIFY_", Qt::CaseInsensitive) || flag == u"1"
            || flag == u"true" || flag == u"on";
        if (checks && !options.contains(u"ssl-ca"_s))
            options.insert(u"ssl-ca"_s, authorityFile);
    }
    return settings;
}

} // namespace Tokenglass
