// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/singleinstance.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

#include <thread>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

/// Starts in the same process: the lock is the file's, not the process's.
class SingleInstanceTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void laterStartHandsItsArgumentsOver();
    void otherSettingsAreOthers();
    void theNextStartAfterTheEndIsTheFirst();

private:
    QString m_settings;
};

namespace {

SingleInstance::Role beginElsewhere(const QString &settings, const SingleInstance::Call &call)
{
    auto role = SingleInstance::Role::Alone;
    std::thread other([&] { role = SingleInstance(settings).begin(call); });
    // The first answers from its event loop.
    std::atomic_bool done = false;
    std::thread wait([&] {
        other.join();
        done = true;
    });
    while (!done)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    wait.join();
    return role;
}

} // namespace

void SingleInstanceTest::laterStartHandsItsArgumentsOver()
{
    const QTemporaryDir folder;
    const QString settings = folder.filePath(u"settings.json"_s);
    SingleInstance first(settings);
    QList<SingleInstance::Call> calls;
    connect(&first, &SingleInstance::called, this, [&](const SingleInstance::Call &call) { calls.append(call); });
    QVERIFY(first.begin({}) == SingleInstance::Role::First);
    const QStringList arguments{u"--page"_s, u"console"_s, u"/tmp/数据 库.db"_s};
    QVERIFY(beginElsewhere(settings, {arguments, u"token"_s}) == SingleInstance::Role::Later);
    QVERIFY(beginElsewhere(settings, {}) == SingleInstance::Role::Later);
    QTRY_COMPARE(calls.size(), 2);
    QCOMPARE(calls[0].arguments, arguments);
    QCOMPARE(calls[0].activationToken, u"token"_s);
    QVERIFY(calls[1].arguments.isEmpty());
}

void SingleInstanceTest::otherSettingsAreOthers()
{
    const QTemporaryDir folder;
    SingleInstance one(folder.filePath(u"a.json"_s));
    SingleInstance other(folder.filePath(u"b.json"_s));
    QVERIFY(one.begin({}) == SingleInstance::Role::First);
    QVERIFY(other.begin({}) == SingleInstance::Role::First);
}

void SingleInstanceTest::theNextStartAfterTheEndIsTheFirst()
{
    const QTemporaryDir folder;
    const QString settings = folder.filePath(u"settings.json"_s);
    {
        SingleInstance first(settings);
        QVERIFY(first.begin({}) == SingleInstance::Role::First);
    }
    SingleInstance next(settings);
    QVERIFY(next.begin({}) == SingleInstance::Role::First);
}

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "tst_singleinstance.moc"
