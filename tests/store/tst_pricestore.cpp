// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/pricestore.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

namespace {

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

PriceStore::Change addAlias(const QString &name)
{
    return [name](const SavedPrices &before) -> Result<SavedPrices> {
        SavedPrices after = before;
        after.aliases.append({name, u"m"_s, PriceOrigin::User});
        return after;
    };
}

} // namespace

class PriceStoreTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void nothingYet();
    void changesAddUp();
    void aRefusedChangeLeavesAllAsItWas();
    void aDamagedFileGivesItsBackup();
    void whatIsNotUnderstoodIsNotOverwritten();
    void aNewerFileIsLeftAlone();
};

void PriceStoreTest::nothingYet()
{
    const QTemporaryDir folder;
    const auto loaded = PriceStore(folder.filePath(u"prices.json"_s)).load();
    QVERIFY(loaded.ok());
    QCOMPARE(loaded->prices, SavedPrices());
    QVERIFY(loaded->warning.isEmpty());
}

void PriceStoreTest::changesAddUp()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"prices.json"_s);
    const PriceStore window(path);
    const PriceStore commandLine(path);
    QVERIFY(window.change(addAlias(u"a"_s)).ok());
    const auto after = commandLine.change(addAlias(u"b"_s));
    QVERIFY(after.ok());
    QCOMPARE(after->aliases.size(), 2);
    const auto loaded = window.load();
    QVERIFY(loaded.ok());
    QCOMPARE(loaded->prices, *after);
}

void PriceStoreTest::aRefusedChangeLeavesAllAsItWas()
{
    const QTemporaryDir folder;
    const PriceStore store(folder.filePath(u"prices.json"_s));
    QVERIFY(store.change(addAlias(u"a"_s)).ok());
    const auto refused = store.change([](const SavedPrices &) -> Result<SavedPrices> {
        return Error{Error::Kind::Input, u"no"_s};
    });
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, Error::Kind::Input);
    QCOMPARE(store.load()->prices.aliases.size(), 1);
}

void PriceStoreTest::aDamagedFileGivesItsBackup()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"prices.json"_s);
    const PriceStore store(path);
    QVERIFY(store.change(addAlias(u"a"_s)).ok());
    QVERIFY(store.change(addAlias(u"b"_s)).ok());
    writeFile(path, "{ damaged");
    const auto loaded = store.load();
    QVERIFY(loaded.ok());
    QVERIFY(!loaded->warning.isEmpty());
    QCOMPARE(loaded->prices.aliases.value(0).name, u"a"_s);
}

void PriceStoreTest::whatIsNotUnderstoodIsNotOverwritten()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"prices.json"_s);
    const PriceStore store(path);
    QVERIFY(store.change(addAlias(u"a"_s)).ok());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    file.close();
    bytes.replace("\"prices\": [", "\"prices\": [{\"model\": \"odd\"}");
    writeFile(path, bytes);
    const auto loaded = store.load();
    QVERIFY(loaded.ok());
    QVERIFY(loaded->warning.contains(u"odd"_s));
    QCOMPARE(loaded->prices.aliases.size(), 1);
    const auto changed = store.change(addAlias(u"b"_s));
    QVERIFY(!changed.ok());
    QCOMPARE(changed.error().kind, Error::Kind::Storage);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
}

void PriceStoreTest::aNewerFileIsLeftAlone()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"prices.json"_s);
    writeFile(path, "{\"version\": 99}");
    QVERIFY(!PriceStore(path).load().ok());
    QVERIFY(!PriceStore(path).change(addAlias(u"a"_s)).ok());
}

QTEST_GUILESS_MAIN(PriceStoreTest)
#include "tst_pricestore.moc"
