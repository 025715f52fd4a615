// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/viewstore.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

class ViewStoreTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void keepsReplacesAndRemoves();
    void renames();
    void whatALaterVersionWroteStays();
};

namespace {

SavedView viewOf(const QString &name, const QString &model)
{
    SavedView view{name, {u"Production"_s, u"dashboard"_s, u"30d"_s, {}}};
    view.view.filter.models = {model};
    return view;
}

} // namespace

void ViewStoreTest::keepsReplacesAndRemoves()
{
    const QTemporaryDir folder;
    const ViewStore store(folder.filePath(u"views.json"_s));
    QVERIFY(store.load().ok() && store.load()->views.isEmpty());
    QVERIFY(store.put(viewOf(u"Kimi"_s, u"kimi"_s)).ok());
    QVERIFY(store.put(viewOf(u"Qwen"_s, u"qwen"_s)).ok());
    const auto replaced = store.put(viewOf(u"KIMI"_s, u"kimi-32k"_s));
    QVERIFY(replaced.ok());
    QCOMPARE(*replaced, (QList<SavedView>{viewOf(u"KIMI"_s, u"kimi-32k"_s), viewOf(u"Qwen"_s, u"qwen"_s)}));
    QCOMPARE(store.load()->views, *replaced);
    QCOMPARE(store.remove(u"kimi"_s)->size(), 1);
    QCOMPARE(store.load()->views.constFirst().name, u"Qwen"_s);
}

void ViewStoreTest::renames()
{
    const QTemporaryDir folder;
    const ViewStore store(folder.filePath(u"views.json"_s));
    QVERIFY(store.put(viewOf(u"Kimi"_s, u"kimi"_s)).ok() && store.put(viewOf(u"Qwen"_s, u"qwen"_s)).ok());
    const auto taken = store.rename(u"Kimi"_s, u"qwen"_s);
    QVERIFY(!taken.ok());
    QCOMPARE(taken.error().kind, Error::Kind::Input);
    const auto renamed = store.rename(u"Kimi"_s, u"KIMI trials"_s);
    QVERIFY(renamed.ok());
    QCOMPARE(renamed->constFirst(), viewOf(u"KIMI trials"_s, u"kimi"_s));
    // Only the case changed: it is the same view.
    QCOMPARE(store.rename(u"KIMI trials"_s, u"Kimi trials"_s)->constFirst().name, u"Kimi trials"_s);
}

void ViewStoreTest::whatALaterVersionWroteStays()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"views.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"version\": 1, \"views\": [{\"name\": \"New\", \"link\": \"tokenglass://view?colour=red\"}]}");
    file.close();
    const ViewStore store(path);
    QVERIFY(store.load().ok());
    QVERIFY(store.load()->views.isEmpty() && !store.load()->warning.isEmpty());
    QVERIFY(store.put(viewOf(u"Kimi"_s, u"kimi"_s)).ok());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("colour=red"));
}

QTEST_GUILESS_MAIN(ViewStoreTest)
#include "tst_viewstore.moc"
