// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/end_to_end/reportcommandtest.h"

#include <QDir>
#include <QJsonDocument>
#include <QProcess>

namespace Tokenglass {

using namespace Qt::StringLiterals;

void ReportCommandTest::initTestCase()
{
    TestCase::initTestCase();
    QVERIFY(m_folder.isValid());
    QVERIFY(QDir(m_folder.path()).mkdir(u"home"_s));
    m_cli = std::make_unique<CliProcess>(path(u"home"_s));
    const CliRun demo = m_cli->run({u"demo"_s, u"--rows"_s, u"20000"_s, u"--days"_s, u"80"_s, u"--users"_s, u"200"_s,
                                    u"--seed"_s, u"5"_s, u"--until"_s, QLatin1StringView(Now), u"--out"_s, database()});
    QCOMPARE(demo.exitCode, 0);
}

CliRun ReportCommandTest::report(const QStringList &arguments) const
{
    QProcess process;
    QProcessEnvironment environment = m_cli->environment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"XDG_RUNTIME_DIR"_s})
        environment.remove(name);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(TOKENGLASS), arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000))
        process.kill();
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

CliRun ReportCommandTest::november(const QString &kind, const QString &out, const QStringList &more,
                                   const QString &source) const
{
    return report(QStringList{u"--report"_s, kind, u"--source"_s, source.isEmpty() ? database() : source, u"--period"_s,
                              u"2026-11"_s, u"--zone"_s, u"Asia/Shanghai"_s, u"--now"_s, QLatin1StringView(Now),
                              u"--language"_s, u"en_GB"_s, u"--out"_s, out}
                  + more);
}

CliRun ReportCommandTest::novemberIn(const QString &language, const QString &kind, const QString &out) const
{
    return report({u"--report"_s, kind, u"--source"_s, database(), u"--period"_s, u"2026-11"_s, u"--zone"_s,
                   u"Asia/Shanghai"_s, u"--now"_s, QLatin1StringView(Now), u"--language"_s, language, u"--out"_s, out});
}

QJsonObject ReportCommandTest::summary(const QStringList &more, const QString &source) const
{
    const CliRun run = m_cli->run(QStringList{u"summary"_s, u"--source"_s, source.isEmpty() ? database() : source,
                                              u"--period"_s, u"2026-11"_s, u"--zone"_s, u"Asia/Shanghai"_s, u"--now"_s,
                                              QLatin1StringView(Now), u"--json"_s}
                                  + more);
    return QJsonDocument::fromJson(run.output).object();
}

} // namespace Tokenglass
