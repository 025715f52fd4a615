// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandline.h"
#include "app/cli/services.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    // The window uses the same names, so both find the same settings and connections.
    QCoreApplication::setOrganizationName(QStringLiteral("tokenglass"));
    QCoreApplication::setApplicationName(QStringLiteral("tokenglass"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TOKENGLASS_VERSION));
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    return static_cast<int>(Tokenglass::runCommandLine(arguments, Tokenglass::defaultServices));
}
