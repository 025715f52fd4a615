// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/autostartfile.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace Tokenglass {

using namespace Qt::StringLiterals;

class TestAutostartFile : public TestCase
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString path() const { return m_folder.filePath(u"config/autostart/tokenglass.desktop"_s); }
    [[nodiscard]] QByteArray contents() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void put(const QByteArray &bytes) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void cleanup() { QDir(m_folder.filePath(u"config"_s)).removeRecursively(); }
    void turnsOnAndOff();
    void quotesTheCommand();
    void respectsTheDesktopsOwnSwitch();
    void failureIsSaid();
    void lookedForWhereDesktopsLook();
};

void TestAutostartFile::turnsOnAndOff()
{
    const AutostartFile file(path());
    QVERIFY(!file.isOn());
    QVERIFY(file.turnOff()); // nothing to do
    QVERIFY(file.turnOn({u"/opt/tokenglass"_s, u"--background"_s}));
    QVERIFY(file.isOn());
    QVERIFY(contents().startsWith("[Desktop Entry]\nType=Application\nName=Tokenglass\n"));
    QVERIFY(contents().contains("\nExec=\"/opt/tokenglass\" \"--background\"\n"));
    QVERIFY(file.turnOff());
    QVERIFY(!file.isOn());
    QVERIFY(!QFileInfo::exists(path()));
}

void TestAutostartFile::quotesTheCommand()
{
    QVERIFY(AutostartFile(path()).turnOn({u"/home/a b/100% \"$x\" `y` \\z"_s}));
    QVERIFY2(contents().contains(R"(Exec="/home/a b/100%% \\"\\$x\\" \\`y\\` \\\\z")"), contents().constData());
}

void TestAutostartFile::respectsTheDesktopsOwnSwitch()
{
    const AutostartFile file(path());
    QVERIFY(file.turnOn({u"/opt/tokenglass"_s}));
    const QByteArray written = contents();
    put(written + "Hidden=true\n");
    QVERIFY(!file.isOn());
    put(QByteArray(written).replace("X-GNOME-Autostart-enabled=true", "X-GNOME-Autostart-enabled = false"));
    QVERIFY(!file.isOn());
    QVERIFY(file.turnOn({u"/opt/tokenglass"_s}));
    QVERIFY(file.isOn());
}

void TestAutostartFile::failureIsSaid()
{
    // A file where the folder should be.
    QFile blocker(m_folder.filePath(u"config"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    blocker.close();
    const Result<void> result = AutostartFile(path()).turnOn({u"/opt/tokenglass"_s});
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Storage);
    QVERIFY(blocker.remove());
}

void TestAutostartFile::lookedForWhereDesktopsLook()
{
    QVERIFY(AutostartFile::defaultPath().endsWith(u"/autostart/tokenglass.desktop"_s));
    QVERIFY(!AutostartFile::defaultPath().contains(u"tokenglass/autostart"_s));
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestAutostartFile)
#include "tst_autostartfile.moc"
