// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/options.h"
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
    void startWithAWindowOfItsOwnCanBeTheFirst();
    void whoMayBeReached_data();
    void whoMayBeReached();

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

void SingleInstanceTest::startWithAWindowOfItsOwnCanBeTheFirst()
{
    const QTemporaryDir folder;
    const QString settings = folder.filePath(u"settings.json"_s);
    SingleInstance first(settings);
    int calls = 0;
    connect(&first, &SingleInstance::called, this, [&] { ++calls; });
    QVERIFY(first.beginUncalled() == SingleInstance::Role::First);
    // Another of its kind neither disturbs it nor is reached in its place.
    SingleInstance other(settings);
    QVERIFY(other.beginUncalled() == SingleInstance::Role::Alone);
    QVERIFY(beginElsewhere(settings, {}) == SingleInstance::Role::Later);
    QTRY_COMPARE(calls, 1);
}

void SingleInstanceTest::whoMayBeReached_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("handedOver");
    QTest::addColumn<bool>("takesOver");
    QTest::newRow("plain") << QStringList{} << true << true;
    QTest::newRow("a page") << QStringList{u"--page"_s, u"prices"_s} << true << true;
    for (const QStringList &own : {QStringList{u"--lang"_s, u"de"_s},
                                   {u"--theme"_s, u"dark"_s},
                                   {u"--zone"_s, u"Asia/Tokyo"_s},
                                   {u"--size"_s, u"900x700"_s},
                                   {u"--new-window"_s}})
        QTest::newRow(qPrintable(own[0])) << own << false << true;
    for (const QStringList &rehearsal :
         {QStringList{u"--now"_s, u"2026-10-01T00:00:00Z"_s}, {u"--screenshot"_s, u"a.png"_s}, {u"--self-check"_s}})
        QTest::newRow(qPrintable(rehearsal[0])) << rehearsal << false << false;
}

void SingleInstanceTest::whoMayBeReached()
{
    QFETCH(QStringList, arguments);
    const Result<Options> options = Options::parse(QStringList(u"tokenglass"_s) + arguments);
    QVERIFY(options.ok());
    QTEST(options->canBeHandedOver(), "handedOver");
    QTEST(options->canTakeOver(), "takesOver");
}

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "tst_singleinstance.moc"
