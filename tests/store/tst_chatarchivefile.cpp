// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/store/chatarchivetest.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Tokenglass {

/// The archive's file: private to its owner, shared with other processes, rid of what was removed, never a foreign one.
class TestChatArchiveFile : public ChatArchiveTest
{
    Q_OBJECT

public:
    /// Saves `count` runs, named after the writer, one by one. As a process of its own.
    static int saveMany(const QString &path, const QString &writer, int count);

private Q_SLOTS:
    void removesForGood();
    void onlyTheOwnerReads();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void takesTurnsWithAnotherProcess();
    void waitsAtItsEnd();
};

int TestChatArchiveFile::saveMany(const QString &path, const QString &writer, int count)
{
    SqliteChatArchive archive(path);
    for (int i = 0; i < count; ++i) {
        if (!archive.save(plain(u"%1_%2"_s.arg(writer).arg(i), u"by %1"_s.arg(writer), i)).result())
            return 1;
    }
    return 0;
}

void TestChatArchiveFile::removesForGood()
{
    SqliteChatArchive archive(m_path);
    QVERIFY(archive.save(plain(u"kept"_s, u"Harmless"_s, 1)).result());
    QVERIFY(archive.save(plain(u"gone"_s, u"TopSecretPlan"_s, 2, QString(20'000, u'y'))).result());
    QVERIFY(bytes().contains("TopSecretPlan"));
    QVERIFY(archive.remove(u"gone"_s).result());
    QVERIFY(!archive.load(u"gone"_s).result());
    QCOMPARE(sessions(archive, {}), QStringList{u"kept"_s});
    QVERIFY(!bytes().contains("TopSecretPlan"));
    QVERIFY(!bytes().contains("topsecretplan"));
    QVERIFY(!bytes().contains(QByteArray(500, 'y')));
    QVERIFY(bytes().contains("Harmless"));
    QVERIFY(archive.remove(u"gone"_s).result()); // again: nothing to do

    const Result<qint64> id = archive.saveFavourite({0, u"f"_s, {}, u"TopSecretFavourite"_s}).result();
    QVERIFY(bytes().contains("TopSecretFavourite"));
    QVERIFY(archive.removeFavourite(*id).result());
    QVERIFY(!bytes().contains("TopSecretFavourite"));
}

void TestChatArchiveFile::onlyTheOwnerReads()
{
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    {
        SqliteChatArchive archive(m_path);
        QVERIFY(archive.save(plain(u"a"_s, u"x"_s, 1)).result());
        for (const QString &name : {m_path, QString(m_path + u"-wal"_s), QString(m_path + u"-shm"_s)}) {
            QVERIFY(QFileInfo::exists(name));
            QVERIFY((QFile::permissions(name) & others) == QFile::Permissions());
        }
    }
    QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | others));
    SqliteChatArchive archive(m_path);
    QVERIFY(archive.find({}, 1).result());
    QVERIFY((QFile::permissions(m_path) & others) == QFile::Permissions());
}

void TestChatArchiveFile::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QString>("word");
    QTest::newRow("text") << QByteArray() << u"not an SQLite database"_s;
    QTest::newRow("newer") << QByteArray("PRAGMA user_version = 99") << u"newer"_s;
    QTest::newRow("foreign") << QByteArray("PRAGMA application_id = 1") << u"another program"_s;
}

void TestChatArchiveFile::refusesOtherFiles()
{
    QFETCH(const QByteArray, change);
    QFETCH(const QString, word);
    QVERIFY(SqliteChatArchive(m_path).save(plain(u"a"_s, u"x"_s, 1)).result());
    if (change.isEmpty()) {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("This is not a database, and longer than the header of one, which is a hundred bytes long, so that "
                   "nobody can take it for an empty one.");
    } else {
        Result<SqliteFile> file = SqliteFile::open(m_path, 0ms);
        QVERIFY(file->run(change));
    }
    const QByteArray before = bytes();
    SqliteChatArchive archive(m_path);
    const Result<void> saved = archive.save(plain(u"b"_s, u"y"_s, 2)).result();
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Error::Kind::Storage);
    QVERIFY2(saved.error().detail.contains(word), qPrintable(saved.error().detail));
    QVERIFY2(saved.error().detail.contains(m_path), qPrintable(saved.error().detail));
    QCOMPARE(archive.find({}, 1).result().error().kind, Error::Kind::Storage);
    QCOMPARE(bytes(), before);
}

void TestChatArchiveFile::takesTurnsWithAnotherProcess()
{
    constexpr int Runs = 60;
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {u"--save"_s, m_path, u"other"_s, QString::number(Runs)});
    QCOMPARE(saveMany(m_path, u"this"_s, Runs), 0);
    QVERIFY(other.waitForFinished());
    QCOMPARE(other.exitCode(), 0);
    SqliteChatArchive archive(m_path);
    QCOMPARE(sessions(archive, u"this"_s).size(), Runs);
    QCOMPARE(sessions(archive, u"other"_s).size(), Runs);
}

void TestChatArchiveFile::waitsAtItsEnd()
{
    QFuture<Result<void>> last;
    {
        SqliteChatArchive archive(m_path);
        for (int i = 0; i < 20; ++i)
            last = archive.save(plain(QString::number(i), u"x"_s, i));
    }
    QVERIFY(last.isFinished());
    QVERIFY(last.result());
    SqliteChatArchive archive(m_path);
    QCOMPARE(sessions(archive, {}).size(), 20);
}

} // namespace Tokenglass

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--save"_s)
        return Tokenglass::TestChatArchiveFile::saveMany(arguments.value(2), arguments.value(3),
                                                         arguments.value(4).toInt());
    Tokenglass::TestChatArchiveFile test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_chatarchivefile.moc"
