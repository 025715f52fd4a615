// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandline.h"
#include "app/cli/services.h"

#include <QCoreApplication>
#include <QTranslator>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    // The window uses the same names, so both find the same settings and connections.
    QCoreApplication::setOrganizationName(QStringLiteral("tokenglass"));
    QCoreApplication::setApplicationName(QStringLiteral("tokenglass"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TOKENGLASS_VERSION));
    // The command line speaks English everywhere, for scripts; its plural forms are in the translation.
    QTranslator plurals;
    if (plurals.load(QStringLiteral(":/i18n/tokenglass_en.qm")))
        QCoreApplication::installTranslator(&plurals);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    return static_cast<int>(Tokenglass::runCommandLine(arguments, Tokenglass::defaultServices));
}
