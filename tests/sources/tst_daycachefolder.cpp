// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/daycachefolder.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

class TestDayCacheFolder : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void measuresAllSources();
    void oldestSourcesGoFirst();
    void clearLeavesStrangersAlone();
    void missingFolderIsEmpty();

private:
    void put(const QString &name, qsizetype bytes, int daysAgo) const;
    [[nodiscard]] QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files, QDir::Name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDayCacheFolder::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    put(u"aaaa.json"_s, 10, 3);
    put(u"aaaa-1.facts"_s, 90, 3);
    put(u"bbbb.json"_s, 20, 2);
    put(u"bbbb-2.facts"_s, 80, 2);
    put(u"cccc.json"_s, 30, 1);
    put(u"cccc-3.facts"_s, 70, 1);
    put(u"notes.txt"_s, 500, 9);
}

void TestDayCacheFolder::put(const QString &name, qsizetype bytes, int daysAgo) const
{
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(bytes, 'x'));
    file.flush();
    QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-daysAgo), QFileDevice::FileModificationTime));
}

void TestDayCacheFolder::measuresAllSources()
{
    QCOMPARE(DayCacheFolder(m_folder->path()).bytes(), qint64(300));
}

void TestDayCacheFolder::oldestSourcesGoFirst()
{
    const DayCacheFolder folder(m_folder->path());
    QVERIFY(folder.fit(300));
    QCOMPARE(files().size(), 7);
    QVERIFY(folder.fit(250));
    // A source goes as a whole: its description without its facts would be of no use.
    QCOMPARE(files(),
             (QStringList{u"bbbb-2.facts"_s, u"bbbb.json"_s, u"cccc-3.facts"_s, u"cccc.json"_s, u"notes.txt"_s}));
    QVERIFY(folder.fit(199));
    QCOMPARE(folder.bytes(), qint64(100));
}

void TestDayCacheFolder::clearLeavesStrangersAlone()
{
    const DayCacheFolder folder(m_folder->path());
    QVERIFY(folder.clear());
    QCOMPARE(folder.bytes(), qint64(0));
    QCOMPARE(files(), QStringList{u"notes.txt"_s});
}

void TestDayCacheFolder::missingFolderIsEmpty()
{
    const DayCacheFolder folder(m_folder->filePath(u"none"_s));
    QCOMPARE(folder.bytes(), qint64(0));
    QVERIFY(folder.clear());
}

QTEST_GUILESS_MAIN(TestDayCacheFolder)
#include "tst_daycachefolder.moc"
