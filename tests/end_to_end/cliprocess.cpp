// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/end_to_end/cliprocess.h"

#include <QProcess>

using namespace Qt::StringLiterals;

namespace Tokenglass {

CliProcess::CliProcess(const QString &home) : m_environment(QProcessEnvironment::systemEnvironment())
{
    m_environment.insert(u"HOME"_s, home);
    for (const QString &folder : {u"CONFIG"_s, u"DATA"_s, u"CACHE"_s})
        m_environment.insert(u"XDG_%1_HOME"_s.arg(folder), home + u'/' + folder.toLower());
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s); // no keyring of the tester's
    m_environment.remove(u"DISPLAY"_s);
}

CliRun CliProcess::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(QStringLiteral(TOKENGLASS_CLI), arguments);
    process.write(input);
    process.closeWriteChannel();
    CliRun run;
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished();
        run.complaints = "did not end by itself: " + process.readAllStandardError();
        return run;
    }
    run.exitCode = process.exitCode();
    run.output = process.readAllStandardOutput();
    run.complaints = process.readAllStandardError();
    return run;
}

} // namespace Tokenglass
