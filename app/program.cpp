// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/program.h"

#include "app/application.h"
#include "app/options.h"
#include "app/report/reportcommand.h"
#include "app/selfcheck.h"
#include "app/singleinstance.h"
#include "models/domain/connection.h"
#include "models/store/keychainsecretstore.h"
#include "models/store/settingsstore.h"

#include <QApplication>
#include <QFileInfo>
#include <QTimer>

#include <cstdio>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

/// What must not need a display. Anything else, also what only Qt understands, is left to QApplication.
Options optionsWithoutDisplay(int argc, char *argv[])
{
    const QCoreApplication bare(argc, argv);
    const Result<Options> options = Options::parse(QCoreApplication::arguments());
    return options.ok() ? *options : Options();
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

int printSelfCheck()
{
    KeychainSecretStore secrets;
    QTimer::singleShot(0, qApp, [&secrets] {
        selfCheck(secrets).then(qApp, [](const QList<CheckResult> &results) {
            std::fputs(qPrintable(checkReport(results)), stdout);
            QCoreApplication::exit(worstOf(results) == CheckResult::Level::Bad ? 1 : 0);
        });
    });
    return QApplication::exec();
}

/// The arguments as another process understands them, whose folder may be another.
QStringList portableArguments()
{
    QStringList arguments = QCoreApplication::arguments().mid(1);
    for (QString &argument : arguments)
        if (!argument.startsWith(u'-') && !ConnectionSettings::isLedgerName(argument) && QFileInfo(argument).isFile())
            argument = QFileInfo(argument).absoluteFilePath();
    return arguments;
}

int runWindow(const Options &options)
{
    SingleInstance instance(SettingsStore::defaultPath());
    if (options.canBeHandedOver()) {
        const QString token = qEnvironmentVariable("XDG_ACTIVATION_TOKEN");
        if (instance.begin({portableArguments(), token}) == SingleInstance::Role::Later)
            return 0;
    } else if (options.canTakeOver()) {
        instance.beginUncalled();
    }
    Application application(options);
    if (!application.start())
        return 2;
    QObject::connect(&instance, &SingleInstance::called, &application, [&](const SingleInstance::Call &call) {
        // It has been understood there before it was sent here.
        if (const Result<Options> asked = Options::parse(QStringList(u"tokenglass"_s) + call.arguments))
            application.follow(*asked, call.activationToken);
    });
    return QApplication::exec();
}

} // namespace

int runProgram(int argc, char *argv[])
{
    if (isReportCommand(argc, argv))
        return runReportCommand(argc, argv);
    const Options first = optionsWithoutDisplay(argc, argv);
    if (!first.printed.isEmpty()) {
        std::fputs(qPrintable(first.printed), stdout);
        return 0;
    }
    if (first.selfCheck && !hasDisplay())
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication qtApplication(argc, argv);
    Application::setNames();
    const Result<Options> options = Options::parse(QCoreApplication::arguments());
    if (!options.ok()) {
        std::fputs(qPrintable(options.error().detail + u'\n'), stderr);
        return 2;
    }
    return options->selfCheck ? printSelfCheck() : runWindow(*options);
}

} // namespace Tokenglass
