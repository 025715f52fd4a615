// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"
#include "app/options.h"

#include <QApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    using namespace Tokenglass;

    QApplication qtApplication(argc, argv);
    Application::setNames();
    const Result<Options> options = Options::parse(QCoreApplication::arguments());
    if (!options.ok()) {
        std::fputs(qPrintable(options.error().detail + u'\n'), stderr);
        return 2;
    }
    if (!options->printed.isEmpty()) {
        std::fputs(qPrintable(options->printed), stdout);
        return 0;
    }
    Application application(options.value());
    return application.start() ? QApplication::exec() : 2;
}
