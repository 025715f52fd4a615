// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/alerts/alertpayload.h"
#include "models/alerts/commandchannel.h"
#include "tests/support/alertsamples.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

#include <csignal>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestCommandChannel : public TestCase
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static Result<void> deliver(CommandChannel &channel)
    {
        const QFuture<Result<void>> future = channel.deliver(sampleAlert());
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
            return Error{Error::Kind::Cancelled, u"the test's own"_s};
        return future.result();
    }
    static Result<void> run(const QString &script, std::chrono::milliseconds timeout = 20s)
    {
        CommandChannel channel(timeout);
        channel.setCommand({u"/bin/sh"_s, u"-c"_s, script});
        return deliver(channel);
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    static QByteArray contents(const QString &file)
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }

private Q_SLOTS:
    void isGivenTheAlert();
    void argumentsAreNotForAShell();
    void failureSaysItsFirstLine();
    void missingProgramIsSaid();
    void crashIsSaid();
    void manyWordsAreCut();
    void needNotReadItsInput();
    void slowOneIsKilledWithItsChildren();
    void endsWithTheChannel();
    void isOffWithoutCommand();
};

void TestCommandChannel::isGivenTheAlert()
{
    QVERIFY(run(u"cat > '%1'; printf %s \"$TOKENGLASS_ALERT_TITLE\" > '%2'"_s.arg(path(u"in"_s), path(u"title"_s))));
    QCOMPARE(contents(path(u"in"_s)), alertJson(sampleAlert()) + '\n');
    QCOMPARE(QString::fromUtf8(contents(path(u"title"_s))), sampleAlert().title);
}

void TestCommandChannel::argumentsAreNotForAShell()
{
    CommandChannel channel;
    channel.setCommand({u"/usr/bin/touch"_s, path(u"a b; touch c"_s), path(u"$HOME"_s)});
    QVERIFY(deliver(channel));
    QVERIFY(QFile::exists(path(u"a b; touch c"_s)));
    QVERIFY(QFile::exists(path(u"$HOME"_s)));
}

void TestCommandChannel::failureSaysItsFirstLine()
{
    const Result<void> result = run(u"echo; echo '  no   route ' >&2; echo second; exit 3"_s);
    QVERIFY(!result);
    QCOMPARE(result.error().detail, u"/bin/sh ended with code 3: no route"_s);
}

void TestCommandChannel::missingProgramIsSaid()
{
    CommandChannel channel;
    channel.setCommand({u"/nowhere/tell"_s});
    const Result<void> result = deliver(channel);
    QCOMPARE(result.error().kind, Error::Kind::Input);
    QVERIFY2(result.error().detail.startsWith(u"/nowhere/tell: "_s), qPrintable(result.error().detail));
}

void TestCommandChannel::crashIsSaid()
{
    QCOMPARE(run(u"kill -SEGV $$"_s).error().detail, u"/bin/sh was ended by a signal"_s);
}

void TestCommandChannel::manyWordsAreCut()
{
    const Result<void> result = run(u"head -c 3000000 /dev/zero | tr '\\0' x; exit 1"_s);
    QVERIFY(!result);
    QVERIFY(result.error().detail.size() < 300);
    QVERIFY(result.error().detail.endsWith(u'\u2026'));
}

void TestCommandChannel::needNotReadItsInput()
{
    QVERIFY(run(u"exec <&-; exit 0"_s));
}

void TestCommandChannel::slowOneIsKilledWithItsChildren()
{
    const QString pidFile = path(u"pid"_s);
    const Result<void> result = run(u"sleep 600 & echo $! > '%1'; wait"_s.arg(pidFile), 500ms);
    QCOMPARE(result.error().kind, Error::Kind::Timeout);
    const auto child = static_cast<pid_t>(contents(pidFile).trimmed().toInt());
    QVERIFY(child > 0);
    // A killed process may wait as a zombie for whoever inherits it; it runs no more.
    QTRY_VERIFY(::kill(child, 0) != 0 || contents(u"/proc/%1/stat"_s.arg(child)).contains(") Z"));
}

void TestCommandChannel::endsWithTheChannel()
{
    const QString pidFile = path(u"own"_s);
    auto channel = std::make_unique<CommandChannel>();
    channel->setCommand({u"/bin/sh"_s, u"-c"_s, u"echo $$ > '%1'; sleep 600"_s.arg(pidFile)});
    const QFuture<Result<void>> future = channel->deliver(sampleAlert());
    QTRY_VERIFY(contents(pidFile).trimmed().toInt() > 0);
    channel.reset();
    QVERIFY(future.isFinished());
    QCOMPARE(future.resultCount(), 0);
    QTRY_VERIFY(::kill(static_cast<pid_t>(contents(pidFile).trimmed().toInt()), 0) != 0);
}

void TestCommandChannel::isOffWithoutCommand()
{
    CommandChannel channel;
    QVERIFY(!channel.isOn());
    channel.setCommand({u"/bin/true"_s});
    QVERIFY(channel.isOn());
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestCommandChannel)
#include "tst_commandchannel.moc"
