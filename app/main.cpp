// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"
#include "app/options.h"

#include <QApplication>

#include <cstdio>

namespace {

using namespace Tokenglass;

/// Help and version, which must not need a display. Anything else, also what only Qt understands, is left to
/// QApplication.
QString printedWithoutDisplay(int argc, char *argv[])
{
    const QCoreApplication bare(argc, argv);
    const Result<Options> options = Options::parse(QCoreApplication::arguments());
    return options.ok() ? options->printed : QString();
}

} // namespace

int main(int argc, char *argv[])
{
    if (const QString printed = printedWithoutDisplay(argc, argv); !printed.isEmpty()) {
        std::fputs(qPrintable(printed), stdout);
        return 0;
    }
    QApplication qtApplication(argc, argv);
    Application::setNames();
    const Result<Options> options = Options::parse(QCoreApplication::arguments());
    if (!options.ok()) {
        std::fputs(qPrintable(options.error().detail + u'\n'), stderr);
        return 2;
    }
    Application application(options.value());
    return application.start() ? QApplication::exec() : 2;
}
