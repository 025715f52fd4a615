// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/atomicfile.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

class TestAtomicFile : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void replacesTheWholeFile();
    void permissionsOnlyWhereAsked();
    void failureLeavesWhatWas_data();
    void failureLeavesWhatWas();
    void pipesAreNotReplaced();

private:
    static QByteArray contents(const QString &path);

    QTemporaryDir m_folder;
};

QByteArray TestAtomicFile::contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestAtomicFile::replacesTheWholeFile()
{
    const QString path = m_folder.filePath(u"运行.csv"_s);
    QVERIFY(writeFileAtomically(path, QByteArray(100'000, 'x')));
    QVERIFY(writeFileAtomically(path, QByteArray("a\0b", 3)));
    QCOMPARE(contents(path), QByteArray("a\0b", 3));
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestAtomicFile::permissionsOnlyWhereAsked()
{
    const QString path = m_folder.filePath(u"private"_s);
    QVERIFY(writeFileAtomically(path, "x", QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestAtomicFile::failureLeavesWhatWas_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a folder") << u"folder"_s;
    QTest::newRow("no folder") << u"missing/file"_s;
    QTest::newRow("a file for a folder") << u"plain/file"_s;
}

void TestAtomicFile::failureLeavesWhatWas()
{
    QFETCH(const QString, name);
    QVERIFY(QDir(m_folder.path()).mkpath(u"folder"_s));
    QVERIFY(writeFileAtomically(m_folder.filePath(u"plain"_s), "kept"));
    const Result<void> written = writeFileAtomically(m_folder.filePath(name), "x");
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::Storage);
    QVERIFY(written.error().detail.contains(name));
    QCOMPARE(contents(m_folder.filePath(u"plain"_s)), QByteArray("kept"));
}

void TestAtomicFile::pipesAreNotReplaced()
{
    const QString path = m_folder.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(path.toLocal8Bit().constData(), 0600), 0);
    const Result<void> written = writeFileAtomically(path, "x");
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::Storage);
    QVERIFY(QFileInfo::exists(path) && !QFileInfo(path).isFile());
}

QTEST_GUILESS_MAIN(TestAtomicFile)
#include "tst_atomicfile.moc"
