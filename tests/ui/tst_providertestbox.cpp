// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/providersdialogtest.h"
#include "ui/dialogs/providertestbox.h"
#include "ui/widgets/messagebar.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace Tokenglass {

using namespace Qt::StringLiterals;

/// The test of a connection: with what is typed, its answer or failure, and the models picked from it.
class TestProviderTestBox : public ProvidersDialogTest
{
    Q_OBJECT

private Q_SLOTS:
    void testsWhatIsTyped();
    void picksModels();
    void stoppedTestSaysNothing();
    void failedTestSaysWhy();
};

void TestProviderTestBox::testsWhatIsTyped()
{
    m_secrets.secrets.insert(u"provider/qwen"_s, u"kept"_s);
    type(u"Address"_s, u"https://proxy.example/v1"_s);
    click(u"Test connection"_s);
    QTRY_COMPARE(m_client.lists.size(), std::size_t(1));
    QCOMPARE(m_client.lists.at(0).endpoint.preset.baseUrl, u"https://proxy.example/v1"_s);
    QCOMPARE(m_client.lists.at(0).endpoint.key, u"kept"_s);
    click(u"Stop the test"_s);
    type(u"Key"_s, sampleKey());
    click(u"Test connection"_s);
    QTRY_COMPARE(m_client.lists.size(), std::size_t(2));
    QCOMPARE(m_client.lists.at(1).endpoint.key, sampleKey());
    QVERIFY(m_kept.isEmpty() && !m_secrets.secrets.values().contains(sampleKey()));
}

void TestProviderTestBox::picksModels()
{
    click(u"Test connection"_s);
    QTRY_COMPARE(m_client.lists.size(), std::size_t(1));
    QStringList offered{u"qwen-plus"_s};
    for (int number = 0; number < 12; ++number)
        offered.append(u"model-%1"_s.arg(number));
    m_client.lists.at(0).answer(offered);
    auto *list = named<QListWidget>(u"Models the server offers"_s);
    QTRY_VERIFY(list->isVisible());
    QCOMPARE(list->count(), 12); // what is in the list already is not offered
    QVERIFY(visibleTexts().join(u' ').contains(u"offers 13 model"_s));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());
    click(u"Add selected"_s);
    QCOMPARE(textOf(u"Models"_s), u"qwen-plus\nmodel-1"_s);
    QTest::keyClicks(named<QLineEdit>(u"Find a model"_s), u"model-1"_s);
    click(u"Add all found"_s);
    QCOMPARE(textOf(u"Models"_s), u"qwen-plus\nmodel-1\nmodel-10\nmodel-11"_s);
    QCOMPARE(list->count(), 9);
    click(u"Save"_s);
    QCOMPARE(m_kept.value(u"qwen"_s).models.size(), 4);
}

void TestProviderTestBox::stoppedTestSaysNothing()
{
    click(u"Test connection"_s);
    QTRY_COMPARE(m_client.lists.size(), std::size_t(1));
    chooseRow(1);
    m_client.lists.at(0).answer(QStringList{u"late"_s});
    QCoreApplication::processEvents();
    QVERIFY(!named<QListWidget>(u"Models the server offers"_s)->isVisible());
    QVERIFY(button(u"Test connection"_s));
}

void TestProviderTestBox::failedTestSaysWhy()
{
    click(u"Test connection"_s);
    QTRY_COMPARE(m_client.lists.size(), std::size_t(1));
    m_client.lists.at(0).answer(Error{Error::Kind::Auth, u"Incorrect API key"_s});
    const auto *bar = m_dialog->findChild<ProviderTestBox *>()->findChild<MessageBar *>();
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(bar->kind(), MessageKind::Error);
    QVERIFY(bar->text().contains(u"refused the key"_s) && bar->text().contains(u"Incorrect API key"_s));
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestProviderTestBox)
#include "tst_providertestbox.moc"
