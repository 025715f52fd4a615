// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/viewlink.h"
#include "tests/support/testmain.h"

using namespace Tokenglass;
using namespace Qt::StringLiterals;

class ViewLinkTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyPartComesBack_data();
    void everyPartComesBack();
    void namesComeBack();
    void badLinksAreRefused_data();
    void badLinksAreRefused();
};

void ViewLinkTest::everyPartComesBack_data()
{
    QTest::addColumn<UsageView>("view");
    QTest::newRow("nothing") << UsageView{};
    UsageView all{u"Production & 测试 #1"_s, u"requests"_s, u"2026-10-01T00:00:00Z..2026-11-01T00:00:00Z"_s, {}};
    all.filter.models = {u"qwen+max;a&b=c"_s, QString(), u"模型/中 文"_s};
    all.filter.providers = {QString()};
    all.filter.requestTypes = {u"chat"_s};
    all.filter.organisations = {EntityId(7), EntityId(), EntityId(u"acme"_s)};
    all.filter.users = {EntityId(u"17"_s), EntityId(17), EntityId(u"id:17"_s), EntityId(-3), EntityId(u""_s)};
    all.filter.callers = {EntityId(17), EntityId(u"tutor"_s), EntityId()};
    all.filter.success = false;
    QTest::newRow("everything") << all;
}

void ViewLinkTest::everyPartComesBack()
{
    QFETCH(UsageView, view);
    const QString link = viewLink(view);
    QVERIFY(isViewLink(link));
    QVERIFY(!link.contains(u' ') && !link.contains(u'+') && !link.contains(u';'));
    const Result<LinkTarget> target = parseViewLink(link);
    QVERIFY2(target.ok(), target.ok() ? "" : qPrintable(target.error().detail));
    QCOMPARE(target->view, view);
    QVERIFY(target->savedView.isEmpty());
}

void ViewLinkTest::namesComeBack()
{
    for (const QString &name : {u"Kimi"_s, u"a/b?c#d%20"_s, u"按团队"_s}) {
        const Result<LinkTarget> target = parseViewLink(savedViewLink(name));
        QVERIFY(target.ok());
        QCOMPARE(target->savedView, name);
    }
}

void ViewLinkTest::badLinksAreRefused_data()
{
    QTest::addColumn<QString>("link");
    QTest::newRow("other scheme") << u"https://view?page=requests"_s;
    QTest::newRow("other host") << u"tokenglass://open?source=x"_s;
    QTest::newRow("unknown key") << u"tokenglass://view?uri=postgresql://evil/db"_s;
    QTest::newRow("both") << u"tokenglass://view/Kimi?page=requests"_s;
    QTest::newRow("not a URL") << u"tokenglass:// view"_s;
}

void ViewLinkTest::badLinksAreRefused()
{
    QFETCH(QString, link);
    const Result<LinkTarget> target = parseViewLink(link);
    QVERIFY(!target.ok());
    QCOMPARE(target.error().kind, Error::Kind::Input);
    QVERIFY(!target.error().detail.isEmpty());
}

QTEST_GUILESS_MAIN(ViewLinkTest)
#include "tst_viewlink.moc"
